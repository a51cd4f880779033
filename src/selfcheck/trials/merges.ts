import { refuses, same } from "../broken";
import { merge, unmerge, write } from "../edits";
import { filled, merges, texted } from "../seen";
import type { Trial } from "../trial";
import { CellCovered, MergeOverlaps, MergeWouldLose } from "../../workbook/errors";

export const merging: readonly Trial[] = [
  {
    id: "merge",
    title: "合并单元格，取消合并后内容还在",
    advice: "插入的表里合并不对的地方，请按表样手工合并。",
    async run(_, { sheet, apply, read }) {
      await apply(
        write(sheet, "A1", ["甲"]),
        merge(sheet, "A1:C1"),
        merge(sheet, "A2:A5"),
        merge(sheet, "B2:C3"),
      );
      const merged = await read();
      same([merges(merged), filled(merged).length], [["A1:C1", "A2:A5", "B2:C3"], 1]);
      await apply(unmerge(sheet, "A1:C1"));
      const apart = await read();
      same([merges(apart), texted(apart, "A1")], [["A2:A5", "B2:C3"], "甲"]);
    },
  },
  {
    id: "merge-refused",
    title: "会丢内容的合并不做",
    advice: "合并前请看一下每一格有没有内容，有的先移走。",
    async run(_, { sheet, apply, read }) {
      await apply(write(sheet, "A1", ["甲", "乙"]), merge(sheet, "A3:B4"));
      await refuses(apply(merge(sheet, "A1:B1")), MergeWouldLose);
      await refuses(apply(merge(sheet, "B4:C5")), MergeOverlaps);
      await refuses(apply(write(sheet, "B4", ["丙"])), CellCovered);
      const after = await read();
      same([merges(after), texted(after, "B1")], [["A3:B4"], "乙"]);
    },
  },
];
