import fc from "fast-check";
import { zipSync } from "fflate";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openFile, type FileWorkbook } from "../../src/hosts/file/open";
import { FileUnreadable } from "../../src/workbook/errors";
import {
  compoundFile,
  lyingAboutSize,
  namingItsPart,
  text,
  withOneByteWrong,
  withPassword,
} from "./file/foreign-files";
import { formats, parts, readFirst, relationships, zipped } from "./file/written";

/** Opens and reads everything there is. */
async function readAll(open: () => FileWorkbook): Promise<void> {
  const workbook = open();
  const names = (await workbook.sheets()).map(({ name }) => name);
  await workbook.read(names, { layout: true });
}

async function refusal(bytes: Uint8Array): Promise<FileUnreadable> {
  try {
    await readAll(() => openFile(bytes));
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
  throw new Error("was read without complaint");
}

const ordinary = zipped(parts());
const MB = 1024 * 1024;

describe("a file that is no .xlsx workbook is refused with what it is and what to do", () => {
  test.each<[string, Uint8Array, FileUnreadable["fault"], RegExp]>([
    ["an empty file", text(""), "empty", /空的.*请让对方重发/],
    [
      "a workbook with a password",
      compoundFile("EncryptionInfo", "EncryptedPackage"),
      "encrypted",
      /密码.*另存/,
    ],
    ["a password on the archive", withPassword(ordinary), "encrypted", /密码/],
    ["an .xls", compoundFile("Workbook"), "oldFormat", /\.xls.*另存为 \.xlsx/],
    ["an .xls of 1995", compoundFile("Book"), "oldFormat", /另存为 \.xlsx/],
    ["a .doc", compoundFile("WordDocument"), "notWorkbook", /Word 文档/],
    ["another compound file", compoundFile("Thumbs"), "notWorkbook", /别的程序/],
    ["a renamed .txt", text("附件3-2 支出方向绩效目标表"), "notWorkbook", /纯文本.*另存为 \.xlsx/],
    ["a renamed .csv", text("\uFEFF项目,金额\r\n培训,8.5\r\n"), "notWorkbook", /纯文本/],
    ["a text in UTF-16", new Uint8Array([0xff, 0xfe, 0x31, 0, 0x32, 0]), "notWorkbook", /纯文本/],
    ["a web page saved as .xls", text("<html><table><tr><td>1"), "notWorkbook", /网页/],
    [
      "an XML table of 2003",
      text('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "notWorkbook",
      /2003/,
    ],
    ["a PDF", text("%PDF-1.7 "), "notWorkbook", /PDF/],
    ["a .rar", text("Rar!\x1A\x07"), "notWorkbook", /压缩包.*解压/],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2]),
      "notWorkbook",
      /这是图片/,
    ],
    ["a .docx", zipped({ "word/document.xml": "<w/>" }), "notWorkbook", /Word 文档/],
    ["a .pptx", zipped({ "ppt/presentation.xml": "<p/>" }), "notWorkbook", /演示文稿/],
    ["an .ods", zipped({ mimetype: "x", "content.xml": "<x/>" }), "notWorkbook", /OpenDocument/],
    ["an .xlsb", zipped({ "xl/workbook.bin": "x" }), "notWorkbook", /\.xlsb.*另存为 \.xlsx/],
    ["workbooks in a .zip", zipped({ "报表/一.xlsx": ordinary }), "notWorkbook", /压缩包.*解压/],
    ["an archive of something", zipped({ "readme.md": "x" }), "notWorkbook", /没有工作簿/],
    ["an archive of nothing", zipSync({}), "notWorkbook", /没有工作簿/],
  ])("%s", async (_, bytes, fault, sentence) => {
    const error = await refusal(bytes);
    expect(error.fault).toBe(fault);
    expect(error.message).toMatch(sentence);
  });
});

