import { oneCell } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { CHARACTER } from "./source-sheet";
import type { SourceSheet } from "./source-sheet";

/** Characters of a column whose width nobody says. */
const USUAL = 12;

/** A new sheet that looks as the table did: its merged cells, widths and borders, every text as text, numbers as shown. */
export function sameShape({ snapshot, widths }: SourceSheet, sheet: string): Edit[] {
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
    ...numberFormats(snapshot, sheet),
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

function numberFormats({ rows }: SourceSheet["snapshot"], sheet: string): Edit[] {
  return rows.flatMap((row, at) =>
    Array.from(row ?? []).flatMap((cell, column): Edit[] =>
      typeof cell?.value === "number"
        ? [{ kind: "style", sheet, range: oneCell(at, column), style: { numberFormat: cell.format } }]
        : [],
    ),
  );
}
