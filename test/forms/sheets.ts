import type { FormDefinition, TemplateSet } from "../../src/forms/definition";
import { drawForm, type Where } from "../../src/forms/draw/draw";
import { findForms } from "../../src/forms/find/find";
import type { FilledForm } from "../../src/forms/filled";
import { readForm } from "../../src/forms/read/read";
import type { Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import { memoryWorkbook } from "../hosts/memory";
import { sets } from "../templates/sets";

/** Every form of every district, named for `describe.each`. */
export const allForms = sets
  .filter(({ nationwide }) => !nationwide)
  .flatMap((set) =>
    [...set.forms.values()].map((definition) => ({ name: `${set.name}${definition.name}`, set, definition })),
  );

export function formOf(set: string, form: string): { set: TemplateSet; definition: FormDefinition } {
  const found = allForms.find(({ definition }) => definition.set === set && definition.id === form);
  if (!found) throw new Error(`no form ${set}/${form}`);
  return found;
}

/** A sheet in memory after some edits, with its layout. */
export async function sheetAfter(edits: readonly Edit[], sheet = "表"): Promise<Snapshot> {
  const workbook = memoryWorkbook([]);
  await workbook.apply([{ kind: "addSheet", sheet }, ...edits]);
  const [snapshot] = await workbook.read([sheet], { layout: true });
  return snapshot!;
}

/** A blank form drawn into a sheet of its own. */
export function drawn(definition: FormDefinition, where: Partial<Where> = {}): Promise<Snapshot> {
  return sheetAfter(drawForm(definition, { sheet: "表", year: 2026, ...where }));
}

export function withoutMarkers(snapshot: Snapshot): Snapshot {
  return { ...snapshot, names: [] };
}

export function formsIn(snapshot: Snapshot): FilledForm[] {
  return findForms(snapshot, sets).forms.map((found) => readForm(snapshot, found));
}

/** The only form of a sheet. */
export function formIn(snapshot: Snapshot): FilledForm {
  const forms = formsIn(snapshot);
  expect(forms.map(({ definition }) => definition.id)).toHaveLength(1);
  return forms[0]!;
}
