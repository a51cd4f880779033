import type { Content, Edit } from "../../src/workbook/edit";

/** The first row of 附件3-2 below its headings, as A1 counts. */
export const FIRST = 7;

/** The headings of 附件3-2, as the district prints them. */
export const HEADINGS: readonly string[] = [
  "主管部门",
  "支出方向",
  "所属专项名称",
  "专项实施期",
  "支出方向年度金额",
  "实施期绩效目标",
  "年度绩效目标",
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "可持续影响指标",
  "社会公众或服务对象满意度指标",
];

/** A row of 附件3-2 with nothing to complain of; A is the department, E the amount, K the cost indicator. */
export function direction(
  name: string,
  { fund = "公共阅读服务专项", amount = 8.5 as Content, department = "石峰区图书馆" } = {},
): Content[] {
  return [
    department,
    name,
    fund,
    "2026年—2028年",
    amount,
    `三年里把${name}全部做完，各街道都有。`,
    `今年做完${name}的头一段。`,
    "服务120人次",
    "验收合格率≥95%",
    "2026年11月底前完成",
    "控制在预算金额以内",
    null,
    "受益居民≥500人",
    null,
    "长效管理制度覆盖率100%",
    "服务对象满意度≥90%",
  ];
}

/** Directions written into 附件3-2 from its first row on. */
export function directions(...rows: readonly (readonly Content[])[]): Edit {
  return { kind: "write", sheet: "附件3-2", row: FIRST - 1, column: 0, values: rows };
}
