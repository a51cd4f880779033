import { differences } from "../../src/summary/tie-out";
import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";

/** A 部门整体支出表 whose 项目支出 is this. */
const department = (amount: string, name = "附件3-3", title = "部门整体支出绩效申报表") => `
  ## ${name}
  | 附件3-3 |  |  |
  | ${title} | < | < |
  | 部门名称 | 政务服务中心 | < |
  | 年度预算申请 | 资金总额： |  |
  | ^ | 按支出性质分： |  |
  | ^ | 其中：基本支出： |  |
  | ^ | 项目支出： | ${amount} |
  | 整体绩效目标 | 平稳运行 | < |
`;

describe("the slip", () => {
  test.each([
    ["11", "11", "0"],
    ["12.5", "12.5", "1.5"],
    ["110000元", "11", "0"],
  ])("compares with 项目支出 %s", async (written, amount, difference) => {
    const { report, tieOut } = await book(
      directions([PLATFORM, HALL]) + summary() + department(written),
    ).rollUp();
    expect(report.tieOut).toEqual({ directions: "11", summary: "11", projectExpenditure: amount });
    expect(tieOut.projectExpenditure).toMatchObject({ sheet: "附件3-3", address: "C7" });
    expect(differences(tieOut).projectExpenditure!.toFixed()).toBe(difference);
    expect(differences(tieOut).summary.toFixed()).toBe("0");
  });

  test.each([
    ["where there is none", ""],
    ["where it is blank", department("")],
    ["where it cannot be read", department("约 11 万")],
    ["where two say something", department("11") + department("12", "附件3-3 (2)")],
    ["where it is another year's", department("11", "附件3-3", "2018年部门整体支出绩效申报表")],
  ])("has no 项目支出 %s, and that stops nothing", async (_, sheets) => {
    const { report } = await book(directions([PLATFORM]) + summary() + sheets).rollUp();
    expect(report.tieOut).toEqual({ directions: "8.5", summary: "8.5", projectExpenditure: null });
  });

  test("adds decimals exactly", async () => {
    const rows = ["0.1", "0.2", "0.30"].map((amount, i) => `方向${i} | 专项 | ${amount} | 长 | 年`);
    const workbook = book(directions(rows) + summary());
    expect((await workbook.rollUp({ total: true })).report.tieOut.summary).toBe("0.6");
    expect((await workbook.sheet("附件3-1")).rows[7]![3]!.value).toBe(0.6);
  });
});
