import { parseAddress, parseRange, type Range } from "../workbook/cell";
import type { Content, Edit, Formula, Style } from "../workbook/edit";

/** Edits as short as the sentences they stand under: places are written A1. */

export function area(text: string): Range {
  const range = parseRange(text);
  if (!range) throw new Error(`${text} is no range`);
  return range;
}

export function write(sheet: string, at: string, ...values: (Content | Formula | undefined)[][]): Edit {
  return { kind: "write", sheet, ...parseAddress(at)!, values };
}

export const merge = (sheet: string, at: string): Edit => ({ kind: "merge", sheet, range: area(at) });
export const unmerge = (sheet: string, at: string): Edit => ({ kind: "unmerge", sheet, range: area(at) });

export const style = (sheet: string, at: string, style: Style): Edit => {
  return { kind: "style", sheet, range: area(at), style };
};

export const name = (sheet: string, name: string, at: string | null): Edit => {
  return { kind: "name", sheet, name, range: at === null ? null : area(at) };
};

/** `row` as people count: 1 is the first. */
export const insertRows = (sheet: string, row: number, count = 1): Edit => {
  return { kind: "insertRows", sheet, row: row - 1, count };
};

export const deleteRows = (sheet: string, row: number, count = 1): Edit => {
  return { kind: "deleteRows", sheet, row: row - 1, count };
};
