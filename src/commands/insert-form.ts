import { survey } from "../forms/read/survey";
import { reportingUnit, setOf } from "../taskpane/reporting-unit";
import { formsToFill } from "../taskpane/fill/forms-to-fill";
import type { Command } from "./command";

/** 插入附件: the first form of the remembered 区县 and 年度 that the workbook lacks; asks for them where nobody said. */
export const insertForm: Command = async ({ workbook, sets, memory }) => {
  const { forms } = await survey(workbook, sets);
  const unit = reportingUnit(forms, memory.read().chosen);
  const { year } = unit;
  const set = setOf(sets, unit);
  if (!set || year === undefined) return { tab: "fill" };
  const missing = formsToFill(set, year, forms).find(({ filled }) => !filled.length);
  if (!missing) return { tab: "fill" };
  return { tab: "fill", run: { kind: "insert", set: set.set, year, form: missing.form.id } };
};
