import { freeName } from "../forms/draw/free-name";
import type { FormDefinition, TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import { address, contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { laidOut } from "./laid-out";
import { placeValues } from "./place-values";
import type { Home, Homeless } from "./place-values";
import { sameShape } from "./same-shape";
import type { SourceSheet } from "./source-sheet";

/** What became of one table: a form drawn anew, or (form null) a sheet of the same shape. */
export interface Imported {
  /** The new sheet. */
  readonly sheet: string;
  readonly form: FilledForm | null;
  /** Each value with its cell in the new sheet. */
  readonly placed: readonly { readonly label: string; readonly text: string; readonly address: string }[];
  readonly homeless: readonly Homeless[];
}

export interface Importing {
  readonly edits: readonly Edit[];
  readonly imported: readonly Imported[];
}

/**
 * Brings tables in as new sheets: a form that a set knows is drawn as the set says and filled, any other table keeps its
 * shape. `taken` are the sheets that are there already; `year` is for forms that name none. Gives edits, writes nothing.
 */
export function importSheets(
  sheets: readonly SourceSheet[],
  sets: readonly TemplateSet[],
  { taken, year }: { readonly taken: readonly string[]; readonly year: number },
): Importing {
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  const { forms } = surveyed(snapshots, snapshots, sets);
  const names = [...taken];
  const edits: Edit[] = [];
  const imported: Imported[] = [];
  const named = (wanted: string) => {
    const name = freeName(wanted, names);
    names.push(name);
    return name;
  };
  const yearOf = (form: FilledForm) => form.year ?? forms.find((one) => one.year !== undefined)?.year ?? year;
  for (const sheet of sheets) {
    const own = forms.filter((form) => form.sheet.name === sheet.snapshot.name);
    const known = own.filter(({ definition }) => !definition.inferred);
    if (!known.length || known.length < own.length) {
      const name = named(sheet.snapshot.name);
      edits.push(...sameShape(sheet, name));
      imported.push({ sheet: name, form: own[0] ?? null, placed: cellsOf(sheet.snapshot), homeless: [] });
    }
    if (known.length < own.length) continue;
    for (const form of known) {
      const definition = official(form, sets);
      const name = named(definition.unofficial ? definition.name : definition.number);
      // What stands beside all of a sheet's forms is told of with the first.
      const others = known.filter((one) => one !== form).map(({ area }) => area);
      const isOwn = form === known[0] ? besides(others) : undefined;
      const filled = filledIn(form, sheet.snapshot, definition, { sheet: name, year: yearOf(form) }, isOwn);
      edits.push(...filled.edits);
      imported.push({ sheet: name, form, ...filled });
    }
  }
  return { edits, imported };
}

const besides = (areas: readonly Range[]) => (row: number, column: number) =>
  !areas.some((area) => contains(area, row, column));

/** The form as its set describes it, without columns that somebody added. */
function official({ definition, set }: FilledForm, sets: readonly TemplateSet[]): FormDefinition {
  const own = sets.find((one) => one === set)?.forms.get(definition.id);
  return own ?? definition;
}

/** A form that was read, drawn as its set describes it and filled in. `isOwn`: where texts may stand that belong to it. */
export function filledIn(
  form: FilledForm,
  snapshot: Snapshot,
  definition: FormDefinition,
  where: { readonly sheet: string; readonly year: number },
  isOwn?: (row: number, column: number) => boolean,
) {
  const home: Home = ({ id }) => definition.fields.get(id);
  const laid = laidOut(form, definition, where, home);
  const { placed, homeless } = placeValues(form, snapshot, definition, laid.drawing, home, isOwn);
  return {
    edits: laid.filledWith(placed),
    placed: placed.map(({ label, text, slot: { area } }) => ({
      ...{ label, text, address: address(area.top, area.left) },
    })),
    homeless,
  };
}

function cellsOf({ rows }: Snapshot): Imported["placed"] {
  return rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      cell && cell.text !== "" ? [{ label: "", text: cell.text, address: address(at, column) }] : [],
    ),
  );
}
