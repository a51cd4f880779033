import { drawForm } from "../forms/draw/draw";
import type { Drawing } from "../forms/draw/lines";
import { drawingOf } from "../forms/draw/lines";
import type { FormDefinition } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { HIGHEST, LINE, MARGIN, wrappedLines } from "../forms/wrapped-lines";
import type { Edit } from "../workbook/edit";
import type { Home, Placed } from "./place-values";

type Filling = Pick<Placed, "slot" | "content">;

/** A form laid out for what is to go into it: with as many rows as come, and as high as their texts. */
export function laidOut(
  form: FilledForm,
  definition: FormDefinition,
  { sheet, year }: { readonly sheet: string; readonly year: number },
  home: Home,
): { readonly drawing: Drawing; filledWith(values: readonly Filling[]): Edit[] } {
  const rows = Object.fromEntries(
    Object.values(form.tables).flatMap(({ rows }) => {
      const homes = rows[0] ? Object.values(rows[0].entries).map(({ field }) => home(field)?.table) : [];
      const table = homes.find((one) => one !== undefined);
      return table === undefined ? [] : [[table, Math.max(rows.length, definition.repeat[table] ?? 1)]];
    }),
  );
  const drawing = drawingOf(definition, year, rows);
  return {
    drawing,
    filledWith: (values) => [
      { kind: "addSheet", sheet },
      ...drawForm(definition, { sheet, year, rows }),
      ...values.map(({ slot: { area }, content }): Edit => ({
        ...{ kind: "write", sheet, row: area.top, column: area.left, values: [[content]] },
      })),
      { kind: "heights", sheet, row: 0, heights: heightsFor(values, drawing, definition) },
    ],
  };
}

/** Points that rows need to show their values whole; at least what the form gives them. */
function heightsFor(values: readonly Filling[], { heights }: Drawing, { widths }: FormDefinition): number[] {
  const needed = [...heights];
  for (const {
    content,
    slot: { area },
  } of values) {
    const width = widths.slice(area.left, area.right + 1).reduce((sum, one) => sum + one, 0);
    const lines = wrappedLines(String(content), width);
    const rows = area.bottom - area.top + 1;
    const each = (lines * LINE + MARGIN) / rows;
    for (let row = area.top; row <= area.bottom; row++) {
      needed[row] = Math.min(HIGHEST, Math.max(needed[row] ?? 0, Math.ceil(each)));
    }
  }
  return needed;
}
