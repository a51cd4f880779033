import fc from "fast-check";
import {
  LAST_COLUMN,
  LAST_ROW,
  address,
  columnLetters,
  columnNumber,
  contains,
  oneCell,
  overlaps,
  parseAddress,
  parseRange,
  rangeText,
  type Range,
} from "../../src/workbook/cell";

const row = fc.nat(LAST_ROW);
const column = fc.nat(LAST_COLUMN);
const range = fc.tuple(row, row, column, column).map(([r1, r2, c1, c2]): Range => {
  return { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
});
const smallRange = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(3))
  .map(([top, left, more, wider]): Range => {
    return { top, left, bottom: top + more, right: left + wider };
  });

describe("an address", () => {
  test.each([
    [0, 0, "A1"],
    [6, 4, "E7"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [9, 701, "ZZ10"],
    [9, 702, "AAA10"],
    [LAST_ROW, LAST_COLUMN, "XFD1048576"],
  ])("row %d, column %d is %s", (row, column, text) => {
    expect(address(row, column)).toBe(text);
    expect(parseAddress(text)).toEqual({ row, column });
  });

  test("comes back from its text, for every cell of a sheet", () => {
    fc.assert(
      fc.property(row, column, (row, column) => {
        expect(parseAddress(address(row, column))).toEqual({ row, column });
      }),
    );
  });

  test("has letters that sort by length, then by alphabet", () => {
    fc.assert(
      fc.property(fc.nat(LAST_COLUMN - 1), (column) => {
        const [here, next] = [columnLetters(column), columnLetters(column + 1)];
        expect(columnNumber(here)).toBe(column);
        expect(next.length > here.length || (next.length === here.length && next > here)).toBe(true);
      }),
    );
  });

  test.each(["$E$7", "E$7", "$E7", "e7"])("may be written %s", (text) => {
    expect(parseAddress(text)).toEqual({ row: 6, column: 4 });
  });

  test.each([
    "",
    "E",
    "7",
    "E0",
    "E07",
    "XFE1",
    "A1048577",
    "AAAA1",
    "E7:F8",
    "表1!E7",
    " E7",
    "Ｅ７",
    "R7C5",
    "#REF!",
  ])("%j is none", (text) => expect(parseAddress(text)).toBeUndefined());
});

describe("a range", () => {
  test("comes back from its text, whichever corners name it", () => {
    fc.assert(
      fc.property(range, (range) => {
        const { top, left, bottom, right } = range;
        expect(parseRange(rangeText(range))).toEqual(range);
        expect(parseRange(`${address(bottom, right)}:${address(top, left)}`)).toEqual(range);
        expect(parseRange(`${address(top, right)}:${address(bottom, left)}`)).toEqual(range);
      }),
    );
  });

  test("of one cell is written as its address", () => {
    expect(rangeText(oneCell(1, 1))).toBe("B2");
    expect(parseRange("B2")).toEqual(oneCell(1, 1));
  });

  test("may be written with dollar signs", () => {
    expect(parseRange("$A$2:$F$6")).toEqual({ top: 1, left: 0, bottom: 5, right: 5 });
  });

  test.each(["", ":", "A1:", ":A1", "A:A", "1:3", "A1:B2:C3", "A1,B2", "表1!A1:B2"])("%j is none", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  test("contains its corners and nothing beside them", () => {
    const { top, left, bottom, right } = parseRange("B2:D5")!;
    const block = { top, left, bottom, right };
    expect([contains(block, top, left), contains(block, bottom, right)]).toEqual([true, true]);
    expect([contains(block, top - 1, left), contains(block, bottom + 1, left)]).toEqual([false, false]);
    expect([contains(block, top, left - 1), contains(block, top, right + 1)]).toEqual([false, false]);
  });

  test("overlaps another exactly where they share a cell", () => {
    fc.assert(
      fc.property(smallRange, smallRange, (a, b) => {
        const rows = Array.from({ length: a.bottom - a.top + 1 }, (_, i) => a.top + i);
        const columns = Array.from({ length: a.right - a.left + 1 }, (_, i) => a.left + i);
        const shares = rows.some((row) => columns.some((column) => contains(b, row, column)));
        expect(overlaps(a, b)).toBe(shares);
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});
