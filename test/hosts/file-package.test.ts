import { openFile } from "../../src/hosts/file/open";
import { openPackage } from "../../src/hosts/file/package";
import { unzip, zip } from "../../src/hosts/file/zip";
import { parts, readFirst, relationships, zipped } from "./file/written";

const cell = '<sheetData><row r="1"><c r="A1"><v>8.5</v></c></row></sheetData>';
const ordinary = parts({ sheets: { 表: cell } });

/** The same parts under other names. */
function renamed(file: Record<string, string>, rename: (part: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(file).map(([part, xml]) => [rename(part), xml]));
}

describe("the parts of an .xlsx file are found", () => {
  const isRead = async (file: Record<string, string>) =>
    expect((await readFirst(file)).rows[0]?.[0]?.value).toBe(8.5);

  test("where Excel puts them", () => isRead(ordinary));

  test("under names with backslashes or from the root", async () => {
    await isRead(renamed(ordinary, (part) => part.replace(/\//g, "\\")));
    await isRead(renamed(ordinary, (part) => `/${part}`));
  });

  test("under names in other case than they are called", () =>
    isRead(renamed(ordinary, (part) => part.toUpperCase())));

  test.each([
    ["from the root", "/xl/worksheets/sheet1.xml"],
    ["from the root without saying so", "xl/worksheets/sheet1.xml"],
    ["in a roundabout way", "./../xl/worksheets/../worksheets/sheet1.xml"],
    ["with backslashes", "worksheets\\sheet1.xml"],
  ])("when the sheet is addressed %s", (_, target) =>
    isRead({ ...ordinary, "xl/_rels/workbook.xml.rels": relationships([["worksheet", target]]) }),
  );

  test("when the sheet has a Chinese name, written as it is or in percents", async () => {
    const { "xl/worksheets/sheet1.xml": sheet, ...others } = ordinary;
    for (const target of ["表/一.xml", "%E8%A1%A8/%E4%B8%80.xml"]) {
      const links = relationships([["worksheet", target]]);
      await isRead({ ...others, "xl/表/一.xml": sheet!, "xl/_rels/workbook.xml.rels": links });
    }
  });

  test("by their content type, when nothing leads to the workbook", async () => {
    await isRead({ ...ordinary, "_rels/.rels": relationships([]) });
  });

  test("in a workbook of the strict dialect, with prefixes everywhere", async () => {
    const strict = (xml: string) =>
      xml
        .replace(
          /http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006\/main/g,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replace(
          /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
          "http://purl.oclc.org/ooxml/officeDocument",
        )
        .replace(/<(\/?)(?![?!])/g, "<$1x:")
        .replace(/xmlns=/g, "xmlns:x=");
    await isRead(Object.fromEntries(Object.entries(ordinary).map(([part, xml]) => [part, strict(xml)])));
    expect(
      openPackage(unzip(zipped({ ...ordinary, "xl/workbook.xml": strict(ordinary["xl/workbook.xml"]!) })))
        .workbookPrefix,
    ).toBe("x");
  });
});

describe("the sheets of an .xlsx file", () => {
  test("come in the order of their tabs, hidden ones too", async () => {
    const sheets = {
      甲: "<sheetData/>",
      乙: '<sheetData/><sheetProtection sheet="1"/>',
      "A&amp;B": "<sheetData/>",
    };
    const attributes = { 乙: 'state="hidden"', "A&amp;B": 'state="veryHidden"' };
    expect(await openFile(zipped(parts({ sheets, attributes }))).sheets()).toEqual([
      { name: "甲", visibility: "visible", protected: false },
      { name: "乙", visibility: "hidden", protected: true },
      { name: "A&B", visibility: "veryHidden", protected: false },
    ]);
  });

  test("have a place among them where they are a chart, and nothing to read", async () => {
    const file = {
      ...parts({ sheets: { 图: "<drawing/>", 表: cell } }),
      "xl/_rels/workbook.xml.rels": relationships([
        ["chartsheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
      ]),
    };
    const workbook = openFile(zipped(file));
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["图", "表"]);
    const [chart, table] = await workbook.read(["图", "表"]);
    expect([chart?.rows, table?.rows[0]?.[0]?.value]).toEqual([[], 8.5]);
  });

  test("a word in a cell does not protect them", async () => {
    const sheet = '<sheetData><row><c t="inlineStr"><is><t>sheetProtection</t></is></c></row></sheetData>';
    expect((await openFile(zipped(parts({ sheets: { 表: sheet } }))).sheets())[0]?.protected).toBe(false);
  });
});

describe("an archive", () => {
  test("put together again has the same parts in the same order", () => {
    const before = unzip(zipped(ordinary));
    expect([...unzip(zip(before))]).toEqual([...before]);
  });

  test("of the same parts is the same to the byte", () => {
    expect(zip(unzip(zipped(ordinary)))).toEqual(zip(unzip(zipped(ordinary))));
  });

  test("with folders in it has no parts for them", () => {
    expect([...unzip(zipped({ "xl/": "", "xl/a.xml": "a" })).keys()]).toEqual(["xl/a.xml"]);
  });

  test("with a remark at its end is read", () => {
    const bytes = zipped(ordinary);
    const remarked = new Uint8Array([...bytes, 1, 2, 3]);
    remarked[bytes.length - 2] = 3;
    expect(unzip(remarked).size).toBe(Object.keys(ordinary).length);
  });
});
