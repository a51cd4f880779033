import { same } from "../broken";
import { area, write } from "../edits";
import { covers, texted } from "../seen";
import type { Trial } from "../trial";

export const marking: readonly Trial[] = [
  {
    id: "mark",
    title: "标记到表格、清除标记",
    advice: "请不用“标记到表格”，点“定位”一处处看。",
    needs: "mark",
    async run(_, { sheet, apply, read }) {
      await apply(write(sheet, "B2", ["甲"]));
      await apply(
        { kind: "mark", sheet, ranges: [area("B2"), area("D4:E5")], level: "error" },
        { kind: "mark", sheet, ranges: [area("G7")], level: "warning" },
      );
      const marked = await read();
      const places = ["B2", "B3", "D4", "E5", "G7"];
      same(
        places.map((at) => covers(marked.layout!.marks, at)),
        [true, false, true, true, true],
      );
      same(texted(marked, "B2"), "甲");
      await apply({ kind: "clearMarks", sheet });
      same((await read()).layout!.marks.length, 0);
    },
  },
];
