import { insertForms } from "../../src/forms/draw/draw";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import type { Edit } from "../../src/workbook/edit";
import { HostRefused, PartlyApplied } from "../../src/workbook/errors";
import type { Workbook } from "../../src/workbook/workbook";
import { formOf } from "../forms/sheets";
import { direction, directions } from "../live/rows";
import { sets } from "../templates/sets";
import { area, insertRows, name, style, write } from "./contract/edits";
import type { Book } from "./excel/model";
import type { Fault } from "./wps/guarded";
import { inWps, type InWps } from "./wps/opened";
import { differing, seenIn } from "./wps/seen";

/**
 * WPS fails silently, and sometimes throws. Whichever call does, once or from then on, the workbook is as before or all
 * is done, and what is thrown says which; rows that were deleted are the one thing that cannot come back, and then
 * PartlyApplied says exactly what is done.
 */
const { set } = formOf("shifeng", "summary");

/** Faults tried for each job, evenly over all its calls; FAULTS=10000 tries every one of them. */
const TRIED = Number(process.env.FAULTS) || 50;

let saved: Book | undefined;

/** A 汇总表 and two 支出方向, drawn once and opened again and again. */
async function declaration(): Promise<InWps> {
  if (saved) return inWps({}, structuredClone(saved));
  const opened = inWps();
  const { edits } = insertForms(set, ["spending-direction", "summary"], 2026, []);
  await opened.workbook.apply([...edits, directions(direction("图书采购"), direction("读者活动"))]);
  saved = structuredClone(opened.wps.world.front!.book);
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
    { kind: "page", sheet: "附件3-2", page: { orientation: "portrait", fitToWidth: 2, area: area("A1:C9") } },
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
  test.each(["silent", "throws"] as const)("every call failing once (%s) leaves all done", async (fault) => {
    const { calls, book } = await meeting(job);
    const step = Math.max(1, Math.ceil(calls / TRIED));
    const ends = new Set<string>();
    for (let nth = 1; nth <= calls; nth += step) {
      const met = await meeting(job, (one) => (one === nth ? fault : undefined));
      if (met.end === "all") expect(differing(met.book, book)).toBe("");
      ends.add(met.end);
    }
    // What fails while the workbook is looked at, before anything is written, is said at once.
    expect(["all", "nothing"]).toEqual(expect.arrayContaining([...ends]));
    expect([...ends]).toContain("all");
  });

  test.each(["silent", "throws"] as const)(
    "a kind of call failing for good (%s) leaves nothing done",
    async (fault) => {
      const { members, book } = await meeting(job);
      for (const member of members.filter(
        (one) => one.endsWith("=") || /\.(Add|Insert|Delete|Merge|UnMerge)$/.test(one),
      )) {
        // What was done up to there can be taken back only by the same calls: they fail for the writing alone.
        let left = 2;
        const met = await meeting(job, (_, one) => (one === member && left-- > 0 ? fault : undefined));
        if (met.end === "all") expect(differing(met.book, book)).toBe("");
        else expect(["nothing", "part"]).toContain(met.end);
      }
    },
  );
});

/** Does the job with calls failing, and says what became of it; throws where the workbook shows anything else. */
async function meeting(
  job: (workbook: Workbook) => Promise<Edit[]>,
  fault?: (nth: number, member: string) => Fault | undefined,
) {
  const opened = await declaration();
  const { workbook, wps } = opened;
  const edits = await job(workbook);
  const before = seenIn(opened);
  const first = wps.wire.calls;
  wps.wire.seen.clear();
  wps.wire.fault = fault && ((nth, member) => fault(nth - first, member));
  const error: unknown = await workbook.apply(edits).then(
    () => undefined,
    (error: unknown) => error,
  );
  wps.wire.fault = undefined;
  const calls = wps.wire.calls - first;
  const members = [...wps.wire.seen.keys()];
  expect(wps.wire.gaps).toEqual([]);
  expect(wps.world.isRedrawing).toBe(true);
  expect(wps.world.isAsking).toBe(true);
  const book = seenIn(opened);
  if (error === undefined) return { end: "all", calls, members, book };
  if (error instanceof PartlyApplied) {
    expect(edits.filter((edit) => !error.done.includes(edit))).toEqual(error.notDone);
    expect(differing(book, await seenAfter(job, error.done))).toBe("");
    return { end: "part", calls, members, book };
  }
  expect(error).toBeInstanceOf(HostRefused);
  expect(differing(book, before)).toBe("");
  return { end: "nothing", calls, members, book };
}

async function seenAfter(job: (workbook: Workbook) => Promise<Edit[]>, edits: readonly Edit[]) {
  const opened = await declaration();
  await job(opened.workbook);
  await opened.workbook.apply(edits);
  return seenIn(opened);
}
