import { EMPTY, cellAt } from "../../../src/workbook/snapshot";
import { style, write } from "./edits";
import { readings } from "./opened";
import type { Promises } from "./promises";
import { filled, texted, values } from "./seen";

export const emptiness: Promises = {
  about: "empty cells",
  lines: {
    async "a blank sheet has no content"(opened) {
      for (const read of await readings(opened)) expect(filled(read)).toEqual([]);
    },
    async "an empty cell is null, never an empty text"(opened) {
      await opened.apply(write(opened.sheet, "A1", ["", null, "后"]));
      for (const read of await readings(opened)) {
        expect([cellAt(read, 0, 0), cellAt(read, 0, 1)]).toEqual([EMPTY, EMPTY]);
        expect(texted(read, "C1")).toBe("后");
      }
    },
    async "null empties a cell"(opened) {
      await opened.apply(write(opened.sheet, "A1", ["甲", 1]), write(opened.sheet, "A1", [null, null]));
      for (const read of await readings(opened)) expect(filled(read)).toEqual([]);
    },
    async "an emptied cell keeps its number format"(opened) {
      const { sheet, apply } = opened;
      await apply(style(sheet, "A1", { numberFormat: "0%" }), write(sheet, "A1", [0.5]));
      await apply(write(sheet, "A1", [null]));
      await apply(write(sheet, "A1", [0.25]));
      for (const read of await readings(opened)) expect(texted(read, "A1")).toBe("25%");
    },
    async "a format set on an empty cell is there when it is filled"(opened) {
      await opened.apply(style(opened.sheet, "B2:C3", { numberFormat: "0.00" }));
      await opened.apply(write(opened.sheet, "C3", [8.5]));
      for (const read of await readings(opened)) expect(texted(read, "C3")).toBe("8.50");
    },
    async "undefined leaves a cell as it is"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲", "乙", "丙"], [1, 2, 3]));
      await apply(write(sheet, "A1", [undefined, "新"], [undefined, undefined, null]));
      for (const read of await readings(opened)) {
        expect(values(read, "A1", 3)).toEqual(["甲", "新", "丙"]);
        expect(values(read, "A2", 3)).toEqual([1, 2, null]);
      }
    },
    async "a block may have rows of different lengths"(opened) {
      await opened.apply(write(opened.sheet, "B2", ["甲"], [], ["乙", "丙", "丁"]));
      for (const read of await readings(opened)) {
        expect(values(read, "A2", 4)).toEqual([null, "甲", null, null]);
        expect(values(read, "A3", 4)).toEqual([null, null, null, null]);
        expect(values(read, "A4", 4)).toEqual([null, "乙", "丙", "丁"]);
      }
    },
    async "writes far out without filling the way there"(opened) {
      await opened.apply(write(opened.sheet, "XFD1048576", ["尽头"]));
      for (const read of await readings(opened)) {
        expect(texted(read, "XFD1048576")).toBe("尽头");
        expect(filled(read)).toHaveLength(1);
      }
    },
  },
};
