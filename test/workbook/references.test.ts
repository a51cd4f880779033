import { isReadWhole, lastRowMeant, mapPrefixes, mapReferences } from "../../src/workbook/references";

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

describe("a formula", () => {
  test.each([
    "SUM(A1:B2)+'它''的'!A1+Sheet・1!A1",
    `"好!"&"say ""'[""" `,
    "表1[[#This Row],[甲'[乙]]",
    "[1]!项目+[1]!'一 项'+'C:\\[甲.xlsx]表'!A1",
    "#REF!A1+表1!#REF!+#N/A+A1#+@A1",
    '{1,"甲";2,"乙"}',
  ])("is read whole: %s", (formula) => expect(isReadWhole(formula)).toBe(true));

  test.each(["甲 -!A1", "表(1)!A1", "'表1!A1", `"甲&A1`, "表1[[甲]", "A1]", "!A1"])(
    "is not read whole: %s",
    (formula) => expect(isReadWhole(formula)).toBe(false),
  );
});

test.each([
  ["表1!A3+A9", 2],
  ["SUM(表1!B2:B7)+'表1'!C3", 6],
  ["表1!A:A", Infinity],
  ["表1!金额", -1],
  ["A3+表2!A3", undefined],
  ['"表1!A3"&A1', undefined],
])("%s means a sheet down to its row %s, counted from 0", (formula, row) => {
  expect(lastRowMeant(formula, (prefix) => /^'?表1'?!$/.test(prefix))).toBe(row);
});
