/** The sheet in which notes travel with the workbook; it holds no form and is never checked or rolled up. */
export const NOTES_SHEET = "_绩表";

export const KINDS = ["rollup", "verified"] as const;

/** Something to be remembered about a workbook. Notes are only ever added; the last one about a thing holds. */
export interface Note {
  /** The same in every copy of the workbook that has this note. */
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  /** What it is about. */
  readonly anchor: string;
  /** ISO 8601 */
  readonly when: string;
  /** For a roll-up: the source text as it was when it was last taken over. For 已核实: see verified.ts. */
  readonly text: string;
}

/** A note with the id that its content gives it: two copies that noted the same have one note when they are joined. */
export function newNote(content: Omit<Note, "id">): Note {
  const { kind, anchor, when, text } = content;
  return { id: hash([kind, anchor, when, text].join("\n")), ...content };
}

/** What holds of each thing: the latest note, of equally late ones the last. */
export function lastNotes(notes: readonly Note[], kind: Note["kind"]): Map<string, Note> {
  const last = new Map<string, Note>();
  for (const note of notes) {
    const before = last.get(note.anchor);
    if (note.kind === kind && !(before && before.when > note.when)) last.set(note.anchor, note);
  }
  return last;
}

/** A date for a new note; a clock that was put back must not make it older than the note before it. */
export function dateAfter(before: Note | undefined, now: string): string {
  return before && before.when > now ? before.when : now;
}

/** 64 bits of FNV-1a in two halves, as 16 hexadecimal digits. */
export function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 7), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
