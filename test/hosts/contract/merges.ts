import { CellCovered, MergeOverlaps, MergeWouldLose } from "../../../src/workbook/errors";
import { merge, unmerge, write } from "./edits";
import { readings, refusal, wholeOf } from "./opened";
import type { Promises } from "./promises";
import { filled, merges, texted, values } from "./seen";

export const merging: Promises = {
  about: "merged areas",
  lines: {
    async "reads merged areas"(opened) {
      const { sheet, apply } = opened;
      await apply(merge(sheet, "A1:C1"), merge(sheet, "A2:A5"), merge(sheet, "B2:C3"));
      for (const read of await readings(opened)) expect(merges(read)).toEqual(["A1:C1", "A2:A5", "B2:C3"]);
    },
    async "a merged area has its value in the first cell only"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲", null], [null, ""]), merge(sheet, "A1:B2"));
      for (const read of await readings(opened)) {
        expect(filled(read)).toHaveLength(1);
        expect(texted(read, "A1")).toBe("甲");
      }
    },
    async "its value may be written later, with blanks for the rest"(opened) {
      const { sheet, apply } = opened;
      await apply(merge(sheet, "B1:C1"), write(sheet, "A1", ["甲", "乙", null, "丁"], ["戊", undefined, ""]));
      for (const read of await readings(opened)) {
        expect(values(read, "A1", 4)).toEqual(["甲", "乙", null, "丁"]);
      }
    },
    async "refuses to merge what would be lost, with MergeWouldLose"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲"], [undefined, 0]));
      const error = await refusal(apply(merge(sheet, "A1:C3")));
      expect(error).toBeInstanceOf(MergeWouldLose);
      expect(error).toMatchObject({ sheet, range: "A1:C3", cell: "B2" });
      for (const read of await readings(opened)) expect(merges(read)).toEqual([]);
    },
    async "refuses to write below a merged area, with CellCovered"(opened) {
      const { sheet, apply } = opened;
      await apply(merge(sheet, "B1:C2"));
      const error = await refusal(apply(write(sheet, "A2", ["甲", undefined, "丙"])));
      expect(error).toBeInstanceOf(CellCovered);
      expect(error).toMatchObject({ sheet, cell: "C2", merged: "B1:C2" });
    },
    async "takes a merged area apart and keeps its value"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "A1:B2"), merge(sheet, "A3:B3"));
      await apply(unmerge(sheet, "A1:B2"));
      for (const read of await readings(opened)) {
        expect(merges(read)).toEqual(["A3:B3"]);
        expect(texted(read, "A1")).toBe("甲");
      }
    },
    async "takes apart every merged area it touches"(opened) {
      const { sheet, apply } = opened;
      await apply(merge(sheet, "A1:B1"), merge(sheet, "A2:A3"), merge(sheet, "D1:E1"));
      await apply(unmerge(sheet, "A1:A2"));
      for (const read of await readings(opened)) expect(merges(read)).toEqual(["D1:E1"]);
    },
    async "taking apart where nothing is merged changes nothing"(opened) {
      const before = await wholeOf(opened.workbook);
      await opened.apply(unmerge(opened.sheet, "A1:C3"));
      expect(await wholeOf(opened.workbook)).toEqual(before);
    },
    async "merging the same area again changes nothing"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "A1:B2"), merge(sheet, "A1:B2"));
      for (const read of await readings(opened)) expect(merges(read)).toEqual(["A1:B2"]);
    },
    async "refuses to merge across, around or inside a merged area, with MergeOverlaps"(opened) {
      const { sheet, apply } = opened;
      await apply(merge(sheet, "B2:C3"));
      for (const range of ["C3:D4", "A1:E5", "B2:B3"]) {
        const error = await refusal(apply(merge(sheet, range)));
        expect(error).toBeInstanceOf(MergeOverlaps);
        expect(error).toMatchObject({ sheet, range });
      }
      for (const read of await readings(opened)) expect(merges(read)).toEqual(["B2:C3"]);
    },
    async "one cell is no merged area"(opened) {
      await opened.apply(merge(opened.sheet, "B2"));
      for (const read of await readings(opened)) expect(merges(read)).toEqual([]);
    },
  },
};
