import { WorkbookError } from "./workbook-error";

export class RowsCannotMove extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly row: number,
    why: string,
  ) {
    super(`“${sheet}”第 ${row + 1} 行以下${why}，不能代您插入或删除行。请在表格软件里手工处理后再试。`);
  }
}

/** Rows that are to go, while the formula of a cell that stays refers to nothing but cells in them. */
export class RowsInUse extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(
      `“${sheet}”的 ${cell} 里的公式要用这些行，删了就算不出来，没有删。请先改好或清除那个公式，再删行。`,
    );
  }
}
