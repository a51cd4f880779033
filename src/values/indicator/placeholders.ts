import { OPERATOR } from "./operators";
import { saysNothing } from "../text";

const GAP = "(?:\\*{1,9}|×{1,9}|[Xx]{1,9}|_{1,99}|…{1,9}|\\.{3,99}|○{2,9}|〇{2,9}|□{2,9}|\\?{2,9}|？{2,9})";
const UNIT = "(?:%|‰|[\\u4e00-\\u9fff/·]{0,8})";
const WHOLE = new RegExp(
  `^[(]?(?:[\\u4e00-\\u9fff]{0,20}:?)?(?:${OPERATOR})?${GAP}${UNIT}(?:前|内|以上|以下|以内)?[)]?$`,
);
const SIGN_ALONE = new RegExp(`^[(]?(?:[≥≤><=≈]|(?:${OPERATOR})(?=[%‰]))(?:%|‰|[\\u4e00-\\u9fff]{0,4})[)]?$`);
const INSIDE = new RegExp(
  `[≥≤><=](?:\\*{2,9}|×{1,9}|[Xx]{1,9}|_{2,99})|(?:\\*{2}|[×]{2}|[Xx]{2}|_{2})[%‰元个]`,
);
const BLANK_DATE = /^(?:\d{4}|[Xx×*_]{1,9})?年[Xx×*_]{0,9}月(?:[Xx×*_]{0,9}日)?前?$/;

/** Still as the template has it: the place for a number, and none in it. */
export function isPlaceholder(text: string): boolean {
  if (saysNothing(text)) return false;
  if (text.length > 400) return false;
  if (/^(?:\(\)|[()]+|%|‰)$/.test(text)) return true;
  if (WHOLE.test(text) || SIGN_ALONE.test(text) || BLANK_DATE.test(text)) return true;
  return !/\d/.test(text) && INSIDE.test(text);
}
