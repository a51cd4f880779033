import { GAP } from "./shared";

export const before = {
  title: (from: string, count: number, unit: string, to: string) => `${from} ${count} ${unit} → ${to}`,
  unit: { row: "行", form: "张" },
  write: (sheet: string, isRows: boolean) => `一${isRows ? "个方向一行" : "个专项一行"}写进${sheet}`,
  newSheet: (name: string) => `新建的${name}`,
  convert: "金额写成 8.5万元、25000元 的先换算，列给您看",
  refuse: "金额看不懂就停下，不会当成 0",
  keep: "您改过的文字不动；可一步撤销",
  sources: "来源",
  sourceCount: (sheets: number, rows: number, unit: string) =>
    unit === "行" ? `${sheets} 张表，${rows} 行` : `${rows} 张表`,
  rows: (from: number, to: number) => (from === to ? `第${from}行` : `第${from}至${to}行`),
  amount: (amount: string) => `${amount} 万元`,
  unclear: "金额要看一下",
  manner: (layout: "direction" | "fund", total: boolean) =>
    `汇总方式：逐${layout === "direction" ? "方向" : "专项"}一行，${total ? "最后加一行合计" : "不加合计行"}`,
  nothing: (form: string) => `还没有填好的${form}`,
  nothingHint: (number: string) => `先在${number}填好，再来汇总。`,
  nothingKnown: "还没有可以汇总的表",
  nothingKnownHint: "先在“填表”里插入一张，填好再来汇总。",
} as const;

export const GO = "一键汇总";

export const running = {
  title: "正在汇总",
  step: (done: number, of: number, sheet: string) => `读第 ${done} 张，共 ${of} 张：${sheet}`,
  stop: "停下",
  promise: "全部读完、核对无误才写入；现在停下，表格不会变。",
} as const;

export const result = {
  title: (rows: number, amount: string) => `已汇总 ${rows} 行，共 ${amount} 万元`,
  current: "已是最新，没有改动",
  where: (sheet: string, from: number, to: number) => `写到${sheet} ${before.rows(from, to)}`,
  conflicts: (count: number) => `${count} 处文字要您选一份`,
  choose: "去选",
  slip: "对表单",
  agree: "三处一致",
  agreeTwo: "两处一致",
  differ: (amount: string) => `差 ${amount} 万元`,
  directions: "方向合计",
  summary: "汇总合计",
  project: "项目支出",
  noProject: (number: string) => `没有${number}，未对项目支出。`,
  same: "一致",
  different: "不一致",
  setBack: (count: number) => `金额改成来源的 ${count} 格`,
  setBackAbout: "和表里原来写的不同",
  rest: (amount: string) => `其余 ${amount} 万元为其他项目`,
  more: "多出的是其他项目",
  converted: (count: number) => `换算了 ${count} 格`,
  untouched: "来源表没有改",
  picture: "金额分布",
  pictureName: (amount: string) => `各支出方向金额，共${amount}万元`,
  others: (count: number) => `其余 ${count} 项`,
  name: "名称",
  amount: "金额",
  kept: (count: number) => `保留人工文字 ${count} 格`,
  leftOut: (count: number) => `没有汇总的表 ${count} 张`,
} as const;

export const choose = {
  title: "选用哪一份文字",
  nth: (nth: number, of: number) => `第 ${nth} 处，共 ${of} 处`,
  why: (summary: string, source: string | undefined) =>
    `${summary} 您改过，${source ? `${source} ` : "来源"}后来也变了。`,
  edited: "人工稿",
  editedAt: "现在表里的",
  source: "现在来源",
  before: "上次来源",
  beforeAt: "上次汇总时",
  hint: "不选就保留人工稿。下划线标出与上次来源的不同。",
  use: "用选中的",
  keep: "保留人工稿",
} as const;

export const refusal = {
  written: "现在写的",
  blank: "空着",
  amounts: (count: number) => `金额 ${count} 格`,
  readable: (count: number) => `${count} 格看得懂`,
  go: "定位",
} as const;

export const facts = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(GAP);
