/**
 * Empty forms of other districts, rebuilt as small sheets from what is public of their layouts: what is printed, what is
 * merged, how wide the columns are.
 */
export interface BlankForm {
  readonly name: string;
  readonly sheet: string;
  readonly widths: readonly number[];
  /** Rows of the table; the lines above and below it have no borders. */
  readonly bordered: readonly [from: number, to: number];
  /** What is said of the fields that a person sees in it: as many as these, by kind. */
  readonly fields: readonly string[];
}

export const blankForms: readonly BlankForm[] = [
  {
    name: "a county's 2016 form: long and annual indicators, a schedule, sources of money in one cell each",
    widths: [12, 12, 14, 22, 14, 12],
    bordered: [4, 41],
    fields: [
      "projectName",
      "attribute",
      "supervisingDepartment",
      "amount",
      "overview",
      "basis",
      "periodTarget",
      "annualTarget",
      "filledBy",
    ],
    sheet: `
      | 财政支出项目绩效目标申报表 | < | < | < | < | < |
      | （    年度） | < | < | < | < | < |
      | 填报单位（盖章）： | < | < | < | < | < |
      | 项目名称 |  | < | 项目属性 | 新增项目□  延续项目□ | < |
      | 主管部门 |  | < | 主管部门编码 |  | < |
      | 项目实施单位 |  | < | 项目负责人 |  | < |
      | 项目起止时间 |  | < | 联系电话 |  | < |
      | 项目资金申请（万元） | 资金总额： |  | < | < | < |
      | ^ | 财政拨款： |  | < | < | < |
      | ^ | 自有资金： |  | < | < | < |
      | ^ | 其他： |  | < | < | < |
      | 单位职能概述 |  | < | < | < | < |
      | 项目概况 |  | < | < | < | < |
      | 项目立项情况 | 项目立项的依据 |  | < | < | < |
      | ^ | 项目申报的可行性 |  | < | < | < |
      | ^ | 项目申报的必要性 |  | < | < | < |
      | 项目实施进度计划 | 项目实施内容 | < | < | 开始时间 | 完成时间 |
      | ^ | 1、 | < | < |  |  |
      | ^ | 2、 | < | < |  |  |
      | ^ | …… | < | < |  |  |
      | 项目绩效目标 | 长期目标 | < | 年度目标 | < | < |
      | ^ |  | < |  | < | < |
      | 长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
      | ^ | 产出指标 | 数量指标 |  |  |  |
      | ^ | ^ | 质量指标 |  |  |  |
      | ^ | ^ | 时效指标 |  |  |  |
      | ^ | ^ | 成本指标 |  |  |  |
      | ^ | 效益指标 | 经济效益指标 |  |  |  |
      | ^ | ^ | 社会效益指标 |  |  |  |
      | ^ | ^ | 环境效益指标 |  |  |  |
      | ^ | 服务对象满意度指标 | 具体指标 |  |  |  |
      | 年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
      | ^ | 产出指标 | 数量指标 |  |  |  |
      | ^ | ^ | 质量指标 |  |  |  |
      | ^ | ^ | 时效指标 |  |  |  |
      | ^ | ^ | 成本指标 |  |  |  |
      | ^ | 效益指标 | 经济效益指标 |  |  |  |
      | ^ | ^ | 社会效益指标 |  |  |  |
      | ^ | ^ | 环境效益指标 |  |  |  |
      | ^ | 服务对象满意度指标 | 具体指标 |  |  |  |
      | 其他说明的问题 |  | < | < | < | < |
      | 填报人： | < | 单位负责人： | < | 填报日期： | < |`,
  },
  {
    name: "a city's form with two periods side by side and numbered indicators, in columns B to I",
    widths: [3, 8, 10, 14, 20, 12, 14, 20, 12],
    bordered: [4, 16],
    fields: [
      "projectName",
      "supervisingDepartment",
      "periodAmount",
      "amount",
      "periodTarget",
      "annualTarget",
    ],
    sheet: `
      |  | 附件2 |  |  |  |  |  |  |  |
      |  | 项目支出绩效目标表 | < | < | < | < | < | < | < |
      |  | （20  年度） | < | < | < | < | < | < | < |
      |  | 项目名称 | < |  | < | < | < | < | < |
      |  | 主管部门及代码 | < |  | < | 实施单位 |  | < | < |
      |  | 项目资金（万元） | < | 实施期资金总额： |  | < | 年度资金总额： |  | < |
      |  | ^ | ^ | 其中：财政拨款 |  | < | 其中：财政拨款 |  | < |
      |  | ^ | ^ | 其他资金 |  | < | 其他资金 |  | < |
      |  | 总体目标 | 实施期目标（20××年—20××+n年） | < | < | < | 年度目标 | < | < |
      |  | ^ | 目标1：\\n目标2：\\n…… | < | < | < | 目标1：\\n目标2：\\n…… | < | < |
      |  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
      |  | ^ | 产出指标 | 数量指标 | 指标1： |  | 数量指标 | 指标1： |  |
      |  | ^ | ^ | ^ | 指标2： |  | ^ | 指标2： |  |
      |  | ^ | ^ | 质量指标 | 指标1： |  | 质量指标 | 指标1： |  |
      |  | ^ | 效益指标 | 社会效益指标 | 指标1： |  | 社会效益指标 | 指标1： |  |
      |  | ^ | 满意度指标 | 服务对象满意度指标 | 指标1： |  | 服务对象满意度指标 | 指标1： |  |`,
  },
  {
    name: "a department's form: tasks, sign, value, unit and weight in cells of their own, the unit beside the title",
    widths: [10, 14, 18, 24, 7, 9, 9, 7],
    bordered: [3, 16],
    fields: [
      "departmentName",
      "amount",
      "basicExpenditure",
      "projectExpenditure",
      "annualTarget",
      "taskName",
    ],
    sheet: `
      | 部门（单位）整体支出绩效目标申报表 | < | < | < | < | < | < | < |
      | 填报单位： | < | < | < | < | 单位：万元 | < | < |
      | 部门（单位）名称 |  | < | < | < | < | < | < |
      | 年度主要任务 | 任务名称 | 主要内容 | < | < | 预算金额 | < | < |
      | ^ |  |  | < | < |  | < | < |
      | ^ |  |  | < | < |  | < | < |
      | ^ |  |  | < | < |  | < | < |
      | 预算情况 | 部门预算总额 |  | < | < | < | < | < |
      | ^ | 基本支出 |  | < | 项目支出 |  | < | < |
      | 年度总体目标 |  | < | < | < | < | < | < |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标符号 | 指标值 | 计量单位 | 权重 |
      | ^ | 成本指标 | 经济成本指标 |  |  |  |  |  |
      | ^ | 产出指标 | 数量指标 |  |  |  |  |  |
      | ^ | ^ | 质量指标 |  |  |  |  |  |
      | ^ | 效益指标 | 社会效益指标 |  |  |  |  |  |
      | ^ | 满意度指标 | 服务对象满意度指标 |  |  |  |  |  |
      | 单位负责人（签字）： | < |  | 填报人： |  | 联系电话： | < | < |`,
  },
  {
    name: "a province's form for transfers: one period, name and value apart, remarks below the table",
    widths: [9, 16, 20, 30, 18],
    bordered: [3, 15],
    fields: ["projectName", "supervisingDepartment", "amount", "annualTarget"],
    sheet: `
      | 省级专项转移支付区域绩效目标表 | < | < | < | < |
      | （      年度） | < | < | < | < |
      | 专项名称 |  | < | < | < |
      | 省级主管部门 |  | < | 专项实施期 |  |
      | 市县财政部门 |  | < | 市县主管部门 |  |
      | 资金情况（万元） | 年度金额： | < |  | < |
      | ^ | 其中：省级补助 | < |  | < |
      | ^ | 市县资金 | < |  | < |
      | 年度目标 |  | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 |  |  |
      | ^ | ^ | 质量指标 |  |  |
      | ^ | ^ | 时效指标 |  |  |
      | ^ | 效益指标 | 社会效益指标 |  |  |
      | ^ | 满意度指标 | 服务对象满意度指标 |  |  |
      | 注：各地可以根据实际增加指标。 | < | < | < | < |`,
  },
  {
    name: "a district's list, a project a line, what indicators are about above the columns",
    widths: [5, 18, 14, 10, 26, 14, 14, 14, 14, 14],
    bordered: [4, 10],
    fields: [
      "number",
      "projectName",
      "amount",
      "annualTarget",
      "quantity",
      "quality",
      "timeliness",
      "social",
      "served",
    ],
    sheet: `
      | 附表3 |  |  |  |  |  |  |  |  |  |
      | 2026年项目支出绩效目标一览表 | < | < | < | < | < | < | < | < | < |
      |  |  |  |  |  |  |  | 金额单位：万元 | < | < |
      | 序号 | 项目名称 | 主管部门 | 预算金额 | 年度绩效目标 | 绩效指标 | < | < | < | < |
      | ^ | ^ | ^ | ^ | ^ | 产出指标 | < | < | 效益指标 | < |
      | ^ | ^ | ^ | ^ | ^ | 数量指标 | 质量指标 | 时效指标 | 社会效益指标 | 服务对象满意度指标 |
      |  |  |  |  |  |  |  |  |  |  |
      |  |  |  |  |  |  |  |  |  |  |
      |  |  |  |  |  |  |  |  |  |  |
      |  |  |  |  |  |  |  |  |  |  |`,
  },
  {
    name: "a city's form with targets for input, output and effect, and headings nobody else has",
    widths: [14, 16, 30, 18, 18],
    bordered: [4, 18],
    fields: ["projectName", "amount", "periodTarget", "annualTarget", "safeguards"],
    sheet: `
      | 财政支出项目绩效目标申报表（范本） | < | < | < | < |
      | 填报单位（盖章）： | < | < | 单位代码： | < |
      |  |  |  |  |  |
      | 项目名称 |  | < | 是否新增 | 是□ 否□ |
      | 功能科目编码 |  | < | 功能科目名称 |  |
      | 项目资金申请（万元） | 资金总额： |  | < | < |
      | ^ | 财政拨款： |  | < | < |
      | 项目总体绩效目标（长期目标） |  | < | < | < |
      | 项目年度绩效目标 |  | < | < | < |
      | 评价内容 | 绩效内容 | 绩效目标 | 绩效目标值 | 参考标准 |
      | 投入 | 时效目标 | 目标1： |  |  |
      | ^ | 成本目标 | 目标1： |  |  |
      | 产出 | 数量目标 | 目标1： |  |  |
      | ^ | ^ | 目标2： |  |  |
      | ^ | 质量目标 | 目标1： |  |  |
      | 效益 | 社会效益目标 | 目标1： |  |  |
      | 保证项目实施的制度、措施 |  | < | < | < |
      | 其他需要说明的问题 |  | < | < | < |
      | 填报人： |  | 单位负责人： | 填报日期： |  |`,
  },
];
