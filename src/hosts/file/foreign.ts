import type { FileUnreadable } from "../../workbook/errors";
import { empty, encrypted, notWorkbook, oldFormat } from "./unreadable";

/** What a file that is no zip is instead; undefined when it starts as a zip does. */
export function refuseForeign(bytes: Uint8Array): FileUnreadable | undefined {
  if (bytes.length === 0) return empty();
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return undefined;
  if (startsWith(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return refuseCompound(bytes);
  if (startsWith(bytes, "%PDF")) return notWorkbook("是 PDF 文件", ORIGINAL);
  if (isPicture(bytes)) return notWorkbook("是图片", `${ORIGINAL}；只有图片的，请照着填进插入的空表`);
  if (startsWith(bytes, "Rar!") || startsWith(bytes, "7z\xBC\xAF")) {
    return notWorkbook("是压缩包", "先解压，再打开里面的 .xlsx 文件");
  }
  return refuseText(bytes);
}

/** An OLE2 compound file; what it is stands in the names of its streams. */
function refuseCompound(bytes: Uint8Array): FileUnreadable {
  const streams = streamNames(bytes);
  // A cut-off file has lost its directory; the names may still stand at its start.
  const head = latin1(bytes, 65_536).replace(/\0/g, "");
  const holds = (name: string) => streams.has(name) || (streams.size === 0 && head.includes(name));
  if (holds("EncryptedPackage")) return encrypted();
  if (holds("Workbook") || holds("Book")) return oldFormat();
  if (holds("WordDocument")) return notWorkbook("是旧格式的 Word 文档（.doc 或 .wps）", AS_DOCX);
  return notWorkbook("是别的程序的文件", ORIGINAL);
}

const ORIGINAL = "找到原来的 .xlsx 或 .docx 文件再试";
const AS_DOCX = "用 Word 或 WPS 打开，另存为 .docx，再用“导入”把里面的表放进来";

/** PNG, JPEG, GIF, BMP, TIFF, WebP and HEIC: what screens and telephones make of a form. */
function isPicture(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 16);
  return /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|hev|mif|avif))/.test(
    head,
  );
}

/** Directory entries are 128 bytes long and aligned so: the name in UTF-16, its length in bytes at 64, its type at 66. */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64]! | (bytes[at + 65]! << 8);
    const isStream = bytes[at + 66] === 2;
    if (!isStream || length < 4 || length > 64 || length % 2 === 1) continue;
    let name = "";
    for (let i = at; i < at + length - 2; i += 2) {
      name += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
    }
    names.add(name);
  }
  return names;
}

function refuseText(bytes: Uint8Array): FileUnreadable {
  const head = latin1(bytes, 4096).replace(/\0/g, "").toLowerCase();
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return notWorkbook("是 2003 版的 XML 表格", "用 Excel 或 WPS 打开，另存为 .xlsx 后再试");
  }
  if (head.startsWith("{\\rtf")) return notWorkbook("是 RTF 文档（.rtf）", AS_DOCX);
  if (
    /<(?:!doctype html|html|head|meta|table)\b|^(?:mime-version|from|date|subject):[^]*multipart\/related/.test(
      head,
    )
  ) {
    return notWorkbook("是网页（多半是从系统里导出的）", "用 Excel 或 WPS 打开，另存为 .xlsx 后再试");
  }
  if (!/[\x01-\x08\x0E-\x1A\x1C-\x1F]/.test(head)) {
    return notWorkbook("是纯文本（.txt 或 .csv 之类）", "用 Excel 或 WPS 打开，另存为 .xlsx 后再试");
  }
  return notWorkbook("是别的程序的文件", ORIGINAL);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin1(bytes, signature.length) === signature;
}

function latin1(bytes: Uint8Array, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, length));
}

/** What a zip archive without a workbook holds instead. */
export function refuseDocument(parts: ReadonlyMap<string, Uint8Array>): FileUnreadable {
  const names = [...parts.keys()].map((name) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) {
    return notWorkbook("是二进制工作簿（.xlsb）", "用 Excel 打开，另存为 .xlsx 后再试");
  }
  if (has(/^word\//)) {
    return notWorkbook("是 Word 文档（.docx）", "用“导入”（命令行是 jibiao import）把里面的表放进来");
  }
  if (has(/^ppt\//)) return notWorkbook("是演示文稿（.pptx）", ORIGINAL);
  if (has(/^ofd\.xml$/)) return notWorkbook("是 OFD 版式文件", ORIGINAL);
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    return notWorkbook("是 OpenDocument 文件（.ods 之类）", "用 Excel 或 WPS 打开，另存为 .xlsx 后再试");
  }
  if (has(/\.(?:xlsx|xlsm|xls|et)$/)) {
    return notWorkbook("是压缩包", "先解压，再打开里面的 .xlsx 文件");
  }
  return notWorkbook("里面没有工作簿", ORIGINAL);
}
