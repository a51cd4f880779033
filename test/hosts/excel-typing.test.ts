import { insertForms } from "../../src/forms/draw/draw";
import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import { CalledOff } from "../../src/workbook/errors";
import { eventually } from "../eventually";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { write } from "./contract/edits";
import { PROFILES } from "./excel/host";
import { byHand } from "./excel/person";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

/** While a cell is open Excel lets requests wait, or refuses them where it has not learnt to wait. */
const runtime = loadRuntime();
const { host } = runtime;
const { set } = formOf("shifeng", "summary");
const leaving: (() => Promise<void>)[] = [];

afterEach(async () => {
  host.isEditing = false;
  for (const leave of leaving.splice(0)) await leave();
  expect(host.gaps.splice(0)).toEqual([]);
});

async function atWork(profile: keyof typeof PROFILES) {
  const opened = await inExcel(runtime, { sets: PROFILES[profile] });
  const { workbook, excel } = opened;
  const { edits } = insertForms(set, ["spending-direction"], 2026, []);
  await workbook.apply([
    ...edits,
    directions(direction("图书采购", { amount: "8.5万元" }), direction("读者活动")),
  ]);
  const session = await live(workbook, sets, rules, { wait: 0 });
  leaving.push(async () => {
    session.stop();
    await opened.close!();
  });
  const until = (state: object) =>
    eventually(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      expect(session.state).toMatchObject(state);
    });
  await until({ issues: { length: 1 } });
  return {
    workbook,
    session,
    until,
    type: (at: string, text: string) => byHand(excel, [write("附件3-2", at, [text])]),
    excel,
  };
}

describe.each(["1.14", "1.14 hasty"] as const)("while a cell is open (ExcelApi %s)", (profile) => {
  test("what was found stays, the pane says that it waits, and catches up by itself", async () => {
    const { session, until, type } = await atWork(profile);
    type("E8", "9万元");
    host.isEditing = true;
    await until({ isWaiting: true });
    expect(session.state).toMatchObject({ isCutOff: false, issues: { length: 1 } });
    host.isEditing = false;
    await until({ isWaiting: false, isCutOff: false, issues: { length: 2 } });
  });

  test("全表审核 waits too, and goes on by itself", async () => {
    const { session, until } = await atWork(profile);
    host.isEditing = true;
    const before = session.state.checkedAt;
    const checking = session.checkAll();
    await until({ isWaiting: true, isAsked: true, isCutOff: false });
    host.isEditing = false;
    await checking;
    await until({ isWaiting: false, isAsked: false });
    expect(session.state.checkedAt).not.toBe(before);
  });

  test("全表审核 can be stopped while it waits", async () => {
    const { session, until } = await atWork(profile);
    host.isEditing = true;
    let isStopped = false;
    const checking = session.checkAll(() => isStopped);
    await until({ isWaiting: true });
    isStopped = true;
    await checking;
    expect(session.state).toMatchObject({ isAsked: false, isCutOff: false, issues: { length: 1 } });
  });

  test("a write that is called off is not written when the cell is done", async () => {
    const { workbook, excel, until } = await atWork(profile);
    host.isEditing = true;
    let isCalledOff = false;
    const writing = workbook
      .apply([write("附件3-2", "E7", [8.5])], () => isCalledOff)
      .catch((error: unknown) => error);
    await until({ isWaiting: true });
    isCalledOff = true;
    host.isEditing = false;
    expect(await writing).toBeInstanceOf(CalledOff);
    const [before] = await workbook.read(["附件3-2"]);
    expect(before!.rows[6]![4]!.value).toBe("8.5万元");
    expect(excel.undo()).toBe(false);
  });

  test("what comes after a write that is called off need not wait for the cell", async () => {
    const { workbook, until } = await atWork(profile);
    host.isEditing = true;
    let isCalledOff = false;
    const given = (value: number) => [write("附件3-2", "E7", [value])];
    const first = workbook.apply(given(8.5), () => isCalledOff).catch((error: unknown) => error);
    await until({ isWaiting: true });
    isCalledOff = true;
    expect(await first).toBeInstanceOf(CalledOff);
    expect(host.isEditing).toBe(true);
    const second = workbook.apply(given(9.5));
    host.isEditing = false;
    await second;
    const [after] = await workbook.read(["附件3-2"]);
    expect(after!.rows[6]![4]!.value).toBe(9.5);
  });
});
