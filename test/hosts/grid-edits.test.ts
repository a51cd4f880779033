import fc from "fast-check";
import type { Edit } from "../../src/workbook/edit";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { merge, name, style, write } from "./contract/edits";
import { wholeOf } from "./contract/opened";
import { anything, doAll } from "./grid/anything";
import { blankFile, shown } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";

const grid = gridForTests();

/** What a sheet says, without what a file writes more exactly than a screen shows it, and what formulas come to. */
function told({ rows, merges, names, visibility, name }: Snapshot) {
  const cells = rows.flatMap(
    (row, r) => row?.flatMap((cell, c) => (cell ? [{ ...toldOf(cell), at: [r, c] }] : [])) ?? [],
  );
  const places = merges.map((range) => JSON.stringify(range)).sort();
  return { name, visibility, cells, places, names };
}

/** Of a range of one cell, some write both ends. */
function toldOf({ formula, value, text, format }: Cell) {
  if (formula === undefined) return { value, text, format };
  return { formula: formula.replace(/\b([A-Z]+\d+):\1\b/g, "$1"), format };
}

const START: Edit[] = [
  write(
    "Sheet1",
    "A1",
    ["项目", "金额"],
    ["甲", 12],
    ["乙", 30],
    ["合计", { formula: "SUM(B2:B3)", value: 42 }],
  ),
  merge("Sheet1", "C2:C4"),
  style("Sheet1", "B2:B3", { numberFormat: "0.00" }),
  name("Sheet1", "_绩表_x", "A1:C5"),
  { kind: "addSheet", sheet: "Sheet2" },
  write("Sheet2", "A1", ["另一张"], [8.5], [{ formula: "A2*2", value: 17 }]),
];

test("whatever a person does, the saved file says what the grid shows", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (deeds) => {
      const start = await blankFile();
      await start.apply(START);
      const file = await shown(grid, start);
      await doAll(grid, deeds);
      const here = (await wholeOf(grid)).snapshots.map(told);
      const there = (await wholeOf(await file.reopened())).snapshots.map(told);
      expect(there).toEqual(here);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
  );
});
