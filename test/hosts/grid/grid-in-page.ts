import type { Page } from "playwright-core";
import type { GridBook } from "../../../src/hosts/grid/open";
import { address, type CellRef } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import * as errors from "../../../src/workbook/errors";
import type { WorkbookEvent, Workbook } from "../../../src/workbook/workbook";
import { browser } from "../../browser/browser";
import { bundled } from "../../browser/bundle";
import { openPage, type OpenPage } from "../../browser/page";
import { packed, unpacked } from "../../browser/plain";
import type { Browser } from "playwright-core";

/** The grid of a page, as a workbook on this side. */
export interface GridInPage extends Workbook, OpenPage {
  load(book: GridBook): Promise<void>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  workedOut(): Promise<void>;
  showDark(isOn: boolean): Promise<void>;
  /** All edits since last asked, whoever made them. */
  edits(): Promise<Edit[]>;
  /** A command of the grid's own, as its menus call them; `on` names a sheet. */
  command(id: string, params: object): Promise<unknown>;
  tried(id: string, params: object): Promise<void>;
  /** What is seen of the sheet in front, beside the rows and columns that stand still. */
  seen(): Promise<{ startRow: number; endRow: number; startColumn: number; endColumn: number }>;
  /** How many rows and columns of the sheet in front stand still on the screen. */
  standing(): Promise<{ rows: number; columns: number }>;
  /** Whether the grid marks a cell as one that its input check does not allow. */
  isCalledInvalid(sheet: string, row: number, column: number): Promise<boolean>;
  rowHeight(sheet: string, row: number): Promise<number>;
  /** Names of what a person was refused since last asked. */
  refusals(): Promise<string[]>;
  selection(): CellRef | undefined;
  /** How many calls across to the page it has taken so far. */
  roundTrips(): number;
}

/**
 * A grid for the tests of one file: opened before the first, closed after the last, when nobody may have a complaint.
 * What is given back is filled in once it is open.
 */
export function gridForTests(): GridInPage {
  const grid = {} as GridInPage;
  const chromium = browser();
  beforeAll(async () => {
    Object.assign(grid, await gridInPage(await chromium()));
  });
  afterAll(async () => {
    expect(grid.complaints).toEqual([]);
    await grid.close();
  });
  return grid;
}

async function gridInPage(browser: Browser): Promise<GridInPage> {
  const folder = await bundled("grid-page", "test/hosts/grid/grid-page.ts");
  // Most of the time goes into painting, so there is little to paint.
  const opened = await openPage(browser, folder, "grid-page.js", { width: 640, height: 360 });
  const { page } = opened;
  const listeners = new Map<number, (event: WorkbookEvent) => void>();
  let trips = 0;
  let next = 0;
  await page.exposeFunction("told", (listener: number, text: string) => {
    listeners.get(listener)?.(unpacked(text) as WorkbookEvent);
  });

  const call = async <Answer>(method: string, ...given: unknown[]): Promise<Answer> => {
    trips++;
    const text = await asked(page, method, packed(given));
    const { answer, failed } = unpacked(text) as { answer: Answer; failed?: Plain };
    if (failed) throw revived(failed);
    return answer;
  };

  let selected: CellRef | undefined;
  listeners.set(0, (event) => {
    if (event.kind === "selected") selected = cellOf(event);
  });
  await call("listen", next++);

  return {
    ...opened,
    host: "grid",
    can: { watch: true, reveal: true, mark: true, undo: true, rollBack: true },
    sheets: () => call("sheets"),
    read: (sheets, also) => call("read", sheets, also),
    apply: (edits) => call("apply", edits),
    async watch(listener) {
      const own = next++;
      listeners.set(own, listener);
      await call("listen", own);
      return () => {
        listeners.delete(own);
        void call("stopListening", own);
      };
    },
    reveal: (cell) => call("reveal", cell),
    load: (book) => call("load", book),
    undo: () => call("undo"),
    redo: () => call("redo"),
    workedOut: () => call("workedOut"),
    showDark: (isOn) => call("showDark", isOn),
    edits: () => call("edits"),
    command: (id, params) => call("command", id, params),
    tried: (id, params) => call("tried", id, params),
    seen: () => call("seen"),
    standing: () => call("standing"),
    isCalledInvalid: (sheet, row, column) => call("isCalledInvalid", sheet, row, column),
    rowHeight: (sheet, row) => call("rowHeight", sheet, row),
    refusals: () => call("refusals"),
    selection: () => selected,
    roundTrips: () => trips,
  };
}

function asked(page: Page, method: string, given: string): Promise<string> {
  return page.evaluate(async ([method, given]) => (await window.gridPage)(method, given), [
    method,
    given,
  ] as const);
}

type Plain = { readonly name: string; readonly message: string };

/** An error of the page as the class it was there. */
function revived(plain: Plain): Error {
  const known = (errors as unknown as Record<string, { prototype: Error } | undefined>)[plain.name];
  return known ? Object.assign(Object.create(known.prototype) as Error, plain) : new Error(plain.message);
}

function cellOf({ sheet, range }: Extract<WorkbookEvent, { kind: "selected" }>): CellRef {
  return { sheet, address: address(range.top, range.left) };
}
