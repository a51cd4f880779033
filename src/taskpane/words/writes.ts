import { placeText } from "../../audit/place-words";

/** What the undo bar says of what was just written. */
export const written = {
  inserted: (sheet: string) => `已插入${sheet}`,
  restyled: (sheets: readonly string[]) => `已恢复${sheets.join("、")} 的样表格式，内容没有动`,
  fixed: (cells: number) => `已改 ${cells} 格`,
  filled: (cells: readonly string[]) => `已填入 ${placeText(cells)}`,
  broughtIn: (placed: number, homeless: number) =>
    `已放入 ${placed} 格${homeless ? `，${homeless} 格没有位置` : ""}`,
  carried: (sheets: number, year: number) => `已写出 ${year} 年度的 ${sheets} 张表`,
  marksLeft: (sheets: readonly string[]) =>
    `${sheets.join("、")} 有旧标记，表格软件不让删，请在“条件格式”的“管理规则”里删`,
  formatsUnread: (sheets: readonly string[]) =>
    `${sheets.join("、")} 有别人的条件格式，表格软件读不出来，没有动它`,
  rolledUp: (rows: number, sheet: string) => `已汇总 ${rows} 行到${sheet}`,
} as const;

export const UNTOUCHED = "什么都没有写入，表格和原来一样。";

export const protectedSheet = {
  title: (sheet: string) => `${sheet} 有保护，写不进去`,
  text: "在“审阅”里点“撤消工作表保护”，再回来点“再试一次”。密码问发表的科室。",
} as const;

export const ELSEWHERE = "改为另建一张";

export const beingEdited = {
  title: "表格里有一格正在输入",
  text: "先按回车写完那一格。",
} as const;

export const notAnswered = {
  title: "表格软件没有回话",
  text: "有一格正在输入的话，先按回车写完那一格。",
} as const;

export const answerLost = (sheets: readonly string[]) => ({
  title: "不知道写完没有",
  text: `表格软件没有回话。请先核对${sheets.join("、") || "表格"}：没有写的，再试一次；写了一半的，手工改好。`,
});

/** While something that was clicked has not been written yet. */
export const waiting = {
  title: "在等表格软件回话，还没有做",
  text: "有一格正在输入的话，按回车写完就接着做。不做了就点“取消”，什么也不会改。",
} as const;

export const outdated = {
  title: (cell: string) => `${cell} 刚改过，没有再动`,
  text: "这里列的还是改之前的样子。点“全表审核”重新审一遍，再看要不要改。",
} as const;

export const nameTaken = {
  title: (sheet: string) => `已有一张叫${sheet} 的表，不是绩效表`,
  text: (free: string) => `新表会叫${free}。`,
  go: "照此插入",
} as const;

export const partly = {
  title: "写到一半停了",
  done: (places: string) => `已写：${places}。`,
  half: (places: string) => `写了一半，请看一眼：${places}。`,
  notDone: (places: string) => `未写：${places}。`,
  added: (sheet: string) => `新建的${sheet}`,
  removed: (sheet: string) => `删去的${sheet}`,
  inserted: (sheet: string, rows: number) => `${sheet} 插入的 ${rows} 行`,
  deleted: (sheet: string, rows: number) => `${sheet} 删去的 ${rows} 行`,
  rows: (sheet: string, from: number, to: number) =>
    from === to ? `${sheet} 第${from}行` : `${sheet} 第${from}至${to}行`,
  looks: (sheet: string) => `${sheet} 的样子`,
  /** On a sheet that nobody sees. */
  own: "绩表自己的记录",
  nothing: "没有",
} as const;

/** It stopped half-way, and what was written has been taken out again. */
export const takenBack = {
  title: "写到一半停了，已经退回原样",
  text: "可以再试一次；还是这样，做一次“自检”，把结果发给信息科。",
} as const;

/** Something was written, and what was to follow failed. */
export const afterWriting = {
  title: "已经写好，后面一步没有做成",
  text: "写进去的都在。点“全表审核”再审一遍。",
} as const;

export const unknown = {
  title: "这一步没有做成",
  text: "不知道原因，也不知道改到哪里，请先看一眼表格。可以再试一次；还是这样，做一次“自检”，把结果发给信息科。",
} as const;
