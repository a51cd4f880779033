import { freeName } from "../forms/draw/free-name";
import { LINE, wrappedLines, MARGIN } from "../forms/wrapped-lines";
import type { Edit, Style } from "../workbook/edit";
import type { Report } from "./report";

/** A sheet 体检单, on one A4 page; the next free name where there is one already. */
export function reportSheet(report: Report, taken: readonly string[]): { sheet: string; edits: Edit[] } {
  const sheet = freeName(NAME, taken);
  const lines: Line[] = [
    { cells: [report.title], look: TITLE, isWhole: true },
    { cells: [report.verdict], look: VERDICT, isWhole: true },
    { cells: [report.about], look: META, isWhole: true },
    { cells: report.figures.map(({ label, count }) => `${label} ${count}`), look: FIGURES },
    ...report.groups.flatMap(({ title, rows, more }): Line[] => [
      { cells: [title], look: GROUP, isWhole: true },
      ...rows.map(({ where, what, note }): Line => ({ cells: [where, what, note], look: ROW, isRow: true })),
      ...(more ? [{ cells: [`还有 ${more} 条，见“审核”页`], look: META, isWhole: true }] : []),
    ]),
    { cells: [report.foot], look: META, isWhole: true },
  ];
  const edits: Edit[] = [{ kind: "addSheet", sheet }];
  lines.forEach(({ isWhole, isRow }, row) => {
    if (isWhole) edits.push({ kind: "merge", sheet, range: { top: row, bottom: row, left: 0, right: LAST } });
    // What is wrong takes the two columns in the middle.
    if (isRow) edits.push({ kind: "merge", sheet, range: { top: row, bottom: row, left: 1, right: 2 } });
  });
  const whole = { top: 0, left: 0, bottom: lines.length - 1, right: LAST };
  edits.push({ kind: "style", sheet, range: whole, style: BODY });
  lines.forEach(({ look }, row) => {
    edits.push({ kind: "style", sheet, range: { top: row, bottom: row, left: 0, right: LAST }, style: look });
  });
  const values = lines.map(({ cells, isRow }) =>
    isRow ? [cells[0], cells[1], undefined, cells[2]] : Array.from({ length: LAST + 1 }, (_, i) => cells[i]),
  );
  edits.push(
    { kind: "write", sheet, row: 0, column: 0, values },
    { kind: "widths", sheet, column: 0, widths: WIDTHS },
    { kind: "heights", sheet, row: 0, heights: lines.map(heightOf) },
    { kind: "page", sheet, page: { ...PAGE, area: whole } },
  );
  return { sheet, edits };
}

interface Line {
  readonly cells: readonly string[];
  readonly look: Style;
  readonly isWhole?: boolean;
  readonly isRow?: boolean;
}

const NAME = "体检单";
const LAST = 3;
const WIDTHS = [20, 20, 20, 30];
const PAGE = {
  orientation: "portrait",
  fitToWidth: 1,
  fitToHeight: 1,
  centered: true,
  margins: { left: 2, right: 1.5, top: 1.5, bottom: 1.5 },
} as const;

const BODY: Style = { font: "宋体", size: 10.5, valign: "center", wrap: true, numberFormat: "@" };
const TITLE: Style = { size: 18, bold: true, align: "center" };
const VERDICT: Style = { size: 14, bold: true, align: "center" };
const META: Style = { size: 10, align: "center", color: "595959" };
const FIGURES: Style = { size: 12, bold: true, align: "center", border: "thin" };
const GROUP: Style = { bold: true, align: "left", fill: "F2F2F2", border: "thin" };
const ROW: Style = { align: "left", border: "thin" };

/** Points; a row is as high as the longest of its texts. */
function heightOf({ cells, look, isRow }: Line): number {
  if (!isRow) return Math.round((look.size ?? 10.5) * 2);
  const [where = "", what = "", note = ""] = cells;
  const lines = Math.max(wrappedLines(where, 20), wrappedLines(what, 40), wrappedLines(note, 30));
  return Math.min(409, lines * LINE + MARGIN);
}
