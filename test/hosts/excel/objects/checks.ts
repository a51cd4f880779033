import { sizeOf, cutOut, overlaps, type Range } from "../../../../src/workbook/cell";
import { type DataCheck, type Sheet } from "../model";
import { gap, type Wired } from "../protocol";
import { checkOpen } from "./world";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
};

/** The input check of a range. */
export function checksOf(sheet: Sheet, range: Range): Wired {
  const cutAll = () => {
    checkOpen(sheet);
    sheet.checks = sheet.checks.flatMap((check) =>
      cutOut(check.range, range).map((rest) => ({ ...check, range: rest })),
    );
  };
  const all = () => {
    const here = sheet.checks.filter((check) => overlaps(check.range, range));
    const covered = here.reduce((sum, check) => sum + sizeOf(common(check.range, range)), 0);
    return { here, covered };
  };
  const type = () => {
    const { here, covered } = all();
    if (here.length === 0) return "None";
    if (covered < sizeOf(range)) return "Inconsistent";
    const kinds = new Set(here.map(({ rule }) => JSON.stringify(rule)));
    return kinds.size > 1 ? "MixedCriteria" : typeOf(here[0]!);
  };
  return {
    _type: "DataValidation",
    get Type() {
      return type();
    },
    get Rule() {
      const { here } = all();
      return /^(None|Inconsistent|MixedCriteria)$/.test(type()) ? {} : here[0]!.rule;
    },
    set Rule(rule: Record<string, unknown>) {
      cutAll();
      if (!Object.keys(rule).some((kind) => kind in TYPES)) throw gap(`input check ${JSON.stringify(rule)}`);
      sheet.checks.push({ range, rule });
    },
    get ErrorAlert() {
      return all().here[0]?.alert ?? null;
    },
    set ErrorAlert(alert: unknown) {
      for (const check of all().here) check.alert = alert;
    },
    get IgnoreBlanks() {
      return true;
    },
    set IgnoreBlanks(ignore: boolean) {
      if (!ignore) throw gap("input check that refuses blanks");
    },
    Clear: cutAll,
  };
}

function typeOf({ rule }: DataCheck): string {
  return TYPES[Object.keys(rule).find((kind) => kind in TYPES)!]!;
}

function common(a: Range, b: Range): Range {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}
