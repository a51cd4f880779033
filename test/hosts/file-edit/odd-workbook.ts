import type { Package } from "../../../src/hosts/file/package";
import { MAIN, OFFICE, packageOf } from "./workbook";

/**
 * A workbook as other programs may leave it: parts under names nobody expects, everything behind a prefix, and full of
 * what we do not own: a chart, pictures, macros, WPS cell images, comments, extended checks, custom XML, printer data.
 */
export function oddWorkbook(): Package {
  return packageOf(PARTS);
}

export const SHEET = "支出 '一'";
export const SHEET_PART = "Book/Tabs/Eins.XML";
export const OTHER = "别表";

const TYPE = "application/vnd.openxmlformats-officedocument";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const bytes = (seed: number) => Uint8Array.from({ length: 999 }, (_, i) => (i * seed + (i >> 3)) & 255);
const rels = (...lines: string[]) =>
  `<?xml version='1.0'?>\r\n<p:Relationships xmlns:p="${PKG}/relationships">\r\n${lines.join("\r\n")}</p:Relationships>`;
const rel = (id: string, type: string, target: string) =>
  `<p:Relationship Target="${target}" Id="${id}" Type="${OFFICE}/${type}"/>`;

/** In the sheet, what an edit of its cells has no business with. */
export const KEPT = {
  head: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<!-- 手工 > 改过 -->\r\n<x:worksheet xmlns:x="${MAIN}" xmlns:rr="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr x14ac" xmlns:xr="urn:xr" xmlns:x14ac="urn:x14ac" xr:uid="{00000000-0001-0000-0000-000000000000}" >`,
  view: `<x:sheetViews><x:sheetView tabSelected="1" workbookViewId="0"><x:selection activeCell="B2" sqref="B2"/></x:sheetView></x:sheetViews><x:sheetFormatPr defaultRowHeight="14" x14ac:dyDescent="0.2"/>`,
  rows: `<x:row r="3" spans='1:2' x14ac:dyDescent="0.2"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3"><x:f>SUM(B1:B2)</x:f><x:v>3</x:v></x:c></x:row>`,
  tail:
    `<x:phoneticPr fontId="1" type="noConversion"/><x:conditionalFormatting sqref="A1"><x:cfRule type="expression" priority="1"><x:formula>A1&gt;0</x:formula></x:cfRule></x:conditionalFormatting>` +
    `<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><x:pageSetup paperSize="9" rr:id="rId3"/><x:drawing rr:id="rId1"/><x:legacyDrawing rr:id="rId2"/>` +
    `<x:extLst><x:ext uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>${OTHER}!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1:D9</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst></x:worksheet>\r\n`,
};

/** Its second row, on which tests write. */
export const FIRST_ROWS = `\r\n <x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row>\r\n <x:row r="2"/>\r\n `;

export function sheetText(rows: string, more = ""): string {
  return `${KEPT.head}<x:dimension ref="A1:B3"/>${KEPT.view}<x:sheetData>${rows}${KEPT.rows}</x:sheetData>${more}${KEPT.tail}`;
}

const PARTS: Record<string, string | Uint8Array> = {
  "mimetype.txt": "不认识的部件",
  "[Content_Types].xml": `<?xml version="1.0"?><t:Types xmlns:t="${PKG}/content-types"><t:Default Extension="XML" ContentType="application/xml"/><t:Override PartName="/Book/Haupt.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/><t:Override PartName="/Book/kette.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/></t:Types>`,
  "_rels/.rels": rels(
    rel("R1", "officeDocument", "/Book/Haupt.xml"),
    rel("R2", "extended-properties", "docProps/app.xml"),
  ),
  "docProps/app.xml": `<Properties><TitlesOfParts>${SHEET}</TitlesOfParts></Properties>`,
  "Book/Haupt.xml": `\uFEFF<?xml version="1.0" encoding="UTF-8"?><w:workbook xmlns:w="${MAIN}" xmlns:rr="${OFFICE}"><w:fileVersion appName="et"/><w:workbookPr date1904="0"/><w:sheets><w:sheet name="支出 &apos;一&apos;" sheetId="7" rr:id="a"/><w:sheet name="${OTHER}" sheetId="9" rr:id="b" state="hidden"/><w:sheet name="图" sheetId="10" rr:id="c"/></w:sheets><w:calcPr calcMode="manual" calcId="191029"/><w:extLst><w:ext uri="u"/></w:extLst></w:workbook>`,
  "Book/_rels/Haupt.xml.rels": rels(
    rel("a", "worksheet", "Tabs/Eins.XML"),
    rel("b", "worksheet", "../Book/Tabs/Zwei.xml"),
    rel("c", "chartsheet", "Tabs/Bild.xml"),
    rel("s", "styles", "Stil.xml"),
    rel("t", "sharedStrings", "Texte.xml"),
    rel("k", "calcChain", "kette.xml"),
    rel("v", "vbaProject", "vbaProject.bin"),
    rel("i", "cellImage", "cellimages.xml"),
    rel("x", "customXml", "../customXml/item1.xml"),
  ),
  [SHEET_PART]: sheetText(FIRST_ROWS),
  "Book/Tabs/_rels/Eins.XML.rels": rels(
    rel("rId1", "drawing", "../drawings/d.xml"),
    rel("rId2", "vmlDrawing", "../drawings/c.vml"),
    rel("rId3", "printerSettings", "../printer.bin"),
    rel("rId4", "comments", "../comments.xml"),
  ),
  "Book/Tabs/Zwei.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>'支出 ''一'''!A1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  "Book/Tabs/Bild.xml": `<chartsheet/>`,
  "Book/Stil.xml": `<s:styleSheet xmlns:s="${MAIN}"><s:fonts count="1"><s:font/></s:fonts><s:fills count="2"><s:fill/><s:fill/></s:fills><s:borders count="1"><s:border/></s:borders><s:cellXfs count="2"><s:xf/><s:xf numFmtId="2"/></s:cellXfs><s:dxfs count="0"/><s:extLst/></s:styleSheet>`,
  "Book/Texte.xml": `<sst><si><t>合计</t></si></sst>`,
  "Book/kette.xml": `<calcChain><c r="B3" i="7"/></calcChain>`,
  "Book/drawings/d.xml": `<wsDr><pic/></wsDr>`,
  "Book/drawings/_rels/d.xml.rels": rels(rel("1", "chart", "../chart.xml"), rel("2", "image", "../bild.png")),
  "Book/drawings/c.vml": `<xml><v:shape/></xml>`,
  "Book/chart.xml": `<c:chartSpace xmlns:c="c"><c:f>'支出 ''一'''!$A$1:$B$3</c:f></c:chartSpace>`,
  "Book/bild.png": bytes(7),
  "Book/printer.bin": bytes(11),
  "Book/comments.xml": `<comments/>`,
  "Book/vbaProject.bin": bytes(13),
  "Book/cellimages.xml": `<etc:cellImages/>`,
  "Book/_rels/cellimages.xml.rels": rels(rel("1", "image", "bild.png")),
  "customXml/item1.xml": `<wir/>`,
};
