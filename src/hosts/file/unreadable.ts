import { FileUnreadable } from "../../workbook/errors";

/** Why a file cannot be read, each cause with its one sentence: what it is, and what to do. */

export function empty(): FileUnreadable {
  return new FileUnreadable("empty", "这个文件是空的，里面什么也没有。请让对方重发。");
}

export function encrypted(): FileUnreadable {
  return new FileUnreadable(
    "encrypted",
    "这个工作簿有打开密码，读不了。请在 Excel 或 WPS 里打开，取消密码后另存，再试一次。",
  );
}

/** So often hashed a password that trying one takes minutes. */
export function tooSlow(): FileUnreadable {
  return new FileUnreadable(
    "encrypted",
    "这个工作簿加密时的计算超过 1000 万次，没有读。请在 Excel 或 WPS 里打开，取消密码后另存，再试一次。",
  );
}

export function oldFormat(): FileUnreadable {
  return new FileUnreadable(
    "oldFormat",
    "这是旧格式的工作簿（.xls 或 .et），读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
  );
}

/** Excel 2007 before it was finished: other vocabularies and content types, which nothing of today reads. */
export function trialFormat(): FileUnreadable {
  return new FileUnreadable("oldFormat", "这是很老的试用版格式，请用 Excel 打开后另存为 .xlsx。");
}

/** `what` = what the file is instead, `todo` = what to do about it. */
export function notWorkbook(what: string, todo: string): FileUnreadable {
  return new FileUnreadable("notWorkbook", `这${what}，不是 .xlsx 工作簿。请${todo}。`);
}

/** The file breaks off, or its container contradicts itself. */
export function incomplete(): FileUnreadable {
  return new FileUnreadable("damaged", "文件不完整，可能没有传完或下载完。请让对方重发。");
}

/** The container is whole, but something inside is not written as a workbook is. */
export function damaged(what: string): FileUnreadable {
  return new FileUnreadable(
    "damaged",
    `文件有损坏：${what}。请用 Excel 或 WPS 打开，另存一份再试；打不开就请让对方重发。`,
  );
}

/** A part is not well-formed XML. */
export function malformed(): FileUnreadable {
  return damaged("里面有一处内容写坏了");
}

export function tooLarge(): FileUnreadable {
  return new FileUnreadable(
    "tooLarge",
    "文件展开后太大（超过 200 MB），没有读。请删去不用的工作表和图片，另存后再试。",
  );
}

export function tooManySheets(count: number, most: number): FileUnreadable {
  return new FileUnreadable(
    "tooManySheets",
    `这个工作簿有 ${count} 张工作表，超过 ${most} 张，没有读。请拆成几个工作簿再试。`,
  );
}

/** Formulas that thousands of cells share, each of them thousands of signs long. */
export function tooManyFormulas(): FileUnreadable {
  return new FileUnreadable(
    "tooLarge",
    "有一张工作表的公式太多太长，没有读。请把算好的公式粘贴成数值，另存后再试。",
  );
}
