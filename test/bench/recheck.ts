import type { TemplateSet } from "../../src/forms/definition";
import { openFile } from "../../src/hosts/file/open";
import { live } from "../../src/live/live";
import type { Timers } from "../../src/workbook/slices";
import { rules } from "../../src/rules/index";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Workbook } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../hosts/memory";
import { ms, print } from "./measure";
import { declarationFile, directionRow, FIRST_ROW, manySheetsFile } from "./workbooks";

const EDITS = 60;

/** What people change, by name: where in the row, and what to. */
const TYPED: Readonly<Record<string, (n: number) => readonly [column: number, content: Content]>> = {
  "an indicator": (n) => [10, `按预算控制在${n}万元以内`],
  "a target": (n) => [6, `本年度完成第${n}项任务，按季度公开。`],
  "an amount": (n) => [4, n + 0.25],
  "a direction's name": (n) => [1, `新方向${n}`],
};

/** Our own time from an edit to the new list of issues, with 1,000 directions in the workbook. */
export async function benchRecheck(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  const sheets = (n: number) => (n ? `附件3-2 (${n + 1})` : "附件3-2");
  await measured("1,000 sheets", sets, await manySheetsFile(set, 1000), (n) => [sheets(n), FIRST_ROW]);
  await measured("one sheet", sets, await declarationFile(set, 1000), (n) => ["附件3-2", FIRST_ROW + n]);
}

async function measured(
  name: string,
  sets: readonly TemplateSet[],
  bytes: Uint8Array,
  placeOf: (n: number) => readonly [sheet: string, row: number],
): Promise<void> {
  const file = openFile(bytes);
  const memory = memoryWorkbook(await file.read((await file.sheets()).map((sheet) => sheet.name)));
  const clock = handClock();
  let host = 0;
  const workbook: Workbook = {
    ...memory,
    async read(names) {
      const start = performance.now();
      // As a spreadsheet gives them, cells are other objects at every reading.
      const read = structuredClone(await memory.read(names));
      // What the host left behind is the host's.
      globalThis.gc?.({ type: "minor" });
      host += performance.now() - start;
      return read;
    },
  };
  const session = await live(workbook, sets, rules, { timers: clock.timers });
  await clock.settle();
  const own = async (work: () => Promise<unknown>) => {
    host = 0;
    const start = performance.now();
    await work();
    return performance.now() - start - host;
  };
  let longest = 0;
  const full = await own(async () => {
    const done = session.checkAll();
    longest = await clock.settle();
    await done;
  });
  const line = async (what: string, editOf: (n: number) => Edit): Promise<readonly [string, string]> => {
    const times: number[] = [];
    for (let n = 0; n < EDITS; n++) {
      await memory.asUser([editOf(n * Math.floor(900 / EDITS))]);
      times.push(await own(clock.settle));
    }
    times.sort((a, b) => a - b);
    const [half, most] = [times[Math.floor(EDITS / 2)]!, times[Math.floor(EDITS * 0.95)]!];
    return [
      what,
      `p50 ${ms(half)}, p95 ${ms(most)}; p50 is ${((half / full) * 100).toFixed(1)} % of a full check`,
    ];
  };
  const lines: (readonly [string, string])[] = [
    ["full check: finding, reading and checking", `${ms(full)}; longest stretch ${ms(longest)}`],
  ];
  for (const [what, typed] of Object.entries(TYPED)) {
    const edit = (n: number): Edit => {
      const [sheet, row] = placeOf(n);
      const [column, content] = typed(n);
      return { kind: "write", sheet, row, column, values: [[content]] };
    };
    lines.push(await line(what, edit));
  }
  const pasted = (n: number): Edit => {
    const [sheet, row] = placeOf(n);
    return { kind: "write", sheet, row: row + 1, column: 0, values: [directionRow(5000 + n)] };
  };
  lines.push(await line("a pasted row", pasted));
  session.stop();
  print(`Live, 1,000 directions on ${name}: our own time after an edit of`, lines);
}

/** Waiting ends at once; settling answers the longest stretch of work between two pauses. */
function handClock(): { timers: Timers; settle: () => Promise<number> } {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
  const timers: Timers = {
    after(_, callback) {
      waiting.push(callback);
      return () => void waiting.splice(waiting.indexOf(callback), 1);
    },
    now: () => performance.now(),
  };
  const settle = async () => {
    let longest = 0;
    for (;;) {
      const start = performance.now();
      waiting.shift()?.();
      await turn();
      longest = Math.max(longest, performance.now() - start);
      if (!waiting.length) return longest;
    }
  };
  return { timers, settle };
}
