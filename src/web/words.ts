import type { Unsaved } from "./recovery";

/** Everything the browser edition says besides the pane. */
export const PRODUCT = "绩表";
export const OPEN = "打开";
export const SAVE = "保存";
export const PRINT = "打印";
export const PREVIEW = "打印预览";
export const CLOSE_PREVIEW = "关闭";
export const toPrint = (sheets: readonly string[], pages: number) =>
  `打印预览　${sheets[0]}${sheets.length > 1 ? `等 ${sheets.length} 张表` : ""}，A4 纸 ${pages} 页`;
export const NOTHING_TO_PRINT = "还没有可以打印的内容。";
export const DROP_HERE = "松开鼠标，打开这个文件";
export const dropped = {
  several: (count: number) =>
    `一次打开一个文件，拖进来的有 ${count} 个。请只拖要填的那一个；别的可以在新的标签页里打开。`,
  folder: (name: string) => `拖进来的“${name}”是文件夹。请打开它，把里面要填的那一个文件拖进来。`,
  nothing: "没有拿到拖进来的文件。请先把它存到这台电脑上，再拖进来，或者点“打开”来选。",
} as const;
export const UNSAVED = "有改动未保存";
export const SAVED = "已保存";
export const HOST = "浏览器版";
export const LOCAL = "数据不出本机";
export const NEW_NAME = "新工作簿.xlsx";

export const WHAT_IT_IS = "写附件、审附件、汇总附件，都在这台电脑上，不连外网。";
export const begin = { name: "新填一份", about: "选区县和年度，插入空表，边填边审" } as const;
export const openFile = {
  name: "打开",
  about: "选一个 .xlsx、.xls、.et 或 Word（.docx）文件，或者把文件拖到这里",
} as const;
export const carry = {
  name: "用去年的表开头",
  about: "选去年的工作簿或 Word 文档，写出今年的表：单位、名称照旧，目标、指标、金额逐格定",
} as const;
export const sample = {
  name: "看样例",
  about: "一份填好的申报，故意留了几处毛病，看看怎么查、怎么改",
} as const;
export const SAMPLE_NAME = "样例（石峰区）.xlsx";
export const RECENT = "最近的文件";
export const FORGET = "清除这些记录";
export const GRID_COMES = "正在打开表格……绩表面板里可以先看审核结果。";
export const TOO_OLD =
  "这个浏览器太旧，显示不了表格（要 Chrome 88 或更新的内核）；面板里的插入、审核、汇总、报送检查照常能用，填表请用 WPS、Excel 或新版浏览器。";

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
export const apart = (name: string, why: "locked" | { readonly unread: string }) =>
  why === "locked"
    ? `这个文件用 Excel 自带的默认密码加了密，不用输密码就能打开。保存时另存为不加密的普通文件：${name}，原文件不动。`
    : `${why.unread}保存时另存为 ${name}，原文件不动。`;
export const savedAs = (name: string) => `已存到浏览器的“下载”文件夹：${name}。`;

export const goesOn = (name: string) => `已另存为 ${name}，接着填、接着存的都是这一份。`;
export const alsoOpen = (name: string) =>
  `${name} 在另一个标签页里也开着。请只在一边填；两边都填的，后保存的一边会先问您。`;

/** 申报.xlsx → 申报（另存）.xlsx → 申报（另存2）.xlsx */
export function copyOf(name: string): string {
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  const [, own = stem, number] = /^(.*)（另存(\d{0,3})）$/.exec(stem) ?? [];
  return `${own}（另存${number === undefined ? "" : Number(number || 1) + 1}）${ending}`;
}

export const onDisk = {
  changed: {
    title: "这个文件在磁盘上变了",
    text: (name: string) =>
      `${name} 在您打开以后又存过一次：是别人、别的程序，或者另一个标签页存的。您要是覆盖，那边的改动就没有了。`,
  },
  broken: {
    title: "磁盘上的这个文件现在打不开",
    text: (name: string) =>
      `${name} 在您打开以后变了，而且不是完整的工作簿：可能别人正在存，也可能没有传完。请等一会儿再试，或者先另存一份。`,
  },
  gone: {
    title: "磁盘上找不到这个文件了",
    text: (name: string) => `${name} 在您打开以后被删除、改名或挪走了，也可能是共享文件夹断开了。`,
  },
  unreadable: {
    title: "读不了磁盘上的这个文件",
    text: (name: string) =>
      `${name} 可能正被别的程序占着，也可能是共享文件夹断开了。看不出它变了没有，所以没有存。`,
  },
} as const;
export const NOTHING_LOST = "什么都没有写，您的改动都还在。";
export const SAVE_COPY = "另存一份";
export const OVERWRITE = "覆盖";
export const WRITE_BACK = "存回原处";
export const TRY_AGAIN = "再试一次";
export const LOOK = "看看改了什么";

export const LOOKING = "正在比较……";
export const CANNOT_COMPARE = "比不出来：磁盘上的这一份没有读全。";
export const NO_CELL_DIFFERS = "格里的内容没有不同，变的是格式、图片之类。";
export const ONLY_CELLS = "只列格里的内容，格式、图片之类的改动不列。";
export const OWN_NOTES = "核实说明或汇总记录也变了。";
export const CHANGED_CELLS = "磁盘上改了的格：原来的 → 现在的";
export const EMPTY_CELL = "（空）";
export const PASTE_DOES_NOT_FIT = "粘贴的内容放不下";
export const pasteWhy = (cell: string, of: number, fits: number, why: string) =>
  `从 ${cell} 起，${of} 格内容里${fits ? `有 ${fits} 格放得下` : "没有一格放得下"}：${why}。现在什么都还没有粘贴。`;
export const PASTE_NOTHING = "不粘贴";
export const pasteFitting = (fits: number) => `只粘贴放得下的 ${fits} 格`;
export const pasteOneText = (cell: string) => `合成一段，全放进 ${cell}`;

export const addedSheets = (names: readonly string[]) => `多了工作表：${names.join("、")}`;
export const removedSheets = (names: readonly string[]) => `少了工作表：${names.join("、")}`;
export const moreCells = (count: number) => `还有 ${count} 格，没有列出`;

export const trouble = {
  unreadable: (name: string) => `打不开 ${name}`,
  notOpened: "还没有打开",
  refused: "这一步没有做成",
  notSaved: (name: string) => `没有保存成：${name}`,
  notPrinted: "没有打印",
  notKept: "这台电脑上存不下未保存的改动",
  templates: "表样没有读进来",
  grid: "表格没有打开",
  gone: "找不到这个文件了",
  noSample: "没有样例",
} as const;

export const TOOK_BACK = "表格已恢复成这一步之前的样子。";
export const SAVE_AGAIN =
  "改动都还在。请再点一次“保存”；还不行，请看看磁盘满了没有、文件是不是正被别的程序打开。";
export const NOT_KEPT = "表格照常能填、能存，只是关掉网页前没保存的改动找不回来。请常点“保存”。";
export const NO_GRID =
  "右边的审核、汇总和上面的保存照常能用。请刷新网页再试；还不行，请看看网页所在的文件夹是不是拷全了。";
export const gone = (name: string) => `${name} 可能被删除、改名或挪走了。请点“打开”另选。`;
export const NO_SAMPLE = "样例用石峰区的表样，这里没有装。";
export const UNKNOWN = "表格没有变。请再试一次；还不行，请把文件发给信息科。";

export function moment(at: Date, today: Date): string {
  const time = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  return at.toDateString() === today.toDateString()
    ? time
    : `${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
}
