import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import type { Fix } from "../../src/audit/issue";
import { formsOf } from "./example";

/*
 * What rules would write: → is certain, ? is a choice for a person.
 */

const shown = ({ address, to }: Fix) => `${address} ${to === null ? "∅" : JSON.stringify(to)}`;

function corrections(id: string, sheet: string): string[] {
  const [rule] = rules.filter((one) => one.id === id);
  const issues = check(formsOf(rule!, { name: "", sheet, expected: [] }), [rule!]);
  return issues.flatMap(({ fixes, offers }) => [
    ...fixes.map((fix) => `→ ${shown(fix)}`),
    ...offers.map(({ label, fixes }) => `? ${label}: ${fixes.map(shown).join(", ")}`),
  ]);
}

const table = (...rows: readonly string[]) => `| 支出方向 | 支出方向年度金额（万元） |\n${rows.join("\n")}`;

describe("an amount", () => {
  test("with its unit becomes the number; what is said in brackets is not dropped unasked", () => {
    const amounts = table(
      "| 维修费 | 226.00万元 |",
      "| 电费 | 8.5（万元） |",
      "| 水费 | 400万元（区本级240，上级160） |",
    );
    expect(corrections("amount-unit-in-cell", amounts)).toEqual([
      "→ B2 226",
      "→ B3 8.5",
      "? 只留 400，去掉括号里的话: B4 400",
    ]);
  });

  test("stored as text becomes a number, on the same terms", () => {
    const amounts = table("| 维修费 | '8.5 |", "| 电费 | 400(240+160) |");
    expect(corrections("amount-not-number", amounts)).toEqual([
      "→ B2 8.5",
      "? 只留 400，去掉括号里的话: B3 400",
    ]);
  });

  test("pasted twice is offered once, in the column's unit", () => {
    expect(corrections("amount-duplicated-paste", table("| 维修费 | 85000元85000元 |"))).toEqual([
      "? 只留 85000元: B2 8.5",
    ]);
  });

  test("that is large is offered as 元", () => {
    expect(corrections("amount-magnitude", table("| 维修费 | 250000 |"))).toEqual([
      "? 原来是元，写成 25: B2 25",
    ]);
  });

  test("of a total that does not add up is offered, for a row may be wrong", () => {
    const sheet = `## summary\n| 专项支出名称 | 资金总额 |\n| 机房维护费 | 2.5 |\n| 合计 | 3 |`;
    expect(corrections("total-row", sheet)).toEqual(["? 合计写成 2.5: B3 2.5"]);
  });
});

describe("a time", () => {
  test("is spelled as asked for, where it can mean one thing only", () => {
    const periods = `| 支出方向 | 专项实施期 |\n| 维修费 | 2019-2021 |\n| 电费 | 2019.1 |\n| 水费 | 三年 |`;
    expect(corrections("period-format", periods)).toEqual([
      '→ B2 "2019年—2021年"',
      '? 2019年1月: B3 "2019年1月"',
      '? 2019年10月: B3 "2019年10月"',
    ]);
  });

  test("that may be January or October is asked about", () => {
    const span = (start: string, end: string) =>
      `## special-fund\n| 专项实施内容 | 计划开始时间 | 计划完成时间 |\n| 采购 | ${start} | ${end} |`;
    expect(corrections("date-number-ambiguous", span("2019.1", "2019.12"))).toEqual([
      '? 2019年1月: B2 "2019年1月"',
      '? 2019年10月: B2 "2019年10月"',
    ]);
    expect(corrections("date-number-ambiguous", span("2019.3", "2019.1"))).toEqual([
      '? 2019年10月: C2 "2019年10月"',
    ]);
    expect(corrections("date-style-mixed", span("2019.1", "2019年12月"))).toEqual([]);
    expect(corrections("date-style-mixed", span("'2019.1", "2019年12月"))).toEqual(['→ B2 "2019年1月"']);
  });

  test("that a spreadsheet turned into a number comes back; a text it took for a date is asked about", () => {
    const sheet = `## special-fund
      | 专项实施内容 | 计划开始时间 | 计划完成时间 |
      | 采购设备 | 43466 | 2019年12月 |
      | 一级指标 | 二级指标 | 指标内容 | 指标值 |
      | 产出指标 | 质量指标 | 每名教师辅导的学生 | 1月2日 {43467 m"月"d"日"} |`;
    expect(corrections("date-serial-leak", sheet)).toEqual([
      '→ B2 "2019年1月1日"',
      '? 文字“1-2”: D4 "1-2"',
      '? 文字“1/2”: D4 "1/2"',
      '? 文字“1月2日”: D4 "1月2日"',
    ]);
  });
});

