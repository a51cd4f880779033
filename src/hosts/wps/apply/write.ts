import { overlaps, type Range } from "../../../workbook/cell";
import { blockOf, type Edit } from "../../../workbook/edit";
import { HostRefused } from "../../../workbook/errors";
import { checkContent, checkCovered, checkOpen } from "../../../workbook/promises";
import { cellsIn } from "../area";
import { readTable, writeTable } from "../blocks";
import { errorFor, formulaIn, inputOf, isErrorText, isFilled, undated, type Input } from "../cells";
import { draftNamed, heldAt, hold, originOf, type Draft, type DraftSheet } from "../draft";
import { ifAnswered, valueOf, type Sheet } from "../jsapi";
import { GOES_ALONG, type Operation } from "../operation";
import type { Desk } from "../desk";
import { sheetNamed } from "../sheets";
import { piecesOf } from "../uniform";

/** What a row of cells is given; null leaves a cell as it is. */
type Line = readonly (Input | null)[];

/** A cell keeps its looks. Throws SheetMissing, SheetProtected, and as checkContent and checkCovered. */
export function write(draft: Draft, edit: Extract<Edit, { kind: "write" }>): Operation[] {
  const { row, column, values } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  const block = blockOf(edit);
  if (!block) return [];
  const merges = sheet.merges.filter((area) => overlaps(area, block));
  const width = block.right - block.left + 1;
  const lines = values.map((line, i) =>
    Array.from({ length: width }, (_, j): Input | null => {
      const content = line[j];
      if (content === undefined) return null;
      const [r, c] = [row + i, column + j];
      checkContent(sheet.name, r, c, content);
      checkOpen(sheet.name, !sheet.freedoms || isOpen(sheet, r, c));
      return checkCovered(sheet.name, r, c, content, merges) ? null : inputOf(content);
    }),
  );
  const before = lines.map((line, i) =>
    line.map((input, j) => (input === null ? null : heldAt(sheet, row + i, column + j))),
  );
  lines.forEach((line, i) =>
    line.forEach((input, j) => {
      if (input !== null) hold(sheet, row + i, column + j, input);
    }),
  );
  const { desk } = draft;
  const { name, isNew } = sheet;
  const putting = (inputs: readonly Line[]) => () => put(desk, name, row, column, inputs);
  return [{ run: putting(lines), undo: isNew ? GOES_ALONG : putting(before) }];
}

function isOpen(sheet: DraftSheet, row: number, column: number): boolean {
  const origin = originOf(sheet.moves, row);
  return (
    origin !== undefined && sheet.isUnlocked({ top: origin, bottom: origin, left: column, right: column })
  );
}

/** Puts what is given into cells and makes sure that it stands there. Throws HostRefused. */
function put(desk: Desk, name: string, top: number, left: number, lines: readonly Line[]): void {
  const sheet = sheetNamed(desk.book, name);
  for (const { range, table } of rectanglesOf(lines, top, left)) {
    const hasFormula = table.some((line) => line.some(({ isFormula }) => isFormula));
    const formats = hasFormula || desk.is1904 ? formatsIn(sheet, range) : undefined;
    const given = desk.is1904
      ? table.map((line, i) => line.map((one, j) => inCalendar(one, formats!, range, i, j)))
      : table;
    enter(desk, sheet, range, given);
    if (hasFormula) putFormats(sheet, range, formats!);
  }
}

/** As few full rectangles as there are blocks of cells that are given something. */
function rectanglesOf(
  lines: readonly Line[],
  top: number,
  left: number,
): { range: Range; table: Input[][] }[] {
  const done: { range: Range; table: Input[][] }[] = [];
  let open: { range: Range; table: Input[][] }[] = [];
  lines.forEach((line, i) => {
    const row = top + i;
    const next: typeof open = [];
    for (let j = 0; j < line.length; j++) {
      if (line[j] === null) continue;
      const from = j;
      while (j + 1 < line.length && line[j + 1] !== null) j++;
      const inputs = line.slice(from, j + 1) as Input[];
      const [first, last] = [left + from, left + j];
      const above = open.find(({ range }) => range.left === first && range.right === last);
      if (above) {
        above.table.push(inputs);
        next.push({ range: { ...above.range, bottom: row }, table: above.table });
      } else next.push({ range: { top: row, left: first, bottom: row, right: last }, table: [inputs] });
    }
    done.push(...open.filter(({ table }) => !next.some((one) => one.table === table)));
    open = next;
  });
  return [...done, ...open];
}

