import { same } from "../broken";
import { merge, style, write } from "../edits";
import { texted } from "../seen";
import type { Trial } from "../trial";
import { contains } from "../../workbook/cell";
import type { Style } from "../../workbook/edit";
import type { Snapshot } from "../../workbook/snapshot";

const DRAWN: Style = { bold: true, fill: "FFF2CC", align: "center", border: "thin" };

export const looks: readonly Trial[] = [
  {
    id: "looks",
    title: "合并后格式和边框都在",
    advice: "插入的表里缺边框的地方，请选中后手工加“所有框线”。",
    async run(_, { sheet, apply, read }) {
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "A1:C2"), style(sheet, "A1:C2", DRAWN));
      const drawn = await read();
      if (!drawn.layout?.looks) return "这里读不出格式";
      same(texted(drawn, "A1"), "甲");
      same(lookAt(drawn, 0, 0), DRAWN);
      same([lookAt(drawn, 1, 2).border], ["thin"]);
    },
  },
  {
    id: "sizes",
    title: "列宽、行高和冻结的表头照设",
    advice: "列宽、行高、冻结窗格请手工设。",
    async run(_, { sheet, apply, read }) {
      await apply(
        { kind: "widths", sheet, column: 1, widths: [24] },
        { kind: "heights", sheet, row: 1, heights: [60] },
        { kind: "freeze", sheet, rows: 3, columns: 1 },
      );
      const { widths, heights, frozen } = (await read()).layout!;
      const isWide = Math.abs((widths.get(1) ?? 0) - 24) < 0.5;
      same([isWide || widths.get(1), heights.get(1), frozen.rows, frozen.columns], [true, 60, 3, 1]);
    },
  },
];

/** Of one cell, what DRAWN names. */
function lookAt({ layout }: Snapshot, row: number, column: number): Style {
  const { style = {} } = layout?.looks?.find(({ range }) => contains(range, row, column)) ?? {};
  return Object.fromEntries((Object.keys(DRAWN) as (keyof Style)[]).map((key) => [key, style[key]]));
}
