import { browser } from "../browser/browser";
import { blankFile, shown } from "../hosts/grid/file-beside";
import { gridInPage, type GridInPage } from "../hosts/grid/grid-in-page";
import { wholeOf } from "../hosts/contract/opened";
import { passes } from "./passes";

const chromium = browser();
let grid: GridInPage;
beforeAll(async () => {
  grid = await gridInPage(await chromium());
}, 240_000);
afterAll(() => grid?.close());

test("the grid keeps what 自检 asks of it, and what is saved is as it was", async () => {
  const file = await shown(grid, await blankFile());
  await passes(grid);
  expect(await wholeOf(await file.reopened())).toEqual(await wholeOf(await blankFile()));
  expect(grid.complaints).toEqual([]);
});
