import { WorkbookError } from "./workbook-error";

/** The spreadsheet program lacks what we stand on. */
export class HostTooOld extends WorkbookError {
  constructor() {
    super(
      "这个 Excel 的版本太旧，绩表在里面用不了。请换 Excel 2021 或更新的版本，也可以用浏览器里的绩表网页。",
    );
  }
}

/** Opened in a way that only shows it. */
export class WorkbookReadOnly extends WorkbookError {
  constructor() {
    super("这个工作簿是只读打开的，写不进去。请点“启用编辑”，或者另存一份再打开。");
  }
}

/** The program stopped answering while something was written: whether it is all there nobody knows. */
export class AnswerLost extends WorkbookError {
  constructor(readonly sheets: readonly string[]) {
    const named = sheets.map((sheet) => `“${sheet}”`).join("、");
    super(`表格软件没有回话，不知道写完没有。请核对${named}，不对就按 Ctrl+Z 撤销，再试一次。`);
  }
}

/** The spreadsheet program refused for a reason of its own; `code` is its name for it, `reason` its own error. */
export class HostRefused extends WorkbookError {
  constructor(
    readonly code: string,
    readonly reason?: unknown,
  ) {
    super("表格软件没有照办，什么也没有改。请保存一下，关掉再打开这个文件，然后再试一次。");
  }
}