describe("a damaged .xlsx file is refused", () => {
  test("when it breaks off, wherever that is", async () => {
    for (let length = 4; length < ordinary.length; length += 97) {
      const error = await refusal(ordinary.subarray(0, length));
      expect(error).toMatchObject({
        fault: "damaged",
        message: expect.stringMatching(/不完整.*请让对方重发/),
      });
    }
  });

  test("when a byte of it is wrong", async () => {
    expect((await refusal(withOneByteWrong(ordinary))).fault).toBe("damaged");
  });

  const sheet = "xl/worksheets/sheet1.xml";
  test.each<[string, Record<string, string | Uint8Array>]>([
    ["a tag that never ends", { [sheet]: "<worksheet><sheetData><row r=" }],
    ["an element that never ends", { [sheet]: "<worksheet><sheetData>" }],
    ["elements that cross", { [sheet]: "<worksheet><sheetData></worksheet></sheetData>" }],
    ["an end without beginning", { [sheet]: "<worksheet/></worksheet>" }],
    ["a tag without name", { [sheet]: "<worksheet>< /></worksheet>" }],
    ["an attribute without quotes", { [sheet]: "<worksheet><sheetData><row r=1/></sheetData></worksheet>" }],
    ["an attribute without value", { [sheet]: "<worksheet><sheetData><row r/></sheetData></worksheet>" }],
    ["a comment that never ends", { [sheet]: "<worksheet><!-- </worksheet>" }],
    ["bytes that are no text", { [sheet]: new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]) }],
    ["an encoding nobody knows", { [sheet]: '<?xml version="1.0" encoding="klingon"?><worksheet/>' }],
    [
      "entities of its own",
      { [sheet]: '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>' },
    ],
    ["broken styles", { "xl/styles.xml": "<styleSheet>" }],
    ["a broken list of sheets", { "xl/workbook.xml": "<workbook><sheets>" }],
    [
      "a text that is not in the list",
      { [sheet]: '<w><sheetData><row><c t="s"><v>7</v></c></row></sheetData></w>' },
    ],
    [
      "a sheet that leads nowhere",
      { "xl/_rels/workbook.xml.rels": relationships([["worksheet", "gone.xml"]]) },
    ],
  ])("when it has %s", async (_, broken) => {
    const error = await refusal(zipped({ ...parts(), ...broken }));
    expect(error.fault).toBe("damaged");
    expect(error.message).toMatch(/^文件有损坏：.*请/);
  });
});

