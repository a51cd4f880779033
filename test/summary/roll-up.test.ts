import { book, directions, summary } from "./book";

const names = async (rows: readonly string[], layout: "direction" | "fund" = "direction") => {
  const { rows: rolled } = await book(directions(rows) + summary()).rollUp({ layout });
  return rolled.map(({ names, amount }) => [...names, amount].join(" "));
};

describe("the order of the rows", () => {
  test("is that of the source", async () => {
    expect(await names(["一 | 丙 | 3 | 长 | 年", "一 | 甲 | 1 | 长 | 年", "一 | 乙 | 2 | 长 | 年"])).toEqual([
      "丙 一 3",
      "甲 一 1",
      "乙 一 2",
    ]);
  });

  test("keeps the directions of a fund together, where the fund first appears", async () => {
    const rows = [
      "一 | 甲 | 1 | 长 | 年",
      "一 | 乙 | 2 | 长 | 年",
      "三 | 甲 | 4 | 长 | 年",
      "二 | 甲 | 8 | 长 | 年",
    ];
    expect(await names(rows)).toEqual(["甲 一 1", "甲 三 4", "甲 二 8", "乙 一 2"]);
  });

  test("knows a fund again however it is spaced, and writes it as each row does", async () => {
    const rows = ["一 | 甲（基建） | 1 | 长 | 年", "一 | 乙 | 2 | 长 | 年", "二 | 甲 (基建) | 4 | 长 | 年"];
    expect(await names(rows)).toEqual(["甲（基建） 一 1", "甲 (基建) 二 4", "乙 一 2"]);
  });
});

describe("one row per fund", () => {
  test("joins directions, sums amounts exactly, and leaves single ones as they are", async () => {
    const rows = ["一 | 甲 | 0.1 | 长 | 年", "一 | 乙 | 2 | 长 | 年", "二 | 甲 | 2000元 | 长 | 年"];
    expect(await names(rows, "fund")).toEqual(["甲 一、二 0.3", "乙 一 2"]);
  });

  test("says which texts a person still has to make one of", async () => {
    const workbook = book(directions(["一 | 甲 | 1 | 长一。 | 年", "二 | 甲 | 2 | 长二。 | 年"]) + summary());
    const { drafts } = await workbook.rollUp({ layout: "fund" });
    expect(drafts).toEqual([{ cell: "E5" }]);
    expect((await workbook.show("附件3-1")).split("\n")[4]).toBe(
      "| 1 | 甲 | 一、二 | 3 | 1.一：长一；2.二：长二。 | 年 |",
    );
    await workbook.type({ "附件3-1!E5": "合起来写的目标" });
    expect((await workbook.rollUp({ layout: "fund" })).drafts).toEqual([]);
  });

  test("is refused where the texts together are too long for a cell", async () => {
    const rows = ["一", "二"].map((name) => `${name} | 甲 | 1 | ${name.repeat(20_000)} | 年`);
    expect(await book(directions(rows) + summary()).refusal({ layout: "fund" })).toBe(
      "没有汇总：“甲”各支出方向的目标合起来超过 32767 个字，一格装不下。请改为一个支出方向一行。汇总表没有动。",
    );
  });
});
