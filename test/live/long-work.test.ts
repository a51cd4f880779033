import { insertForms } from "../../src/forms/draw/draw";
import { live } from "../../src/live/live";
import { oneClick } from "../../src/summary/one-click";
import { realTimers, SLICE, slices, Stopped } from "../../src/workbook/slices";
import type { Timers } from "../../src/workbook/slices";
import { rules } from "../../src/rules/index";
import { inspect } from "../../src/submission/inspect";
import type { Edit } from "../../src/workbook/edit";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { formOf } from "../forms/sheets";
import { memoryWorkbook } from "../hosts/memory";
import { sets } from "../templates/sets";
import { direction } from "./rows";

/*
 * Long work goes in slices: the page can answer in between, and it can be stopped there. The clock of these tests goes
 * by the work done, a millisecond for so many cells looked at, so that no machine is too slow or too busy for them.
 */

const CELLS_PER_MS = 200;

/** A workbook whose cells tell a clock that they are looked at, and the longest stretch of work between two pauses. */
async function watched(edits: readonly Edit[]) {
  const memory = memoryWorkbook([]);
  await memory.apply(edits);
  let looks = 0;
  const counting = ({ value, ...rest }: Cell): Cell => ({
    ...rest,
    get value() {
      looks += 1;
      return value;
    },
  });
  const workbook: Workbook = {
    ...memory,
    async read(sheets, also) {
      const snapshots = await memory.read(sheets, also);
      return snapshots.map((sheet): Snapshot => {
        return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => cell && counting(cell))) };
      });
    },
  };
  const now = () => looks / CELLS_PER_MS;
  let since = 0;
  let longest = 0;
  let pauses = 0;
  const timers: Timers = {
    now,
    after(wait, callback) {
      if (wait > 0) return realTimers.after(wait, callback);
      longest = Math.max(longest, now() - since);
      pauses += 1;
      return realTimers.after(0, () => {
        since = now();
        callback();
      });
    },
  };
  return {
    workbook,
    memory,
    timers,
    told: () => ({ longest: Math.max(longest, now() - since), pauses, all: now() }),
  };
}

const { set } = formOf("shifeng", "spending-direction");

/** As many 支出方向 sheets with one direction each, and an empty 汇总表. */
function manySheets(count: number): Edit[] {
  const ids = [...Array.from({ length: count }, () => "spending-direction"), "summary"];
  const { edits, sheets } = insertForms(set, ids, 2026, []);
  const written = sheets
    .filter(({ form }) => form === "spending-direction")
    .map(({ sheet }, n): Edit => ({
      kind: "write",
      sheet,
      row: 6,
      column: 0,
      values: [direction(`方向${n}`)],
    }));
  return [...edits, ...written];
}

/** One 支出方向 sheet with as many rows, and an empty 汇总表. */
function manyRows(count: number): Edit[] {
  const { edits } = insertForms(set, ["summary", "spending-direction"], 2026, []);
  const values = Array.from({ length: count }, (_, n) => direction(`方向${n}`));
  return [...edits, { kind: "write", sheet: "附件3-2", row: 6, column: 0, values }];
}

/** What a single step may take on top of a slice: a sheet's share, or one rule's look at every cell of a long sheet. */
const WORKBOOKS = [
  ["300 sheets", manySheets(300), 5],
  ["one sheet of 1,000 rows", manyRows(1000), (1000 * 16) / CELLS_PER_MS],
] as const;

describe.each(WORKBOOKS)("%s", (_, edits, step) => {
  test("are checked in slices", async () => {
    const { workbook, timers, told } = await watched(edits);
    const session = await live(workbook, sets, rules, { timers, isLive: false });
    await session.checkAll();
    expect(session.state.checkedAt).toBeDefined();
    const { longest, all } = told();
    expect(all).toBeGreaterThan(10 * SLICE);
    expect(longest).toBeLessThan(SLICE + step);
  });

  test("are rolled up in slices, and it is told how far it is", async () => {
    const { workbook, timers, told } = await watched(edits);
    const steps: number[] = [];
    const progress = (done: number, of: number) => void steps.push(done / of);
    const { result } = await oneClick(workbook, { sets, rules }, {}, new Date(), { timers, progress });
    expect(result.kind).toBe("done");
    expect(told().longest).toBeLessThan(SLICE + step);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test("are inspected for mailing in slices", async () => {
    const { workbook, timers, told } = await watched(edits);
    const { forms } = await inspect(workbook, { sets, rules, slices: slices(timers) }, new Date());
    expect(forms.length).toBeGreaterThan(1);
    expect(told().pauses).toBeGreaterThan(5);
    expect(told().longest).toBeLessThan(SLICE + step);
  });

  test("are let go at once when somebody says stop", async () => {
    const { workbook, memory, timers, told } = await watched(edits);
    const before = await memory.read(["附件3-1"]);
    const isStopped = () => told().pauses >= 3;
    await expect(oneClick(workbook, { sets, rules }, {}, new Date(), { timers, isStopped })).rejects.toThrow(
      Stopped,
    );
    expect(told().all).toBeLessThan(4 * (SLICE + step));
    expect(await memory.read(["附件3-1"])).toEqual(before);
    const session = await live(workbook, sets, rules, { timers, isLive: false });
    await session.checkAll(() => true);
    expect(session.state).toMatchObject({ verdict: "unchecked", running: undefined });
  });
});
