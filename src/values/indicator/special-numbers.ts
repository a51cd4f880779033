import { chineseNumber } from "../chinese-number";
import { OPERATOR, operatorBehind, operatorOf } from "./operators";
import { isUnit } from "./units";
import type { QuantityValue } from "./value";

type Quantity = Omit<QuantityValue, "text">;

const RANK =
  /^(?:排名|名列|位列|位居|进入|居)?(?:全[国省市州县区]|[省市州县区][里内])?(?:排名|名列|位列|居)?(不低于|高于)?(前|第)(\d{1,3}|[一二三四五六七八九十]{1,3})([名位])?$/;
const RATIO = new RegExp(
  `^([\\u4e00-\\u9fff]{0,20}?):?(${OPERATOR})?(\\d{1,4}(?:\\.\\d{1,3})?)[:比](\\d{1,4}(?:\\.\\d{1,3})?)(?:[及或]?以[上下])?$`,
);
const NONE = /^[零0]([\u4e00-\u9fff]{1,8})$/;

/** 前3名: at most the third place; 第一. Places are no people, so they cannot be compared with 3名. */
export function readRank(text: string): Quantity | undefined {
  const [, atLeast, first, digits = "", word] = RANK.exec(text) ?? [];
  const number = /^\d/.test(digits) ? Number(digits) : chineseNumber(digits)?.toNumber();
  if (first === undefined || !number) return undefined;
  // Not lower than the fifth place is place 5 or a smaller one.
  const upTo = first === "前" || atLeast !== undefined;
  return {
    kind: "quantity",
    operator: upTo ? "≤" : "=",
    operatorExplicit: upTo,
    number,
    unit: "位次",
    ...(word !== undefined && { unitRaw: word }),
    base: { number, unit: "位次" },
  };
}

/** 1:3 is one for every three; 8:30 is a time of day. */
export function readRatio(text: string): Quantity | undefined {
  const [, label = "", word, one, other = "0"] = RATIO.exec(text) ?? [];
  if (one === undefined || Number(other) === 0 || /(?<!\d)(?:[6-9]|1\d|2[0-3]):[0-5]\d$/.test(text)) {
    return undefined;
  }
  const operator = operatorOf(word ?? "") ?? operatorBehind(text, text.length - 2)?.operator;
  return {
    kind: "quantity",
    operator: operator ?? "=",
    operatorExplicit: operator !== undefined,
    number: Number(one),
    unit: `:${other}`,
    unitRaw: `:${other}`,
    base: { number: Number(one) / Number(other), unit: ":1" },
    ...(label !== "" && { label, embedded: true as const }),
  };
}

/** 零事故: none of those. */
export function readNone(text: string): Quantity | undefined {
  const label = NONE.exec(text)?.[1];
  if (
    text !== "零" &&
    (label === undefined ||
      isUnit(label) ||
      /^(?:售|星|散|碎|部件|花|工|距离|容忍|门槛|接触|下|点|时)/.test(label))
  ) {
    return undefined;
  }
  return {
    kind: "quantity",
    operator: "=",
    operatorExplicit: false,
    number: 0,
    unit: "",
    base: { number: 0, unit: "" },
    ...(label !== undefined && { label, embedded: true as const }),
  };
}

const SHARE = new RegExp(
  `^([\\u4e00-\\u9fff]{0,20}?):?(${OPERATOR})?(?:([一二三四五六七八九十]{1,3})分之([一二三四五六七八九十]{1,3})|(\\d{1,3})/(\\d{1,3}))([及或]?以[上下])?$`,
);

/** 三分之二以上, ≥2/3: a share of the whole. 2/3 alone could as well be a day or two counts. */
export function readShare(text: string): Quantity | undefined {
  const [all, label = "", word, whole, part, above, below, behind] = SHARE.exec(text) ?? [];
  const [of, share] =
    whole === undefined
      ? [Number(below), Number(above)]
      : [whole, part!].map((digits) => chineseNumber(digits)?.toNumber());
  if (all === undefined || !of || !share || share > of) return undefined;
  if (above !== undefined && word === undefined && behind === undefined) return undefined;
  const operator = operatorOf(word ?? "") ?? (behind && operatorBehind(text, text.length - 2)?.operator);
  return {
    kind: "quantity",
    operator: operator || "=",
    operatorExplicit: Boolean(operator),
    number: share / of,
    unit: "",
    base: { number: share / of, unit: "" },
    ...(label !== "" && { label, embedded: true as const }),
  };
}

/** 九十五: a number in words and nothing else. One character alone, and 十一 (a holiday), are none. */
export function readWords(text: string): Quantity | undefined {
  const number = /^(?!十一$)[一二三四五六七八九十百千零]{2,9}$/.test(text)
    ? chineseNumber(text)?.toNumber()
    : undefined;
  return number === undefined
    ? undefined
    : {
        kind: "quantity",
        operator: "=",
        operatorExplicit: false,
        number,
        unit: "",
        base: { number, unit: "" },
      };
}
