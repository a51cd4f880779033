import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { formsOf } from "./example";

/** What a clerk reads about one sheet, and what 修复 would write. */
function said(id: string, sheet: string) {
  const rule = rules.find((one) => one.id === id)!;
  const issues = check(formsOf(rule, { name: id, sheet, expected: [] }), [rule]);
  return issues.map(({ message, remedy, cells, fixes }) => ({
    message,
    remedy,
    cells,
    fixes: fixes.map(({ to }) => to),
  }));
}

describe("amounts are named as people write them, to the last decimal", () => {
  test("a sum that does not agree names all its numbers and cells", () => {
    const sheet = `## shifeng/department-expenditure
      | 年度预算申请 | 资金总额： | 0.3 |
      | ^ | 其中：基本支出： | 0.1 |
      | ^ | 项目支出： | 0.25 |`;
    expect(said("basic-plus-project-total", sheet)).toEqual([
      {
        message: "基本支出 0.1 + 项目支出 0.25 = 0.35，与资金总额 0.3 差 0.05 万元。",
        remedy: "请核对这三个数，改正填错的一个。",
        cells: ["C1", "C2", "C3"],
        fixes: [],
      },
    ]);
  });

  test("a sum in 元 is told in 元", () => {
    const sheet = `## shigu/department-expenditure
      | 年度预算申请（元） | 资金总额： | 8449300 |
      | ^ | 公共财政拨款： | 800万元 |
      | ^ | 政府性基金拨款： | 0 |
      | ^ | 纳入专户管理的非税收入拨款： | |
      | ^ | 其他资金： | 0 |`;
    expect(said("income-sources-total", sheet)[0]!.message).toBe(
      "各项收入来源合计 8000000，与资金总额 8449300 差 449300 元。",
    );
  });

  test("specials over the project expenditure name every amount involved, on whatever sheet", () => {
    const sheet = `## spending-direction
      | 支出方向 | 支出方向年度金额 |
      | 维修费 | 8.5 |
      | 电费 | 120000元 |
      ## shifeng/department-expenditure
      | 年度预算申请 | 项目支出： | 18 |`;
    expect(said("specials-vs-project-exp", sheet)).toMatchObject([
      {
        message: "各专项合计 20.5 万元，部门项目支出只有 18 万元，多出 2.5 万元。",
        cells: ["C1", "spending-direction!B2", "spending-direction!B3"],
      },
    ]);
  });
});

describe("a fix writes a number", () => {
  test.each([
    ["226.00万元", 226],
    ["25万　", 25],
    ["85,000元", 8.5],
    ["0.5亿元", 5000],
  ])("in the column's unit: %s → %s", (text, number) => {
    const sheet = `## special-fund\n| 部门名称 | 合江街道 | 资金总额（万元） | ${text} |`;
    expect(said("amount-unit-in-cell", sheet)).toMatchObject([
      { remedy: `请只填数字：${number}。`, fixes: [number] },
    ]);
  });

  test("of texts that are numbers, all of a column together", () => {
    const sheet = "| 支出方向 | 支出方向年度金额 |\n| 维修费 | ８.５ |\n| 电费 | '1,200 |";
    expect(said("amount-not-number", sheet)).toMatchObject([{ cells: ["B2", "B3"], fixes: [8.5, 1200] }]);
  });

  test("without what a calculation left behind", () => {
    const sheet = "| 支出方向 | 支出方向年度金额 |\n| 维修费 | 0.09000007629 |";
    expect(said("amount-not-number", sheet)).toMatchObject([{ remedy: "请改成 0.09。", fixes: [0.09] }]);
  });
});

test("no fix is offered where the label stands in the same cell", () => {
  const sheet = `## shigu/department-expenditure\n| 年度预算申请（万元） | 资金总额：844.93万元 |`;
  expect(said("amount-unit-in-cell", sheet)).toMatchObject([
    { remedy: "请在“资金总额”后面只写数字：844.93。", fixes: [] },
  ]);
});
