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
  leftOut: (what: readonly string[]) => `没有带过来的：${what.join("、")}`,
  label: (label: string, address: string) => (label === "" ? address : `${address}${GAP}${label}`),
  point: (address: string) => `定位 ${address}`,
} as const;
