import { openFile } from "../../src/hosts/file/open";
import { FileUnreadable } from "../../src/workbook/errors";
import { parts, zipped } from "./file/written";

/*
 * What Excel 2007 wrote before it was finished, each time as it was seen: Beta 1 (2005/8), its refresh (excel/2006/2),
 * Beta 2 (2006/5) and its refresh (2006/7).
 */

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

type Files = Record<string, string>;

const changed = (change: (text: string, part: string) => string): Files =>
  Object.fromEntries(Object.entries(parts()).map(([part, text]) => [part, change(text, part)]));
const speaking = (namespace: string) => changed((text) => text.replaceAll(MAIN, namespace));
const typed = (workbook: string) => changed((text) => text.replaceAll(`${TYPE}.sheet.main+xml`, workbook));
const declaring = (part: string, type: string): Files => {
  const own = `<Override PartName="/${part}" ContentType="${type}"/></Types>`;
  return changed((text) => text.replace("</Types>", own));
};
const withStyles2 = (files: Files): Files => {
  const { "xl/styles.xml": styles, ...rest } = files;
  const list = "xl/_rels/workbook.xml.rels";
  return { ...rest, [list]: rest[list]!.replace("styles.xml", "styles2.xml"), "xl/styles2.xml": styles! };
};

test.each<[string, Files]>([
  ["the vocabulary of Beta 1", speaking("http://schemas.microsoft.com/office/excel/2005/8/workbook")],
  ["the vocabulary of its refresh", speaking("http://schemas.microsoft.com/office/excel/2006/2")],
  ["the vocabulary of Beta 2", speaking("http://schemas.openxmlformats.org/spreadsheetml/2006/5/main")],
  ["the vocabulary of its refresh", speaking("http://schemas.openxmlformats.org/spreadsheetml/2006/7/main")],
  [
    "that vocabulary behind a prefix",
    changed((text) =>
      text
        .replace(/<(\/?)(?=workbook|sheets?\b|definedNames)/g, "<$1x:")
        .replace(` xmlns="${MAIN}"`, ' xmlns:x="http://schemas.microsoft.com/office/excel/2006/2"'),
    ),
  ],
  ["the type of a workbook", typed("application/vnd.ms-excel.main+xml")],
  ["the type of a template", typed("application/vnd.ms-excel.template.main+xml")],
  ["the type of a sheet", declaring("xl/worksheets/sheet1.xml", "application/vnd.ms-excel.worksheet+xml")],
  ["the type of styles", declaring("xl/styles.xml", "application/vnd.ms-excel.styles+xml")],
  [
    "the package of 2005",
    changed((text) =>
      text.replaceAll("schemas.openxmlformats.org/package/2006", "schemas.microsoft.com/package/2005/06"),
    ),
  ],
  [
    "its relationship to the workbook",
    changed((text, part) =>
      part === "_rels/.rels"
        ? text.replace("schemas.openxmlformats.org/officeDocument/2006", "schemas.microsoft.com/office/2006")
        : text,
    ),
  ],
  ["styles2.xml of no type", withStyles2(parts())],
])("a workbook with %s is refused", (_, files) => {
  const open = () => openFile(zipped(files));
  expect(open).toThrow(FileUnreadable);
  expect(open).toThrow("这是很老的试用版格式，请用 Excel 打开后另存为 .xlsx。");
});

test.each<[string, Files]>([
  ["of the usual kind", parts()],
  ["of the strict dialect", speaking("http://purl.oclc.org/ooxml/spreadsheetml/main")],
  ["with macros", typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
  ["with a macro sheet", declaring("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml")],
  ["with remarks of today", declaring("xl/persons/person.xml", "application/vnd.ms-excel.person+xml")],
  ["whose styles are called so", withStyles2(declaring("xl/styles2.xml", `${TYPE}.styles+xml`))],
  [
    "with extensions of Excel's",
    changed((text) =>
      text.replace("<workbook ", '<workbook xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" '),
    ),
  ],
])("a workbook %s is read", async (_, files) => {
  expect((await openFile(zipped(files)).sheets()).map(({ name }) => name)).toEqual(["表"]);
});
