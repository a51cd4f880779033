import type { Cell, Snapshot } from "../workbook/snapshot";
import { columnsIn } from "./columns";
import type { Columns } from "./columns";
import { KINDS } from "./note";
import type { Note } from "./note";

/**
 * The notes of a workbook in the order they were added; none where it has no such sheet. Rows of two copies pasted
 * below one another count once each, with or without headings between them; what is no note is passed over.
 */
export function readNotes(sheet: Snapshot | undefined): Note[] {
  const notes = new Map<string, Note>();
  let columns: Columns | undefined;
  for (const row of sheet?.rows ?? []) {
    const headings = columnsIn(row);
    columns = headings ?? columns;
    const note = !headings && columns && row ? noteIn(row, columns) : undefined;
    if (!note) continue;
    notes.delete(note.id);
    notes.set(note.id, note);
  }
  return [...notes.values()];
}

function noteIn(row: readonly (Cell | undefined)[], columns: Columns): Note | undefined {
  const id = content(row[columns.id]);
  const kind = KINDS.find((one) => one === content(row[columns.kind]));
  const anchor = content(row[columns.anchor]);
  if (id === "" || anchor === "" || !kind) return undefined;
  const text = row.slice(columns.text).map(content).join("");
  return { id, kind, anchor, when: content(row[columns.when]), text };
}

function content(cell: Cell | undefined): string {
  return typeof cell?.value === "string" ? cell.value : (cell?.text ?? "");
}
