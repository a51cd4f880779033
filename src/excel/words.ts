/** What the add-in says besides the pane. */
export const HOST = "Excel";
export const NOT_OPENED = {
  templates: "表样没有读进来",
  other: "绩表没有打开",
  reason: (what: string) => `原因：${what}`,
  text: "表格没有变，照常能填。可以把工作簿关掉再打开一次；还是这样，请把这里的字发给信息科。",
} as const;
