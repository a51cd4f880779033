import { movedBy } from "../../src/hosts/file/edit/formula-move";
import { mapPrefixes, mapReferences } from "../../src/hosts/file/edit/formula";
import { shiftedFormula, shiftedRows } from "../../src/hosts/file/edit/row-shift";

describe("references in a formula", () => {
  const marked = (formula: string) => mapReferences(formula, () => "‹›");

  test.each([
    ["A1+$B$2*C$3", "‹›+‹›*‹›"],
    ["SUM(A1:B2,C:D,$3:$5)", "SUM(‹›,‹›,‹›)"],
    ["A1:INDEX(B:B,3)", "‹›:INDEX(‹›,3)"],
    ["'表 1'!A1+表2!B2", "‹›+‹›"],
    ["'它''的'!A1:B2", "‹›"],
    ["[1]Sheet1!A1", "‹›"],
    ["A1#", "‹›#"],
    ["@A1", "@‹›"],
  ])("are found in %s", (formula, expected) => expect(marked(formula)).toBe(expected));

  test.each([
    `"A1"&"say ""B2"""`,
    "LOG10(2)+DEC2BIN(3)",
    "金额A1+A1_x+TAX2019年",
    "表1[[#This Row],[A1]]+表1[A1]",
    "#REF!+表1!#REF!",
    "1E5+2.5",
    "ABCD1+A0+XFE1+A1048577",
    "_xlfn.A1(3)",
    "TRUE+A",
  ])("are not found in %s", (formula) => expect(marked(formula)).toBe(formula));

  test("stay as written where they are not replaced", () => {
    expect(mapReferences(" sum( a1 , $b$2:c3 ) ", ({ from }) => `r${from.row}`)).toBe(" sum( r0 , r1 ) ");
  });

  test("have prefixes, also before names and lost places", () => {
    const formula = `表1!A1+'表 1'!金额+表1!#REF!+"表1!A1"`;
    expect(mapPrefixes(formula, () => "新!")).toBe(`新!A1+新!金额+新!#REF!+"表1!A1"`);
  });
});

describe("a formula filled down and across", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A:A,$B:$B,1:1,$2:$2)", 3, 2, "SUM(C:C,$B:$B,4:4,$2:$2)"],
    ["表1!A1", 1, 1, "表1!B2"],
    ["A2", -2, 0, "A1048576"],
    ["B1", 0, -2, "XFD1"],
  ])("%s by %d and %d", (formula, rows, columns, expected) => {
    expect(movedBy(formula, rows, columns)).toBe(expected);
  });
});

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
