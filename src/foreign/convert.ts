import { newFile } from "../hosts/file/open";
import type { Content, Edit, Formula } from "../workbook/edit";
import { fetched } from "../workbook/fetched";
import { csvSheet, tableText } from "./csv";
import { foreignKind } from "./kind";
import type { ForeignKind } from "./kind";
import { lookedOverXls } from "./looked-over";
import { looksOf } from "./looks";
import { readOds } from "./ods";
import { tidied } from "./tidy";
import type { ForeignBook, ForeignCell, ForeignSheet } from "./sheet";

/** A spreadsheet of another kind as an .xlsx, and what of it was not read, as a sentence. */
export interface Converted {
  readonly kind: ForeignKind;
  readonly bytes: Uint8Array;
  readonly unread: string;
}

/** undefined for a file that is opened as it is, or refused there. Throws FileUnreadable. */
export async function converted(bytes: Uint8Array): Promise<Converted | undefined> {
  const kind = foreignKind(bytes);
  if (kind === undefined) return undefined;
  const book = await bookOf(kind, bytes);
  const sheets = tidied(book);
  const file = newFile();
  await file.apply(
    sheets.map(({ name, visibility }): Edit => ({ kind: "addSheet", sheet: name, visibility })),
  );
  for (const sheet of sheets) await file.apply(editsFor(sheet));
  return { kind, bytes: file.bytes(), unread: unreadOf(kind, book) };
}

/** 申报.xls → 申报.xlsx */
export function convertedName(name: string): string {
  return `${name.replace(/\.(?:xls|et|ett|xlt|ods|ots|csv|txt)$/i, "")}.xlsx`;
}

async function bookOf(kind: ForeignKind, bytes: Uint8Array): Promise<ForeignBook> {
  if (kind === "csv") return { sheets: [csvSheet(tableText(bytes)!)], valuesOnly: 0 };
  if (kind === "ods") return readOds(bytes);
  const looked = lookedOverXls(bytes);
  // A large library that hardly any file needs.
  const { readXls } = await fetched(import(/* webpackChunkName: "xls" */ "./xls"));
  return readXls(looked);
}

function unreadOf(kind: ForeignKind, { valuesOnly }: ForeignBook): string {
  if (kind === "csv") return "这是纯文本表格（.csv 之类），只有文字和数，没有格式、合并和公式。";
  const [what, and] =
    kind === "xls"
      ? ["旧格式的工作簿（.xls 或 .et）", "、合并单元格和列宽"]
      : ["OpenDocument 表格（.ods）", "、合并单元格和列宽"];
  const values = valuesOnly ? `有 ${valuesOnly} 个公式用到别的文件或名称，只留下了算出的值；` : "";
  return `这是${what}，读到的是内容、公式、数字格式${and}；${values}字体、边框、颜色、行高、打印设置、批注、图片、隐藏的行列和宏读不到。`;
}

function editsFor(sheet: ForeignSheet): Edit[] {
  const { name, rows, merges, widths } = sheet;
  const edits: Edit[] = [
    { kind: "write", sheet: name, row: 0, column: 0, values: rows.map((row) => row.map(contentOf)) },
  ];
  edits.push(...looksOf(sheet));
  edits.push(...merges.map((range): Edit => ({ kind: "merge", sheet: name, range })));
  widths.forEach((width, column) => {
    if (width !== undefined && width > 0) {
      edits.push({ kind: "widths", sheet: name, column, widths: [Math.min(255, width)] });
    }
  });
  return edits;
}

function contentOf(cell: ForeignCell | undefined): Content | Formula | undefined {
  if (!cell) return undefined;
  const { value, formula } = cell;
  return formula === undefined ? (value ?? undefined) : { formula, value };
}
