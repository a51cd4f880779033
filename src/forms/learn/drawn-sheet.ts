import { labelKey } from "../../values/text";
import { address } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { cellAt, filledRows } from "../../workbook/snapshot";
import type { FieldDefinition } from "../definition";
import type { FoundForm } from "../find/find";
import type { Heading } from "../find/headings";
import { kindOf, textsIn } from "../read/row-kinds";

/** A form on a sheet: where it stands, and where in it what is filled in. */
export interface DrawnSheet {
  readonly snapshot: Snapshot;
  readonly found: FoundForm;
  /** All of it, title and signatures included. */
  readonly area: Range;
  /** The first and last row of what has borders: the table, without the lines above and below it. */
  readonly top: number;
  readonly bottom: number;
  /** Cells that are filled in once; by their address, for several may share one with their labels. */
  readonly singles: ReadonlyMap<string, readonly Single[]>;
  readonly tables: readonly DrawnTable[];
}

/** A field that stands once; `piece` is the part of the cell's text that it fills. */
export interface Single {
  readonly field: FieldDefinition;
  readonly piece?: { readonly from: number; readonly to: number };
}

/** A table of the form with its columns; two that stand side by side are one. */
export interface DrawnTable {
  readonly id: string;
  readonly columns: readonly { readonly field: FieldDefinition; readonly left: number }[];
  /** Columns that tell what a row is about. */
  readonly levels: readonly { readonly label: string; readonly left: number }[];
  readonly first: number;
  readonly last: number;
}

/** Where everything of the forms of a sheet stands on it; `all` come from above. */
export function drawnSheets(snapshot: Snapshot, all: readonly FoundForm[]): DrawnSheet[] {
  const tops = all.map(({ region }) => topOf(snapshot, region.top));
  return all.map((found, i) => drawnSheet(snapshot, found, tops[i]!, (tops[i + 1] ?? Infinity) - 1));
}

/** With the lines above a form that belong to it: 附件3-1. */
function topOf(snapshot: Snapshot, top: number): number {
  let first = top;
  for (let row = top - 1; row >= 0; row--) {
    const texts = textsIn(snapshot, row, 0, WIDEST);
    if (texts.length && !texts.every(isAboutPaper)) break;
    if (texts.length) first = row;
  }
  return first;
}

function drawnSheet(snapshot: Snapshot, found: FoundForm, first: number, last: number): DrawnSheet {
  const area = areaOf(snapshot, { top: first, bottom: last });
  const { top, bottom } = rowsOfTable(snapshot, found, area);
  const tables = tablesOf(snapshot, found, bottom);
  return { snapshot, found, area, top, bottom, singles: singlesOf(snapshot, found), tables: named(tables) };
}

/** Everything on the sheet between this form and the next. */
function areaOf(
  { merges, rows, layout }: Snapshot,
  region: { readonly top: number; readonly bottom: number },
): Range {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  const take = (range: Range) => {
    if (range.bottom < region.top || range.top > region.bottom || range.right > WIDEST) return;
    [left, right] = [Math.min(left, range.left), Math.max(right, range.right)];
    [top, bottom] = [Math.min(top, range.top), Math.max(bottom, range.bottom)];
  };
  for (const row of filledRows({ rows })) {
    rows[row]!.forEach((cell, column) => {
      if (cell && cell.text.trim() !== "") take({ top: row, bottom: row, left: column, right: column });
    });
  }
  for (const range of merges) take(range);
  for (const { range, style } of layout?.looks ?? []) if (style.border) take(range);
  return { left, right, top: Math.max(top, region.top), bottom: Math.min(bottom, region.bottom) };
}

/** Areas of whole rows say nothing about how wide a form is. */
const WIDEST = 100;

/** The rows with borders; where nothing has any, all rows between the lines that only tell about the paper. */
function rowsOfTable(snapshot: Snapshot, { headings, areaAt }: FoundForm, area: Range) {
  const bordered = new Map<number, number>();
  for (const { range, style } of snapshot.layout?.looks ?? []) {
    if (!style.border) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      bordered.set(row, (bordered.get(row) ?? 0) + range.right - range.left + 1);
    }
  }
  const rows = [...bordered]
    .filter(
      ([row, cells]) => row >= area.top && row <= area.bottom && cells * 2 >= area.right - area.left + 1,
    )
    .map(([row]) => row);
  const isAround = (row: number) => {
    const texts = textsIn(snapshot, row, area.left, area.right);
    return !texts.length || kindOf(texts) === "note" || texts.every(isAboutPaper);
  };
  const own = headings
    .filter(({ isTitle, value, row }) => !isTitle && !value && !isAround(row))
    .map(({ row }) => row);
  // A row that is one merged cell may have but the borders around it.
  if (rows.length) {
    return { top: Math.min(...rows, ...own), bottom: Math.max(...rows, ...own) };
  }
  let top = Math.min(area.bottom, ...own);
  for (let row = area.top; row < top; row++) if (!isAround(row) && !isTitleRow(headings, row)) top = row;
  let bottom = area.bottom;
  while (bottom > top && isAround(bottom)) bottom--;
  return { top, bottom: Math.max(bottom, ...own.map((row) => areaAt(row, area.left).bottom)) };
}

