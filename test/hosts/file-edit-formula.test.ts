import { movedBy } from "../../src/hosts/file/edit/sheet-formulas";

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
