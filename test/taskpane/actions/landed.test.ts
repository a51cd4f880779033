import { live } from "../../../src/live/live";
import { landedAmong } from "../../../src/import/landed";
import { sheetsOf } from "../../../src/import/word-sheets";
import { rules } from "../../../src/rules/index";
import { actionsOn } from "../../../src/taskpane/actions";
import { inForce } from "../../../src/templates/load";
import type { Edit } from "../../../src/workbook/edit";
import { cellAt } from "../../../src/workbook/snapshot";
import { openWord } from "../../../src/word/open";
import { eventually } from "../../eventually";
import type { Opened } from "../../hosts/contract";
import { inExcel } from "../../hosts/excel/opened";
import { loadRuntime } from "../../hosts/excel/runtime";
import { memoryWorkbook } from "../../hosts/memory";
import { inWps } from "../../hosts/wps/opened";
import { asWordBody } from "../../import/declaration";
import { SHIFENG } from "../../journeys/golden/shifeng";
import { sets } from "../../templates/sets";
import { documentOf } from "../../word/document";

/* What a person pastes into Excel's or WPS's own cells is seen through the workbook, and moved there. */

const runtime = loadRuntime();
const [, { snapshot: DIRECTIONS }] = sheetsOf(openWord(documentOf(asWordBody(SHIFENG)))).sheets as any;

const PASTED: Edit[] = [
  ...DIRECTIONS.merges.map((range: object): Edit => ({ kind: "merge", sheet: "Sheet1", range }) as Edit),
  ...DIRECTIONS.rows.flatMap((row: any[], at: number) =>
    row.flatMap((cell, column): Edit[] =>
      cell ? [{ kind: "write", sheet: "Sheet1", row: at, column, values: [[cell.value]] }] : [],
    ),
  ),
];

type Landing = Pick<Opened, "workbook" | "asUser"> & {
  readonly goesOn?: () => void;
  readonly close?: () => unknown;
};

const HOSTS: Readonly<Record<string, () => Promise<Landing>>> = {
  async memory() {
    const workbook = memoryWorkbook();
    return { workbook, asUser: workbook.asUser };
  },
  Excel: () => inExcel(runtime),
  async "WPS 表格"() {
    const { wps, workbook, asUser } = inWps();
    return { workbook, asUser: asUser!, goesOn: wps.deliver };
  },
  async "WPS 表格 without events"() {
    const { wps, workbook, asUser } = inWps({ events: "none", isOld: true });
    return { workbook, asUser: asUser!, goesOn: wps.tick };
  },
};

test.each(Object.keys(HOSTS))("in %s", async (host) => {
  const { workbook, asUser, goesOn, close } = await HOSTS[host]!();
  const watching = await live(workbook, sets, rules, { wait: 0 });
  await watching.checkAll();
  const set = inForce(sets, "shifeng", 2026);
  const seen = () => landedAmong(watching.state.forms, set).map(({ form }) => form.sheet.name);
  expect(seen()).toEqual([]);

  await asUser!(PASTED);
  await eventually(async () => {
    goesOn?.();
    expect(seen()).toEqual(["Sheet1"]);
  });

  const actions = actionsOn({ workbook, sets, now: () => new Date("2026-11-22") });
  expect(await actions.notLaidOut(["Sheet1"])).toEqual(["Sheet1"]);
  const at = { sheets: ["Sheet1"], set, year: 2026 };
  const { imported } = await actions.planLanded(at);
  expect(imported).toMatchObject([{ sheet: "附件3-2", homeless: [] }]);
  expect(imported[0]!.placed).toHaveLength(56);

  const names = async () => (await workbook.sheets()).map(({ name }) => name);
  const text = async (sheet: string) => cellAt((await workbook.read([sheet]))[0]!, 6, 0).text;
  const { undo } = await actions.moveLanded(at, true);
  expect(await names()).toEqual(["Sheet1", "附件3-2"]);
  expect([await text("附件3-2"), await text("Sheet1")]).toEqual(["政务中心", ""]);
  await undo!();
  expect(await names()).toEqual(["Sheet1"]);
  expect(await text("Sheet1")).toBe("政务中心");
  watching.stop();
  await close?.();
});
