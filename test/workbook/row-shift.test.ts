import { shiftedFormula, shiftedRows } from "../../src/workbook/row-shift";

describe("rows moving", () => {
  const inserted = { at: 4, by: 2 };
  const deleted = { at: 4, by: -2 };

  test.each([
    ["above", inserted, 1, 3, [1, 3]],
    ["across", inserted, 3, 5, [3, 7]],
    ["at", inserted, 4, 5, [6, 7]],
    ["to the end of the sheet", inserted, 2, 1_048_575, [2, 1_048_575]],
    ["above", deleted, 1, 3, [1, 3]],
    ["across", deleted, 3, 8, [3, 6]],
    ["from within", deleted, 5, 8, [4, 6]],
    ["up to within", deleted, 2, 4, [2, 3]],
    ["all of them", deleted, 4, 5, undefined],
    ["to the end of the sheet", deleted, 2, 1_048_575, [2, 1_048_575]],
  ])("%s %o: %d to %d", (_, shift, from, to, expected) => {
    expect(shiftedRows(shift, from, to)).toEqual(expected);
  });

  const isHere = (prefix: string) => prefix === "" || prefix === "本表!";

  test.each([
    ["A4+A5+$A$5", inserted, "A4+A7+$A$7"],
    ["SUM(B3:B6)+SUM(B:B)+SUM(5:6)", inserted, "SUM(B3:B8)+SUM(B:B)+SUM(7:8)"],
    ["本表!A5+别表!A5", inserted, "本表!A7+别表!A5"],
    ["SUM(B3:B6)+A9", deleted, "SUM(B3:B4)+A7"],
    [`"A5"&A1`, deleted, `"A5"&A1`],
  ])("takes %s along", (formula, shift, expected) => {
    expect(shiftedFormula(shift, formula, isHere)).toEqual({ text: expected, isLost: false });
  });

  test.each([
    ["A5+A9", deleted, "#REF!+A7"],
    ["SUM(本表!B5:B6)", deleted, "SUM(本表!#REF!)"],
    ["A1048576", { at: 0, by: 1 }, "#REF!"],
  ])("says that something %s refers to is gone", (formula, shift, expected) => {
    expect(shiftedFormula(shift, formula, isHere)).toEqual({ text: expected, isLost: true });
  });
});
