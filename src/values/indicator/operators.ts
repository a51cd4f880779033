import type { Operator } from "./value";

/** The words for each operator, to be matched longest first: 不超过 holds 超过, and 不低于 holds 低于. */
const WORDS: Readonly<Record<Operator, readonly string[]>> = {
  "≥": [
    ...[
      "≥",
      "不低于",
      "不少于",
      "不小于",
      "不得低于",
      "不得少于",
      "不能低于",
      "不能少于",
      "不应低于",
      "不应少于",
    ],
    ...[
      "大于等于",
      "大于或等于",
      "大于或者等于",
      "高于或等于",
      "达到或超过",
      "至少",
      "最少",
      "最低",
      "不亚于",
    ],
  ],
  "≤": [
    ...[
      "≤",
      "不超过",
      "不超出",
      "不突破",
      "不得突破",
      "不高于",
      "不大于",
      "不多于",
      "不得超过",
      "不得高于",
      "不得多于",
      "不得大于",
    ],
    ...["不能超过", "不应超过", "不应高于", "小于等于", "小于或等于", "小于或者等于", "低于或等于", "不超"],
    ...["控制在", "压减至", "限制在", "最多", "至多", "最高", "最长"],
  ],
  ">": [">", "大于", "高于", "超过", "超出", "多于", "优于", "突破", "超"],
  "<": ["<", "小于", "低于", "少于", "不足", "短于", "不到", "未达"],
  "=": [...["=", "等于", "达到", "保持在", "稳定在", "维持在", "达", "为", "是"]],
  "≈": ["≈", "大约", "约", "约为", "大概", "接近", "近", "将近", "约等于"],
};

const OF_WORD = new Map(
  (Object.entries(WORDS) as [Operator, readonly string[]][]).flatMap(([operator, words]) =>
    words.map((word) => [word, operator] as const),
  ),
);

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");

/** A pattern for any operator written directly before a number. */
export const OPERATOR = longestFirst(OF_WORD.keys());

/** Those that keep their meaning some words away from their number: 至少对…进行一次. */
export const FAR_OPERATOR = longestFirst(
  [...OF_WORD].filter(([word, operator]) => operator !== "=" && word.length > 1).map(([word]) => word),
);

export function operatorOf(word: string): Operator | undefined {
  return OF_WORD.get(word);
}

/** Words behind a value that are its operator. */
const BEHIND: Readonly<Record<string, Operator>> = {
  ...{ 及以上: "≥", 以上: "≥", 及其以上: "≥", 或以上: "≥", "+": "≥" },
  ...{ 及以内: "≤", 以内: "≤", 之内: "≤", 及以下: "≤", 以下: "≤", 或以下: "≤", 之下: "≤" },
  ...{ 左右: "≈", 上下: "≈" },
};

const BEHIND_HERE = /\+(?!\d)|(?:及其?|或)?以[上下内]|之[内下]|左右|上下/y;

/** The operator that stands at a position behind a value, with its length. */
export function operatorBehind(
  text: string,
  at: number,
): { readonly operator: Operator; readonly length: number } | undefined {
  BEHIND_HERE.lastIndex = at;
  const word = BEHIND_HERE.exec(text)?.[0];
  const operator = word === undefined ? undefined : BEHIND[word];
  return operator && { operator, length: word!.length };
}
