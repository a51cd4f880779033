import { same } from "../broken";
import { area } from "../edits";
import { covers } from "../seen";
import type { Trial } from "../trial";
import type { Edit } from "../../workbook/edit";
import type { Snapshot } from "../../workbook/snapshot";

export const inputChecks: readonly Trial[] = [
  {
    id: "validation",
    title: "下拉列表和数字限制",
    advice: "下拉列表可能没有，请照表样上的选项手工填。",
    async run(_, { sheet, apply, read }) {
      const message = "请从下拉列表里选。";
      const validate = (at: string, check: Extract<Edit, { kind: "validate" }>["check"]): Edit => {
        return { kind: "validate", sheet, range: area(at), check };
      };
      await apply(
        validate("B2:B9", { kind: "list", choices: ["是", "否"], message }),
        validate("C2:C9", { kind: "number", least: 0, message }),
      );
      same(["B1", "B2", "B9", "C5"].map(kindAt(await read())), [null, "list", "list", "number"]);
      await apply(validate("B2:C9", { kind: "none" }));
      same(["B2", "C5"].map(kindAt(await read())), [null, null]);
    },
  },
];

const kindAt =
  ({ layout }: Snapshot) =>
  (at: string) =>
    layout!.validations.find(({ range }) => covers([range], at))?.kind ?? null;
