import { columnLetters } from "../../src/workbook/cell";
import { write } from "./contract/edits";
import { eventually } from "../eventually";
import { gridForTests } from "./grid/grid-in-page";
import { drawForm } from "../../src/forms/draw/draw";
import { sets } from "../templates/sets";

const grid = gridForTests();
const DIRECTIONS = sets.find(({ set }) => set === "shifeng")!.forms.get("spending-direction")!;

beforeAll(async () => {
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
