import { check } from "../audit/check";
import headerVariant from "../../src/rules/header-variant";
import { formsOf } from "./example";

/** What restoring the headings would write, cell by cell, for all sheets together. */
function restored(sheet: string) {
  const issues = check(formsOf(headerVariant, { name: "", sheet, expected: [] }), [headerVariant]);
  return issues.map(({ cells, fixes }) => ({ cells, fixes: fixes.map(({ from, to }) => [from, to]) }));
}

test("other spellings of a workbook are one hint, and each is restored", () => {
  const sheet = `
    | 主管部门 | 支出方向 | 专项名称 | 社会公益或服务对象满意度指标 |
    | 政务中心 | 维修费 | 机房维护 | 满意度90% |
    ## summary
    | 2019年区级专项支出预算绩效目标汇总表 | < |
    | 专项支出名称 | 资金总额 |
    | 机房维护 | 8.5 |`;
  expect(restored(`## spending-direction\n${sheet}`)).toEqual([
    {
      cells: ["C1", "D1", "summary!A1"],
      fixes: [
        ["专项名称", "所属专项名称"],
        ["社会公益或服务对象满意度指标", "社会公众或服务对象满意度指标"],
        ["2019年区级专项支出预算绩效目标汇总表", "2019年区级专项资金预算绩效目标汇总表"],
      ],
    },
  ]);
});

test("a heading with its colon gets it back", () => {
  const sheet = `## shifeng/department-expenditure
    | 年度预算申请 | 资金总额： | 126.67 |
    | 财政部门审核意见 | 财政绩效股意见 | |`;
  expect(restored(sheet)).toMatchObject([{ fixes: [["财政绩效股意见", "绩效股意见："]] }]);
});

test("what would be lost is not rewritten: the unit, the year, a value in the same cell", () => {
  const sheet = `## shigu/department-expenditure
    | 部门整体支出绩效目标表（2019年度） | < |
    | 年度预算申请（万元） | 资金总额（元） | 100 |
    | ^ | 一般公共预算拨款：100 |`;
  expect(restored(sheet)).toEqual([{ cells: ["A1", "B2", "B3"], fixes: [] }]);
});
