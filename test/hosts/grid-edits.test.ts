import fc from "fast-check";
import type { Edit } from "../../src/workbook/edit";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { browser } from "../browser/browser";
import { merge, name, style, write } from "./contract/edits";
import { wholeOf } from "./contract/opened";
import { asUser } from "./grid/as-user";
import { blankFile, shown } from "./grid/file-beside";
import { gridInPage, type GridInPage } from "./grid/grid-in-page";

const chromium = browser();
let grid: GridInPage;
beforeAll(async () => {
  grid = await gridInPage(await chromium());
}, 240_000);
afterAll(async () => {
  expect(grid.complaints).toEqual([]);
  await grid.close();
});

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

const place = fc.record({ row: fc.nat(7), column: fc.nat(4) });
const content = fc.oneof(
  fc.constantFrom("绩效", "12.5", "95%", "完成率达到 90%", "3"),
  fc.constantFrom("=SUM(B2:B3)", '=A1&"个"'),
  fc.constantFrom("甲\t乙", "x"),
);
const done = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("write" as const), ...{ at: place, text: content } }),
  },
  fc.record({
    kind: fc.constant("paste" as const),
    at: place,
    lines: fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom("insertRows" as const, "deleteRows" as const),
    row: fc.nat(6),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }),
  fc.record({
    kind: fc.constantFrom("bold" as const, "wrap" as const, "center" as const, "clear" as const),
    at: place,
  }),
  fc.record({ kind: fc.constant("width" as const), column: fc.nat(4) }),
);
type Done = typeof done extends fc.Arbitrary<infer D> ? D : never;

async function doAll(all: readonly Done[]): Promise<void> {
  const sheet = "Sheet1";
  for (const one of all) {
    switch (one.kind) {
      case "write":
        await asUser(grid, [{ kind: "write", sheet, ...one.at, values: [[one.text.replace("\t", "")]] }]);
        break;
      case "paste":
        await asUser(grid, [
          {
            kind: "write",
            sheet,
            ...one.at,
            values: one.lines.map((line) => line.map((text) => text.replace("\t", ""))),
          },
        ]);
        await grid.page.waitForTimeout(50);
        break;
      case "insertRows":
      case "deleteRows":
        await asUser(grid, [{ ...one, sheet } as Edit]);
        break;
      case "undo":
        await grid.undo();
        break;
      case "redo":
        await grid.redo();
        break;
      case "width":
        await grid.command("sheet.command.set-worksheet-col-width", {
          on: sheet,
          ranges: [{ startRow: 0, endRow: 0, startColumn: one.column, endColumn: one.column }],
          value: 150,
        });
        break;
      default: {
        const { row, column } = one.at;
        const range = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column };
        if (one.kind === "clear") {
          await grid.command("sheet.command.clear-selection-content", { on: sheet, ranges: [range] });
        } else await grid.command("sheet.command.set-style", { on: sheet, range, style: STYLES[one.kind] });
      }
    }
  }
}

const STYLES = {
  bold: { type: "bl", value: 1 },
  wrap: { type: "tb", value: 3 },
  center: { type: "ht", value: 2 },
};

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
];

test("whatever a person does, the saved file says what the grid shows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(done, { minLength: 3, maxLength: 8 }), async (all) => {
      const start = await blankFile();
      await start.apply(START);
      const file = await shown(grid, start);
      await doAll(all);
      const here = (await wholeOf(grid)).snapshots.map(told);
      const there = (await wholeOf(await file.reopened())).snapshots.map(told);
      expect(there).toEqual(here);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
  );
}, 120_000);
