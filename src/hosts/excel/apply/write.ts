import { oneCell, overlaps } from "../../../workbook/cell";
import { blockOf, type Edit } from "../../../workbook/edit";
import { checkContent, checkCovered, checkOpen } from "../../../workbook/promises";
import { asEntered } from "../cells";
import {
  heldAt,
  originOf,
  setInput,
  sheetNamed,
  type Draft,
  type DraftSheet,
  type CellInput,
} from "../draft";
import { undoOn, type Operation, type Sending } from "../operation";

/** Of one operation, so that requests can be cut between operations. */
const LARGEST = 1_000_000;

/** What Excel is given for a row of cells; null leaves a cell as it is. */
type InputRow = (CellInput | null)[];

/** A cell keeps its looks. Throws SheetMissing, SheetProtected, and as checkContent and checkCovered. */
export function write(draft: Draft, edit: Extract<Edit, { kind: "write" }>): Operation[] {
  const { row, column, values } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  const block = blockOf(edit);
  if (!block) return [];
  const merges = sheet.merges.filter((area) => overlaps(area, block));
  const lines = values.map((line, i) =>
    Array.from({ length: block.right - block.left + 1 }, (_, j) => {
      const content = line[j];
      if (content === undefined) return null;
      const [r, c] = [row + i, column + j];
      checkContent(sheet.name, r, c, content);
      checkOpen(sheet.name, !sheet.freedoms || sheet.isUnlocked(originOf(sheet, r) ?? -1, c));
      const isCovered = checkCovered(sheet.name, r, c, content, merges);
      return isCovered ? null : asEntered(content, heldAt(sheet, r, c).format, draft.is1904);
    }),
  );
  return chunksOf(lines).map(({ from, lines, bytes }): Operation => {
    const entering = entered(sheet, row + from, column, lines);
    return { bytes, send: entering.send, ...undoOn(sheet, entering.undo) };
  });
}

/** Rows that go into one operation. */
function chunksOf(lines: readonly InputRow[]): { from: number; lines: InputRow[]; bytes: number }[] {
  const chunks: { from: number; lines: InputRow[]; bytes: number }[] = [];
  lines.forEach((line, i) => {
    const bytes = bytesOf(line);
    const last = chunks.at(-1);
    if (last && last.bytes + bytes <= LARGEST) {
      last.lines.push(line);
      last.bytes += bytes;
    } else chunks.push({ from: i, lines: [line], bytes });
  });
  return chunks;
}

/** At most, as UTF-8 in JSON. */
function bytesOf(line: InputRow): number {
  return line.reduce<number>((sum, cell) => {
    const input = cell?.input;
    return sum + (typeof input === "string" ? 3 * input.length + 8 : 24);
  }, 0);
}

/** Notes down what the cells will hold, and says how to put it there and how to put back what they held. */
function entered(sheet: DraftSheet, top: number, left: number, lines: readonly InputRow[]) {
  const before = lines.map((line, i) =>
    line.map((cell, j) => (cell === null ? null : heldAt(sheet, top + i, left + j))),
  );
  const forText = lines.map((line, i) => line.map((_, j) => heldAt(sheet, top + i, left + j).format === "@"));
  lines.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (cell !== null) setInput(sheet, top + i, left + j, cell);
    }),
  );
  const putting = (block: readonly InputRow[]) => (sending: Sending) => {
    if (block.every((line) => line.every((cell) => cell === null))) return;
    // A cell for text would make text of a number or a formula, so it is none for the moment.
    const cells = block.flatMap((line, i) =>
      line.flatMap((cell, j) => {
        const isMore = cell !== null && (cell.isFormula === true || typeof cell.input !== "string");
        return isMore && forText[i]![j] ? [sending.range(sheet, oneCell(top + i, left + j))] : [];
      }),
    );
    for (const cell of cells) cell.numberFormat = [["General"]];
    const right = left + Math.max(...block.map((line) => line.length)) - 1;
    const range = { top, left, bottom: top + block.length - 1, right };
    sending.range(sheet, range).values = block.map((line) => line.map((cell) => cell?.input ?? null));
    for (const cell of cells) cell.numberFormat = [["@"]];
  };
  return { send: putting(lines), undo: putting(before) };
}
