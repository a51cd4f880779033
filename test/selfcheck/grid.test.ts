import { blankFile, shown } from "../hosts/grid/file-beside";
import { gridForTests } from "../hosts/grid/grid-in-page";
import { wholeOf } from "../hosts/contract/opened";
import { passes } from "./passes";

const grid = gridForTests();

test("the grid keeps what 自检 asks of it, and what is saved is as it was", async () => {
  const file = await shown(grid, await blankFile());
  await passes(grid);
  expect(await wholeOf(await file.reopened())).toEqual(await wholeOf(await blankFile()));
});
