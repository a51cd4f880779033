import { refuses, same } from "../broken";
import { write } from "../edits";
import { filled, texted } from "../seen";
import type { Trial } from "../trial";
import { SheetMissing, SheetNameTaken } from "../../workbook/errors";
import type { Workbook } from "../../workbook/workbook";

/** Every other trial stands on this one. */
export const addedSheet: Trial = {
  id: "sheet",
  title: "加一张临时表，排在最后，是空的",
  advice: "请先撤消工作簿保护，或另存一份再打开，然后再自检。",
  async run(workbook, { sheet, read }) {
    const last = (await workbook.sheets()).at(-1);
    same([last?.name === sheet, last?.visibility], [true, "visible"]);
    same(filled(await read()).length, 0);
  },
};

export const sheets: readonly Trial[] = [
  {
    id: "sheet-renamed",
    title: "工作表改名、删除",
    advice: "请在工作表标签上右键，手工改名或删除。",
    async run(workbook, { sheet, another, apply, read }) {
      const [name, gone] = [another(), another()];
      await apply(write(sheet, "A1", ["甲"]), { kind: "renameSheet", sheet, to: name });
      same(texted(await read(name), "A1"), "甲");
      await apply({ kind: "addSheet", sheet: gone, before: name }, { kind: "removeSheet", sheet: gone });
      same([await shown(workbook, sheet), await shown(workbook, gone)], ["none", "none"]);
    },
  },
  {
    id: "sheet-name-taken",
    title: "重名的表不会盖掉原来的",
    advice: "插入表之前，请看一下有没有同名的工作表，有的先改名。",
    async run(_, { sheet, another, apply, read }) {
      await apply(write(sheet, "A1", ["甲"]));
      await refuses(apply({ kind: "addSheet", sheet }), SheetNameTaken);
      same(texted(await read(), "A1"), "甲");
      await refuses(read(another()), SheetMissing);
    },
  },
  {
    id: "sheet-hidden",
    title: "深藏的记录表能写能读",
    advice: "“已核实”的说明可能记不下来，请另外写在体检单上。",
    async run(workbook, { another, apply, read }) {
      const sheet = another();
      await apply({ kind: "addSheet", sheet, visibility: "veryHidden" }, write(sheet, "A1", ["记"]));
      same([await shown(workbook, sheet), texted(await read(sheet), "A1")], ["veryHidden", "记"]);
    },
  },
];

async function shown(workbook: Workbook, sheet: string): Promise<string> {
  return (await workbook.sheets()).find(({ name }) => name === sheet)?.visibility ?? "none";
}
