import { newFile } from "../../src/hosts/file/open";
import type { Edit } from "../../src/workbook/edit";
import { AnswerLost, MergeWouldLose, SheetNameTaken, StructureProtected } from "../../src/workbook/errors";
import type { Cell, Layout, Snapshot } from "../../src/workbook/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../hosts/memory";

/** Spreadsheets with one fault each, by the line of 自检 that has to notice it, and no other line. */
export const BREAKERS: Readonly<Record<string, () => Workbook>> = {
  text: () => reading(cells((cell) => typed(cell, (text) => text.replace(/^ +| +$/g, "")))),
  "text-like-number": () => reading(cells((cell) => (cell.value === "007" ? { ...cell, value: 7 } : cell))),
  "text-long": () => reading(cells((cell) => typed(cell, (text) => text.slice(0, 8191)))),
  number: () => reading(cells((cell) => (cell.text === "226.00" ? { ...cell, text: "226" } : cell))),
  percentage: () => reading(cells((cell) => (cell.format === "0%" ? { ...cell, format: "0.0%" } : cell))),
  date: () => reading(cells((cell) => (cell.value === 43466 ? { ...cell, value: 42004 } : cell))),
  empty: () => writing((edit) => (edit.kind === "write" ? { ...edit, values: unempty(edit.values) } : edit)),
  formula: () => reading(cells(({ formula: _, ...cell }) => cell)),
  merge: () => writing((edit) => (edit.kind === "unmerge" ? undefined : edit)),
  "merge-refused": () => silentAbout(MergeWouldLose),
  // Memory does not show looks, a file does.
  looks: () => writing((edit) => (edit.kind === "style" && edit.style.border ? undefined : edit), newFile()),
  sizes: () => writing((edit) => (edit.kind === "heights" ? undefined : edit)),
  "rows-inserted": () =>
    reading((read) => ({ ...read, names: read.names.filter(({ name }) => name !== "_行") })),
  "rows-deleted": () => writing((edit) => (edit.kind === "deleteRows" ? { ...edit, count: 1 } : edit)),
  "sheet-renamed": () => writing((edit) => (edit.kind === "renameSheet" ? undefined : edit)),
  "sheet-name-taken": () => silentAbout(SheetNameTaken),
  "sheet-hidden": () =>
    writing((edit) => (edit.kind === "addSheet" ? { kind: "addSheet", sheet: edit.sheet } : edit)),
  name: () => writing((edit) => (edit.kind === "name" && edit.range === null ? undefined : edit)),
  validation: () => writing((edit) => (edit.kind === "validate" ? undefined : edit)),
  page: () => reading(page(({ centered: _, ...kept }) => kept)),
  "page-titles": () => reading(page(({ repeatRows: _, ...kept }) => kept)),
  mark: () => writing((edit) => (edit.kind === "clearMarks" ? undefined : edit)),
  watch: () => {
    const workbook = memoryWorkbook();
    const watch: Workbook["watch"] = (listener) =>
      workbook.watch((one) => listener("byUs" in one ? { ...one, byUs: false } : one));
    return { ...workbook, watch };
  },
  reveal: () => {
    const workbook = memoryWorkbook();
    return { ...workbook, reveal: ({ sheet }) => workbook.reveal({ sheet, address: "A1" }) };
  },
  batch: () => {
    const workbook = memoryWorkbook(undefined, { rollBack: false });
    return { ...workbook, can: { ...workbook.can, rollBack: true } };
  },
};

/** Spreadsheets in which nothing, or nothing more, can be tried. */
export const locked = (): Workbook => ({
  ...memoryWorkbook(),
  apply: () => Promise.reject(new StructureProtected()),
});

export function silentFrom(kind: Edit["kind"]): Workbook {
  const workbook = memoryWorkbook();
  const apply: Workbook["apply"] = (edits) =>
    edits.some((edit) => edit.kind === kind) ? new Promise(() => {}) : workbook.apply(edits);
  return { ...workbook, apply };
}

export function neverRemoving(): Workbook {
  const workbook = memoryWorkbook();
  const apply: Workbook["apply"] = (edits) =>
    edits.length === 1 && edits[0]?.kind === "removeSheet"
      ? Promise.reject(new AnswerLost(["绩表自检"]))
      : workbook.apply(edits);
  return { ...workbook, apply };
}

function reading(seen: (read: Snapshot) => Snapshot): Workbook {
  const workbook = memoryWorkbook();
  return { ...workbook, read: async (...asked) => (await workbook.read(...asked)).map(seen) };
}

/** undefined for an edit that is passed over without a word. */
function writing(done: (edit: Edit) => Edit | undefined, workbook: Workbook = memoryWorkbook()): Workbook {
  return { ...workbook, apply: (edits) => workbook.apply(edits.flatMap((edit) => done(edit) ?? [])) };
}

/** Does not say that it refused for this cause. */
function silentAbout(cause: new (...args: never[]) => Error): Workbook {
  const workbook = memoryWorkbook();
  const apply: Workbook["apply"] = (edits) =>
    workbook.apply(edits).catch((error: unknown) => {
      if (!(error instanceof cause)) throw error;
    });
  return { ...workbook, apply };
}

const cells =
  (seen: (cell: Cell) => Cell) =>
  (read: Snapshot): Snapshot => ({
    ...read,
    rows: read.rows.map((row) => row?.map((cell) => cell && seen(cell))),
  });

function typed(cell: Cell, to: (text: string) => string): Cell {
  return typeof cell.value === "string" ? { ...cell, value: to(cell.value), text: to(cell.text) } : cell;
}

const page =
  (seen: (page: Layout["page"]) => Layout["page"]) =>
  (read: Snapshot): Snapshot => ({
    ...read,
    ...(read.layout && { layout: { ...read.layout, page: seen(read.layout.page) } }),
  });

type Values = Extract<Edit, { kind: "write" }>["values"];
const unempty = (values: Values): Values =>
  values.map((row) => row.map((one) => (one === null ? undefined : one)));
