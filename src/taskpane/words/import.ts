import { GAP } from "./shared";

/** 导入: what a file holds, where it goes, and what has no place. */
export const bringIn = {
  title: "导入",
  hint: "选一个 Word 文档（.docx）或别的工作簿（.xlsx、.xls、.et、.ods、.csv）。先看放到哪里，点“放入”才写；那个文件不会动。",
  choose: "选文件",
  chooseAgain: "另选文件",
  reading: (name: string) => `正在读 ${name}……`,
  preview: (name: string, placed: number, homeless: number) =>
    `${name}：能放入 ${placed} 格${homeless ? `，${homeless} 格没有位置` : ""}。还没有写。`,
  put: "放入",
  form: (set: string, form: string) => `${set}${GAP}${form}`,
  sameShape: "没有官方表样，照原样放",
  cells: (count: number) => `${count} 格`,
  where: (sheet: string, count: number) => `${sheet} 的 ${count} 格放到哪里`,
  more: (count: number) => `还有 ${count} 格，没有列出`,
  homeless: (count: number) => `没有位置的 ${count} 格`,
  copy: "复制",
  copied: "已复制",
  notCopied: "复制不了",
  between: (count: number) => `表格以外的文字没有放，共 ${count} 段`,
  verified: (count: number) => `那里 ${count} 处“已核实”没有带过来：换了文件、换了年度，要重新核实`,
  leftOut: (what: readonly string[]) => `没有带过来的：${what.join("、")}`,
  label: (label: string, address: string) => (label === "" ? address : `${address}${GAP}${label}`),
  pointAt: "定位",
  point: (address: string) => `定位 ${address}`,
} as const;

/** A table that was pasted into a sheet, as it came out of Word. */
export const landed = {
  line: (sheets: readonly string[], forms: readonly string[]) =>
    `${sheets.join("、")} 里像是从 Word 粘贴来的${forms.join("、")}`,
  go: "放进标准表样",
  no: "不用",
  clear: "放好后，清掉粘贴来的那份（格线留着，可以撤销）",
  stays: (sheets: readonly string[]) =>
    `${sheets.join("、")} 里粘贴来的那份没有动。不要了请删掉，免得同一张表算两遍。`,
  gone: "粘贴来的表已经不在了，或者改得认不出来，没有写。请重新粘贴，再试一次。",
} as const;

/** 沿用上年: what stays, and what somebody has to decide. */
export const carry = {
  title: "沿用上年",
  hint: "选去年（或更早）的工作簿或 Word 文档。写的是今年的新表，去年的文件不会动。",
  choose: "选去年的文件",
  into: (set: string, year: number) => `写成${set} ${year} 年度的表；要换区县或年度，请先在“填表”里改。`,
  said: (name: string, kept: number, asked: number) =>
    `${name}：沿用 ${kept} 格，${asked} 格要您定。还没有写。`,
  put: (year: number) => `写出 ${year} 年的表`,
  asked: (count: number) => `${count} 格要定`,
  kept: (count: number) => `照旧的 ${count} 格`,
  rolledUp: "空表，填好支出方向表以后一键汇总",
  noForm: "今年没有这张表",
  last: (text: string) => `去年：${text}`,
  keep: "照旧",
  change: "改",
  now: (label: string, address: string) => `${address}${GAP}${label} 今年写`,
  blank: "空着，写出来以后再填",
  why: { years: "里面有以前的年份，已改到今年", amount: "金额每年重报", date: "日期今年重填" },
  leftOut: (sheet: string, why: string) => `没有沿用“${sheet}”：${why}`,
  whose: "看不出今年用哪个区县的表样，没有写。请先在“填表”里选好区县和年度，再选一次文件。",
  nothing: "这个文件里没有今年能沿用的绩效表，没有写。请看看是不是选错了文件。",
} as const;
