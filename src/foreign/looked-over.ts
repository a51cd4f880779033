import { streamOf } from "../hosts/file/password/compound";
import { FileUnreadable } from "../workbook/errors";
import { damaged } from "../hosts/file/unreadable";

/** More than any declaration, and less than what a machine with little memory holds. */
export const MOST_CELLS = 1_000_000;
const LARGEST = 50 * 1024 * 1024;

export function tooManyCells(): FileUnreadable {
  return new FileUnreadable(
    "tooLarge",
    "这个文件的内容太多，没有读。请用 Excel 或 WPS 打开，删去不用的工作表后另存为 .xlsx，再试一次。",
  );
}

/** The same .xls, if it holds no more cells than may be read; records are counted without reading them. */
export function lookedOverXls(bytes: Uint8Array): Uint8Array {
  const stream = streamOf(bytes, "Workbook") ?? streamOf(bytes, "Book");
  if (!stream) throw damaged("里面有一处内容写坏了");
  if (stream.length > LARGEST) throw tooManyCells();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === MANY_NUMBERS) cells += length / 6;
    else cells += kind === MANY_BLANKS ? length / 2 : 1;
    at += 4 + length;
  }
  if (cells > MOST_CELLS) throw tooManyCells();
  return bytes;
}

/** MULRK and MULBLANK: a whole row of cells in one record. */
const MANY_NUMBERS = 0xbd;
const MANY_BLANKS = 0xbe;
