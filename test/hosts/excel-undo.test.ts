import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import { actionsOn } from "../../src/taskpane/actions";
import { insertForms } from "../../src/forms/draw/draw";
import type { Edit } from "../../src/workbook/edit";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { area, insertRows, write } from "./contract/edits";
import { PROFILES } from "./excel/host";
import { click } from "./excel/person";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

/** Excel empties its undo stack for requests that its client flags as writes, though they only ask. */
const runtime = loadRuntime();
const { host } = runtime;
const { set } = formOf("shifeng", "summary");
const leaving: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
  expect(host.gaps.splice(0)).toEqual([]);
});

const PROFILE = ["1.14", "1.17", "1.20", "1.20 forgetful"] as const;

/** A form with a slip of the pen, checked, and a person in front of it. */
async function atWork(profile: keyof typeof PROFILES) {
  const opened = await inExcel(runtime, { sets: PROFILES[profile] });
  const { workbook, excel, asUser } = opened;
  const { edits } = insertForms(set, ["spending-direction"], 2026, []);
  await workbook.apply([...edits, directions(direction("图书采购"), direction("读者活动"))]);
  const session = await live(workbook, sets, rules, { wait: 0 });
  leaving.push(async () => {
    session.stop();
    await opened.close!();
  });
  const settled = async (so: () => boolean) => {
    while (!so() || session.state.running) await host.settled();
    await host.settled();
  };
  const issues = () => session.state.issues.length;
  await settled(() => session.state.verdict !== "unchecked");
  host.seen.length = 0;
  const ended = () => host.seen.splice(0).filter(({ endsUndo }) => endsUndo).length;
  const type = (...edits: Edit[]) => asUser!(edits);
  return { workbook, excel, session, settled, issues, ended, type };
}

describe.each(PROFILE)("with ExcelApi %s", (profile) => {
  test("Ctrl+Z lives on after every typed cell, selection and switch of sheets", async () => {
    const { excel, settled, issues, ended, type } = await atWork(profile);
    await type(write("附件3-2", "E7", ["8.5万元"]));
    await settled(() => issues() === 1);
    click(excel, "附件3-2", area("B8"));
    click(excel, "Sheet1", area("A1"));
    await type(write("Sheet1", "A1", ["随手记"]));
    await type(write("附件3-2", "E8", ["9万元"]));
    await settled(() => issues() === 2);
    expect(host.seen.length).toBeGreaterThan(1);
    expect(host.seen.filter(({ isWrite }) => isWrite)).toEqual([]);
    expect([excel.undo(), excel.undo()]).toEqual([true, true]);
    await settled(() => issues() === 1);
    expect(excel.undo()).toBe(true);
    await settled(() => issues() === 0);
    expect([ended(), excel.undo()]).toEqual([0, false]);
  });

  test("looking for marks of an earlier session costs nothing", async () => {
    const { workbook, excel, ended } = await atWork(profile);
    const actions = actionsOn({ workbook, sets, now: () => new Date("2026-11-22") });
    expect(await actions.hasMarks(["附件3-2", "没有的表"])).toBe(false);
    excel.world.book.sheets[1]!.formats.push({
      ...{ id: "1", type: "Custom", formula: '=LEN("绩表标记")>0', fill: "#FFC7CE" },
      ranges: [area("E7")],
    });
    expect(await actions.hasMarks(["附件3-2"])).toBe(true);
    expect(ended()).toBe(0);
  });

  test("rows that come, and 全表审核, ask anew for merged areas, once each", async () => {
    const { session, workbook, settled, issues, ended, type } = await atWork(profile);
    const price = workbook.can.endsUndo === "merges" ? 1 : 0;
    await type(insertRows("附件3-2", 1, 1));
    await settled(() => true);
    expect(ended()).toBe(price);
    await type(write("附件3-2", "E8", ["8.5万元"]));
    await settled(() => issues() === 1);
    expect(ended()).toBe(0);
    await session.checkAll();
    expect(ended()).toBe(price);
  });
});

test("Excel with a newer undo loses nothing to merged areas", async () => {
  const opened = await inExcel(runtime, { sets: PROFILES["1.20"] });
  expect(opened.workbook.can.endsUndo).toBe("layout");
  expect((await inExcel(runtime, { sets: PROFILES["1.20 forgetful"] })).workbook.can.endsUndo).toBe("merges");
});
