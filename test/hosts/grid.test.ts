import { newFile, openFile, type FileWorkbook } from "../../src/hosts/file/open";
import type { GridBook } from "../../src/hosts/grid/open";
import { browser } from "../browser/browser";
import { keepsTheContract, type Opened } from "./contract";
import { protectFirstSheet } from "./file/protect";
import { asUser } from "./grid/as-user";
import { gridInPage, type GridInPage } from "./grid/grid-in-page";

const chromium = browser();
let grid: GridInPage;
beforeAll(async () => {
  grid = await gridInPage(await chromium());
}, 240_000);
afterAll(() => grid?.close());

/** Everything the port can say of a file, as the grid takes it. */
async function bookOf(file: FileWorkbook): Promise<GridBook> {
  const names = (await file.sheets()).map(({ name }) => name);
  return { sheets: await file.read(names, { layout: true }) };
}

/** The grid saves as the browser edition does: its edits are replayed over the bytes it was loaded from. */
async function shown(file: FileWorkbook): Promise<Opened> {
  await grid.load(await bookOf(file));
  await grid.edits();
  const bytes = async () => {
    await file.apply(await grid.edits());
    return file.bytes();
  };
  return {
    workbook: grid,
    reopen: async () => openFile(await bytes()),
    protect: async () => {
      await grid.load(await bookOf(openFile(protectFirstSheet(await bytes()))));
      return grid;
    },
    asUser: (edits) => asUser(grid, edits),
    selection: async () => grid.selection(),
    undo: async () => void (await grid.undo()),
    roundTrips: grid.roundTrips,
  };
}

async function blank(): Promise<FileWorkbook> {
  const file = newFile();
  await file.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return file;
}

describe("a grid in Chromium", () => {
  keepsTheContract({ open: async () => shown(await blank()) });

  afterAll(() => expect(grid.complaints).toEqual([]));
});
