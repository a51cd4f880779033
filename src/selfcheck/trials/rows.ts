import { same } from "../broken";
import { deleteRows, insertRows, merge, name, write } from "../edits";
import { column, merges, named } from "../seen";
import type { Trial } from "../trial";

export const rows: readonly Trial[] = [
  {
    id: "rows-inserted",
    title: "插入行，下面的内容、合并和名称跟着走",
    advice: "要加行时，请在表里右键“插入”，再点“全表审核”。",
    async run(_, { sheet, apply, read }) {
      await apply(
        write(sheet, "A1", ["一"], ["二"], ["三"]),
        merge(sheet, "B3:C3"),
        name(sheet, "_行", "A2:A3"),
      );
      await apply(insertRows(sheet, 3, 2));
      const read1 = await read();
      same(
        [column(read1, "A", 5), merges(read1), named(read1, "_行")],
        [["一", "二", null, null, "三"], ["B5:C5"], "A2:A5"],
      );
    },
  },
  {
    id: "rows-deleted",
    title: "删除行，别的行不受影响",
    advice: "要删行时，请在表里选中整行右键“删除”。",
    async run(_, { sheet, apply, read }) {
      await apply(write(sheet, "A1", ["一"], ["二"], ["三"], ["四"]), deleteRows(sheet, 2, 2));
      same(column(await read(), "A", 3), ["一", "四", null]);
    },
  },
];