const isTitleRow = (headings: readonly Heading[], row: number) =>
  headings.some((heading) => heading.isTitle && heading.row === row);

/** 附件3-1, （2026年度）, 单位：万元, 填报单位（盖章）： */
function isAboutPaper(text: string): boolean {
  return /^(?:附件|附表|表)\s*[\d一二三-]|^[(（][^()（）]{0,12}年度?[)）]$|^(?:金额)?单位|^填报|^申报|[：:]\s*$/.test(
    labelKey(text),
  );
}

const UNIT_LINE = /^\s*[(（]?(?:金额)?单位\s*[：:]\s*(?:人民币)?[百千万亿]?元/;

function singlesOf(snapshot: Snapshot, { definition, headings, areaAt }: FoundForm): Map<string, Single[]> {
  const singles = new Map<string, Single[]>();
  for (const field of definition.fields.values()) {
    const label = field.table ? undefined : definition.labels.find((one) => one.field === field.id);
    const heading = label && headings.find(({ key }) => key === label.keys[0]);
    if (!heading) continue;
    const { area, value, row, column } = heading;
    const place = field.place === "below" ? areaAt(area.bottom + 1, column) : areaAt(row, area.right + 1);
    // 填报单位： | 单位：万元 has its value behind it, in its own cell.
    const isUnit = UNIT_LINE.test(cellAt(snapshot, place.top, place.left).text);
    const end = cellAt(snapshot, row, column).text.length;
    const piece = value ?? (isUnit ? { from: end, to: end } : undefined);
    const at = piece ? address(row, column) : address(place.top, place.left);
    const own = { field, ...(piece && { piece }) };
    singles.set(at, [...(singles.get(at) ?? []), own]);
  }
  return singles;
}

function tablesOf(snapshot: Snapshot, found: FoundForm, bottom: number): DrawnTable[] {
  const { definition, headings, ends } = found;
  const headingOf = (label: { keys: readonly string[] }) => headings.find(({ key }) => key === label.keys[0]);
  const lastFilled = filledRows(snapshot).at(-1) ?? 0;
  const tables: DrawnTable[] = [];
  for (const { id, fields } of definition.tables.values()) {
    const labels = definition.labels.filter(({ table, role }) => table === id && role === "header");
    const columns = fields.flatMap((name) => {
      const heading = headingOf(labels.find(({ field }) => field === name) ?? { keys: [] });
      return heading ? [{ field: definition.fields.get(name)!, left: heading.area.left }] : [];
    });
    const levels = labels.flatMap((label) => {
      const heading = label.field === undefined ? headingOf(label) : undefined;
      return heading ? [{ label: label.text, left: heading.area.left }] : [];
    });
    const first = Math.max(...labels.map((label) => headingOf(label)!.area.bottom)) + 1;
    const end = ends?.get(id) ?? bottom + 1;
    // Rows that nothing stands in yet reach as far as their borders do.
    const last = Math.min(bottom, end > lastFilled ? bottom : end - 1);
    const beside = tables.findIndex(
      (other) =>
        other.first === first && !columns.some(({ left }) => other.columns.some((one) => one.left === left)),
    );
    if (beside < 0) {
      tables.push({ id, columns, levels, first, last });
      continue;
    }
    const other = tables[beside]!;
    const more = levels.filter(({ left }) => !other.levels.some((one) => one.left === left));
    tables[beside] = {
      ...other,
      columns: [...other.columns, ...columns].sort((a, b) => a.left - b.left),
      levels: [...other.levels, ...more].sort((a, b) => a.left - b.left),
      last: Math.max(other.last, last),
    };
  }
  return tables;
}

/** Called after what their rows are: indicators, steps of a schedule, or anything else. */
function named(tables: readonly DrawnTable[]): DrawnTable[] {
  const taken = new Map<string, number>();
  return tables.map((table) => {
    const has = (is: (field: FieldDefinition) => boolean) => table.columns.some(({ field }) => is(field));
    const isList = has(({ kind }) => kind.startsWith("indicator"));
    const base = isList
      ? "indicators"
      : has(({ is }) => is === "start" || is === "end")
        ? "schedule"
        : "rows";
    const nth = (taken.get(base) ?? 0) + 1;
    taken.set(base, nth);
    return { ...table, id: nth === 1 ? base : `${base}${nth}` };
  });
}

/** What a cell of a form shows. */
export function textAt({ snapshot }: Pick<DrawnSheet, "snapshot">, row: number, column: number): string {
  return cellAt(snapshot, row, column).text;
}
