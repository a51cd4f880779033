import { GAP } from "./shared";
import { SEVERITY } from "../../audit/severity";

/** Instead of the verdict's sentence, which audit/verdict-words.ts has. */
export const CUT_OFF = "与工作簿断开了";

export const sub = {
  live: (time: string | undefined) => `边填边审${GAP}${time ? `${time} 审过` : "正在等第一次审核"}`,
  liveOn: "边填边审已开",
  off: (time: string | undefined) => (time ? `边填边审已关${GAP}${time} 审过` : "边填边审已关"),
  clear: (sheets: number, checks: number, verified: number) =>
    `查了 ${sheets} 张表、${checks} 项，${verified} 处已核实`,
  typing: (sheet: string, row: number) => `正在填${sheet} 第${row}行，写完再查缺项`,
  typingRow: (sheet: string) => `${sheet}，写完再查缺项`,
  running: (done: number, of: number) => `正在审第 ${done} 张，共 ${of} 张`,
  waiting: "表格软件没有回话，像是正在输入，写完再审",
  deaf: "表格软件不告诉绩表改了哪里，请点“全表审核”来审",
  cutOff: "边填边审停了。表格照常能填、能存。",
} as const;

export const RECONNECT = "重新连接";
export const stale = (time: string) => `下面是 ${time} 审的，可能已经不对。`;

export const FILTERS = { ...SEVERITY, verified: "已核实", sheet: "本表" } as const;
export const filterName = {
  count: (label: string, count: number) => `只看${label} ${count} 条`,
  sheet: "只看本表",
  bar: "只看哪一类",
} as const;
export const noneOf = (label: string) => `没有${label}的问题`;
export const NONE_HERE = "这张表没有问题";

export const groupCount = (severity: "error" | "warning" | "verified", count: number) =>
  `${count} ${FILTERS[severity]}`;
export const moreWarnings = (count: number) => `还有 ${count} 处待核实`;
export const hintsBelow = (count: number) => `${count} 条提示，不影响报送`;

export const otherCells = (count: number) => `其余 ${count} 格`;
export const FIXED = "已改好";
export const level = (label: string) => `${label}，`;

export const BODY = {
  written: "现在写的",
  why: "为什么",
  remedy: "怎么改",
  basis: "依据",
  blank: "空着",
} as const;
export const GO = "定位";
export const FIX = "修复";
export const VERIFY = "已核实";
export const TAKE_BACK = "撤回核实";
export const COPY = "复制";
export const COPIED = "已复制";
export const BY_CAUSE = "按原因";
export const causeSheets = (sheets: number) => (sheets > 1 ? `${sheets} 张表` : "");
export const fixedBelow = (count: number) => `已改好 ${count} 处`;
export const CHIPS = "涉及的格";

export const fixBox = {
  head: (cells: number) => `会改 ${cells} 格，改完可撤销`,
  go: (cells: number) => `改这 ${cells} 格`,
  choose: "您选一个，改完可撤销",
  take: "用这个",
} as const;
export const fixAll = {
  open: "修复全部可自动改的",
  count: (count: number) => `${count} 处，先看再改`,
  title: "修复全部可自动改的",
} as const;

export const verifyBox = {
  label: "出错说明",
  hint: "随文件保存，写进体检单。这几格一改就重新提醒。",
  go: "记下说明",
  needed: "请写一句为什么属实",
} as const;

export const marks = { hint: "标记只改底色", set: "标记到表格", clear: "清除标记" } as const;

/** Behind the name of a form that no set knows. */
export const GENERAL_RULES = "按通用规则审核（没有这张表的官方表样）";

export const empty = {
  blank: { title: "还没有可审的内容", text: "空着的格不会报错。您填到哪，这里审到哪；写完一行才查缺项。" },
  goFill: (form: string) => `去填${form}`,
  noForm: (sheets: number, district: string) =>
    sheets
      ? `看了 ${sheets} 张工作表，都不像${district}的表。表名改过也认得，缺了表头认不出。`
      : "工作簿里还没有要审的表。",
  /** Of tables on performance that are no declarations the reason says what to do. */
  taken: (sheet: string, why: string) => `“${sheet}”${why}。`,
  anyDistrict: "绩表认得",
  insert: "去填表里插入",
} as const;

/** Of what the host does not tell: what is lost, and that the rest works. */
export const untold = {
  selections:
    "表格软件不告诉绩表选了哪一格：“本表”和填表时的逐格说明用不了，正在填的一行也当场查缺项，其余照常",
  sheets: "表格软件不告诉绩表增删、改名工作表：再填一格或点“全表审核”就跟上，审核照常",
} as const;

/** Where reading ends the host's own undo: what is lost, said before it is. */
export const endsUndo = {
  layout: "报送检查以后，Ctrl+Z 退不到检查之前",
  merges: "全表审核、报送检查以后，Ctrl+Z 退不到之前",
} as const;

export const footer = {
  next: "下一处",
  again: "从头再来",
  fill: "去填表",
  rollUp: "去汇总",
  all: "全表审核",
  stop: "停下",
} as const;
