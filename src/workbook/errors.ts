import type { Edit } from "./edit";

/** What can go wrong with a workbook; one class per cause, each with the sentence a user may read. */
export abstract class WorkbookError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = new.target.name;
  }
}

export class SheetMissing extends WorkbookError {
  constructor(readonly sheet: string) {
    super(`没有名为“${sheet}”的工作表，可能已改名或删除。请看一下工作表标签，再试一次。`);
  }
}

export class SheetNameTaken extends WorkbookError {
  constructor(readonly sheet: string) {
    super(`已有一张叫“${sheet}”的工作表。请换一个名字，或先把它改名。`);
  }
}

export class SheetNameInvalid extends WorkbookError {
  constructor(readonly sheet: string) {
    super(`“${sheet}”不能作工作表的名字：要 1 至 31 个字，不能含 : \\ / ? * [ ]。`);
  }
}

export class SheetProtected extends WorkbookError {
  constructor(readonly sheet: string) {
    super(`“${sheet}”有保护，写不进去。请在“审阅”里点“撤消工作表保护”，再试一次。`);
  }
}

export class LastSheet extends WorkbookError {
  constructor(readonly sheet: string) {
    super(`“${sheet}”是唯一看得见的工作表，不能删除或隐藏。`);
  }
}

export class MergeOverlaps extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly range: string,
  ) {
    super(`“${sheet}”的 ${range} 和已有的合并单元格交叉，不能合并。请先取消那里的合并。`);
  }
}

/** Merging keeps the first cell alone, so no other cell of the range may hold anything. */
export class MergeWouldLose extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly range: string,
    readonly cell: string,
  ) {
    super(`“${sheet}”的 ${range} 里 ${cell} 有内容，合并后会丢，没有合并。请先把它移走或清空。`);
  }
}

/** A cell below a merged area, which shows its first cell only. */
export class CellCovered extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly merged: string,
  ) {
    super(`“${sheet}”的 ${cell} 在合并单元格 ${merged} 里，写了也看不见。请先取消合并。`);
  }
}

/** A cell whose value an array formula or a data table works out together with others. */
export class ArrayFormulaPart extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
    readonly range: string,
  ) {
    super(`“${sheet}”的 ${cell} 属于 ${range} 的数组公式，不能单独改。请先在表格软件里把那个公式清除。`);
  }
}

/** NaN and the infinities, which no cell can hold. */
export class NumberInvalid extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`“${sheet}”的 ${cell} 要写的数算不出来，没有写。请检查它的来源。`);
  }
}

/** A formula no spreadsheet would take: left unfinished, or with signs that belong into no formula. */
export class FormulaInvalid extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`“${sheet}”的 ${cell} 里的公式写法不对，没有写。请看看括号和引号是否成对、标点是否半角。`);
  }
}

/** `where` = what still refers to the sheet: “汇总”里的公式. */
export class SheetInUse extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly where: string,
  ) {
    super(`${where}用到了工作表“${sheet}”，现在改名或删除会把它弄坏。请在表格软件里改名或删除。`);
  }
}

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

/** Rows or cells that are written twice, or in the place of others; which counts, every program sees differently. */
export class RowsMuddled extends WorkbookError {
  /** `what` goes on from the sheet's name: 的 B2 写了两遍. */
  constructor(
    readonly sheet: string,
    what: string,
  ) {
    super(`“${sheet}”${what}，改了会乱，没有改。请用 Excel 或 WPS 打开，另存一份再试。`);
  }
}

export class StructureProtected extends WorkbookError {
  constructor() {
    super("工作簿的结构有保护，不能增删工作表或改名。请在“审阅”里点“保护工作簿”撤消保护，再试一次。");
  }
}

/** A digital signature holds for exactly what was signed, so changing anything would break it. */
export class WorkbookSigned extends WorkbookError {
  constructor() {
    super("这个工作簿有数字签名，一改签名就失效，没有改。请先在表格软件里删除签名，改好后再签。");
  }
}

export class PlaceInvalid extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly place: string,
  ) {
    super(`“${sheet}”里没有 ${place} 这个位置。`);
  }
}

/** A text longer than a cell can hold (32,767 characters). */
export class TextTooLong extends WorkbookError {
  constructor(
    readonly sheet: string,
    readonly cell: string,
  ) {
    super(`“${sheet}”的 ${cell} 要写的文字超过 32767 个字，一格装不下。请缩短后再试。`);
  }
}

/** Somebody is typing: what is half written must not be torn. `isTold`: the host says so, rather than not answering. */
export class CellBeingEdited extends WorkbookError {
  constructor(readonly isTold = true) {
    super(
      isTold
        ? "表格里有一格正在输入，先按回车写完那一格。"
        : "表格软件没有回话。有一格正在输入的话，先按回车写完那一格。",
    );
  }
}

/** Whoever asked for it has called it off before anything was written. */
export class CalledOff extends WorkbookError {
  constructor() {
    super("已取消，什么也没有改。");
  }
}

export class CannotDo extends WorkbookError {
  constructor(readonly what: string) {
    super(`这里不能${what}。`);
  }
}

/** The file is not a workbook we can read; `why` is the whole sentence. */
export class FileUnreadable extends WorkbookError {
  constructor(
    readonly fault:
      | "empty"
      | "notWorkbook"
      | "damaged"
      | "encrypted"
      | "oldFormat"
      | "tooLarge"
      | "tooManySheets"
      | "missing",
    sentence: string,
  ) {
    super(sentence);
  }
}

/** A host without roll-back stopped half-way: says exactly which edits were done and which were not. */
export class PartlyApplied extends WorkbookError {
  /** Those of `notDone` of which something may be there. */
  readonly half: readonly Edit[];
  /** Takes back all that was done, once the host answers again; throws AnswerLost where that stops half-way, too. */
  readonly takeBack?: () => Promise<void>;

  constructor(
    readonly done: readonly Edit[],
    readonly notDone: readonly Edit[],
    readonly reason: unknown,
    { half = [], takeBack }: { half?: readonly Edit[]; takeBack?: (() => Promise<void>) | undefined } = {},
  ) {
    super(`写到一半停了：已做 ${done.length} 步，未做 ${notDone.length} 步。`);
    this.half = half;
    if (takeBack) this.takeBack = takeBack;
  }
}

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

/** Another workbook has come to the front since; what was meant for one is never written into another. */
export class NotInFront extends WorkbookError {
  constructor(readonly workbook: string) {
    super(`“${workbook}”现在不在最前面，什么也没有改。请先点一下它的窗口，再试一次。`);
  }
}

/** The program stopped answering while something was written: whether it is all there nobody knows. */
export class AnswerLost extends WorkbookError {
  constructor(readonly sheets: readonly string[]) {
    const named = sheets.map((sheet) => `“${sheet}”`).join("、");
    super(`表格软件没有回话，不知道写完没有。请先核对${named}：没有写的，再试一次；写了一半的，手工改好。`);
  }
}

/** The spreadsheet program refused for a reason of its own; `code` is its name for it, `reason` its own error. */
export class HostRefused extends WorkbookError {
  constructor(
    readonly code: string,
    readonly reason?: unknown,
  ) {
    super(
      `表格软件拒绝了这一步（${code}），什么也没有改。可以再试一次；还是这样，做一次“自检”，把结果发给信息科。`,
    );
  }
}

/** A part of our own program did not come from where it lies; nothing was begun. */
export class PartNotLoaded extends WorkbookError {
  constructor() {
    super("绩表有一部分没有从服务器取到，多半是网络断了。网络通了再试一次。");
  }
}
