import { contains, type Range } from "../workbook/cell";
import type { Style } from "../workbook/edit";
import { cellAt, type Snapshot } from "../workbook/snapshot";
import { looksOf, pagesOf, type LookOf, type PrintedPage } from "./pages";

/** Sheets as pages of A4, one page of paper each, for the screen and for the printer. */
export interface PrintedSheets {
  readonly html: string;
  readonly pages: number;
}

export function printedSheets(sheets: readonly Snapshot[]): PrintedSheets {
  const all = sheets.flatMap((sheet) => {
    const [look, pages] = [looksOf(sheet), pagesOf(sheet)];
    return pages.map((page, i) =>
      paper(sheet, page, look, `${sheet.name}　第${i + 1}页，共${pages.length}页`),
    );
  });
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>打印</title>
<style>${STYLE}</style>
</head>
<body>
${all.join("\n")}
</body>
</html>
`;
  return { html, pages: all.length };
}

/** Printers take one way of the paper for all: what lies across is turned on it, and comes out the same. */
const STYLE = `@page { size: A4 portrait; margin: 0; }
html { color-scheme: light; }
body { margin: 0; color: #000; background: #e6e6e6; }
figure { position: relative; width: 210mm; height: 297mm; margin: 12px auto; background: #fff; overflow: hidden; box-shadow: 0 0 4px #888; }
figure.across { width: 297mm; height: 210mm; }
figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.paper { position: absolute; left: 0; top: 0; width: 210mm; height: 297mm; }
.across .paper { width: 297mm; height: 210mm; }
table { position: absolute; border-collapse: collapse; table-layout: fixed; transform-origin: 0 0; }
td { padding: 0; font: 11pt/1.2 "宋体", SimSun, "Noto Serif CJK SC", serif; }
td > div { box-sizing: border-box; width: 100%; padding: 0 1.5pt; white-space: pre; }
td > .wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
td > .cut { overflow: hidden; }
@media print {
  body { background: #fff; print-color-adjust: exact; }
  figure, figure.across { width: 210mm; height: 296.9mm; margin: 0; box-shadow: none; break-after: page; }
  figure:last-child { break-after: auto; }
  .across .paper { transform: translateX(210mm) rotate(90deg); transform-origin: 0 0; }
}`;

function paper(sheet: Snapshot, page: PrintedPage, look: LookOf, caption: string): string {
  const { columns, rows, margins, scale, isLandscape, isCentered } = page;
  const width = columns.reduce((sum, { size }) => sum + size, 0);
  const inner = (isLandscape ? A4.long : A4.short) - margins.left - margins.right;
  const left = margins.left + (isCentered ? Math.max(0, (inner - width * scale) / 2) : 0);
  const place = `left:${pt(left)};top:${pt(margins.top)};width:${pt(width)};transform:scale(${scale})`;
  const lines = rows.map(({ at, size }, i) => {
    const cells = columns.map((_, j) => cellOf(sheet, page, look, i, j)).join("");
    return `<tr data-row="${at + 1}" style="height:${pt(size)}">${cells}</tr>`;
  });
  return `<figure class="${isLandscape ? "across" : "upright"}"><figcaption>${escaped(caption)}</figcaption>
<div class="paper"><table style="${place}"><colgroup>${columns
    .map(({ size }) => `<col style="width:${pt(size)}">`)
    .join("")}</colgroup>
${lines.join("\n")}
</table></div></figure>`;
}

/** Points. */
const A4 = { short: 595.28, long: 841.89 };

function cellOf(sheet: Snapshot, page: PrintedPage, look: LookOf, i: number, j: number): string {
  const { columns, rows } = page;
  const [row, column] = [rows[i]!.at, columns[j]!.at];
  const merge = sheet.merges.find((one) => contains(one, row, column));
  const across = merge ? columns.slice(j).filter(({ at }) => at <= merge.right).length : 1;
  const down = merge ? runOf(rows, i, merge) : 1;
  // Of a merged area the first cell that is on this page stands for all that are.
  const isFirst =
    !merge || ((j === 0 || columns[j - 1]!.at < merge.left) && (i === 0 || !isIn(merge, rows[i - 1]!.at)));
  if (!isFirst) return "";
  const from = merge ? { row: merge.top, column: merge.left } : { row, column };
  const cell = cellAt(sheet, from.row, from.column);
  const style = look(from.row, from.column);
  const high = rows.slice(i, i + down).reduce((sum, { size }) => sum + size, 0);
  const next = cellAt(sheet, row, column + 1).text;
  const isNumber = typeof cell.value === "number";
  const spans = `${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
  const kind = style.wrap ? "wrap cut" : merge || next !== "" || isNumber ? "cut" : "";
  return `<td${spans} style="${cssOf(style, isNumber)}"><div class="${kind}" style="max-height:${pt(high)}">${escaped(
    cell.text,
  )}</div></td>`;
}

const isIn = ({ top, bottom }: Range, row: number) => top <= row && row <= bottom;

/** How many of the rows from here on, one after the other, belong to an area. */
function runOf(rows: PrintedPage["rows"], from: number, merge: Range): number {
  let count = 1;
  while (rows[from + count] && isIn(merge, rows[from + count]!.at)) count++;
  return count;
}

function cssOf(style: Style, isNumber: boolean): string {
  const { font, size, bold, color, fill, border, valign = "bottom", align = "general" } = style;
  const side = align === "general" ? (isNumber ? "right" : "left") : align;
  return [
    `text-align:${side}`,
    `vertical-align:${valign === "center" ? "middle" : valign}`,
    ...(font ? [`font-family:${quoted(font)},SimSun,&quot;Noto Serif CJK SC&quot;,serif`] : []),
    ...(size ? [`font-size:${pt(size)}`] : []),
    ...(bold ? ["font-weight:bold"] : []),
    ...(color ? [`color:#${color}`] : []),
    ...(fill ? [`background:#${fill}`] : []),
    ...(border === "thin" ? ["border:0.5pt solid #000"] : []),
  ].join(";");
}

/** A font's name comes from the workbook. */
function quoted(font: string): string {
  return `&quot;${font.replace(/[^\p{L}\p{N} _-]/gu, "")}&quot;`;
}

const pt = (points: number) => `${Number(points.toFixed(2))}pt`;

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
