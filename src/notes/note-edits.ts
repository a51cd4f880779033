import type { Content, Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { columnsIn, HEADINGS } from "./columns";
import type { Columns } from "./columns";
import type { Note } from "./note";
import { NOTES_SHEET } from "./note";

/** Characters in one cell: some fewer than the 32,767 that fit. */
const PIECE = 32_000;

/** Where the columns of a sheet are that we add ourselves. */
const OWN: Columns = { id: 0, kind: 1, anchor: 2, when: 3, text: 4 };

/** Adds notes below those that are there, and the sheet where it is missing. Nothing to add, nothing to do. */
export function noteEdits(existing: Snapshot | undefined, added: readonly Note[]): Edit[] {
  if (!added.length) return [];
  const sheet = existing?.name ?? NOTES_SHEET;
  const columns = existing?.rows.reduce<Columns | undefined>(
    (last, row) => columnsIn(row) ?? last,
    undefined,
  );
  const rows = added.map((note) => rowOf(note, columns ?? OWN));
  const write: Edit = {
    kind: "write",
    sheet,
    row: firstFreeRow(existing),
    column: 0,
    values: columns ? rows : [headings(), ...rows],
  };
  return existing ? [write] : [{ kind: "addSheet", sheet, visibility: "veryHidden" }, write];
}

function headings(): Content[] {
  const row: Content[] = [];
  for (const [name, column] of Object.entries(OWN)) row[column] = HEADINGS[name as keyof Columns];
  return row;
}

function rowOf(note: Note, columns: Columns): (Content | undefined)[] {
  const row: (Content | undefined)[] = [];
  row[columns.id] = note.id;
  row[columns.kind] = note.kind;
  row[columns.anchor] = note.anchor;
  row[columns.when] = note.when;
  pieces(note.text).forEach((piece, i) => (row[columns.text + i] = piece));
  return Array.from(row);
}

function firstFreeRow(existing: Snapshot | undefined): number {
  const rows = existing?.rows ?? [];
  return rows.findLastIndex((row) => row?.some((cell) => cell && cell.value !== null)) + 1;
}

/** Cut so that no character of two halves comes apart. */
function pieces(text: string): string[] {
  const cut: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1]!)) to--;
    cut.push(text.slice(from, to));
    from = to;
  }
  return cut;
}
