/**
 * What a form or a field *is*, whatever a template set calls it. Ids in a set are free names; rules, roll-up, notes and
 * pane ask for roles alone. A form or field without a role is still drawn, read and checked by its kind.
 */

/** Forms, each with what people call it. */
export const FORM_ROLES = {
  summary: "汇总表",
  directions: "支出方向表",
  fund: "专项资金申报表",
  department: "部门整体支出表",
  overview: "专项一览表",
} as const;

/** Fields, each with what people call it and the kind it has to be of. */
export const FIELD_ROLES = {
  fundName: { name: "专项名称", kind: "text" },
  directionName: { name: "支出方向", kind: "text" },
  departmentName: { name: "部门名称", kind: "text" },
  supervisingDepartment: { name: "主管部门", kind: "text" },
  /** The money that the form, or the row, is about. */
  amount: { name: "资金总额", kind: "amount" },
  basicExpenditure: { name: "基本支出", kind: "amount" },
  projectExpenditure: { name: "项目支出", kind: "amount" },
  /** One of several that make up the total. */
  incomeSource: { name: "收入来源", kind: "amount" },
  periodTarget: { name: "长期（实施期）目标", kind: "target" },
  annualTarget: { name: "年度目标", kind: "target" },
  start: { name: "开始时间", kind: "date" },
  end: { name: "完成时间", kind: "date" },
  filledBy: { name: "填报人", kind: "text" },
  phone: { name: "联系电话", kind: "text" },
  filledOn: { name: "填报日期", kind: "date" },
  /** Worked out by a roll-up: how many issues a form has. */
  issueCount: { name: "问题数", kind: "number" },
} as const;

export type FormRole = keyof typeof FORM_ROLES;
export type FieldRole = keyof typeof FIELD_ROLES;

/** Roles that several fields of one form may have. */
export const SHARED_ROLES: readonly FieldRole[] = ["incomeSource"];
