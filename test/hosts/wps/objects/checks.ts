import { cutOut, overlaps, rangeText, type Range } from "../../../../src/workbook/cell";
import type { DataCheck } from "../../excel/model";
import { refused, type Wired } from "../guarded";
import { checkFree, type Place } from "./world";

interface Rule {
  readonly type: number;
  readonly formula: string;
  title: string;
  message: string;
}

/** What may be typed into a range. Where cells differ, or have none, it does not say its kind but throws. */
export function validationOf({ sheet }: Place, range: Range): Wired {
  const met = () => sheet.checks.filter((check) => overlaps(check.range, range));
  const rule = (): Rule => {
    const [one, ...others] = met();
    const isAll = one && cutOut(range, one.range).length === 0;
    if (!one || others.length > 0 || !isAll) throw refused("数据有效性");
    return one.rule as unknown as Rule;
  };
  return {
    _type: "Validation",
    get Type() {
      return rule().type;
    },
    get Formula1() {
      return rule().formula;
    },
    get ErrorTitle() {
      return rule().title;
    },
    set ErrorTitle(title: string) {
      rule().title = title;
    },
    get ErrorMessage() {
      return rule().message;
    },
    set ErrorMessage(message: string) {
      rule().message = message;
    },
    set IgnoreBlank(_: boolean) {},
    set InCellDropdown(_: boolean) {},
    set ShowError(_: boolean) {},
    Add(type: number, _style: number, _operator: number, formula: string) {
      checkFree(sheet, "none");
      if (met().length > 0) throw refused("已有数据有效性");
      if (type === 3 && formula.length > 255) throw refused("选项太长");
      const made: Rule = { type, formula, title: "", message: "" };
      sheet.checks.push({ range, rule: made as unknown as DataCheck["rule"] });
    },
    Delete() {
      checkFree(sheet, "none");
      sheet.checks = sheet.checks.flatMap((check) =>
        overlaps(check.range, range)
          ? cutOut(check.range, range).map((rest) => ({ ...check, range: rest, rule: { ...check.rule } }))
          : [check],
      );
    },
  } as Wired;
}

export function checkedAreas({ sheet }: Place): string[] {
  return sheet.checks.map(({ range }) => rangeText(range));
}
