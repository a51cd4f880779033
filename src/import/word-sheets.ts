import { freeName } from "../forms/draw/free-name";
import { LONGEST_TEXT } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Cell, Snapshot } from "../workbook/snapshot";
import type { Block, WordDocument } from "../word/open";
import type { WordTable } from "../word/table";
import type { SourceSheet } from "./source-sheet";

/** The tables of a document, each as a sheet of its own, with the lines above and below that belong to it. */
export interface WordSheets {
  readonly sheets: readonly SourceSheet[];
  /** Lines that belong to no table: covers, letters. */
  readonly between: readonly string[];
}

type Line = Extract<Block, { kind: "line" }>;

/** A table with the lines around it, while the document is walked through. */
interface Piece {
  head: readonly string[];
  table: WordTable;
  foot: readonly string[];
}

/** No form has more lines above or below its table, and none is longer. */
const MOST_LINES = 8;
const LONGEST_LINE = 120;

export function sheetsOf({ blocks }: WordDocument): WordSheets {
  const pieces: Piece[] = [];
  const between: string[] = [];
  let lines: Line[] = [];
  const leave = (left: readonly Line[]) => {
    const last = pieces.at(-1);
    const foot = last ? footIn(left) : 0;
    if (last && foot) last.foot = textsOf(left.slice(0, foot));
    between.push(...textsOf(left.slice(foot)));
  };
  for (const block of blocks) {
    if (block.kind === "line") {
      lines.push(block);
      continue;
    }
    if (!block.table.cells.length) continue;
    const last = pieces.at(-1);
    if (last && goesOn(last, block.table, lines)) last.table = joined(last.table, block.table);
    else {
      const from = headIn(lines, last !== undefined);
      leave(lines.slice(0, from));
      pieces.push({ head: textsOf(lines.slice(from)), table: block.table, foot: [] });
    }
    lines = [];
  }
  leave(lines);
  const names: string[] = [];
  const sheets = pieces.map((piece) => {
    const name = freeName(nameOf(piece.head), names);
    names.push(name);
    const table = withoutRepeats(piece.table);
    return { snapshot: snapshotOf({ ...piece, table }, name), widths: table.widths };
  });
  return { sheets, between };
}

const textsOf = (lines: readonly Line[]) =>
  lines.map(({ text }) => text.trim()).filter((text) => text !== "");

const isShort = ({ text }: Line) => text.length <= LONGEST_LINE;
const isNumber = ({ text }: Line) => /^\s*附[件表]/.test(text);
const isTitle = ({ text }: Line) =>
  text.length <= 60 && /表(?:[(（][^()（）]{0,40}[)）])?$/.test(text.trim());

/** Where the lines above a table begin that belong to it: 附件3-2, a title, a unit; all of them at its start. */
function headIn(lines: readonly Line[], isBehindTable: boolean): number {
  const least = Math.max(0, ...lines.map((line, i) => (isShort(line) ? 0 : i + 1)));
  const near = nearest(lines, least);
  const begins = lines.map((line, i) => i >= near && (isNumber(line) || line.beginsPage));
  const numbered = begins.lastIndexOf(true);
  if (numbered >= 0) return numbered;
  const titled = lines.findIndex((line, i) => i >= near && isTitle(line));
  if (titled >= 0) return titled;
  // Behind a table that says nothing of its end, lines may be of either; those with a colon only are its signatures.
  const own = lines.findIndex((line, i) => i >= near && !isSignature(line) && line.text.trim() !== "");
  return isBehindTable && own < 0 ? lines.length : Math.max(near, own);
}

/** The first of the last lines that are not blank, as many as a form may have. */
function nearest(lines: readonly Line[], least: number): number {
  let [from, count] = [lines.length, 0];
  while (from > least && count < MOST_LINES) if (lines[--from]!.text.trim() !== "") count++;
  return from;
}

const isSignature = ({ text }: Line) =>
  /^\s*(?:填[报表]|制表|联系|审核|单位?负责|负责|注|说明|备注|日期)/.test(text);

/** How many of the lines below a table belong to it: up to the first long one. */
function footIn(lines: readonly Line[]): number {
  const long = lines.findIndex((line) => !isShort(line) && !isSignature(line));
  const end = long < 0 ? lines.length : long;
  let [at, count] = [0, 0];
  while (at < end && count < MOST_LINES) if (lines[at++]!.text.trim() !== "") count++;
  return at;
}

/**
 * Broken over pages by hand: nothing between but blanks, 续表 or the title that stands on every page, as many columns, and
 * no form that begins anew.
 */
