import type { FieldKind } from "../../forms/schema";

export const first = {
  title: "先告诉绩表是哪里的表",
  hint: "只填一次，以后自动记住。",
  notKept: "这里不让绩表存东西：填的和设置的，关掉面板就忘。",
  district: "区县",
  year: "年度",
  unit: "单位全称",
  unitHint: "写公章上的名称，不写简称",
  pick: "请选择",
  yearOption: (year: number) => `${year}年`,
  done: "填好了",
} as const;

export const later = {
  year: (year: number) => `${year}年度`,
  noUnit: "还没有写单位全称",
  change: "修改区县、年度、单位",
} as const;

export const forms = {
  title: "要填的表",
  count: (count: number) => `${count} 张`,
  present: (count: number) => `已有 ${count} 张`,
  rows: (rows: number) => `（${rows} 行）`,
  blank: "（空表）",
  insert: "插入",
  foot: "表格插在当前工作簿最后，不动已有的工作表。",
  rolledUp: "不用手填，由“汇总”生成",
  perDirection: "每个支出方向填一行",
  perFund: "每个专项填一张",
  perUnit: "全单位一张",
} as const;

export const help = {
  region: "本格填写说明",
  none: ["点表格里的任意一格，", "这里告诉您填什么、怎么写。"],
  finance: "这一格由财政部门填，不用写。",
  examples: "可照着写",
  rewrites: "可以改写成",
  ownNumbers: "数字请换成您自己的。",
  fill: "填入",
  issue: (level: string, title: string) => `这一格${level}：${title}`,
  inUnit: (unit: string) => `填数字，单位是${unit}，不用写“${unit}”两个字。`,
  choices: (choices: readonly string[]) => `在${choices.map((one) => `“${one}”`).join("、")}里选一项打√。`,
} as const;

/** What to write, by the kind of the field; amounts and choices have sentences of their own. */
export const HOW: Readonly<Record<Exclude<FieldKind, "amount">, string>> = {
  text: "照实填写，名称写全称，不写简称。",
  target: "写要做成什么、做到什么程度，尽量写明数量和时间。",
  date: "写明年月日，例如 2026年3月1日。",
  period: "写起止年份或年月，例如 2026年—2028年。",
  choice: "选一项打√。",
  indicator: "写指标内容和能考核的值，值后面写明单位。",
  indicators: "一行写一条指标，每条都写明能考核的值。",
  indicatorName: "写指标的名称，值写在旁边的指标值里。",
  indicatorValue: "写能考核的值，并写明单位，例如 ≥95%。",
  indicatorSign: "写 ≥、≤、＝ 这样的符号，数写在旁边的格里。",
  indicatorUnit: "写计量单位，数写在旁边的格里。",
  weight: "填这个指标占多少分，只填数字。",
  heading: "写指标的类别，和上一行一样的可以空着。",
  note: "有要说明的就写，没有可以空着。",
  number: "填数字，不写单位。",
};
