import type { Entry } from "../forms/filled";
import { span, widthOf } from "../forms/print";
import { HIGHEST, LINE, wrappedLines, MARGIN } from "../forms/wrapped-lines";
import { contains, oneCell } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Look } from "../workbook/snapshot";
import { entriesOf } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

/** Letters differ from font to font: only what is clearly too long is told. */
const TOLERANCE = 1.25;
const LONG = "按月巡检机房和线路，登记故障并在当天处理，每季度向主管部门报告一次运行情况。".repeat(12);

const CELL: Range = { top: 1, bottom: 1, left: 1, right: 1 };
const LIST = `| 支出方向 | 年度绩效目标 |\n| 设备维护 | ${LONG} |`;

/** A row without a height of its own grows with its text, up to the highest a sheet can have. */
export default defineRule({
  id: "text-overflows-print",
  title: "格里的字都印得出来",
  why: "行高不够时，屏幕上看得到开头，纸上只印出一半，审核的人看不到后面。",
  basis: "实务（打印盖章）",
  confidence: "guess",
  when: "submission",
  watches: ["*"],
  messages: {
    cut: {
      title: "行高不够，字印不全",
      severity: "hint",
      text: "“{field}”字多，行高不够，打印时下面几行会被截掉。",
      merge: "column",
    },
    oneLine: {
      title: "没有自动换行，字印不全",
      severity: "hint",
      text: "“{field}”没有设自动换行，字排成一行，印出来只有开头，后面的被截掉或者盖住旁边的格。",
      remedy: "请选中这一格，点“自动换行”。",
      merge: "column",
    },
    tooLong: {
      title: "字太多，一格印不下",
      severity: "hint",
      text: "“{field}”的字超过一行最大的高度，打印时会被截掉。",
      remedy: "请缩小字号、加宽这一列，或把文字写短些。",
    },
  },
  remedy: "请把这一行调高，或缩小字号。",
  examples: [
    right("行高没有设过，会自动变高", LIST.replace(LONG, LONG.slice(0, 100))),
    { ...right("行高够", LIST), layout: { widths: new Map([[1, 60]]), heights: new Map([[1, 300]]) } },
    {
      ...wrong("行高只够两行字", LIST.replace(LONG, LONG.slice(0, 160)), { at: "B2", says: "cut" }),
      layout: { widths: new Map([[1, 26]]), heights: new Map([[1, 36]]) },
    },
    {
      ...right("设了自动换行，行高够", LIST.replace(LONG, LONG.slice(0, 60))),
      layout: { widths: new Map([[1, 26]]), looks: [{ range: CELL, style: { wrap: true } }] },
    },
    {
      ...wrong("没有设自动换行", LIST.replace(LONG, LONG.slice(0, 60)), { at: "B2", says: "oneLine" }),
      layout: { widths: new Map([[1, 26]]), looks: [{ range: CELL, style: { wrap: false } }] },
    },
    {
      ...wrong("窄列里写了几百字", LIST, { at: "B2", says: "tooLong" }),
      layout: { widths: new Map([[1, 12]]) },
    },
  ],
  *check(form, { submission }) {
    const sheet = submission?.sheets.get(form.sheet.name);
    if (!sheet?.layout) return;
    const { layout, merges } = sheet;
    for (const entry of entriesOf(form)) {
      if (entry.blank || entry.inside || typeof entry.cell.value !== "string") continue;
      const { columns, rows } = areaOf(merges, entry);
      const width = columns.reduce((total, column) => total + widthOf(layout, column), 0);
      const lines = wrappedLines(entry.cell.text, width / CHARACTER);
      if (!wraps(layout.looks, entry)) {
        if (lines > TOLERANCE) yield { at: entry, says: "oneLine" };
        continue;
      }
      const needed = lines * LINE + MARGIN;
      const heights = rows.map((row) => layout.heights.get(row));
      const room = heights.reduce<number>((total, height) => total + (height ?? HIGHEST), 0);
      if (needed <= room * TOLERANCE) continue;
      yield { at: entry, says: room >= HIGHEST * rows.length ? "tooLong" : "cut" };
    }
  },
});

/** Points of a character of the body. */
const CHARACTER = 5.25;

/** Where nothing is known of looks, it is taken to wrap, as the forms do. */
function wraps(looks: readonly Look[] | undefined, { row, column }: Entry): boolean {
  if (!looks) return true;
  return looks.some(({ range, style }) => style.wrap === true && contains(range, row, column));
}

/** The rows and columns a cell takes up, with those that are merged into it. */
function areaOf(merges: readonly Range[], { row, column }: Entry): { rows: number[]; columns: number[] } {
  const area = merges.find((one) => one.top === row && one.left === column);
  const { top, bottom, left, right } = area ?? oneCell(row, column);
  return { rows: span(top, bottom), columns: span(left, right) };
}
