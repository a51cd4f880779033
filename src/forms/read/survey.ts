import type { SheetInfo, Snapshot } from "../../workbook/snapshot";
import { atOnce } from "../../workbook/steps";
import type { Steps } from "../../workbook/steps";
import type { Workbook } from "../../workbook/workbook";
import type { TemplateSet } from "../definition";
import type { FilledForm } from "../filled";
import { recognising } from "../understand/recognise";
import { readingForm } from "./read";

/** A sheet that holds none of our forms, and why, as a sentence without full stop. */
export interface LeftOut {
  readonly sheet: string;
  readonly why: string;
}

export interface Survey {
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
  readonly snapshots: readonly Snapshot[];
}

/** Sheets of our own making that carry notes or 体检单, never forms. */
export const OWN_SHEET = /^(?:_绩表|体检单(?: \(\d+\))?$)/;

/** Finds and reads every form of a workbook, in workbook order, in two round trips. Hidden sheets are left out. */
export async function survey(workbook: Workbook, sets: readonly TemplateSet[]): Promise<Survey> {
  const sheets = (await workbook.sheets()).filter((sheet) => !OWN_SHEET.test(sheet.name));
  const shown = sheets.filter((sheet) => sheet.visibility === "visible");
  const snapshots = await workbook.read(shown.map((sheet) => sheet.name));
  return surveyed(sheets, snapshots, sets);
}

export function surveyed(
  sheets: readonly SheetInfo[],
  snapshots: readonly Snapshot[],
  sets: readonly TemplateSet[],
): Survey {
  return atOnce(surveying(sheets, snapshots, sets));
}

export function* surveying(
  sheets: readonly SheetInfo[],
  snapshots: readonly Snapshot[],
  sets: readonly TemplateSet[],
): Steps<Survey> {
  const forms: FilledForm[] = [];
  const leftOut: LeftOut[] = [];
  const byName = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  for (const { name, visibility } of sheets) {
    const snapshot = byName.get(name);
    if (!snapshot) {
      if (visibility !== "visible") leftOut.push({ sheet: name, why: "隐藏的表，要用请先取消隐藏" });
      continue;
    }
    const found = yield* recognising(snapshot, sets);
    for (const form of found.forms) forms.push(yield* readingForm(snapshot, form));
    if (found.why) leftOut.push({ sheet: name, why: found.why });
  }
  return { forms, leftOut, snapshots };
}
