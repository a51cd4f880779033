import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { WordSheet } from "./word-sheets";

/** Points of a character of the sheet's letters. */
const CHARACTER = 5.6;
/** Characters of a column whose width nobody says. */
const USUAL = 12;

/** A new sheet that looks as the table in the document did: its merged cells, widths and borders, every text as text. */
export function sameShape({ snapshot, widths }: WordSheet, sheet: string): Edit[] {
  const { rows, merges } = snapshot;
  const columns = Math.max(1, widths.length);
  const whole: Range = { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: columns - 1 };
  const across = merges.filter(
    ({ left, right, top, bottom }) => left === 0 && right === columns - 1 && top === bottom,
  );
  const isLine = (row: number) => columns > 1 && across.some(({ top }) => top === row);
  let [first, last] = [whole.top, whole.bottom];
  while (first < last && isLine(first)) first++;
  while (last > first && isLine(last)) last--;
  return [
    { kind: "addSheet", sheet },
    ...merges.map((range): Edit => ({ kind: "merge", sheet, range })),
    {
      kind: "style",
      sheet,
      range: whole,
      style: { font: "宋体", size: 10.5, valign: "center", wrap: true, numberFormat: "@" },
    },
    { kind: "style", sheet, range: { ...whole, top: first, bottom: last }, style: { border: "thin" } },
    {
      kind: "write",
      sheet,
      row: 0,
      column: 0,
      values: Array.from(rows, (row) =>
        Array.from({ length: columns }, (_, at) => row?.[at]?.value ?? undefined),
      ),
    },
    {
      kind: "widths",
      sheet,
      column: 0,
      widths: Array.from({ length: columns }, (_, at) =>
        widths[at] ? Math.min(120, Math.max(4, Math.round((widths[at] / CHARACTER) * 10) / 10)) : USUAL,
      ),
    },
    {
      kind: "page",
      sheet,
      page: { fitToWidth: 1, fitToHeight: 0, orientation: columns > 8 ? "landscape" : "portrait" },
    },
  ];
}
