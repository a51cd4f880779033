import type { Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { NOTES_SHEET } from "./note";

/** The sheet of notes as it is now; undefined where a workbook has none. */
export async function notesSheet(workbook: Workbook): Promise<Snapshot | undefined> {
  const has = (await workbook.sheets()).some(({ name }) => name === NOTES_SHEET);
  return has ? (await workbook.read([NOTES_SHEET]))[0] : undefined;
}
