import { aligned, barsOf, differing } from "../../../src/taskpane/summary/amounts";

test("amounts in a column have as many decimals as the longest", () => {
  expect(aligned(["8.5", "4", "18"])).toEqual(["8.5", "4.0", "18.0"]);
  expect(aligned(["8", "4"])).toEqual(["8", "4"]);
});

describe("the picture of the amounts", () => {
  const rows = (amounts: readonly number[]) =>
    amounts.map((amount, i) => ({ names: [`专项${i + 1}`, "维护"], amount: String(amount) }));

  test("has one bar for each row, the longest over the whole width", () => {
    expect(barsOf(rows([8.5, 4.25]), String).map(({ amount, width }) => [amount, width])).toEqual([
      ["8.50", 100],
      ["4.25", 50],
    ]);
  });

  test("from nine rows on draws the eight largest in source order, and the rest as one", () => {
    const bars = barsOf(rows([1, 9, 2, 8, 3, 7, 4, 6, 5, 10]), (count) => `其余 ${count} 项`);
    expect(bars.map(({ name }) => name)).toEqual([
      "专项2",
      "专项4",
      "专项5",
      "专项6",
      "专项7",
      "专项8",
      "专项9",
      "专项10",
      "其余 2 项",
    ]);
    expect(bars.at(-1)!.amount).toBe("3");
  });

  test("draws nothing where every amount is 0", () => {
    expect(barsOf(rows([0, 0]), String).map(({ width }) => width)).toEqual([0, 0]);
  });
});

test.each([
  ["全区各单位", "全区62家单位", "全区[62家]单位"],
  ["全区单位", "全区单位", "全区单位"],
  ["", "新写的", "新写的"],
  ["甲乙", "甲乙丙", "甲乙[丙]"],
  ["二二", "二", "二"],
])("of %s and %s it marks %s", (base, text, expected) => {
  const marked = differing(base, text).map((part) => (part.isNew ? `[${part.text}]` : part.text));
  expect(marked.join("")).toBe(expected);
});
