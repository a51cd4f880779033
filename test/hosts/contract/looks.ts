import type { Edit } from "../../../src/workbook/edit";
import { cellAt } from "../../../src/workbook/snapshot";
import { style, write } from "./edits";
import { layouts, readings, wholeOf } from "./opened";
import type { Promises } from "./promises";
import { filled, texted } from "./seen";

export const looks: Promises = {
  about: "looks",
  lines: {
    async "styles cells and leaves their values"(opened) {
      const { sheet, apply } = opened;
      await apply(
        write(sheet, "A1", ["甲", 8.5]),
        style(sheet, "A1:C2", { bold: true, size: 12, font: "宋体", color: "C00000", fill: "FFF2CC" }),
        style(sheet, "A1:C2", { align: "center", valign: "top", wrap: true, border: "thin", locked: false }),
        style(sheet, "A1:C2", { fill: null, border: "none", align: "general" }),
      );
      for (const read of await readings(opened)) {
        expect([cellAt(read, 0, 0).value, cellAt(read, 0, 1).value]).toEqual(["甲", 8.5]);
        expect(filled(read)).toHaveLength(2);
      }
    },
    async "what a style does not name stays as it is"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", [0.5]), style(sheet, "A1", { numberFormat: "0%" }));
      await apply(style(sheet, "A1", { bold: true, border: "thin" }));
      for (const read of await readings(opened)) expect(texted(read, "A1")).toBe("50%");
    },
    async "a number format set twice is the last one"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", [0.5]), style(sheet, "A1:A9", { numberFormat: "0%" }));
      await apply(style(sheet, "A1", { numberFormat: "0.00" }));
      for (const read of await readings(opened)) expect(texted(read, "A1")).toBe("0.50");
    },
    async "looks and heights are taken back: by what apply answers, or by the host's own undo"(opened) {
      const { workbook, sheet, apply, undo } = opened;
      await apply(write(sheet, "A1", [0.5, "甲"], ["乙"]), style(sheet, "A1:B1", { numberFormat: "0%" }));
      await apply({ kind: "heights", sheet, row: 0, heights: [60] });
      const before = await wholeOf(workbook);
      const applied = await workbook.apply([
        style(sheet, "A1:B2", { numberFormat: "0.00", bold: true, border: "thin", font: "黑体", wrap: true }),
        { kind: "heights", sheet, row: 0, heights: [30, 45] },
      ]);
      expect(await wholeOf(workbook)).not.toEqual(before);
      const takeBack = applied?.takeBack ?? undo;
      if (!takeBack) return expect(workbook.host).toBe("file");
      await takeBack();
      expect(await wholeOf(workbook)).toEqual(before);
    },
    async "columns have the width asked for"(opened) {
      await opened.apply({ kind: "widths", sheet: opened.sheet, column: 1, widths: [5.5, 24, 12] });
      await opened.apply({ kind: "widths", sheet: opened.sheet, column: 2, widths: [30] });
      for (const { widths } of await layouts(opened)) {
        expect([...widths.keys()].sort()).toEqual([1, 2, 3]);
        [5.5, 30, 12].forEach((width, i) => expect(Math.abs(widths.get(i + 1)! - width)).toBeLessThan(0.5));
      }
    },
    async "rows have the height asked for, or none of their own"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A2", ["甲"]), { kind: "heights", sheet, row: 1, heights: [60, 22.5, 90] });
      await apply({ kind: "heights", sheet, row: 2, heights: [null] });
      for (const { heights } of await layouts(opened)) {
        expect([...heights]).toEqual([
          [1, 60],
          [3, 90],
        ]);
      }
    },
    async "headings are frozen and set free"(opened) {
      const freeze = (rows: number, columns: number): Edit => {
        return { kind: "freeze", sheet: opened.sheet, rows, columns };
      };
      for (const [rows, columns] of [
        [5, 2],
        [3, 0],
        [0, 1],
        [0, 0],
      ] as const) {
        await opened.apply(freeze(rows, columns));
        for (const { frozen } of await layouts(opened)) expect(frozen).toEqual({ rows, columns });
      }
    },
    async "is read only when asked for"({ workbook, sheet }) {
      expect((await workbook.read([sheet]))[0]!.layout).toBeUndefined();
    },
  },
};
