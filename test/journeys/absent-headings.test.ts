import { fixEverything } from "../../src/audit/fix";
import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { rules } from "../../src/rules/index";
import { inspect } from "../../src/submission/inspect";
import { oneClick } from "../../src/summary/one-click";
import { parseAddress } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import type { Workbook } from "../../src/workbook/workbook";
import { workbookFrom } from "../sheet";
import { declared } from "../taskpane/workbooks";
import { sets } from "../templates/sets";
import { SHIGU } from "./golden/shigu";

/*
 * Nothing of a form is taken for granted: whichever of its headings somebody has deleted or called otherwise, all that
 * can be done with a workbook still works, or one sentence names what is missing.
 */

const NOW = new Date("2026-11-22T14:36:00Z");

const WORKBOOKS: Readonly<Record<string, () => Promise<Workbook>>> = {
  石峰区: () => declared(sets),
  石鼓区: async () => workbookFrom(SHIGU),
};

/** Every heading of every form, each with its cell. */
async function headingsOf(workbook: Workbook) {
  const { forms } = await survey(workbook, sets);
  return forms.flatMap(({ labels }) => labels.filter(({ inside }) => !inside));
}

const writing = (sheet: string, address: string, text: string): Edit => {
  const { row, column } = parseAddress(address)!;
  return { kind: "write", sheet, row, column, values: [[text]] };
};

describe.each(Object.entries(WORKBOOKS))("a declaration of %s", (_, open) => {
  test.each([
    ["deleted", ""],
    ["called otherwise", "栏目甲"],
  ])("with any of its headings %s", async (_, text) => {
    const headings = await headingsOf(await open());
    expect(headings.length).toBeGreaterThan(20);
    for (const { sheet, address, official } of headings) {
      const workbook = await open();
      await workbook.apply([writing(sheet, address, text)]);
      const what = { sets, rules };
      await fixEverything(workbook, what);
      const { result } = await oneClick(workbook, what, { total: true }, NOW);
      if (result.kind === "done") await workbook.apply(result.edits);
      else if (result.kind === "refused") {
        expect([official, result.sentence]).toEqual([official, expect.stringContaining(official)]);
      }
      const names = (await workbook.sheets()).map(({ name }) => name);
      const [set] = sets;
      await workbook.apply(insertForms(set!, [set!.order[0]!], 2027, names).edits);
      await inspect(workbook, what, NOW);
    }
  });
});
