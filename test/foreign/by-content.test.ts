import { CFB, write } from "@e965/xlsx";
import { writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { readSource } from "../../src/import/read-source";
import { newFile } from "../../src/hosts/file/open";
import { openDocument } from "../../src/web/document";
import { isDocument } from "../../src/word/kind";
import { jibiao, temporaryFolder } from "../cli/run";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { documentOf } from "../word/document";

/* A file is what its content says, wherever it is opened; what cannot be read is told with what to do. */

const text = (content: string) => new TextEncoder().encode(content);
const bytesOf = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
const archive = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, text("<x/>")])));

/** A compound file with these streams, as older programs write them. */
function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, new Uint8Array(5000));
  return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayBuffer);
}

function xls(): Uint8Array {
  const sheet = { "!ref": "A1:B2", A1: { t: "s", v: "项目" }, B2: { t: "n", v: 8.5 } };
  const book = { SheetNames: ["表一"], Sheets: { 表一: sheet } };
  return new Uint8Array(write(book as never, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

/** The same with its first record but one telling that all that follows is encrypted with a password. */
function withPassword(bytes: Uint8Array): Uint8Array {
  const file = CFB.parse(Array.from(bytes) as never);
  const stream = CFB.find(file, "/Workbook")!;
  const content = Uint8Array.from(stream.content as Uint8Array);
  const view = new DataView(content.buffer);
  const second = 4 + view.getUint16(2, true);
  const length = view.getUint16(second + 2, true);
  const told = Uint8Array.from([
    0x2f,
    0,
    54,
    0,
    1,
    0,
    1,
    0,
    1,
    0,
    ...Array.from({ length: 48 }, (_, i) => i + 1),
  ]);
  const after = content.subarray(second + 4 + length);
  CFB.utils.cfb_add(file, "/Workbook", Uint8Array.from([...content.subarray(0, second), ...told, ...after]));
  return new Uint8Array(CFB.write(file, { type: "array" }) as ArrayBuffer);
}

async function xlsx(): Promise<Uint8Array> {
  const file = newFile();
  await file.apply([
    { kind: "addSheet", sheet: "表一" },
    { kind: "write", sheet: "表一", row: 0, column: 0, values: [["项目", 8.5]] },
  ]);
  return file.bytes();
}

const MHT = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart"

------=_NextPart
Content-Type: text/html; charset="gb2312"

<html><table><tr><td>项目</td><td>金额</td></tr></table></html>`;

const UNREADABLE: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ["PDF", text("%PDF-1.4\n%âã"), /这是 PDF 文件，.*\.xlsx 或 \.docx/],
  ["a PNG", bytesOf("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), /这是图片，.*照着填/],
  ["a JPEG", bytesOf("\xff\xd8\xff\xe0\0\x10JFIF\0"), /这是图片/],
  ["a BMP", bytesOf("BM\x36\x10\0\0\0\0\0\0\x36\0\0\0(\0"), /这是图片/],
  ["a WebP", bytesOf("RIFF\x24\0\0\0WEBPVP8 "), /这是图片/],
  ["a HEIC", bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1"), /这是图片/],
  [
    "a .doc, and a .wps, which is one",
    compound("WordDocument", "1Table"),
    /旧格式的 Word 文档（\.doc 或 \.wps）.*另存为 \.docx/,
  ],
  ["an RTF", text("{\\rtf1\\ansi\\deff0 x}"), /RTF 文档.*另存为 \.docx/],
  [
    "a page saved as .xls",
    text("<html><table><tr><td>项目</td></tr></table></html>"),
    /这是网页.*另存为 \.xlsx/,
  ],
  ["an .mht saved as .xls", text(MHT), /这是网页.*另存为 \.xlsx/],
  [
    "XML of Excel 2003",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /2003 版的 XML 表格/,
  ],
  ["an .xlsb", archive("[Content_Types].xml", "xl/workbook.bin"), /二进制工作簿/],
  ["slides", archive("[Content_Types].xml", "ppt/presentation.xml"), /演示文稿/],
  ["an OFD", archive("OFD.xml", "Doc_0/Document.xml"), /OFD 版式文件/],
  ["an archive of files", archive("附件/申报.xlsx"), /这是压缩包.*先解压/],
  ["an .xls with a password", withPassword(xls()), /有打开密码，读不了.*取消密码后另存/],
  ["an encrypted file of any kind", compound("EncryptionInfo", "EncryptedPackage"), /有打开密码|损坏/],
  ["an empty file", new Uint8Array(), /这个文件是空的/],
  ["another program's file", bytesOf("\x7fELF\x02\x01\x01\0\x03\0\x01\0\x05\x06"), /别的程序的文件/],
];

const at = temporaryFolder();

describe.each(UNREADABLE)("%s", (_, bytes, sentence) => {
  const said = (problem: unknown) => String((problem as Error).message);

  test("is refused with one sentence where it is opened, brought in, and checked", async () => {
    const opened = await openDocument(bytes, "申报.xlsx").catch(said);
    const brought = await readSource(bytes).catch(said);
    writeFileSync(at("申报.xlsx"), bytes);
    const checked = await jibiao("check", at("申报.xlsx"));
    for (const one of [opened, brought, checked.err]) {
      expect(one).toMatch(sentence);
      // What it is, and what to do: no more.
      expect(String(one).match(/。/g)!.length).toBeLessThanOrEqual(2);
      expect(one).not.toMatch(/undefined|Error|at /);
    }
    expect(checked.code).toBe(2);
  });
});

describe("what can be read", () => {
  const DOCUMENT = documentOf(asWordBody(SHIFENG));

  test.each(["附件", "附件.doc", "附件.xlsx", "附件.xls"])(
    "a document called %s is brought in as one",
    async (name) => {
      writeFileSync(at(name), DOCUMENT);
      const { code, out } = await jibiao("import", at(name), "-o", at("出.xlsx"), "--force");
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringContaining("附件3-2（石峰区 支出方向表）：已放入 56 格"),
      });
      expect(isDocument(DOCUMENT)).toBe(true);
      const checked = await jibiao("check", at(name));
      expect(checked.err).toContain(
        "这是 Word 文档（.docx），不是 .xlsx 工作簿。请用“导入”（命令行是 jibiao import）",
      );
    },
  );

  test.each(["去年.xlsx", "去年.et", "去年.docx", "去年"])(
    "an .xls called %s is read as one",
    async (name) => {
      const { workbook, apart } = await openDocument(xls(), name);
      expect(apart).toMatchObject({ unread: expect.stringContaining("旧格式的工作簿") });
      const [sheet] = await workbook.read(["表一"]);
      expect(sheet!.rows[1]?.[1]?.value).toBe(8.5);
      expect(isDocument(xls())).toBe(false);
    },
  );

  test.each(["申报.et", "申报.xls", "申报.docx", "申报"])(
    "an .xlsx called %s is opened as it is",
    async (name) => {
      const { workbook, apart } = await openDocument(await xlsx(), name);
      expect(apart).toBeUndefined();
      const [sheet] = await workbook.read(["表一"]);
      expect(sheet!.rows[0]?.[1]?.value).toBe(8.5);
      expect(isDocument(await xlsx())).toBe(false);
    },
  );
});
