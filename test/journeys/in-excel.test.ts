import { live } from "../../src/live/live";
import { rules } from "../../src/rules/index";
import { actionsOn } from "../../src/taskpane/actions";
import type { RolledUp } from "../../src/taskpane/actions/pane-actions";
import type { Live } from "../../src/live/state";
import { rangeText, type Range } from "../../src/workbook/cell";
import { cellAt } from "../../src/workbook/snapshot";
import { wholeOf } from "../hosts/contract/opened";
import { PROFILES, type Sets } from "../hosts/excel/host";
import type { Sheet } from "../hosts/excel/model";
import { formatOf } from "../hosts/excel/objects/format";
import { click } from "../hosts/excel/person";
import { inExcel, type InExcel } from "../hosts/excel/opened";
import { loadRuntime } from "../hosts/excel/runtime";
import { direction, directions } from "../live/rows";
import { area } from "../hosts/contract/edits";
import { show } from "../sheet";
import { sets } from "../templates/sets";

const runtime = loadRuntime();
const now = () => new Date("2026-11-22T14:36:00Z");
const shifeng = sets.find(({ set }) => set === "shifeng")!;
const shigu = sets.find(({ set }) => set === "shigu")!;

const leaving: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
  expect(runtime.host.gaps.splice(0)).toEqual([]);
});

/** A workbook in Excel with a person in front of it, and the pane's session and buttons beside it. */
async function atWork(profile: Sets) {
  const opened = await inExcel(runtime, { sets: profile });
  const { workbook } = opened;
  const session = await live(workbook, sets, rules, { wait: 0 });
  leaving.push(async () => {
    session.stop();
    await opened.close!();
  });
  const actions = actionsOn({ workbook, sets, now });
  const insert = async (set: typeof shifeng, form: string) =>
    actions.insertForm(set.forms.get(form)!, set, 2026, false);
  return {
    opened,
    workbook,
    session,
    actions,
    insert,
    type: (...edits: Parameters<NonNullable<InExcel["asUser"]>>[0][number][]) => opened.asUser!(edits),
    issues: () => session.state.issues.map(({ sheet, cells, rule }) => `${sheet} ${cells.join()} ${rule}`),
  };
}

