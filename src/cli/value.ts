import { fromWan, readAmount, writeAmount } from "../values/amount";
import type { Amount } from "../values/amount";
import { readIndicatorValue } from "../values/indicator-value";
import type { IndicatorValue } from "../values/indicator-value";
import { json, lines } from "./printable";
import { readOptions } from "./options";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { inWords } from "./value-words";
import type { AmountAnswer } from "./value-words";

/** `jibiao value [--as amount] [--name 指标名] TEXT…`: what values say, as the rules read them. */
export async function readValues(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args.map(keptFromOptions), {
    as: "text",
    name: "text",
    json: "flag",
  });
  const texts = names.map((name) => name.replace(TEXT, ""));
  const as = options.as ?? "indicator";
  if (as !== "indicator" && as !== "amount") {
    throw new Refusal(`--as 后面写 indicator（指标值）或 amount（金额），没有“${as}”这一种。`);
  }
  if (texts.length === 0) throw new Refusal("请写明要读的值，例如：jibiao value “≥95%”。");
  const { name } = options;
  const read = texts.map((text) =>
    as === "amount" ? amountAnswer(text) : readIndicatorValue(text, name === undefined ? {} : { name }),
  );
  if (options.json) terminal.out(json(read.map(textFirst)));
  else for (const one of read) terminal.out(lines(`“${one.text}”：${inWords(one)}`));
  return 0;
}

const TEXT = /^\0/;

/** -5% is a value and no option. */
function keptFromOptions(arg: string): string {
  return /^-[^A-Za-z-]/.test(arg) ? `\0${arg}` : arg;
}

const ERROR = {
  duplicatedPaste: "duplicated-paste",
  notNumber: "not-a-number",
  several: "several-amounts",
  date: "date",
  percent: "percent",
  errorCell: "error-value",
  notCalculated: "not-calculated",
} as const satisfies Record<(Amount & { kind: "unparsed" })["why"], string>;

function amountAnswer(text: string): AmountAnswer {
  const read = readAmount(text);
  if (read.kind === "empty") return { text, kind: "empty" };
  if (read.kind === "unparsed") {
    const { once, why } = read;
    const guess = once && `${writeAmount(once.number)}${once.unit ?? "万元"}`;
    return { text, kind: "unparsed", error: ERROR[why], ...(guess !== undefined && { guess }) };
  }
  const { number, unit, inWan, label } = read;
  return {
    text,
    kind: "amount",
    number: number.toNumber(),
    unit,
    base: { number: fromWan(inWan, "元").toNumber(), unit: "元" },
    ...(label !== undefined && { label }),
  };
}

function textFirst<T extends IndicatorValue | AmountAnswer>({ text, kind, ...rest }: T): object {
  const { items } = rest as { items?: readonly IndicatorValue[] };
  return { text, kind, ...rest, ...(items && { items: items.map(textFirst) }) };
}
