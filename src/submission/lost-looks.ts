import type { TemplateSet } from "../forms/definition";
import { restyling } from "../forms/draw/restyle";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";

/** A sheet whose forms can be given back the looks they were drawn with. */
export interface LostLooks {
  readonly sheet: string;
  /** They look otherwise; false where the host cannot tell how cells look. */
  readonly isSure: boolean;
}

/** Forms that hold nothing yet may look as they like. */
export function lostLooks(forms: readonly FilledForm[], snapshots: readonly Snapshot[]): LostLooks[] {
  return snapshots.flatMap((snapshot) => {
    const filled = forms.filter(({ blank, sheet }) => !blank && sheet.name === snapshot.name);
    const isLost = filled.some((form) => restyling(form, snapshot)?.length);
    return isLost ? [{ sheet: snapshot.name, isSure: snapshot.layout?.looks !== undefined }] : [];
  });
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
