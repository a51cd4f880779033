import css from "@univerjs/preset-sheets-core/lib/index.css";
import checkCss from "@univerjs/preset-sheets-data-validation/lib/index.css";
import { gridWorkbook } from "../../../src/hosts/grid/open";
import { startUniver } from "../../../src/hosts/grid/univer";
import type { Edit } from "../../../src/workbook/edit";
import { WorkbookError } from "../../../src/workbook/errors";
import type { WorkbookEvent } from "../../../src/workbook/workbook";
import { packed, unpacked } from "../../browser/plain";

/** The grid as a test reaches it from outside its page: everything travels as text. */
export type GridPage = (method: string, given: string) => Promise<string>;

declare global {
  interface Window {
    gridPage: Promise<GridPage>;
    /** The test's ear. */
    told(listener: number, event: string): void;
  }
}

async function start(): Promise<GridPage> {
  const style = document.createElement("style");
  style.textContent = css + checkCss;
  document.head.append(style);
  const container = document.getElementById("app")!;
  const started = startUniver(container);
  let refusals: string[] = [];
  const grid = gridWorkbook(started, container, { onRefused: ({ name }) => refusals.push(name) });
  const { api } = started;
  let edits: Edit[] = [];
  grid.onEdits((more) => edits.push(...more));
  const stops = new Map<number, () => void>();

  const methods = {
    ...grid,
    async listen(listener: number) {
      const tell = (event: WorkbookEvent) => window.told(listener, packed(event));
      stops.set(listener, await grid.watch(tell));
    },
    stopListening: async (listener: number) => stops.get(listener)?.(),
    /** All edits since last asked. */
    async edits() {
      const done = edits;
      edits = [];
      return done;
    },
    async command(id: string, { on, ...params }: { readonly on?: string }) {
      const book = api.getActiveWorkbook()!;
      const unitId = book.getId();
      const subUnitId = on === undefined ? undefined : book.getSheetByName(on)!.getSheetId();
      return (
        (await api.executeCommand(id, { unitId, ...(subUnitId && { subUnitId }), ...params })) !== undefined
      );
    },
    /** A command that may be switched off, or not be there at all. */
    async tried(id: string, params: { readonly on?: string }) {
      await methods["command"]!(id, params).catch(() => undefined);
    },
    /** What is seen of the sheet in front, beside the rows and columns that stand still. */
    async seen() {
      const shown = api.getActiveWorkbook()!.getActiveSheet().getVisibleRangesOfAllViewports();
      return [...(shown ?? [])].find(([name]) => name === "viewMain")?.[1];
    },
    async standing() {
      const { ySplit, xSplit } = api.getActiveWorkbook()!.getActiveSheet().getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    isCalledInvalid: async (sheet: string, row: number, column: number) => {
      const cells = api.getActiveWorkbook()!.getSheetByName(sheet)!.getSheet();
      return cells.getCell(row, column)?.markers?.tr !== undefined;
    },
    /** Pixels from top to bottom. */
    rowHeight: async (sheet: string, row: number) =>
      api.getActiveWorkbook()!.getSheetByName(sheet)!.getRowHeight(row),
    async refusals() {
      const all = refusals;
      refusals = [];
      return all;
    },
  } as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;

  return async (method, given) => {
    try {
      return packed({ answer: await methods[method]!(...(unpacked(given) as unknown[])) });
    } catch (error) {
      return packed({ failed: asPlain(error) });
    }
  };
}

function asPlain(error: unknown): unknown {
  if (error instanceof WorkbookError) return { ...error, name: error.name, message: error.message };
  return { name: "Error", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

window.gridPage = start();
