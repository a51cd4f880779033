import { PlaceInvalid, RowsCannotMove } from "../../../src/workbook/errors";
import { cellAt } from "../../../src/workbook/snapshot";
import { area, deleteRows, insertRows, merge, style, write } from "./edits";
import { readings, refusal } from "./opened";
import type { Promises } from "./promises";
import { column, covers, merges, texted } from "./seen";

export const insertedRows: Promises = {
  about: "inserted rows",
  lines: {
    async "push down what stands below"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["一", 1], ["二", 2], ["三", 3]), insertRows(sheet, 2, 2));
      for (const read of await readings(opened)) {
        expect(column(read, "A", 5)).toEqual(["一", null, null, "二", "三"]);
        expect(column(read, "B", 5)).toEqual([1, null, null, 2, 3]);
      }
    },
    async "may come first or below everything"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["一"]), insertRows(sheet, 1), insertRows(sheet, 50, 3));
      for (const read of await readings(opened)) expect(column(read, "A", 3)).toEqual([null, "一", null]);
    },
    async "look like the row above them"(opened) {
      const { sheet, apply } = opened;
      await apply(style(sheet, "A2:B2", { numberFormat: "0.00" }), write(sheet, "A3", ["下"]));
      await apply({ kind: "heights", sheet, row: 1, heights: [40] }, insertRows(sheet, 3, 2));
      await apply(write(sheet, "A3", [1, 2], [3, 4]));
      for (const read of await readings(opened)) {
        expect(["A3", "B3", "A4", "B4", "A5"].map((at) => texted(read, at))).toEqual([
          "1.00",
          "2.00",
          "3.00",
          "4.00",
          "下",
        ]);
        expect([1, 2, 3, 4].map((row) => read.layout!.heights.get(row))).toEqual([40, 40, 40, undefined]);
      }
    },
    async "move merged areas and stretch those they fall into"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "B2", ["跨行"]), write(sheet, "A5", ["下"]));
      await apply(
        merge(sheet, "A1:C1"),
        merge(sheet, "B2:B4"),
        merge(sheet, "A5:C6"),
        insertRows(sheet, 3, 2),
      );
      for (const read of await readings(opened)) {
        expect(merges(read)).toEqual(["A1:C1", "A7:C8", "B2:B6"]);
        expect([texted(read, "B2"), texted(read, "A7")]).toEqual(["跨行", "下"]);
      }
    },
    async "directly below a merged area leave it as it is"(opened) {
      await opened.apply(merge(opened.sheet, "A1:A2"), insertRows(opened.sheet, 3));
      for (const read of await readings(opened)) expect(merges(read)).toEqual(["A1:A2"]);
    },
    async "move heights, input checks and the print area"(opened) {
      const { sheet, apply } = opened;
      await apply(
        write(sheet, "A6", ["末"]),
        { kind: "heights", sheet, row: 4, heights: [33] },
        { kind: "validate", sheet, range: area("C3:C6"), check: { kind: "number", message: "请填数字。" } },
        { kind: "page", sheet, page: { area: area("A1:C6"), repeatRows: { from: 0, to: 1 } } },
        insertRows(sheet, 4, 2),
      );
      for (const { layout } of await readings(opened)) {
        expect([layout!.heights.get(4), layout!.heights.get(6)]).toEqual([undefined, 33]);
        const checked = layout!.validations.map(({ range }) => range);
        expect(["C2", "C3", "C8", "C9"].map((at) => covers(checked, at))).toEqual([false, true, true, false]);
        expect(layout!.page).toMatchObject({ area: area("A1:C8"), repeatRows: { from: 0, to: 1 } });
      }
    },
    async "refuse to push anything off the sheet, with RowsCannotMove"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1048576", ["末行"]));
      expect(await refusal(apply(insertRows(sheet, 1)))).toBeInstanceOf(RowsCannotMove);
      for (const read of await readings(opened)) expect(texted(read, "A1048576")).toBe("末行");
    },
    async "refuse a place outside the sheet, with PlaceInvalid"({ sheet, apply }) {
      expect(await refusal(apply(insertRows(sheet, 1_048_577)))).toBeInstanceOf(PlaceInvalid);
    },
  },
};

export const deletedRows: Promises = {
  about: "deleted rows",
  lines: {
    async "pull up what stands below"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["一"], ["二"], ["三"], ["四"]), deleteRows(sheet, 2, 2));
      for (const read of await readings(opened)) {
        expect(column(read, "A", 4)).toEqual(["一", "四", null, null]);
      }
    },
    async "take their formats along"(opened) {
      const { sheet, apply } = opened;
      await apply(style(sheet, "A2", { numberFormat: "0%" }), style(sheet, "A3", { numberFormat: "0.00" }));
      await apply(deleteRows(sheet, 2), write(sheet, "A2", [8.5]));
      for (const read of await readings(opened)) {
        expect(cellAt(read, 1, 0)).toMatchObject({ text: "8.50", format: "0.00" });
      }
    },
    async "move, shorten or take away merged areas"(opened) {
      const { sheet, apply } = opened;
      const areas = ["A1:C1", "B2:B6", "C3:D3", "C4:C5", "A7:B8"];
      await apply(write(sheet, "B2", ["跨行"]), ...areas.map((at) => merge(sheet, at)));
      await apply(deleteRows(sheet, 3, 2));
      for (const read of await readings(opened)) {
        expect(merges(read)).toEqual(["A1:C1", "A5:B6", "B2:B4"]);
        expect(texted(read, "B2")).toBe("跨行");
      }
    },
    async "undo inserted ones"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["一"], ["二"]), merge(sheet, "B1:B2"));
      await apply(insertRows(sheet, 2, 3), deleteRows(sheet, 2, 3));
      for (const read of await readings(opened)) {
        expect(column(read, "A", 3)).toEqual(["一", "二", null]);
        expect(merges(read)).toEqual(["B1:B2"]);
      }
    },
    async "below everything change nothing"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["一"]), deleteRows(sheet, 2, 1000));
      for (const read of await readings(opened)) expect(column(read, "A", 2)).toEqual(["一", null]);
    },
  },
};