describe("a file with anything wrong anywhere", () => {
  const rich = parts({
    sheets: {
      "附件 3-2":
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="3" width="16" customWidth="1" hidden="1"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="0"><f t="shared" si="0" ref="B1:C1">A1*2</f><v>43739</v></c>' +
        '<c r="C1"><f t="shared" si="0"/><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="d"><v>2019-10-01</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:A9"/></dataValidations>' +
        '<pageMargins left="0.5"/><pageSetup orientation="landscape"/>',
    },
    strings: "<si><t>甲</t><rPh><t>x</t></rPh></si>",
    styles: formats("yyyy&quot;年&quot;", "0%"),
    names: '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'附件 3-2\'!$1:$2</definedName>',
  });
  const damage = fc.record({
    part: fc.constantFrom(...Object.keys(rich)),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 12 }),
    put: fc.oneof(
      fc.constantFrom("<", ">", "/", '"', "&", "'", "-1", "1e999", "__proto__", "<a>", "]]>", "\0", "='"),
      fc.string({ maxLength: 4 }),
    ),
  });

  test("is read or refused in a sentence, and never fails in another way", async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, at, length, put }) => {
        const xml = rich[part]!;
        const from = Math.floor(at * xml.length);
        const file = { ...rich, [part]: xml.slice(0, from) + put + xml.slice(from + length) };
        await readAll(() => openFile(zipped(file))).catch((error: unknown) => {
          expect(error).toBeInstanceOf(FileUnreadable);
          refused++;
        });
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test("down in the archive, too", async () => {
    const bytes = zipped(rich);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        await readAll(() => openFile(changed)).catch((error: unknown) =>
          expect(error).toBeInstanceOf(FileUnreadable),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("an .xlsx file that is too large is refused before it fills the memory", () => {
  test("when it says so", async () => {
    const tenMegabytes = zipSync({ "a.xml": new Uint8Array(10 * MB) }, { level: 1 });
    const error = await refusal(namingItsPart(21, tenMegabytes));
    expect(error).toMatchObject({ fault: "tooLarge", message: expect.stringMatching(/200 MB.*请/) });
  });

  test.each([
    ["one that shrank a thousandfold", new Uint8Array(5 * MB)],
    ["one that shrank a little", Uint8Array.from({ length: 2 * MB }, (_, i) => (i * i * 7919) >> 7)],
  ])("when a part hides its size: %s", async (_, content) => {
    const bomb = zipSync({ "xl/workbook.xml": content }, { level: 1 });
    expect((await refusal(lyingAboutSize(bomb, 1000))).fault).toBe("damaged");
  });

  test("when a part claims a size it has not", async () => {
    expect((await refusal(lyingAboutSize(ordinary, 150 * MB))).fault).toBe("damaged");
    expect((await refusal(lyingAboutSize(ordinary, 0xffffffff))).fault).toBe("tooLarge");
  });

  test("when it has 2,001 sheets, while 2,000 are read", async () => {
    const sheets = (count: number) =>
      parts({
        sheets: Object.fromEntries(Array.from({ length: count }, (_, i) => [`表${i}`, "<sheetData/>"])),
      });
    expect(await openFile(zipped(sheets(2000))).sheets()).toHaveLength(2000);
    const error = await refusal(zipped(sheets(2001)));
    expect(error).toMatchObject({ fault: "tooManySheets", message: expect.stringMatching(/2001 张.*请/) });
  });
});

describe("an odd but readable .xlsx file", () => {
  test("with 1,048,576 formatted blank rows takes no memory for them", async () => {
    const blank = (_: unknown, i: number) => `<row r="${i + 1}" s="1" customFormat="1"/>`;
    const rows = Array.from({ length: 1_048_576 }, blank).join("");
    const file = zipped(parts({ sheets: { 表: `<sheetData>${rows}</sheetData>` } }));
    const workbook = openFile(file);
    const before = heapUsed();
    const [snapshot] = await workbook.read(["表"]);
    expect(snapshot?.rows).toHaveLength(0);
    expect(heapUsed() - before).toBeLessThan(4 * MB);
  });

  test("leaves out what lies beyond the edges of a sheet", async () => {
    const cells = [
      "XFE1",
      "AAAAAAAA1",
      "A1048577",
      "A0",
      "A-1",
      "A99999999999999999999",
      "1",
      "A",
      "",
      "$A$1",
    ];
    const rows =
      `<row r="1">${cells.map((r) => `<c r="${r}"><v>1</v></c>`).join("")}</row>` +
      ["0", "-5", "1048577", "1e300", "2.5"].map((r) => `<row r="${r}"><c><v>2</v></c></row>`).join("");
    const columns =
      '<cols><col min="-3" max="99999999999" width="9"/><col min="1" max="1e300" width="9"/></cols>';
    const xml = `${columns}<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>`;
    const snapshot = await readFirst(parts({ sheets: { 表: xml } }));
    expect(snapshot).toMatchObject({ rows: [], merges: [] });
    expect(snapshot.layout?.widths.size).toBe(16_384);
  });

  test("named after what every object has in it", async () => {
    const xml = "<sheetData/><__proto__/><constructor/><toString/>";
    const snapshot = await readFirst(parts({ sheets: { __proto__x: xml, constructor: xml } }));
    expect(snapshot.rows).toEqual([]);
  });
});

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
