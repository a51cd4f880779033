import { parseAddress } from "../../src/workbook/cell";
import { drawForm } from "../../src/forms/draw/draw";
import { eventually } from "../eventually";
import { gridForTests } from "./grid/grid-in-page";
import { sets } from "../templates/sets";

/** In a window too low, or too narrow, for headings that stand still they move with the rest; the workbook keeps them. */

const grid = gridForTests();
const DIRECTIONS = sets.find(({ set }) => set === "shifeng")!.forms.get("spending-direction")!;

const window = (width: number, height: number) => grid.page.setViewportSize({ width, height });
const kept = async () => (await grid.read(["表"], { layout: true }))[0]!.layout!.frozen;
/** The first row and column that may be scrolled away. */
const stands = (rows: number, columns: number) =>
  eventually(async () => {
    await grid.reveal({ sheet: "表", address: "A1" });
    const { startRow, startColumn } = await grid.seen();
    expect({ startRow, startColumn }).toEqual({ startRow: rows, startColumn: columns });
  });

beforeAll(async () => {
  await window(1000, 700);
  await grid.apply([{ kind: "addSheet", sheet: "表" }, ...drawForm(DIRECTIONS, { sheet: "表", year: 2026 })]);
  await grid.reveal({ sheet: "表", address: "A7" });
  await grid.edits();
});

test("headings and names stand still where there is room, move where there is none, and stand again", async () => {
  await stands(6, 2);
  await window(1000, 260);
  await stands(0, 2);
  await window(200, 260);
  await stands(0, 0);
  await window(1000, 700);
  await stands(6, 2);
  expect(await grid.edits()).toEqual([]);
});

test("the workbook keeps them meanwhile, and undo knows of nothing", async () => {
  await window(1000, 260);
  await stands(0, 2);
  expect(await kept()).toEqual({ rows: 6, columns: 2 });
  await grid.apply([{ kind: "freeze", sheet: "表", rows: 5, columns: 1 }]);
  expect(await kept()).toEqual({ rows: 5, columns: 1 });
  await stands(0, 1);
  await grid.undo();
  expect(await kept()).toEqual({ rows: 6, columns: 2 });
  await stands(0, 2);
  await grid.redo();
  expect(await kept()).toEqual({ rows: 5, columns: 1 });
  await grid.undo();
  expect(await grid.edits()).toEqual([
    { kind: "freeze", sheet: "表", rows: 5, columns: 1 },
    { kind: "freeze", sheet: "表", rows: 6, columns: 2 },
    { kind: "freeze", sheet: "表", rows: 5, columns: 1 },
    { kind: "freeze", sheet: "表", rows: 6, columns: 2 },
  ]);
});

test("what a person freezes takes the place of what was frozen, and undo brings that back", async () => {
  await window(1000, 260);
  await stands(0, 2);
  await grid.edits();
  await grid.command("sheet.command.cancel-frozen", { on: "表" });
  expect(await kept()).toEqual({ rows: 0, columns: 0 });
  await grid.undo();
  expect(await kept()).toEqual({ rows: 6, columns: 2 });
  await stands(0, 2);
  expect(await grid.edits()).toEqual([
    { kind: "freeze", sheet: "表", rows: 0, columns: 0 },
    { kind: "freeze", sheet: "表", rows: 6, columns: 2 },
  ]);
});

test("other sheets are as they were when one comes back to them", async () => {
  await window(1000, 260);
  await stands(0, 2);
  await grid.reveal({ sheet: "Sheet1", address: "A1" });
  await window(1000, 700);
  await stands(6, 2);
});

test.each(["P7", "C70"])("the cell one works in stays in sight: %s", async (address) => {
  const { row, column } = parseAddress(address)!;
  const isSeen = () =>
    eventually(async () => {
      const { startRow, endRow, startColumn, endColumn } = await grid.seen();
      expect([startRow <= row, row <= endRow]).toEqual([true, true]);
      expect([startColumn <= column, column <= endColumn]).toEqual([true, true]);
    });
  const standing = (rows: number) =>
    eventually(async () => expect(await grid.standing()).toEqual({ rows, columns: 2 }));
  await window(1000, 700);
  await standing(6);
  await grid.reveal({ sheet: "表", address });
  await isSeen();
  for (const [height, rows] of [
    [260, 0],
    [700, 6],
  ] as const) {
    await window(1000, height);
    await standing(rows);
    await isSeen();
  }
});
