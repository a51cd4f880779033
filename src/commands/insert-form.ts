import { survey } from "../forms/read/survey";
import { reportingUnit, setOf } from "../taskpane/reporting-unit";
import { formsToFill } from "../taskpane/fill/forms-to-fill";
import type { PaneRequest } from "../taskpane/request";
import { realTimers } from "../workbook/slices";
import type { Command, Desk } from "./command";

/** How long the spreadsheet may let wait, with a cell open in it most likely. Milliseconds. */
const PATIENCE = 5000;

/**
 * 插入附件: the first form of the remembered 区县 and 年度 that the workbook lacks; asks for them where nobody said. Where
 * the spreadsheet does not answer for long, nothing is inserted later by surprise: the pane shows its own buttons.
 */
export const insertForm: Command = async (desk) => {
  const { after } = desk.timers ?? realTimers;
  let unplan: (() => void) | undefined;
  let unwait: (() => void) | undefined;
  const waitedTooLong = new Promise<PaneRequest>((resolve) => {
    unwait = desk.workbook.onWaiting?.((isWaiting) => {
      unplan?.();
      unplan = isWaiting ? after(PATIENCE, () => resolve({ tab: "fill" })) : undefined;
    });
  });
  try {
    return await Promise.race([firstMissing(desk), waitedTooLong]);
  } finally {
    unwait?.();
    unplan?.();
  }
};

async function firstMissing({ workbook, sets, memory }: Desk): Promise<PaneRequest> {
  const { forms } = await survey(workbook, sets);
  const unit = reportingUnit(forms, memory.read().chosen);
  const { year } = unit;
  const set = setOf(sets, unit);
  if (!set || year === undefined) return { tab: "fill" };
  const missing = formsToFill(set, year, forms).find(({ filled }) => !filled.length);
  if (!missing) return { tab: "fill" };
  return { tab: "fill", run: { kind: "insert", set: set.set, year, form: missing.form.id } };
}
