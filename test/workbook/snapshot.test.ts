import { EMPTY, cellAt, type Snapshot } from "../../src/workbook/snapshot";

const total = { value: 226, text: "226.00", format: "0.00" };
const sheet: Snapshot = {
  name: "汇总表",
  visibility: "visible",
  protected: false,
  rows: [undefined, [undefined, total]],
  merges: [],
  names: [],
};

describe("the cell at a place", () => {
  test("is what stands there", () => expect(cellAt(sheet, 1, 1)).toBe(total));

  test.each([
    ["in a row without content", 0, 1],
    ["before the first content of a row", 1, 0],
    ["right of the last column", 1, 2],
    ["below the last row", 9, 0],
  ])("is empty %s", (_, row, column) => expect(cellAt(sheet, row, column)).toBe(EMPTY));

  test("is not to be changed", () => expect(Object.isFrozen(EMPTY)).toBe(true));
});
