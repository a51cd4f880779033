import { freeName } from "../forms/draw/free-name";
import { takenAs } from "../forms/find/find";
import { keyOf } from "../forms/keys";
import { readForm } from "../forms/read/read";
import { address, contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { cutOut, withLinesJoined } from "./cut-out";
import { filledIn } from "./import";
import type { Imported, Importing } from "./import";
import type { Landed } from "./landed";
import type { Homeless } from "./place-values";

/** Draws each of the tables anew and fills it in; what was pasted stays as it is. Gives edits, writes nothing. */
export function placeLanded(
  landed: readonly Landed[],
  snapshots: readonly Snapshot[],
  { taken, year }: { readonly taken: readonly string[]; readonly year: number },
): Importing {
  const names = [...taken];
  const all = landed.map(({ form, set, definition }) => {
    const sheet = freeName(definition.unofficial ? definition.name : definition.number, names);
    names.push(sheet);
    const snapshot = snapshots.find(({ name }) => name === form.sheet.name)!;
    const where = { sheet, year: form.year ?? year };
    const whole = cutOut(snapshot, withAddedColumns(form.area, snapshot));
    const keys = new Set(definition.labels.flatMap((label) => label.keys));
    const joined = withLinesJoined(whole, (text) => keys.has(keyOf(text)));
    const readings = [whole, joined].map((cut) => {
      const read = readForm(cut, takenAs(cut, { set, definition }, where.year));
      return { form: read, ...filledIn(read, cut, definition, where, () => true) };
    });
    return readings.reduce((best, one) => (isBetter(one, best) ? one : best));
  });
  return {
    edits: all.flatMap(({ edits }) => edits),
    imported: all.map(({ form, placed, homeless }, i) => {
      const { area: own, sheet } = landed[i]!.form;
      const snapshot = snapshots.find(({ name }) => name === sheet.name)!;
      const area = withAddedColumns(own, snapshot);
      const found = homeless.map((one) => ({ ...one, ...whereIn(snapshot, area, one) }));
      return { sheet: names[taken.length + i]!, form, placed, homeless: found };
    }),
  };
}

type Reading = Pick<Imported, "placed" | "homeless">;

const isBetter = (one: Reading, best: Reading) => one.homeless.length < best.homeless.length;

/** With the columns that somebody added to the table, as far as one follows the other. */
function withAddedColumns(area: Range, { rows }: Snapshot): Range {
  const isFilled = (column: number) =>
    rows.slice(area.top, area.bottom + 1).some((row) => (row?.[column]?.text.trim() ?? "") !== "");
  let { right } = area;
  while (isFilled(right + 1)) right++;
  return { ...area, right };
}

/** Where a text without a place stands; nothing where it is of several cells. */
function whereIn({ name, rows }: Snapshot, area: Range, { text }: Homeless): Pick<Homeless, "at"> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const there = rows[row]?.[column]?.text.trim() ?? "";
      if (there !== "" && there === text.trim()) {
        return { at: { sheet: name, address: address(row, column) } };
      }
    }
  }
  return {};
}

/** Empties the cells that were pasted; their merged areas and borders stay. */
export function clearing({ form: { area } }: Landed, { name, rows, merges }: Snapshot): Edit[] {
  const edits: Edit[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const isCovered = merges.some(
        (range) => contains(range, row, column) && (range.top !== row || range.left !== column),
      );
      if (!rows[row]?.[column] || isCovered) continue;
      edits.push({ kind: "write", sheet: name, row, column, values: [[null]] });
    }
  }
  return edits;
}
