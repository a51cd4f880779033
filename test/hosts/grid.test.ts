import { openFile } from "../../src/hosts/file/open";
import { keepsTheContract, type Opened } from "./contract";
import { protectFirstSheet } from "./file/protect";
import { asUser } from "./grid/as-user";
import { blankFile, bookOf, shown } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";

const grid = gridForTests();

async function open(): Promise<Opened> {
  const file = await shown(grid, await blankFile());
  return {
    workbook: grid,
    reopen: file.reopened,
    protect: async () => {
      await grid.load(await bookOf(openFile(protectFirstSheet(await file.bytes()))));
      return grid;
    },
    asUser: (edits) => asUser(grid, edits),
    selection: async () => grid.selection(),
    undo: async () => void (await grid.undo()),
    roundTrips: grid.roundTrips,
  };
}

describe("a grid in Chromium", () => {
  keepsTheContract({
    open,
    cannot: { readWanted: "one great read would keep the page busy; it is read in portions" },
  });
});
