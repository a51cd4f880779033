import { address, columnLetters, parseAddress } from "../../src/workbook/cell";
import { write } from "./contract/edits";
import { eventually } from "../eventually";
import { focusCells } from "./grid/as-user";
import { gridForTests } from "./grid/grid-in-page";
import { drawForm } from "../../src/forms/draw/draw";
import { sets } from "../templates/sets";

const grid = gridForTests();
const DIRECTIONS = sets.find(({ set }) => set === "shifeng")!.forms.get("spending-direction")!;

beforeAll(async () => {
  // High enough for headings that stand still.
  await grid.page.setViewportSize({ width: 640, height: 480 });
  await grid.apply([{ kind: "addSheet", sheet: "表" }, ...drawForm(DIRECTIONS, { sheet: "表", year: 2026 })]);
  await grid.apply([write("表", "B70", ["公交运营"])]);
});

describe("a cell that is gone to", () => {
  test.each(["P7", "F31", "P70", "C7", "H12", "P9"])(
    "is seen beside the headings and names that stand still: %s",
    async (address) => {
      await grid.reveal({ sheet: "表", address });
      await eventually(async () => {
        const { startRow, endRow, startColumn, endColumn } = await grid.seen();
        const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(address)!;
        const column = Array.from({ length: 16 }, (_, i) => columnLetters(i)).indexOf(letters);
        expect(startRow).toBeGreaterThanOrEqual(6);
        expect(startColumn).toBeGreaterThanOrEqual(2);
        expect([startRow <= Number(row) - 1, Number(row) - 1 <= endRow]).toEqual([true, true]);
        expect([startColumn <= column, column <= endColumn]).toEqual([true, true]);
      });
    },
  );
});

describe("a cell that the keys go to", () => {
  const seen = async () => {
    const { sheet, address } = grid.selection()!;
    expect(sheet).toBe("表");
    const { row, column } = parseAddress(address)!;
    const { startRow, endRow, startColumn, endColumn } = await grid.seen();
    return {
      address,
      isSeen: startRow <= row && row <= endRow && startColumn <= column && column <= endColumn,
    };
  };
  test.each([
    ["ArrowDown", "F7", "F15"],
    ["ArrowUp", "F40", "F32"],
    ["ArrowRight", "H7", "P7"],
    ["ArrowLeft", "L9", "D9"],
    ["Enter", "C30", "C38"],
    ["Tab", "H12", "P12"],
  ])("is seen beside the headings and names that stand still: %s from %s to %s", async (key, from, to) => {
    await grid.reveal({ sheet: "表", address: from });
    await focusCells(grid);
    for (let i = 1; i <= 8; i++) {
      await grid.page.keyboard.press(key);
      await eventually(async () =>
        expect(await seen()).toEqual({ address: step(from, key, i), isSeen: true }),
      );
    }
    expect(grid.selection()!.address).toBe(to);
  });
});

function step(from: string, key: string, by: number): string {
  const { row, column } = parseAddress(from)!;
  const [down, right] = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    Enter: [1, 0],
    Tab: [0, 1],
  }[key] as [number, number];
  return address(row + down * by, column + right * by);
}
