import { cellAt } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { Broken, same } from "./broken";
import { area, name, write } from "./edits";
import { covers, named } from "./seen";

/** Begins like the sheet of our notes, so that whoever passes that over passes this over too. */
export const PROOF_SHEET = "_绩表自检";
const PROOF_NAME = "_绩表_自检";

/**
 * Leaves a very hidden sheet with a row, a name and a mark, as our notes are kept; saved and opened again, it shows
 * whether they last. Only where the user has agreed.
 */
export async function leaveProof(workbook: Workbook, now: Date): Promise<void> {
  const sheet = PROOF_SHEET;
  await workbook.apply([
    ...((await isThere(workbook)) ? [{ kind: "removeSheet", sheet } as const] : []),
    { kind: "addSheet", sheet, visibility: "veryHidden" },
    write(sheet, "A1", ["自检", now.toISOString()]),
    name(sheet, PROOF_NAME, "A1:B1"),
    ...(workbook.can.mark ? [{ kind: "mark", sheet, ranges: [area("B1")], level: "warning" } as const] : []),
  ]);
}

/**
 * Looks at what was left, and removes it. Throws Broken where something of it is gone; answers with the reason where
 * there is nothing to look at, or where `isNew`: it was left since the workbook was opened, so it proves nothing yet.
 */
export async function proofLasted(workbook: Workbook, isNew: boolean): Promise<string | void> {
  const sheet = PROOF_SHEET;
  const info = (await workbook.sheets()).find((one) => one.name === sheet);
  if (info && isNew) return "凭证留好了，请存盘、关掉、再打开，再自检一次";
  if (!info) return "没有留过凭证。要查，请点下面的“留凭证”";
  const [read] = await workbook.read([sheet], { layout: true });
  try {
    const word = cellAt(read!, 0, 0).value;
    same([word, info.visibility, named(read!, PROOF_NAME)], ["自检", "veryHidden", "A1:B1"]);
    if (workbook.can.mark && !covers(read!.layout!.marks, "B1")) throw new Broken("marked", "unmarked");
  } finally {
    await workbook.apply([{ kind: "removeSheet", sheet }]);
  }
}

async function isThere(workbook: Workbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ name }) => name === PROOF_SHEET);
}
