import { insertForms } from "../../src/forms/draw/draw";
import { live } from "../../src/live/live";
import { oneClick } from "../../src/summary/one-click";
import { rules } from "../../src/rules/index";
import { actionsOn } from "../../src/taskpane/actions";
import type { Edit } from "../../src/workbook/edit";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { area, write } from "./contract/edits";
import { wholeOf } from "./contract/opened";
import { inExcel, type InExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();
const { host } = runtime;
const { set } = formOf("shifeng", "summary");

afterEach(() => expect(host.gaps.splice(0)).toEqual([]));

/** How many calls across something takes. */
async function tripsOf(doing: () => Promise<unknown>): Promise<number> {
  const before = host.roundTrips();
  await doing();
  return host.roundTrips() - before;
}

/** How many requests something takes, with those in which the client lets go of what it kept hold of. */
async function requestsOf(doing: () => Promise<unknown>): Promise<number> {
  await host.settled();
  const before = host.seen.length;
  await doing();
  await host.settled();
  return host.seen.length - before;
}

/** A 汇总表, and so many sheets of 支出方向 with two of them each. */
async function declaration(count: number): Promise<InExcel> {
  const opened = await inExcel(runtime);
  const { edits, sheets } = insertForms(
    set,
    ["summary", ...Array<string>(count).fill("spending-direction")],
    2026,
    [],
  );
  await opened.workbook.apply([
    ...edits,
    ...sheets.slice(1).map(({ sheet }, i): Edit => {
      const rows = directions(direction(`方向${i}甲`), direction(`方向${i}乙`)) as Edit & { kind: "write" };
      return { ...rows, sheet };
    }),
  ]);
  return opened;
}

describe("calls across", () => {
  test.each([1, 15])("reading %i sheets is one", async (count) => {
    const { workbook } = await declaration(count);
    const names = (await workbook.sheets()).map(({ name }) => name);
    expect(await tripsOf(() => workbook.read(names))).toBe(1);
    expect(await tripsOf(() => workbook.sheets())).toBe(1);
  });

  test.each([1, 15])("reading %i sheets with their layout is two", async (count) => {
    const { workbook } = await declaration(count);
    const names = (await workbook.sheets()).map(({ name }) => name);
    expect(await tripsOf(() => workbook.read(names, { layout: true }))).toBe(2);
  });

  test("reading a layout is one where nothing is checked or marked, three where one area has several checks", async () => {
    const { workbook, excel } = await inExcel(runtime);
    const layout = () => workbook.read(["Sheet1"], { layout: true });
    expect(await tripsOf(layout)).toBe(1);
    const [sheet] = excel.world.book.sheets;
    sheet!.checks.push(
      { range: area("B2:B5"), rule: { decimal: {} } },
      { range: area("B4:B9"), rule: { list: {} } },
    );
    expect(await tripsOf(layout)).toBe(3);
  });

  test.each([...set.forms.keys()])("inserting %s is two: one to look, one to write", async (form) => {
    const { workbook } = await inExcel(runtime);
    const { edits } = insertForms(set, [form], 2026, ["Sheet1"]);
    expect(await tripsOf(() => workbook.apply(edits))).toBe(2);
  });

  test.each([3, 30, 100])("a roll-up over %i sheets is one to read and two to write", async (count) => {
    const { workbook } = await declaration(count);
    const click = () => oneClick(workbook, { sets, rules }, {}, new Date("2026-11-22"));
    expect(await tripsOf(click)).toBe(1);
    const { result } = await click();
    if (result.kind !== "done") throw new Error(JSON.stringify(result));
    expect(result.rows).toHaveLength(2 * count);
    expect(await tripsOf(() => workbook.apply(result.edits))).toBe(2);
  });

  test("marking is two, and three where marks are there already", async () => {
    const { workbook } = await declaration(1);
    const actions = actionsOn({ workbook, sets, now: () => new Date("2026-11-22") });
    const issue = { sheet: "附件3-2", cells: ["E7"], severity: "error" } as never;
    expect(await tripsOf(() => actions.mark([issue]))).toBe(2);
    expect(await tripsOf(() => actions.mark([issue]))).toBe(3);
  });

  test.each([1, 12])(
    "the pane's buttons take as many over %i sheets of 支出方向, clean-ups included",
    async (count) => {
      const { workbook } = await declaration(count);
      const actions = actionsOn({ workbook, sets, now: () => new Date("2026-11-22") });
      const fixed = { sheet: "附件3-2", address: "E7", from: "8.5", to: 9 };
      const form = set.forms.get("department-expenditure")!;
      expect({
        insert: await requestsOf(() => actions.insertForm(form, set, 2026, false)),
        fix: await requestsOf(() => actions.fix([fixed])),
        rollUp: await requestsOf(() => actions.rollUp({ layout: "direction", total: true })),
      }).toEqual({ insert: 3, fix: 3, rollUp: 4 });
    },
  );

  test("re-checking after an edit is one, and writes nothing", async () => {
    const { workbook, asUser, excel, close } = await declaration(3);
    const session = await live(workbook, sets, rules, { wait: 0 });
    await settled(() => session.state.verdict !== "unchecked");
    await asUser!([write("附件3-2", "E7", ["8.5万元"])]);
    await settled(() => session.state.issues.length === 1);
    host.seen.length = 0;
    await asUser!([write("附件3-2", "E8", ["9万元"])]);
    const before = written(excel);
    await settled(() => session.state.issues.length === 2);
    expect(host.roundTrips()).toBe(1);
    expect(written(excel)).toBe(before);
    session.stop();
    await close!();
  });
});

describe("large requests", () => {
  const long = "长".repeat(3000);
  const rows = Array.from({ length: 900 }, (_, i) => [i, long]);

  test("are cut into some that Excel takes", async () => {
    const { workbook } = await inExcel(runtime);
    expect(await tripsOf(() => workbook.apply([write("Sheet1", "A1", ...rows)]))).toBe(4);
    expect(Math.max(...host.seen.map(({ bytes }) => bytes))).toBeLessThan(4 * 1024 * 1024);
    expect((await workbook.read(["Sheet1"]))[0]!.rows).toHaveLength(900);
  });

  test("leave nothing behind when a later one fails", async () => {
    const opened = await inExcel(runtime);
    await opened.workbook.apply([write("Sheet1", "A1", ["原文"])]);
    const before = await wholeOf(opened.workbook);
    const first = host.roundTrips();
    host.fault = (nth) => (nth === first + 3 ? "refused" : undefined);
    await expect(opened.workbook.apply([write("Sheet1", "A1", ...rows)])).rejects.toThrow("什么也没有改");
    expect(await wholeOf(opened.workbook)).toEqual(before);
  });
});

/** All of the workbook, to the last detail. */
function written({ world }: InExcel["excel"]): string {
  return JSON.stringify(world.book, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

async function settled(so: () => boolean): Promise<void> {
  while (!so()) await host.settled();
  await host.settled();
}
