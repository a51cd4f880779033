import type { Edit } from "../../workbook/edit";
import { isEmptySheet } from "../../workbook/snapshot";
import type { ActsOn } from "./pane-actions";

/**
 * Takes away the blank sheet that a new workbook starts with, as long as nobody has put anything into it. Only where the
 * workbook is known to be new: in Excel and WPS a sheet without cells may carry a picture or a chart that nobody tells us
 * of, and taking the step back would not bring it back.
 */
export async function spareSheet(
  { workbook, isNewBook }: ActsOn,
  sheets: readonly string[],
): Promise<readonly Edit[]> {
  const [only, ...more] = sheets;
  if (only === undefined || more.length || !isNewBook?.()) return [];
  const [sheet] = await workbook.read([only]);
  return sheet && isEmptySheet(sheet) ? [{ kind: "removeSheet", sheet: only }] : [];
}
