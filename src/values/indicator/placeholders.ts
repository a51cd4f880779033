import { OPERATOR } from "./operators";
import { saysNothing } from "../text";
import { isUnit } from "./units";

const GAP = "(?:\\*{1,9}|×{1,9}|[Xx]{1,9}|_{1,99}|…{1,9}|\\.{3,99}|○{2,9}|〇{2,9}|□{2,9}|\\?{2,9}|？{2,9})";
const UNIT = "(?:%|‰|[\\u4e00-\\u9fff/·]{0,8})";
const WHOLE = new RegExp(
  `^[(]?(?:[\\u4e00-\\u9fff]{0,20}:?)?(?:${OPERATOR})?${GAP}${UNIT}(?:前|内|以上|以下|以内)?[)]?$`,
);
const SIGN_ALONE = new RegExp(`^[(]?(?:[≥≤><=≈》《]|(?:${OPERATOR})(?=[%‰]))([^)]{0,12})[)]?$`);
const TO_FILL = /^(?:请?填写.{0,20}|(?:年度)?(?:指标|目标)值?|.{0,10}待填写?)$/;
const INSIDE = new RegExp(
  `[≥≤><=](?:\\*{2,9}|×{1,9}|[Xx]{1,9}|_{2,99})|(?:\\*{2}|[×]{2}|[Xx]{2}|_{2})[%‰元个]`,
);
const BLANK_DATE = /^(?:\d{4}|[Xx×*_]{1,9})?年[Xx×*_]{0,9}月(?:[Xx×*_]{0,9}日)?前?$/;

/** Still as the template has it: the place for a number, and none in it. */
export function isPlaceholder(text: string): boolean {
  if (saysNothing(text)) return false;
  if (text.length > 400) return false;
  if (/^(?:[()]+|%|‰)$/.test(text)) return true;
  if (WHOLE.test(text) || BLANK_DATE.test(text) || TO_FILL.test(text)) return true;
  const unit = SIGN_ALONE.exec(text)?.[1];
  if (unit !== undefined && (unit === "" || isUnit(unit))) return true;
  return !/\d/.test(text) && INSIDE.test(text);
}
