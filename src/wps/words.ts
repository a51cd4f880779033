/** What the add-in says besides the pane. */
export const HOST = "WPS 表格";
/** Why there is no pane, and what to do. */
export const NOT_OPENED = {
  outside: "这个网页是 WPS 表格的加载项，单独打开没有用。请在 WPS 表格里点“绩表”选项卡。",
  noWorkbook: "还没有打开工作簿。请新建或打开一个，绩表会自己接上。",
  advice: "表格没有变，照常能填。可以重启 WPS 再打开一次；还是这样，请把这里的字发给信息科。",
} as const;
