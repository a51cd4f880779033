import type { TemplateSet } from "../forms/definition";
import { restyling } from "../forms/draw/restyle";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import type { Steps } from "../workbook/steps";
import type { Workbook } from "../workbook/workbook";

/** A sheet whose forms can be given back the looks they were drawn with. */
export interface LostLooks {
  readonly sheet: string;
  /** They look otherwise; false where the host cannot tell how cells look. */
  readonly isSure: boolean;
}

/** Forms that hold nothing yet may look as they like. */
export function* lostLooks(forms: readonly FilledForm[], snapshots: readonly Snapshot[]): Steps<LostLooks[]> {
  const sheets = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const lost = new Map<string, LostLooks>();
  for (const form of forms) {
    const { name: sheet } = form.sheet;
    const snapshot = sheets.get(sheet);
    if (!snapshot || form.blank || lost.has(sheet)) continue;
    if (restyling(form, snapshot)?.length) {
      lost.set(sheet, { sheet, isSure: snapshot.layout?.looks !== undefined });
    }
    yield;
  }
  return [...lost.values()];
}

/** What gives the forms on these sheets their looks back, as the sheets are now. */
export async function looksBack(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  names: readonly string[],
): Promise<Edit[]> {
  const sheets = await workbook.read(names, { layout: true });
  return surveyed(sheets, sheets, sets).forms.flatMap((form) => [
    ...(restyling(
      form,
      sheets.find(({ name }) => name === form.sheet.name)!,
    ) ?? []),
  ]);
}
