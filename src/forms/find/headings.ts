import { oncePerText } from "../../values/once-per";
import type { Range } from "../../workbook/cell";
import { oneCell } from "../../workbook/cell";
import { filledRows } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { KnownForms } from "./known-forms";
import { keyOf } from "../keys";
import { knownTitle } from "./titles";

/** The longest heading, with room for other spellings; longer texts are never headings. */
const LONGEST = 60;
/** The longest cell in which labels and values may stand together. */
const LONGEST_CELL = 400;

/** A cell whose whole text is a heading or title of a form we know. */
export interface Heading {
  readonly key: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The merged area it stands in, or its own cell. */
  readonly area: Range;
  readonly isTitle: boolean;
  /** Where its value stands in the same cell's text. */
  readonly value?: { readonly from: number; readonly to: number };
}

/** Where a cell is merged into. */
export type AreaAt = (row: number, column: number) => Range;

export function areasOf(snapshot: Pick<Snapshot, "merges">): AreaAt {
  const byRow = new Map<number, Range[]>();
  /** Those of whole columns, by column: a million rows need no list each. */
  const tall = new Map<number, Range[]>();
  const mergedAt = (row: number, column: number) =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right) ??
    tall.get(column)?.find(({ top, bottom }) => row >= top && row <= bottom);
  for (const range of snapshot.merges) {
    // Areas that overlap are no spreadsheet's work; the first of them counts.
    if (mergedAt(range.top, range.left)) continue;
    const isTall = range.bottom - range.top > TALL;
    const [lists, from, to] = isTall
      ? ([tall, range.left, range.right] as const)
      : ([byRow, range.top, range.bottom] as const);
    for (let at = from; at <= to; at++) {
      const list = lists.get(at);
      if (list) list.push(range);
      else lists.set(at, [range]);
    }
  }
  return (row, column) => mergedAt(row, column) ?? oneCell(row, column);
}

/** Rows from which on an area is taken for whole columns. */
const TALL = 1000;

/** All headings of forms we know, row by row; also those that share their cell with a value (资金总额：844.93). */
export function* headingsIn(snapshot: Snapshot, areaAt: AreaAt, known: KnownForms): Steps<Heading[]> {
  const found: Heading[] = [];
  for (const row of filledRows(snapshot)) {
    for (const said of saidIn(snapshot.rows[row]!, known)) {
      found.push({ ...said, row, area: areaAt(row, said.column) });
    }
    yield;
  }
  return found;
}

type Cells = Snapshot["rows"][number] & object;
type Said = Omit<Heading, "row" | "area">;

/** What rows say, by their cells, and single texts, for sheets of one form have most of them alike. */
interface Remembered {
  readonly rows: WeakMap<Cells, readonly Said[]>;
  readonly headingsOf: (text: string) => readonly Omit<Said, "column">[];
}

const remembered = new WeakMap<KnownForms, Remembered>();

function memoryFor(known: KnownForms): Remembered {
  const before = remembered.get(known);
  if (before) return before;
  const memory = { rows: new WeakMap(), headingsOf: oncePerText((text) => headingsOf(text, known)) };
  remembered.set(known, memory);
  return memory;
}

/** The headings in a row. Cells that are read again while people type elsewhere are the same, and so is what they say. */
function saidIn(cells: Cells, known: KnownForms): readonly Said[] {
  const memory = memoryFor(known);
  const before = memory.rows.get(cells);
  if (before) return before;
  const said = cells.flatMap((cell, column) => {
    if (typeof cell?.value !== "string" || cell.value.length > LONGEST_CELL) return [];
    return memory.headingsOf(cell.value).map((heading) => ({ ...heading, column }));
  });
  memory.rows.set(cells, said);
  return said;
}

function headingsOf(text: string, known: KnownForms): Omit<Said, "column">[] {
  if (text.length <= LONGEST) {
    const key = keyOf(text);
    if (known.labels.has(key)) return [{ text, key, isTitle: false }];
    const title = knownTitle(text, known);
    if (title !== undefined) return [{ text, key: title, isTitle: true }];
  }
  return labelledValues(text, known.labels).map(({ key, label, from, to }) => ({
    text: label,
    key,
    isTitle: false,
    value: { from, to },
  }));
}

/** What may stand between a value and the next label on the same line: 404.76万元；项目支出： */
const GAP = /[\d.,万元亿%\s；;，、。]+/g;

/** `label：value` pieces of a text whose labels are known; a value reaches to the next known label. */
function labelledValues(text: string, labels: ReadonlySet<string>) {
  const found: { key: string; label: string; start: number; from: number; to: number }[] = [];
  for (const match of text.matchAll(/([^：:\n\r]{1,40})[：:]/g)) {
    const piece = match[1]!;
    const starts = [0, ...[...piece.matchAll(GAP)].map((gap) => gap.index + gap[0].length)];
    for (const at of starts) {
      const key = keyOf(piece.slice(at));
      if (!labels.has(key)) continue;
      const start = match.index + at;
      const from = match.index + match[0].length;
      found.push({ key, label: piece.slice(at).trim(), start, from, to: text.length });
      break;
    }
  }
  return found.map((piece, i) => ({ ...piece, to: found[i + 1]?.start ?? piece.to }));
}
