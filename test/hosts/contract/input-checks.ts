import type { Check, Edit } from "../../../src/workbook/edit";
import { area } from "./edits";
import { layouts, type Ready } from "./opened";
import type { Promises } from "./promises";
import { covers } from "./seen";

const list: Check = { kind: "list", choices: ["是", "否"], message: "请从下拉列表里选。" };
const amount: Check = { kind: "number", least: 0, message: "请填不小于 0 的数字。" };
const anything: Check = { kind: "none" };

export const inputChecks: Promises = {
  about: "input checks",
  lines: {
    async "are read back by kind"(opened) {
      await opened.apply(validate(opened, "B2:B9", list), validate(opened, "C2:C9", amount));
      await sees(opened, {
        B1: undefined,
        B2: "list",
        B9: "list",
        C5: "number",
        C10: undefined,
        D2: undefined,
      });
    },
    async "a later one takes the place of an earlier one"(opened) {
      await opened.apply(validate(opened, "B2:B9", list), validate(opened, "B4:C5", amount));
      await sees(opened, { B3: "list", B4: "number", C5: "number", B6: "list" });
    },
    async "are taken away, also in part"(opened) {
      await opened.apply(validate(opened, "B2:D9", list), validate(opened, "C3:C4", anything));
      await sees(opened, { B3: "list", C2: "list", C3: undefined, C4: undefined, C5: "list", D4: "list" });
      await opened.apply(validate(opened, "A1:E20", anything));
      for (const { validations } of await layouts(opened)) expect(validations).toEqual([]);
    },
  },
};

function validate({ sheet }: Ready, at: string, check: Check): Edit {
  return { kind: "validate", sheet, range: area(at), check };
}

async function sees(opened: Ready, expected: Record<string, string | undefined>): Promise<void> {
  for (const { validations } of await layouts(opened)) {
    const seen = Object.keys(expected).map((at) => {
      const here = validations.filter(({ range }) => covers([range], at)).map(({ kind }) => kind);
      return [at, here.length > 1 ? here : here[0]];
    });
    expect(Object.fromEntries(seen)).toEqual(expected);
  }
}
