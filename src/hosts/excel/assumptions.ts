import type { Assumption } from "./assumptions/assumption";
import { contents } from "./assumptions/contents";
import { layout } from "./assumptions/layout";
import { requests } from "./assumptions/requests";

/** All we take Excel to do beyond what its client itself decides. */
export const assumptions: readonly Assumption[] = [...contents, ...layout, ...requests];

interface Tried extends Pick<Assumption, "id" | "claim"> {
  /** undefined where a script cannot tell. */
  readonly holds: boolean | undefined;
}

const SCRATCH = "绩表自检";

/**
 * Tries every assumption in the Excel this runs in, each on a blank sheet of its own at the end of the workbook,
 * which is gone afterwards. An assumption that Excel answers with an error does not hold.
 */
export async function tryAssumptions(): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { id, claim, holds } of assumptions) {
    tried.push({ id, claim, holds: holds && (await isSo(holds)) });
  }
  return tried;
}

async function isSo(holds: (sheet: Excel.Worksheet) => Promise<boolean>): Promise<boolean> {
  let id: string | undefined;
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      sheet.load("id");
      await context.sync();
      id = sheet.id;
      return holds(sheet);
    });
  } catch {
    return false;
  } finally {
    await Excel.run(async ({ workbook }) => {
      if (id !== undefined) workbook.worksheets.getItemOrNullObject(id).delete();
    });
  }
}
