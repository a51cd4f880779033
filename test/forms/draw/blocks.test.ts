import fc from "fast-check";
import { blocksOf } from "../../../src/forms/draw/blocks";
import { rangeText } from "../../../src/workbook/cell";

const blocks = (...rows: string[]) =>
  blocksOf(rows.map((row) => [...row].map((letter) => (letter === "." ? undefined : letter)))).map(
    ({ range, value }) => `${value} ${rangeText(range)}`,
  );

describe("a grid in few blocks", () => {
  test("equal neighbours are one block", () => {
    expect(blocks("aab", "aab", "..b")).toEqual(["a A1:B2", "b C1:C3"]);
  });

  test("what is no rectangle becomes several", () => {
    expect(blocks("aa", "a.")).toEqual(["a A1:B1", "a A2"]);
    expect(blocks("a.", "aa")).toEqual(["a A1:A2", "a B2"]);
  });

  test("nothing gives nothing", () => {
    expect(blocks("...", "...")).toEqual([]);
  });

  test("every cell is in exactly one block, and that block has its value", () => {
    const grids = fc.array(fc.array(fc.constantFrom("a", "b", undefined), { minLength: 5, maxLength: 5 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(grids, (grid) => {
        const painted = grid.map((row) => row.map((): string[] => []));
        for (const { range, value } of blocksOf(grid)) {
          for (let row = range.top; row <= range.bottom; row++) {
            for (let column = range.left; column <= range.right; column++) painted[row]![column]!.push(value);
          }
        }
        expect(painted).toEqual(grid.map((row) => row.map((value) => (value === undefined ? [] : [value]))));
      }),
    );
  });
});
