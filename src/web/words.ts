import type { Unsaved } from "./recovery";

/** Everything the browser edition says besides the pane. */
export const PRODUCT = "绩表";
export const OPEN = "打开";
export const SAVE = "保存";
export const UNSAVED = "有改动未保存";
export const SAVED = "已保存";
export const HOST = "浏览器版";
export const LOCAL = "数据不出本机";
export const NEW_NAME = "新工作簿.xlsx";

export const OPEN_ANOTHER = "另选文件";
export const CLOSE = "知道了";
export const RESTORE = "恢复";
export const DROP = "不要了";
export const SAVE_FIRST = "先保存";
export const OPEN_ANYWAY = "不保存，直接打开";
export const CANCEL = "取消";

export const opening = (name: string, done?: number, of?: number) =>
  `正在打开 ${name}${of === undefined ? "" : `：第 ${done} 张，共 ${of} 张`}`;
export const lost = ({ name, at }: Unsaved, today: Date) =>
  `上次没有保存：${name}，${moment(at, today)} 的改动。`;
export const asks = (name: string) => `${name} 有改动没有保存。打开别的文件之前，要先保存吗？`;
export const wasLocked = (name: string) =>
  `这个文件用 Excel 自带的默认密码加了密，不用输密码就能打开。保存时另存为不加密的普通文件：${name}，原文件不动。`;
export const savedAs = (name: string) => `已存到浏览器的“下载”文件夹：${name}。`;

export const trouble = {
  unreadable: "打不开这个文件",
  notOpened: "还没有打开",
  refused: "这一步没有做成",
  notSaved: "没有保存成",
  notKept: "这台电脑上存不下未保存的改动",
  templates: "表样没有读进来",
} as const;

export const TOOK_BACK = "表格已恢复成这一步之前的样子。";
export const SAVE_AGAIN =
  "改动都还在。请再点一次“保存”；还不行，请看看磁盘满了没有、文件是不是正被别的程序打开。";
export const NOT_KEPT = "表格照常能填、能存，只是关掉网页前没保存的改动找不回来。请常点“保存”。";
export const UNKNOWN = "表格没有变。请再试一次；还不行，请把文件发给信息科。";

function moment(at: Date, today: Date): string {
  const time = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  return at.toDateString() === today.toDateString()
    ? time
    : `${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}