describe.each(["1.14", "1.17"] as const)("a declaration in Excel with ExcelApi %s", (version) => {
  test("all five forms are inserted, and none of them has anything to complain of", async () => {
    const { workbook, insert, session } = await atWork(PROFILES[version]);
    for (const form of shifeng.forms.keys()) await insert(shifeng, form);
    for (const form of shigu.forms.keys()) await insert(shigu, form);
    const all = shifeng.forms.size + shigu.forms.size;
    await settled(session, () => session.state.forms.length === all);
    expect(session.state.issues).toEqual([]);
    expect((await workbook.sheets()).slice(1)).toHaveLength(all);
  });

  test("merged cells of every form have their borders all around, or none", async () => {
    const { opened, insert } = await atWork(PROFILES[version]);
    for (const form of shifeng.forms.keys()) await insert(shifeng, form);
    for (const form of shigu.forms.keys()) await insert(shigu, form);
    const merged = opened.excel.world.book.sheets.flatMap((sheet) =>
      sheet.merges.map(
        (range) => [`${sheet.name} ${rangeText(range)}`, bordersAround(sheet, range)] as const,
      ),
    );
    expect(merged.filter(([, borders]) => borders === "Continuous").length).toBeGreaterThan(40);
    expect(merged.filter(([, borders]) => !/^(Continuous|None)$/.test(borders))).toEqual([]);
  });

  test("what is typed wrong shows at once, and goes with a fix that can be taken back", async () => {
    const { workbook, insert, session, actions, type, issues } = await atWork(PROFILES[version]);
    await insert(shifeng, "spending-direction");
    await type(directions(direction("图书采购"), direction("读者活动", { amount: "8.5万元" })));
    await settled(session, () => session.state.issues.length > 0);
    expect(issues()).toEqual(["附件3-2 E8 amount-unit-in-cell"]);
    const done = await actions.fix(session.state.issues[0]!.fixes!);
    await settled(session, () => session.state.issues.length === 0);
    expect((await cell(workbook, "附件3-2", 7, 4)).value).toBe(8.5);
    await done.undo!();
    await settled(session, () => session.state.issues.length > 0);
    expect((await cell(workbook, "附件3-2", 7, 4)).value).toBe("8.5万元");
  });

  test("two sheets of 支出方向 are rolled up, taken back, and rolled up again to the same", async () => {
    const { opened, workbook, insert, session, actions, type } = await atWork(PROFILES[version]);
    await insert(shifeng, "summary");
    await insert(shifeng, "spending-direction");
    await insert(shifeng, "spending-direction");
    const rows = directions(direction("图书采购", { amount: 8.5 }), direction("读者活动", { amount: 4 }));
    await type(rows, {
      ...rows,
      sheet: "附件3-2 (2)",
      values: [direction("书目印刷", { amount: 1.25 })],
    } as never);
    await settled(session, () => session.state.forms.length === 3);
    const before = await wholeOf(workbook);
    const rolled = written(await actions.rollUp({ layout: "direction", total: true }));
    const [summary] = await workbook.read(["附件3-1"]);
    expect(show(summary!)).toContain("13.75");
    expect(summary!.rows[4]!.slice(1, 4).map((one) => one?.value)).toEqual([
      "公共阅读服务专项",
      "图书采购",
      8.5,
    ]);
    await rolled.undo!();
    expect(await wholeOf(workbook)).toEqual(before);
    await actions.rollUp({ layout: "direction", total: true });
    expect(show((await workbook.read(["附件3-1"]))[0]!)).toBe(show(summary!));
    const again = await actions.rollUp({ layout: "direction", total: true });
    expect(again).toMatchObject({ kind: "done" });
    expect("written" in again && again.written).toBeFalsy();
    expect(show((await (await opened.reopen()).read(["附件3-1"]))[0]!)).toBe(show(summary!));
  });

  test("marks are set, survive saving, and are taken away after reopening", async () => {
    const { opened, workbook, insert, session, actions, type } = await atWork(PROFILES[version]);
    await insert(shifeng, "spending-direction");
    await type(directions(direction("图书采购", { amount: "8.5万元" })));
    await settled(session, () => session.state.issues.length > 0);
    await actions.mark(session.state.issues);
    const cells = async (of: typeof workbook) =>
      (await of.read(["附件3-2"], { layout: true }))[0]!.layout!.marks;
    expect(await cells(workbook)).toEqual([area("E7")]);
    const later = await opened.reopen();
    const laterJob = actionsOn({ workbook: later, sets, now });
    expect(await laterJob.hasMarks(["附件3-2"])).toBe(true);
    await laterJob.clearMarks(["附件3-2"]);
    expect(await cells(later)).toEqual([]);
  });

  test("a note goes with the workbook and moves with its row", async () => {
    const { opened, insert, session, type } = await atWork(PROFILES[version]);
    await insert(shifeng, "spending-direction");
    await type(directions(direction("图书采购", { amount: "8.5万元" }), direction("读者活动")));
    await settled(session, () => session.state.issues.length > 0);
    const [issue] = session.state.issues;
    await session.verify(issue!, "批复就是这样写的", "王会计");
    await type({ kind: "insertRows", sheet: "附件3-2", row: 6, count: 1 });
    await settled(session, () => session.state.issues.some(({ cells }) => cells[0] === "E8"));
    expect(session.state.issues.find(({ cells }) => cells[0] === "E8")?.verified?.note).toBe(
      "批复就是这样写的",
    );
    expect(opened.excel.world.book.sheets.find(({ name }) => name === "_绩表")!.visibility).toBe(
      "VeryHidden",
    );
  });

  test("a click on an issue selects its cell", async () => {
    const { opened, insert, session, actions } = await atWork(PROFILES[version]);
    await insert(shifeng, "spending-direction");
    click(opened.excel, "Sheet1", area("C3"));
    await actions.reveal({ sheet: "附件3-2", address: "E7" });
    expect(await opened.selection!()).toEqual({ sheet: "附件3-2", address: "E7" });
    await settled(session, () => session.state.selected?.sheet === "附件3-2");
  });
});

async function cell(workbook: InExcel["workbook"], sheet: string, row: number, column: number) {
  return cellAt((await workbook.read([sheet]))[0]!, row, column);
}

/** What all four edges of an area have in common. */
function bordersAround(sheet: Sheet, range: Range): string {
  const { Borders } = formatOf(sheet, range) as unknown as {
    Borders: { Indexer(edge: string): { Style: string | null } };
  };
  const styles = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map(
    (edge) => Borders.Indexer(edge).Style,
  );
  return [...new Set(styles)].join();
}

function written(rolled: RolledUp) {
  if (rolled.kind !== "done" || !rolled.written) throw new Error(JSON.stringify(rolled));
  return rolled.written;
}

async function settled(session: Live, so: () => boolean): Promise<void> {
  while (!so() || session.state.running) await runtime.host.settled();
}
