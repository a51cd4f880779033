import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { live } from "../../src/live/live";
import type { LiveOptions } from "../../src/live/live";
import type { Timers } from "../../src/workbook/slices";
import type { Live } from "../../src/live/state";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import type { Issue } from "../../src/audit/issue";
import { oneCell, parseAddress } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import type { WorkbookEvent, Workbook } from "../../src/workbook/workbook";
import { memoryWorkbook, type MemoryWorkbook } from "../hosts/memory";
import { formOf } from "../forms/sheets";
import { sets } from "../templates/sets";

/** A workbook with a person in front of it and the pane beside it. Nothing waits for a clock. */
export interface LiveBook {
  readonly workbook: MemoryWorkbook;
  readonly live: Live;
  /** Types into one cell where the cursor is put first: ("附件3-2!E7", 8.5). */
  type(cell: string, content: Content): Promise<void>;
  /** Pastes a block. */
  paste(cell: string, rows: readonly (readonly (Content | undefined)[])[]): Promise<void>;
  /** Anything else the person may do. */
  does(...edits: readonly Edit[]): Promise<void>;
  /** Takes back what the person did last, if anything. */
  undo(): Promise<void>;
  select(cell: string): void;
  tell(event: WorkbookEvent): void;
  /** Until everything gathered has been looked at. */
  settle(): Promise<void>;
  /** From now on the host fails to read, or no longer does. */
  cutOff(isOff: boolean): void;
  /** Where and what, as the pane lists them: 附件3-2 E7、F7 required-core-blank */
  issues(): string[];
  /** The same as a full check of the workbook finds them. */
  full(): Promise<string[]>;
  reads(): readonly (readonly string[])[];
}

export const listed = ({ sheet, cells, rule, severity, message }: Issue) =>
  `${sheet} ${cells.join("、")} ${rule} ${severity} ${message}`;

/** Forms as the product draws them; `at` is filled before the pane opens. */
export function forms(...ids: readonly string[]): Edit[] {
  const { set } = formOf("shifeng", ids[0] ?? "spending-direction");
  return insertForms(set, ids, 2026, []).edits as Edit[];
}

/** Opens a workbook with these edits done, and the pane beside it. */
export async function open(
  edits: readonly Edit[],
  options: LiveOptions & { readonly can?: Partial<Workbook["can"]> } = {},
): Promise<LiveBook> {
  const memory = memoryWorkbook([], options.can);
  await memory.apply(edits);
  const clock = handClock();
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const reads: (readonly string[])[] = [];
  let isOff = false;
  let done = 0;
  const asUser = async (edits: readonly Edit[]) => {
    await memory.asUser(edits);
    done += 1;
  };
  const workbook: Workbook = {
    ...memory,
    sheets: () => (isOff ? Promise.reject(new Error("lost")) : memory.sheets()),
    async read(sheets, also) {
      if (isOff) throw new Error("lost");
      reads.push(sheets);
      return memory.read(sheets, also);
    },
    apply: (edits) => memory.apply(edits),
    async watch(listener) {
      listeners.add(listener);
      const unwatch = await memory.watch(listener);
      return () => {
        listeners.delete(listener);
        unwatch();
      };
    },
  };
  const tell = (event: WorkbookEvent) => listeners.forEach((listener) => listener(event));
  const snapshots = async () => memory.read((await memory.sheets()).map(({ name }) => name));
  const session = await live(workbook, sets, rules, { timers: clock.timers, ...options });
  const book: LiveBook = {
    workbook: memory,
    live: session,
    async type(cell, content) {
      book.select(cell);
      const { sheet, row, column } = placeOf(cell);
      await asUser([{ kind: "write", sheet, row, column, values: [[content]] }]);
    },
    async paste(cell, rows) {
      const { sheet, row, column } = placeOf(cell);
      await asUser([{ kind: "write", sheet, row, column, values: rows }]);
    },
    does: (...edits) => asUser(edits),
    async undo() {
      if (!done) return;
      done -= 1;
      const before = await snapshots();
      memory.undo();
      for (const event of differences(before, await snapshots())) tell(event);
    },
    select(cell) {
      const { sheet, row, column } = placeOf(cell);
      tell({ kind: "selected", sheet, range: oneCell(row, column) });
    },
    tell,
    settle: clock.settle,
    cutOff: (off) => void (isOff = off),
    issues: () => session.state.issues.map(listed),
    // Of copies, for what is remembered about a row or a cell must not be what it is compared with.
    full: async () => check((await survey(copying(memory), sets)).forms, rules).map(listed),
    reads: () => reads,
  };
  if (options.isLive !== false) await book.settle();
  return book;
}

const copying = (workbook: Workbook): Workbook => ({
  ...workbook,
  read: async (sheets, also) => structuredClone(await workbook.read(sheets, also)),
});

/** What a spreadsheet tells when something was undone. */
function differences(before: readonly Snapshot[], after: readonly Snapshot[]): WorkbookEvent[] {
  const [then, now] = [before, after].map((sheets) => new Map(sheets.map((sheet) => [sheet.name, sheet])));
  const gone = before.filter(({ name }) => !now!.has(name));
  const come = after.filter(({ name }) => !then!.has(name));
  const changed = after.filter(
    (sheet) => then!.has(sheet.name) && JSON.stringify(then!.get(sheet.name)) !== JSON.stringify(sheet),
  );
  const range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  return [
    ...gone.map(({ name }): WorkbookEvent => ({ kind: "sheetRemoved", sheet: name, byUs: false })),
    ...come.map(({ name }): WorkbookEvent => ({ kind: "sheetAdded", sheet: name, byUs: false })),
    ...changed.map(({ name }): WorkbookEvent => ({ kind: "edited", sheet: name, range, byUs: false })),
  ];
}

function placeOf(cell: string): { sheet: string; row: number; column: number } {
  const cut = cell.lastIndexOf("!");
  return { sheet: cell.slice(0, cut), ...parseAddress(cell.slice(cut + 1))! };
}

/** A clock that goes on only when told; for it no work takes any time, so that nothing pauses. */
function handClock(): { timers: Timers; settle: () => Promise<void> } {
  const waiting = new Set<() => void>();
  const timers: Timers = {
    after(_, callback) {
      waiting.add(callback);
      return () => void waiting.delete(callback);
    },
    now: () => 0,
  };
  const settle = async () => {
    // Whatever is under way in a workbook in memory is done before the next turn of the event loop.
    for (await turn(); waiting.size; await turn()) {
      const [first] = waiting;
      waiting.delete(first!);
      first!();
    }
  };
  return { timers, settle };
}

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
