import { fold, oneLine } from "../values/text";
import { splitValue } from "./split-value";

/** Name and value of an indicator that stand in one cell. */
export interface NameAndValue {
  readonly name: string;
  /** As it is written; "" where none could be told apart. */
  readonly value: string;
}

const LONGEST = 200;

/** 指标1：, 1、, （1）, ★ in front of a name. */
const NUMBERING =
  /^(?:[★*※▲·•]|(?:指标|目标)\d{0,2}[:：.、]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[(（]\d{1,2}[)）]、?)\s{0,4}/;

export function withoutNumber(name: string): string {
  const line = oneLine(name);
  return line.replace(NUMBERING, "").replace(NUMBERING, "");
}

/** `培训人数（≥120人次）`, `培训人数：120人次`, `培训人数≥120人次`, `培训120人次`; "" as name of `≥120人次`. */
export function splitName(text: string): NameAndValue {
  const plain = withoutNumber(text).replace(/[。；;]$/, "");
  const whole = { name: plain, value: "" };
  if (plain.length > LONGEST) return whole;
  const inBrackets = /^([^()]{1,120})[(]([^()]{1,60})[)]$/.exec(fold(plain));
  if (inBrackets && splitValue(inBrackets[2]!).number !== null) {
    return { name: inBrackets[1]!.trim(), value: inBrackets[2]!.trim() };
  }
  const colon = /[:：]/.exec(plain);
  if (colon && colon.index > 1) {
    return { name: plain.slice(0, colon.index).trim(), value: plain.slice(colon.index + 1).trim() };
  }
  // ≥90% below 满意度: the heading is its name.
  if (/^[≥≤><=≈≧≦＞＜＝]/.test(plain) && splitValue(plain).number !== null) return { name: "", value: plain };
  const sign = /[≥≤><=≈≧≦＞＜＝]|不[低少高大多小][于]|不超过|大于|小于|达到|至少|控制在/.exec(plain);
  if (sign && sign.index > 1 && splitValue(plain.slice(sign.index)).number !== null) {
    return { name: plain.slice(0, sign.index).trim(), value: plain.slice(sign.index).trim() };
  }
  const number = /(?<![\d.,])\d[\d.,]{0,14}[^\d]{0,10}$/.exec(fold(plain));
  if (number && number.index > 1 && splitValue(plain.slice(number.index)).number !== null) {
    return { name: plain.slice(0, number.index).trim(), value: plain.slice(number.index).trim() };
  }
  return whole;
}
