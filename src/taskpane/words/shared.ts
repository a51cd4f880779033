/** A full-width space keeps two facts in one line apart. */
export const GAP = "　";

export const PANE = "绩表";
export const TABS = { fill: "填表", audit: "审核", summary: "汇总" } as const;
export type TabName = keyof typeof TABS;
export const MORE = "更多";
export const COLLAPSE = "收起";
export const EXPAND = "展开绩表";
export const BACK = "返回";
export const BACK_TO = { audit: "返回审核", result: "返回汇总结果" } as const;
export const CANCEL = "取消";
export const RETRY = "再试一次";
export const UNDO = "撤销";
export const UNDONE = "已撤销";
export const NOTHING_DONE = "没有可以撤销的了";
export const CLOSE_NOTICE = "关闭提示";
export const WAN = "万元";

export const clock = (at: Date) =>
  `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;

/** 226.00 and 226 are one amount; a sentence says the shorter. */
export const plainAmount = (amount: string) =>
  amount.includes(".") ? amount.replace(/(?:\.|(?<![.0]))0+$/, "") : amount;