function goesOn({ head, table }: Piece, next: WordTable, lines: readonly Line[]): boolean {
  const said = textsOf(lines);
  if (table.widths.length !== next.widths.length) return false;
  if (said.length === 1 && /^[(（]?\s*(?:续\s*表|接上[页表]|续上[页表])/.test(said[0]!)) return true;
  if (said.some((text) => !head.includes(text))) return false;
  return repeated(table, next) > 0 || firstText(table) !== firstText(next);
}

const firstText = ({ cells }: WordTable) => cells[0]?.text.trim();

/** Without the headings that somebody has copied to the top of every page; what holds figures is no heading. */
function withoutRepeats(table: WordTable): WordTable {
  const first = table.cells.filter(({ area }) => area.top === 0);
  const high = 1 + Math.max(...first.map(({ area }) => area.bottom));
  const headings = rowsAt(table, 0, high);
  const isHeading =
    headings.filter(({ text }) => text !== "").length > 2 &&
    !headings.some(({ text }) => /^[\d.,]+$/.test(text));
  if (!isHeading) return table;
  const wanted = JSON.stringify(headings);
  let rest = table;
  for (let row = high; row + high <= rest.rows; row++) {
    if (JSON.stringify(rowsAt(rest, row, high)) !== wanted) continue;
    const cells = rest.cells.filter(({ area }) => area.top < row || area.top >= row + high);
    const up = (at: number) => (at >= row ? at - high : at);
    const moved = cells.map(({ text, area }) => ({
      text,
      area: { ...area, top: up(area.top), bottom: up(area.bottom) },
    }));
    rest = { ...rest, rows: rest.rows - high, cells: moved };
    row--;
  }
  return rest;
}

/** What some rows say, and where, as if they were the first. */
function rowsAt({ cells }: WordTable, from: number, count: number) {
  return cells
    .filter(({ area }) => area.top >= from && area.top < from + count)
    .map(({ area, text }) => ({
      text: text.trim(),
      ...area,
      top: area.top - from,
      bottom: area.bottom - from,
    }));
}

/** How many rows at its start say again what those of the table before say. */
function repeated(table: WordTable, next: WordTable): number {
  const rowOf = ({ cells }: WordTable, row: number) =>
    JSON.stringify(
      cells
        .filter(({ area }) => area.top === row)
        .map(({ area, text }) => [area.left, area.right, area.bottom, text.trim()]),
    );
  let same = 0;
  while (same < Math.min(table.rows, next.rows) && rowOf(table, same) === rowOf(next, same)) same++;
  return same;
}

function joined(table: WordTable, next: WordTable): WordTable {
  const skipped = repeated(table, next);
  const down = table.rows - skipped;
  const cells = next.cells
    .filter(({ area }) => area.top >= skipped)
    .map(({ area, text }) => ({ text, area: { ...area, top: area.top + down, bottom: area.bottom + down } }));
  return { ...table, rows: down + next.rows, cells: [...table.cells, ...cells] };
}

function snapshotOf({ head, table, foot }: Piece, name: string): Snapshot {
  const columns = Math.max(1, table.widths.length);
  const rows: (Cell | undefined)[][] = Array.from(
    { length: head.length + table.rows + foot.length },
    () => [],
  );
  const merges: Range[] = [];
  const put = (area: Range, text: string) => {
    if (area.right > area.left || area.bottom > area.top) merges.push(area);
    const value = cellText(text);
    if (value !== "") rows[area.top]![area.left] = { value, text: value, format: "General" };
  };
  const line = (row: number) => ({ top: row, left: 0, bottom: row, right: columns - 1 });
  head.forEach((text, row) => put(line(row), text));
  for (const { area, text } of table.cells) {
    put({ ...area, top: area.top + head.length, bottom: area.bottom + head.length }, text);
  }
  foot.forEach((text, i) => put(line(head.length + table.rows + i), text));
  return { name, visibility: "visible", protected: false, rows, merges, names: [] };
}

/** What a cell can hold of a text: no tabs, no signs that no program shows, no blank lines around it. */
function cellText(text: string): string {
  const lines = text
    .replace(/\t/g, "    ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u00ad\u200b\ufeff\ufffe\uffff]/g, "")
    .split("\n");
  while (lines.length && lines[0]!.trim() === "") lines.shift();
  while (lines.length && lines.at(-1)!.trim() === "") lines.pop();
  return lines.join("\n").slice(0, LONGEST_TEXT);
}

function nameOf(head: readonly string[]): string {
  const numbered = head.find((line) => /^附[件表]\s*[\d一二三四五六七八九十]/.test(line));
  const said = numbered ?? head.find((line) => /表/.test(line)) ?? "表";
  const short = /^附[件表]\s*[\d一二三四五六七八九十][\d一二三四五六七八九十\-—－.]*/.exec(said)?.[0] ?? said;
  return short.replace(/[\\/?*[\]:'\s]/g, "").slice(0, 24) || "表";
}
