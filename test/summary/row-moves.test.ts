import fc from "fast-check";
import { movedRow, rowMoveEdits, type RowMove } from "../../src/summary/row-moves";
import { cellAt } from "../../src/workbook/snapshot";
import { sheetFrom } from "../sheet";
import { memoryWorkbook } from "../hosts/memory";

describe("rows that come and go", () => {
  test.each([
    [{ kind: "insertRows", row: 3, count: 2 }, 2, 2],
    [{ kind: "insertRows", row: 3, count: 2 }, 3, 5],
    [{ kind: "deleteRows", row: 3, count: 2 }, 2, 2],
    [{ kind: "deleteRows", row: 3, count: 2 }, 4, undefined],
    [{ kind: "deleteRows", row: 3, count: 2 }, 5, 3],
  ] as const)("%j takes row %i to %s", (move, row, to) => {
    expect(movedRow([move], row)).toBe(to);
  });

  test("end where a spreadsheet would put them", async () => {
    const move = fc.record({
      kind: fc.constantFrom("insertRows" as const, "deleteRows" as const),
      row: fc.integer({ min: 0, max: 7 }),
      count: fc.integer({ min: 1, max: 3 }),
    });
    const apart = (moves: readonly RowMove[]) =>
      moves.every((one) =>
        moves.every((other) => one === other || one.row >= other.row + 3 || other.row >= one.row + 3),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 3 }).filter(apart), async (moves) => {
        const workbook = memoryWorkbook([
          sheetFrom("| 0 |\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n| 5 |\n| 6 |\n| 7 |\n| 8 |\n| 9 |"),
        ]);
        await workbook.apply(rowMoveEdits("Sheet1", moves));
        const [sheet] = await workbook.read(["Sheet1"]);
        for (let row = 0; row < 10; row++) {
          const to = movedRow(moves, row);
          if (to === undefined) expect(sheet!.rows.flat().map((cell) => cell?.value)).not.toContain(row);
          else expect(cellAt(sheet!, to, 0).value).toBe(row);
        }
      }),
    );
  });
});
