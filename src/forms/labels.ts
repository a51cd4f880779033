import { labelKey } from "../values/text";
import { withoutYear } from "../values/year";

/** Two headings are the same when their keys are: white space, widths, a trailing colon and 其中： do not count. */
export function keyOf(text: string): string {
  const key = labelKey(text);
  return key.replace(/^其中:?/, "") || key;
}

/** Titles are compared without their year, the brackets around it, and a 附件 number in front. */
export function titleKey(title: string): string {
  return keyOf(withoutYear(title.replace("{year}", "2000"))).replace(/^附件[\d-]*[:.、]?/, "");
}
