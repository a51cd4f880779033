import type { Meaning } from "../../forms/understand/meanings";
import { GENERAL_RULES } from "./audit";
import { GAP } from "./shared";

/** Of forms that no set knows: what their columns were taken for, and how to say otherwise. */
export const general = {
  line: (forms: number) => `${forms} 张表${GENERAL_RULES}`,
  title: "每一列当作什么",
  about: (columns: number) => `${columns} 列`,
  hint: "认错了的，在右边改选；改过的，以后遇到栏目一样的表都照这样认，只记在这台电脑上。",
  column: (heading: string) => `“${heading}”当作`,
  none: "这张表的指标不按栏目填写，没有可以改的列。",
  other: "不是指标（项目、资金等）",
  corrected: "您改过",
  takeBack: "恢复自动识别",
  gone: "这本工作簿里没有按通用规则审核的表。",
} as const;

export const MEANING: Readonly<Record<Meaning, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标（类别）",
  name: "指标名称",
  value: "指标值",
  longValue: "指标值（实施期）",
  annualValue: "指标值（年度）",
  sign: "计算符号",
  unit: "计量单位",
  weight: "权重、分值",
  past: "往年的数、标准",
  note: "说明、备注",
};

export const list = {
  title: "指标清单",
  count: (indicators: number) => `${indicators} 条`,
  none: "没有列得出的指标。先填好表，或者打开填好的文件。",
  more: (count: number) => `还有 ${count} 条，插入工作表后看全`,
  weight: (weight: string) => `权重 ${weight}`,
  unsplit: "没有拆开",
  nameless: "（没有名称）",
  insert: "插入工作表",
  copy: "复制",
  copied: "已复制",
  notCopied: "复制不了",
  xlsx: "存 xlsx",
  csv: "存 csv",
  file: "指标清单",
  parts: (sign: string | null, number: string | null, unit: string | null) =>
    [sign, number, unit].filter(Boolean).join(""),
  where: (level1: string | null, level2: string | null, period: string | null) =>
    [period, level1, level2].filter(Boolean).join(GAP),
} as const;
