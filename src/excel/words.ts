/** What the add-in says besides the pane. */
export const HOST = "Excel";
/** Where the pane could not be opened. */
export const REOPEN = "表格没有变，照常能填。可以把工作簿关掉再打开一次；还是这样，请把这里的字发给信息科。";
