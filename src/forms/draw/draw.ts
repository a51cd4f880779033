import { address } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import type { FormDefinition, TemplateSet } from "../definition";
import { movedEdits } from "./moved-edits";
import { checksOf } from "./checks";
import { drawingOf } from "./lines";
import { looksOf } from "./looks";
import { pageOf } from "./page";
import { freeName } from "./free-name";
import { markerName } from "../marker";

export interface Where {
  readonly sheet: string;
  readonly year: number;
  /** The form's top-left cell, from 0. */
  readonly row?: number;
  readonly column?: number;
  /** How many rows a table gets that may grow, by its id; else as many as the template says. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Which one of its kind and year on this sheet it is, from 1. */
  readonly nth?: number;
}

/**
 * Draws a blank form into an empty place of an existing sheet. Page and frozen rows belong to the whole sheet and are
 * set only by a form in its corner, column widths only by a form in its first row.
 */
export function drawForm(definition: FormDefinition, where: Where): Edit[] {
  const { sheet, year, row = 0, column = 0, rows, nth } = where;
  const drawing = drawingOf(definition, year, rows);
  const { texts, merges, heights } = drawing;
  const range = { top: 0, left: 0, bottom: texts.length - 1, right: drawing.columns - 1 };
  const edits: Edit[] = [
    ...merges.map((merged): Edit => ({ kind: "merge", sheet, range: merged })),
    ...looksOf(sheet, drawing, definition),
    { kind: "heights", sheet, row: 0, heights },
    {
      kind: "write",
      sheet,
      row: 0,
      column: 0,
      values: texts.map((line) => line.map((text) => text ?? undefined)),
    },
    ...checksOf(sheet, drawing, definition),
    { kind: "name", sheet, name: markerName(definition, year, nth), range },
  ];
  if (row === 0) edits.push({ kind: "widths", sheet, column: 0, widths: definition.widths });
  if (row === 0 && column === 0) edits.push(...pageOf(sheet, drawing, definition));
  return movedEdits(edits, row, column);
}

/** What a sheet is called that a form is drawn in: its number, or its name where it has none. */
function sheetNameOf({ unofficial, number, name }: FormDefinition): string {
  const wanted = unofficial || number.trim() === "" ? name : number;
  return (
    wanted
      .replace(/[:\\/?*[\]]/g, " ")
      .slice(0, LONGEST_SHEET_NAME)
      .trim() || "表"
  );
}

/** Room is left for (2) behind it; a sheet's name has 31 letters. */
const LONGEST_SHEET_NAME = 26;

/** The first cell of a form that the unit fills in itself, where the form stands in a sheet's corner. */
export function firstToFill(definition: FormDefinition): string {
  const { slots } = drawingOf(definition, 0);
  const first = slots.find(({ field }) => field.by !== "finance" && field.kind !== "number") ?? slots[0];
  return first ? address(first.area.top, first.area.left) : "A1";
}

/** Adds a sheet for each form, in the order given; `taken` are the names of the sheets that are there already. */
export function insertForms(
  set: TemplateSet,
  formIds: readonly string[],
  year: number,
  taken: readonly string[],
): { edits: Edit[]; sheets: { form: string; sheet: string }[] } {
  const names = [...taken];
  const edits: Edit[] = [];
  const sheets = formIds.map((form) => {
    const definition = set.forms.get(form);
    if (!definition) throw new Error(`${set.set} has no form ${form}`);
    const sheet = freeName(sheetNameOf(definition), names);
    names.push(sheet);
    edits.push({ kind: "addSheet", sheet }, ...drawForm(definition, { sheet, year }));
    return { form, sheet };
  });
  return { edits, sheets };
}
