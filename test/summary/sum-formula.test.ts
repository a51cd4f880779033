import { summedRange } from "../../src/summary/sum-formula";
import { rangeText } from "../../src/workbook/cell";

describe("the range a total sums", () => {
  test.each([
    ["SUM(D5:D9)", "D5:D9"],
    ["sum( $D$5:$D$9 )", "D5:D9"],
    ["SUBTOTAL(9,D5:D9)", "D5:D9"],
    ["SUBTOTAL(109, D5:D9)", "D5:D9"],
    ["SUM(D5)", "D5"],
  ])("%s sums %s", (formula, range) => expect(rangeText(summedRange(formula)!)).toBe(range));

  test.each([
    "SUM(D5:D9)+1",
    "SUM(D5:D9,D12)",
    "D5+D6",
    "AVERAGE(D5:D9)",
    "SUBTOTAL(1,D5:D9)",
    "SUM(附件3-2!E7:E9)",
    "",
  ])("%s is no plain sum", (formula) => expect(summedRange(formula)).toBeUndefined());
});
