import { FileUnreadable } from "../workbook/errors";

/** Why a document cannot be read, in words about documents: what reads archives speaks of workbooks. */
export function asDocument(problem: unknown): unknown {
  if (!(problem instanceof FileUnreadable)) return problem;
  const { fault, message } = problem;
  const said = (sentence: string) => new FileUnreadable(fault, sentence);
  switch (fault) {
    case "encrypted":
      return said("这个文档有打开密码，读不了。请在 Word 或 WPS 里打开，取消密码后另存，再试一次。");
    case "oldFormat":
      return said("这是旧格式的工作簿（.xls 或 .et），不是 Word 文档。请找到原来的 .docx 文件再试。");
    case "damaged":
    case "tooLarge":
      return said(message.replace("用 Excel 或 WPS 打开", "用 Word 或 WPS 打开"));
    case "notWorkbook":
      return said(message.replace("，不是 .xlsx 工作簿。", "，里面的表格读不出来。"));
    default:
      return problem;
  }
}

const OTHER = "这不是 Word 文档（.docx）。请找到原来的 .docx 文件再试。";

export function notDocument(): FileUnreadable {
  return new FileUnreadable("notWorkbook", OTHER);
}
