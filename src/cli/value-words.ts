import type { IndicatorValue, Operator, ValueError } from "../values/indicator-value";

/** A sum of money as the answer tells it; one that cannot be read is unparsed, never 0. */
export type AmountAnswer =
  | { readonly text: string; readonly kind: "empty" }
  | {
      readonly text: string;
      readonly kind: "amount";
      readonly number: number;
      readonly unit: string;
      readonly base: { readonly number: number; readonly unit: "元" };
      readonly label?: string;
    }
  | { readonly text: string; readonly kind: "unparsed"; readonly error: string; readonly guess?: string };

const OPERATOR: Readonly<Record<Operator, string>> = {
  ...{ "≥": "不低于", "≤": "不超过", ">": "超过", "<": "低于", "=": "等于", "≈": "大约" },
};

const QUALITY = {
  grade: "定性，可以按档次评",
  trend: "定性，说的是变化方向，没有数",
  standard: "定性，按标准、规定或预算执行",
  boilerplate: "没有说到这个指标要达到什么",
  free: "定性，没有读出数、时间或档次",
} as const;

const UNREADABLE: Readonly<Record<string, string>> = {
  "duplicated-paste": "同一个金额写了两遍",
  "several-amounts": "有几个金额，不知道以哪个为准",
  date: "是日期，不是金额",
  percent: "是百分比，不是金额",
  "date-impossible": "日历上没有这一天",
};

/** What a value says, in one line a clerk understands. */
export function inWords(value: IndicatorValue | AmountAnswer): string {
  if (value.kind === "amount") {
    const { label, number, unit, base } = value;
    return `${label === undefined ? "" : `${label}，`}金额 ${number}${unit}，即 ${base.number}元`;
  }
  if (value.kind === "unparsed") return unreadable(value);
  const { note, label } = value as { note?: string; label?: string };
  const named = label === undefined ? "" : `${label}，`;
  const noted = note === undefined ? "" : `；附注“${note}”不算在内`;
  return `${named}${said(value)}${noted}${value.kind === "empty" ? "" : problem(value)}`;
}

function said(value: Exclude<IndicatorValue | AmountAnswer, { kind: "amount" | "unparsed" }>): string {
  switch (value.kind) {
    case "quantity":
    case "duration":
      return measured(value);
    case "deadline":
      return `期限：${when(value)}${value.iso === undefined ? "" : `（${value.iso}）`}`;
    case "date":
      return `日期：${value.iso ?? when(value)}`;
    case "period":
      return `期间：${value.from === undefined ? value.what : `${value.from} 至 ${value.to}`}`;
    case "frequency":
      return `频次：每${value.per}，没有写次数`;
    case "tolerance":
      return `允许相差 ${value.number}${value.unit}`;
    case "list":
      return `${value.sub === "range" ? "范围" : `${value.items.length}项`}：${value.items.map(inWords).join("；")}`;
    case "qualitative":
      return QUALITY[value.sub];
    case "placeholder":
      return "还是模板上的样子，没有填数";
    case "date-serial":
      return `是日期变成的数字，原来是 ${value.iso}`;
    case "empty":
      return "没有填";
  }
}

function measured(value: Extract<IndicatorValue, { kind: "quantity" | "duration" }>): string {
  const { operator, operatorExplicit, number, unit, scope, change, unknownUnit, typo } = value;
  if (unit === "位次") return operator === "≤" ? `排在前 ${number} 位` : `排在第 ${number} 位`;
  const per = value.kind === "quantity" && value.per !== undefined ? `每${value.per}` : "";
  const sign = operatorExplicit ? OPERATOR[operator] : "";
  return [
    value.kind === "duration" ? `时限：${value.anchor ?? ""}` : "",
    [[scope, per, change && `${change}幅度`, sign].filter(Boolean).join(""), `${number}${unit}`]
      .filter(Boolean)
      .join(" "),
    operatorExplicit ? "" : "（没有写符号，按等于）",
    value.kind === "quantity" && value.what !== undefined ? `；期限：${when(value)}` : "",
    unknownUnit ? `；“${unit}”不是常用单位` : "",
    typo === undefined ? "" : `；有错字，${typo.replace("→", "应为")}`,
  ].join("");
}

function when({
  anchor,
  every,
  year,
  what,
  before,
}: Partial<Record<"anchor" | "every" | "what", string>> & { year?: number; before?: true }): string {
  const written = what === "年" || what === "年内" || what === undefined ? "" : what;
  return [anchor, every, year && `${year}年`, written, what === "年内" && "内", before && "前"]
    .filter(Boolean)
    .join("");
}

function problem(value: {
  readonly error?: ValueError;
  readonly guess?: string;
  readonly unitRaw?: string;
}): string {
  const meant = value.guess === undefined ? "" : `，是不是“${value.guess}”？`;
  switch (value.error) {
    case "unit-malformed":
      return `；“${value.unitRaw}”不是单位${meant}`;
    case "numerator-missing":
      return `；“${value.unitRaw}”前面少了单位${meant}`;
    case "duplicated-paste":
      return `；同一个值写了两遍${meant}`;
    case "date-impossible":
      return "；日历上没有这一天";
    case undefined:
      return "";
  }
}

function unreadable({ error, guess }: { readonly error?: string; readonly guess?: string }): string {
  if (error === undefined) return "读不懂，请改写";
  const why = UNREADABLE[error] ?? "读不出金额";
  return guess === undefined ? `${why}，请改写` : `${why}，是不是“${guess}”？`;
}
