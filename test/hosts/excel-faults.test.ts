import { insertForms } from "../../src/forms/draw/draw";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import { rangeText } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import { HostRefused, PartlyApplied } from "../../src/workbook/errors";
import type { Workbook } from "../../src/workbook/workbook";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { area, insertRows, name, style, write } from "./contract/edits";
import { wholeOf } from "./contract/opened";
import type { Fault } from "./excel/host";
import type { Book } from "./excel/model";
import { inExcel, type InExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

/**
 * Whatever becomes of a request, the workbook is as before, or all is done, or PartlyApplied says exactly what is.
 */
const runtime = loadRuntime();
const { host } = runtime;
const { set } = formOf("shifeng", "summary");

afterEach(() => expect(host.gaps.splice(0)).toEqual([]));

let saved: Book | undefined;

/** A 汇总表 and two 支出方向, drawn once and opened again and again. */
async function declaration(): Promise<InExcel> {
  if (saved) return inExcel(runtime, { book: structuredClone(saved) });
  const opened = await inExcel(runtime);
  const { edits } = insertForms(set, ["spending-direction", "summary"], 2026, []);
  await opened.workbook.apply([...edits, directions(direction("图书采购"), direction("读者活动"))]);
  saved = opened.excel.saved();
  return declaration();
}

async function rollUp(workbook: Workbook): Promise<Edit[]> {
  const { result } = await oneClick(workbook, { sets, rules }, { total: true }, new Date("2026-11-22"));
  if (result.kind !== "done") throw new Error(result.kind);
  return [...result.edits];
}

const mark = (at: string): Edit => ({ kind: "mark", sheet: "附件3-2", ranges: [area(at)], level: "error" });
const clearMarks: Edit = { kind: "clearMarks", sheet: "附件3-2" };

/** What is there before, and what is then done. */
const JOBS: Readonly<Record<string, (workbook: Workbook) => Promise<Edit[]>>> = {
  "inserting a form": async () => insertForms(set, ["department-expenditure"], 2026, []).edits,
  "a fix": async () => [write("附件3-2", "E7", [9.5]), write("附件3-2", "F8", ["新的目标"])],
  "a roll-up": rollUp,
  async "a roll-up after one whose rows have changed"(workbook) {
    await workbook.apply(await rollUp(workbook));
    await workbook.apply([
      directions(direction("编目", { amount: 3 }), direction("图书采购", { amount: 7 })),
    ]);
    return rollUp(workbook);
  },
  marking: async () => [clearMarks, mark("E7")],
  async "marking again"(workbook) {
    await workbook.apply([mark("E7"), mark("F8")]);
    return [clearMarks, mark("F9")];
  },
  "a bit of everything": async () => [
    insertRows("附件3-2", 8, 2),
    style("附件3-2", "A7:C10", { bold: true, fill: "FFF2CC", border: "none", numberFormat: "0.00" }),
    write("附件3-2", "E7", [null, "=1+1"], [{ formula: "E11+1" }, "120"]),
    { kind: "heights", sheet: "附件3-2", row: 6, heights: [50, null, 70] },
    { kind: "widths", sheet: "附件3-2", column: 1, widths: [30] },
    name("附件3-2", "_甲", "A1"),
    { kind: "freeze", sheet: "附件3-2", rows: 2, columns: 1 },
    { kind: "unmerge", sheet: "附件3-2", range: area("A2:P2") },
    { kind: "renameSheet", sheet: "附件3-1", to: "汇总" },
    { kind: "showSheet", sheet: "汇总", visibility: "hidden" },
    { kind: "addSheet", sheet: "_绩表2", visibility: "veryHidden" },
    write("_绩表2", "A1", ["记"]),
  ],
};

describe.each(Object.entries(JOBS))("%s", (_, job) => {
  test("at every request", async () => {
    const { trips } = await meeting(job, undefined);
    const ends = new Set<string>();
    for (let nth = 0; nth < trips; nth++) {
      for (const fault of ["refused", "answerLost"] as const) {
        ends.add((await meeting(job, { nth, fault })).end);
      }
    }
    expect([...ends].sort()).toEqual(["all", "nothing"]);
  });

  test("at actions all through the writing", async () => {
    const { working, trips } = await meeting(job, undefined);
    const step = Math.max(1, Math.floor(working.length / 15));
    for (let i = 0; i < working.length; i += step) {
      const { end } = await meeting(job, { nth: trips - 1, fault: { action: working[i]! } });
      // What Excel refuses may be done in another way.
      expect(["nothing", "part", "all"]).toContain(end);
    }
  });
});

/** Does the job with a fault at one of its requests, and says what the workbook shows; throws where it shows anything else. */
async function meeting(
  job: (workbook: Workbook) => Promise<Edit[]>,
  met: { readonly nth: number; readonly fault: Fault } | undefined,
) {
  const opened = await declaration();
  const { workbook } = opened;
  const edits = await job(workbook);
  const before = await seenIn(opened);
  const first = host.roundTrips();
  host.fault = (nth) => (met && nth === first + met.nth ? met.fault : undefined);
  const error: unknown = await workbook.apply(edits).then(
    () => undefined,
    (error: unknown) => error,
  );
  const trips = host.roundTrips() - first;
  const { working } = host.seen.filter(({ isCleanUp }) => !isCleanUp).at(-1)!;
  const seen = await seenIn(opened);
  if (error === undefined) {
    if (met) expect(seen).toEqual(await seenAfter(job, edits));
    return { end: "all", trips, working };
  }
  if (error instanceof PartlyApplied) {
    expect(edits.filter((edit) => !error.done.includes(edit))).toEqual(error.notDone);
    expect(error.done.length).toBeGreaterThan(0);
    expect(seen).toEqual(await seenAfter(job, error.done));
    return { end: "part", trips, working };
  }
  expect(error).toBeInstanceOf(HostRefused);
  expect(seen).toEqual(before);
  return { end: "nothing", trips, working };
}

async function seenAfter(job: (workbook: Workbook) => Promise<Edit[]>, edits: readonly Edit[]) {
  const opened = await declaration();
  await job(opened.workbook);
  await opened.workbook.apply(edits);
  return seenIn(opened);
}

/** How a cell looks that nobody touched. */
const PLAIN = {
  ...{ bold: false, size: 11, font: "等线", color: "000000", fill: null, numberFormat: "General" },
  ...{ align: "general", valign: "bottom", wrap: false, locked: true, sides: {} },
};

/** Everything the port shows, and how cells look. */
async function seenIn({ workbook, excel }: InExcel): Promise<string> {
  const { sheets, snapshots } = await wholeOf(workbook);
  const merges = snapshots.map((one) => one.merges.map(rangeText).sort());
  const looks = excel.world.book.sheets.map(({ cells }) =>
    [...cells]
      .map(([at, { style }]): unknown[] => [at, { ...PLAIN, ...style }])
      .filter(isSeen)
      .sort(),
  );
  return JSON.stringify(
    [sheets, snapshots.map((one) => ({ ...one, merges: [] })), merges, looks],
    (_, value: unknown) =>
      value instanceof Map ? [...value].sort() : value instanceof Set ? [...value] : value,
  );
}

function isSeen([, style]: unknown[]): boolean {
  return JSON.stringify(style) !== JSON.stringify(PLAIN);
}
