import { same } from "../broken";
import { style, write } from "../edits";
import { filled, texted, values } from "../seen";
import type { Trial } from "../trial";
import { cellAt } from "../../workbook/snapshot";

export const cells: readonly Trial[] = [
  {
    id: "empty",
    title: "空着的格读出来是空的，清空后格式还在",
    advice: "审核说某格空着或有内容，而您看到的不是，以您看到的为准。",
    async run(_, { sheet, apply, read }) {
      await apply(style(sheet, "B1", { numberFormat: "0%" }));
      await apply(write(sheet, "A1", ["", 0.5, null, "后"]));
      await apply(write(sheet, "A1", [undefined, null]));
      const emptied = await read();
      same([values(emptied, "A1", 4), filled(emptied).length], [[null, null, null, "后"], 1]);
      await apply(write(sheet, "B1", [0.25]));
      same(texted(await read(), "B1"), "25%");
    },
  },
  {
    id: "formula",
    title: "公式照写，算得出结果",
    advice: "合计请手工写公式，或请信息科看看“公式 → 计算选项”是不是手动。",
    async run(_, { sheet, apply, read }) {
      await apply(write(sheet, "A1", [1, 2, { formula: "SUM(A1:B1)", value: 3 }, "=A1"]));
      const { formula, value } = cellAt(await read(), 0, 2);
      same([formula, value, cellAt(await read(), 0, 3).formula], ["SUM(A1:B1)", 3, undefined]);
    },
  },
];
