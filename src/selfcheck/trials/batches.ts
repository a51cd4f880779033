import { Broken, same } from "../broken";
import { merge, write } from "../edits";
import { merges, texted } from "../seen";
import type { Trial } from "../trial";
import type { Edit } from "../../workbook/edit";
import { PartlyApplied } from "../../workbook/errors";

export const batches: readonly Trial[] = [
  {
    id: "batch",
    title: "写到一半出错，退回原样，或说清写了什么",
    advice: "一键汇总、插入表之前请先保存；出错后不保存，关掉再打开。",
    async run(workbook, { sheet, another, apply, read }) {
      const [added, missing] = [another(), another()];
      await apply(write(sheet, "A1", ["原文"]), merge(sheet, "B1:C1"));
      const doomed: Edit[] = [
        write(sheet, "A1", ["改"]),
        { kind: "addSheet", sheet: added },
        write(sheet, "A2", ["新"]),
        write(missing, "A1", ["没有这张表"]),
      ];
      const problem: unknown = await workbook.apply(doomed).catch((error: unknown) => error);
      if (problem === undefined) throw new Broken("refused", "done");
      const done = problem instanceof PartlyApplied ? problem.done.length : 0;
      if (workbook.can.rollBack) same(done, 0);
      const after = await read();
      const isAdded = (await workbook.sheets()).some(({ name }) => name === added);
      same(
        [texted(after, "A1"), isAdded, texted(after, "A2"), merges(after)],
        [done > 0 ? "改" : "原文", done > 1, done > 2 ? "新" : "", ["B1:C1"]],
      );
    },
  },
];