describe("a choice to tick", () => {
  const cell = (text: string) => `## special-fund\n| 专项名称 | 惠民项目资金 | 专项属性 | ${text} |`;
  const both = ['? 延续专项: D1 "延续专项☑     新增专项□"', '? 新增专项: D1 "延续专项□     新增专项☑"'];

  test.each(["", "延续专项□     新增专项□", "■延续专项 ■新增专项"])("%j is asked about", (text) => {
    expect(corrections("checkbox-exactly-one", cell(text))).toEqual(both);
  });

  test.each(["延续专项√ 市级专项√", "待定"])("%j says something else, which stays", (text) => {
    expect(corrections("checkbox-exactly-one", cell(text))).toEqual([]);
  });
});

describe("a department's short name", () => {
  const directions = `## spending-direction\n| 主管部门 | 支出方向 |\n| 政务中心 | 设备更新 |\n| 政务中心 | 网络租用 |`;

  test("becomes the one its own form has", () => {
    const own = `${directions}\n## shifeng/department-expenditure\n| 部门名称 | 石峰区政务服务中心 | < |`;
    expect(corrections("dept-name-not-full", own)).toEqual([
      '→ A2 "石峰区政务服务中心"',
      '→ A3 "石峰区政务服务中心"',
    ]);
  });

  test("is asked about where only another row has a longer one, or two do", () => {
    expect(corrections("dept-name-not-full", `${directions}\n| 石峰区政务服务中心 | 印刷 |`)).toEqual([
      '? 石峰区政务服务中心: A2 "石峰区政务服务中心", A3 "石峰区政务服务中心"',
    ]);
    const two = `${directions}\n| 石峰区政务服务中心 | 印刷 |\n| 荷塘区政务服务中心 | 培训 |`;
    expect(corrections("dept-name-not-full", two)).toHaveLength(2);
  });
});

describe("a summary and its directions", () => {
  const sheets = (summary: string, direction: string) => `## summary
    | 单位：万元 | < | < | < |
    | 专项支出名称 | 支出方向 | 资金总额 | 年度绩效目标 |
    | ${summary} |
    ## spending-direction
    | 单位：元 | < | < | < |
    | 支出方向 | 所属专项名称 | 支出方向年度金额 | 年度绩效目标 |
    | ${direction} |`;

  test("that differ in an amount: either may be right, each in its own unit", () => {
    const sheet = sheets("机房维护费 | 设备更新 | 8 | 换新", "设备更新 | 机房维护费 | 25000 | 换新");
    expect(corrections("summary-amount-mismatch", sheet)).toEqual([
      "? 按支出方向表，汇总表写成 2.5: C3 2.5",
      "? 按汇总表，支出方向表写成 8: C3 80000",
    ]);
  });

  test("that differ in a text: either may be right; an empty one is copied", () => {
    const differs = sheets(
      "机房维护费 | 设备更新 | 2.5 | 换新八成",
      "设备更新 | 机房维护费 | 25000 | 换新九成",
    );
    expect(corrections("summary-text-stale", differs)).toEqual([
      '? 都用支出方向表的: D3 "换新九成"',
      '? 都用汇总表的: D3 "换新八成"',
    ]);
    const empty = sheets("机房维护费 | 设备更新 | 2.5 | ", "设备更新 | 机房维护费 | 25000 | 换新九成");
    expect(corrections("summary-text-stale", empty)).toEqual(['→ D3 "换新九成"']);
  });

  test("that differ in a name: the near one is offered", () => {
    const sheet = sheets("机房维护 | 设备更新 | 2.5 | 换新", "设备更新 | 机房维护费 | 25000 | 换新");
    expect(corrections("summary-orphan-row", sheet)).toEqual(['? 改成“机房维护费”: A3 "机房维护费"']);
  });
});

test("white space in an amount's cell goes, a heading is spelled as printed", () => {
  const spaces = `## shigu/department-expenditure\n| 年度预算申请（万元） | 资金总额： | 8 |\n| ^ | 其他资金： | \\n　 |`;
  expect(corrections("whitespace-only-cell", spaces)).toEqual(["→ C2 ∅"]);
  const heading = `| 支出方向 | 社会公益或服务对象满意度指标 |\n| 维修费 | 满意度90% |`;
  expect(corrections("header-variant", heading)).toEqual(['→ B1 "社会公众或服务对象满意度指标"']);
});
