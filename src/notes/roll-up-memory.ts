import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { dateAfter, lastNotes, newNote } from "./note";
import { noteEdits } from "./note-edits";
import { readNotes } from "./read-notes";

/**
 * What a roll-up needs to know of the one before it: the source texts it took over, kept in the notes' sheet
 * (undefined where the workbook has none). `now` is ISO 8601; it dates what is kept.
 */
export function rollUpMemory(sheet: Snapshot | undefined, now: string) {
  const last = lastNotes(readNotes(sheet), "rollup");
  return {
    /** The source text that was last taken over; undefined where nothing ever was. */
    last: (anchor: string): string | undefined => last.get(anchor)?.text,

    /** Keeps source texts by anchor; those that are kept already take no edit. */
    keep(texts: ReadonlyMap<string, string>): Edit[] {
      const changed = [...texts].filter(([anchor, text]) => last.get(anchor)?.text !== text);
      const notes = changed.map(([anchor, text]) => {
        return newNote({ kind: "rollup", anchor, when: dateAfter(last.get(anchor), now), text });
      });
      return noteEdits(sheet, notes);
    },
  };
}
