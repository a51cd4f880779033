import { gapsInFields, gapsInRows } from "../forms/read/gaps";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "required-core-blank",
  title: "必填栏都已填写",
  why: "名称、金额和目标是一张表的主干，缺了任何一项都没有办法审核。",
  basis: "参照 财预〔2015〕88号（完整性）；表样",
  confidence: "certain",
  scope: "row",
  watches: ["*"],
  messages: {
    blank: {
      title: "{field}没有填",
      severity: "error",
      text: "“{field}”没有填写。",
      merge: "column",
      about: "blank",
    },
  },
  remedy: "请补填“{field}”。",
  examples: [
    right(
      "效益各列不必填满，合并的单元格往下都算填了",
      `| 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 | 数量指标 | 经济效益指标 |
       | 政务中心 | 维修费 | 机房维护费 | 2019年 | 2.5 | 三年内换新机房设备 | 机房全年不停机 | 每月巡检一次 | |
       | ^ | 电费 | ^ | 2019年 | 1.5 | 保障机房用电 | 保障机房用电 | | |`,
    ),
    right(
      "财政部门的意见由财政部门填",
      `## shifeng/department
       | 部门名称 | 石峰区政务服务中心 | < |
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 126.67 |
       | ^ | 项目支出： | 0 |
       | 整体绩效目标 | 办事少跑腿 | < |
       | 财政部门审核意见 | 业务股室意见： | |`,
    ),
    right(
      "标签和金额写在同一格",
      `## shigu/department
       | 部门名称 | 合江街道办事处 |
       | 年度预算申请（万元） | 资金总额：844.93 |
       | ^ | 其中：基本支出：404.76\\n项目支出：440.17 |
       | 整体绩效目标 | 保障街道正常运转 |`,
    ),
    wrong(
      "一行里缺了实施期和金额，下一行缺了专项名称",
      `| 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 |
       | 政务中心 | 维修费 | 机房维护费 | | | 换新机房设备 | 机房全年不停机 |
       | 政务中心 | 电费 | 无 | 2019年 | 1.5 | 保障机房用电 | 保障机房用电 |`,
      { at: "D2", says: "blank" },
      { at: "E2", says: "blank" },
      { at: "C3", says: "blank" },
    ),
    wrong(
      "合并的空格子是一处，不是每行一处",
      `| 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 |
       | 政务中心 | 维修费 | | 2019年 | 2.5 | 换新机房设备 | 机房全年不停机 |
       | 政务中心 | 电费 | ^ | 2019年 | 1.5 | 保障机房用电 | 保障机房用电 |`,
      { at: "C2", says: "blank" },
    ),
    wrong(
      "只有空格，或标签后面没有写",
      `## shigu/department
       | 部门名称 | \\n　\\n |
       | 年度预算申请（万元） | 资金总额： | |
       | ^ | 其中：基本支出：404.76\\n项目支出： | |
       | 整体绩效目标 | 保障街道正常运转 |`,
      { at: "B1", says: "blank" },
      { at: "C2", says: "blank" },
      { at: "B3", says: "blank" },
    ),
  ],
  *check(form) {
    const tables = Object.values(form.tables);
    for (const gap of [
      ...gapsInFields(form, "core"),
      ...tables.flatMap((table) => [...gapsInRows(table, "core")]),
    ]) {
      yield { at: gap.at, says: "blank", facts: { field: gap.field.label } };
    }
  },
});