/** In one go texts of this length are refused. */
const LONGEST_IN_ONE_GO = 8000;

function enter(desk: Desk, sheet: Sheet, range: Range, table: readonly (readonly Input[])[]): void {
  const inOneGo = table.map((line) =>
    line.map(({ input }) =>
      typeof input === "string" && input.length > LONGEST_IN_ONE_GO ? "" : asGiven(input),
    ),
  );
  // Where the build does not take many at once, each cell is written below.
  ifAnswered(() => (writeTable(sheet, range, inOneGo), true));
  const cells = cellsIn(sheet, range);
  const values = readTable(cells, range, "Value2", desk.shapes);
  const formulas = readTable(cells, range, "Formula", desk.shapes);
  table.forEach((line, i) =>
    line.forEach((input, j) => {
      if (isThere(input, values[i]![j], formulas[i]![j])) return;
      const [row, column] = [range.top + i, range.left + j];
      enterOne(sheet, { top: row, bottom: row, left: column, right: column }, input);
    }),
  );
}

/** An empty text may leave a cell that is not empty; nothing at all does not. */
function asGiven(input: Input["input"]): unknown {
  return input === "" ? null : input;
}

/** One cell in every way there is. Throws HostRefused. */
function enterOne(sheet: Sheet, at: Range, input: Input): void {
  const cells = cellsIn(sheet, at);
  const isIn = () => isThere(input, valueOf(cells, "Value2"), valueOf(cells, "Formula"));
  const ways: (() => void)[] = [() => (cells.Value2 = asGiven(input.input) as never)];
  if (input.input === "") ways.push(() => cells.ClearContents());
  if (input.text !== undefined) {
    const { text } = input;
    ways.push(
      () => (cells.Value2 = text as never),
      () => (cells.Value2 = `'${text}` as never),
    );
  } else {
    // A cell for text makes text of whatever comes, so it is none for the moment.
    ways.push(() => {
      if (valueOf(cells, "NumberFormat") !== "@") return;
      cells.NumberFormat = "General";
      cells.Value2 = input.input as never;
      cells.NumberFormat = "@";
    });
  }
  ways.push(ways[0]!);
  for (const way of ways) {
    ifAnswered(way);
    if (ifAnswered(isIn)) return;
  }
  throw new HostRefused("Value2");
}

function isThere(input: Input, value: unknown, formula: unknown): boolean {
  if (input.input === "") return !isFilled(value, formula);
  if (input.isFormula) {
    const worked = formulaIn(formula, value);
    if (String(input.input).startsWith("#")) return errorFor(value) === input.input || isErrorText(value);
    return worked !== undefined && bare(worked) === bare(String(input.input).slice(1));
  }
  if (input.text !== undefined) return value === input.text && formulaIn(formula, value) === undefined;
  return value === input.input && formulaIn(formula, value) === undefined;
}

/** A formula however a program writes it down again. */
function bare(formula: string): string {
  return formula.replace(/[\s'$]/g, "").toUpperCase();
}

function formatsIn(sheet: Sheet, range: Range) {
  return (
    piecesOf(range, (piece) => {
      const format = valueOf(cellsIn(sheet, piece), "NumberFormat");
      return typeof format === "string" ? format : undefined;
    }) ?? []
  );
}

/** A formula may give its cell a format of its own choice. */
function putFormats(sheet: Sheet, range: Range, before: ReturnType<typeof formatsIn>): void {
  if (JSON.stringify(formatsIn(sheet, range)) === JSON.stringify(before)) return;
  for (const { range: piece, value } of before) cellsIn(sheet, piece).NumberFormat = value;
}

function inCalendar(
  input: Input,
  formats: ReturnType<typeof formatsIn>,
  { top, left }: Range,
  i: number,
  j: number,
): Input {
  if (typeof input.input !== "number") return input;
  const [row, column] = [top + i, left + j];
  const format = formats.find(
    ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
  return { input: undated(input.input, format?.value ?? "General", true) };
}
