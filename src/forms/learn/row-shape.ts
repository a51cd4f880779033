import { isBlank } from "../../values/text";
import type { Vocabulary } from "../understand/vocabulary";
import { saidBy } from "../understand/words";
import type { DrawnSheet, DrawnTable } from "./drawn-sheet";
import { textAt } from "./drawn-sheet";

/** Rows alike, without printed headings of their own. */
export function mayGrow(
  sheet: DrawnSheet,
  table: DrawnTable,
  growsFreely: boolean,
  vocabulary: Vocabulary,
): boolean {
  const rows = Array.from({ length: Math.max(0, table.last - table.first + 1) }, (_, i) => table.first + i);
  const said = rows.map((row) => table.levels.map(({ left }) => textAt(sheet, row, left)));
  const hasHeadings = said.some((texts) => texts.some((text) => !isBlank(text)));
  if (hasHeadings && !(growsFreely && isSpelledOut(sheet, table, vocabulary))) return false;
  const shapes = rows.map((row) =>
    JSON.stringify(
      sheet.snapshot.merges
        .filter((range) => range.top <= row && range.bottom >= row && range.left >= table.columns[0]!.left)
        .map(({ left, right, top, bottom }) => [left, right, top === bottom]),
    ),
  );
  const isNumbered = rows.some((row) =>
    table.columns.some(
      ({ left, field }) => field.kind !== "number" && numberOf(textAt(sheet, row, left)) !== "",
    ),
  );
  return !isNumbered && new Set(shapes).size <= 1;
}

/** Every row says in full what it is about, as systems export it. */
export function isSpelledOut(
  sheet: DrawnSheet,
  { levels, first, last }: DrawnTable,
  vocabulary: Vocabulary,
): boolean {
  if (!levels.length) return false;
  const deepest = levels.map(({ left }) => {
    const rows = Array.from({ length: last - first + 1 }, (_, i) => textAt(sheet, first + i, left));
    const repeated = rows.filter((text, i) => i > 0 && text !== "" && text === rows[i - 1]);
    return repeated.length;
  });
  const known = levels.some(({ left }) => saidBy(textAt(sheet, first, left), vocabulary).about);
  return known && deepest.some((times) => times > 0);
}

/** 指标1： of 指标1：培训人数 */
export function numberOf(text: string): string {
  return /^\s*(?:(?:指标|目标)\d{0,2}[：:]?|[…]+|\.{3,})/.exec(text)?.[0] ?? "";
}
