import { strToU8 } from "fflate";
import { declaration } from "../../src/templates/sample-declaration";
import { fillEdits } from "../../src/forms/fill";
import type { TemplateSet } from "../../src/forms/definition";
import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { newFile } from "../../src/hosts/file/open";
import { unzip, zip } from "../../src/hosts/file/zip";

/** The parts of a workbook by name, from which a mutant is made. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Workbooks to begin with: our own, filled and blank, and one as other programs write it. */
export async function bases(sets: readonly TemplateSet[]): Promise<Parts[]> {
  const made: Parts[] = [strange(sets)];
  for (const set of new Map(sets.map((one) => [one.set, one])).values()) {
    const workbook = newFile();
    await workbook.apply(insertForms(set, set.order, 2026, []).edits);
    made.push(await partsOf(workbook.bytes()));
    const { forms } = await survey(workbook, sets);
    await workbook.apply(
      forms.flatMap((form) => {
        const filling = set.set === "shifeng" ? declaration[form.definition.id] : undefined;
        return filling ? fillEdits(form, filling) : [];
      }),
    );
    if (set.set === "shifeng") made.push(await partsOf(workbook.bytes()));
  }
  return made;
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  return unzip(bytes);
}

/** Shared and array formulas, rich texts, dates of 1904, extensions, tables, links, names, checks and conditions. */
function strange(sets: readonly TemplateSet[]): Parts {
  const heading = [...sets[0]!.forms.values()].find(({ is }) => is === "summary")!.cells[0]!;
  const cells = heading.map(
    (text, i) => `<c r="${"ABCDEFGH"[i]}2" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  const rels = (...all: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const rel = (id: string, type: string, target: string, more = "") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/></Types>`,
    "_rels/.rels": rels(rel("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="附件3-1" sheetId="1" r:id="rId1"/><sheet name="数・据" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="全部">'附件3-1'!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'附件3-1'!$1:$2</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{x}" xmlns:y="urn:y"><y:workbookPr date1904="0"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      rel("rId1", "worksheet", "worksheets/sheet1.xml"),
      rel("rId2", "worksheet", "worksheets/sheet2.xml"),
      rel("rId3", "styles", "styles.xml"),
      rel("rId4", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:F9"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="6" width="14" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">${cells.join("")}</row><row r="3" ht="30" customHeight="1"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" s="1"><f t="shared" ref="D3:D5" si="0">'数・据'!B2*2</f><v>17</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" t="str"><v>网络租用</v></c><c r="D4"><f t="shared" si="0"/><v>6.2</v></c></row><row r="5"><c r="D5"><f t="shared" si="0"/><v>0</v></c><c r="E5" t="e"><v>#REF!</v></c><c r="F5" t="b"><v>1</v></c></row><row r="7"><c r="D7"><f t="array" ref="D7:D8">SUM(D3:D5*1)</f><v>23.2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><conditionalFormatting sqref="D3:D9"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C3:C9"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B3" location="数・据!A1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><extLst><ext uri="{y}" xmlns:z="urn:z"><z:mergeCell ref="A3:F9"/></ext></extLst></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>金</t></r><r><t>额</t></r></is></c></row><row r="2"><c r="A2" s="2"><v>41234</v></c><c r="B2"><v>8.5</v></c></row><row r="3"><c r="A3"><f>附件3-1!A1&amp;数・据!B2</f><v>0</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": rels(rel("rId1", "table", "../tables/table1.xml")),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="公共阅读"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs><dxfs count="0"/></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="4" uniqueCount="3"><si><t>2026年区级专项资金预算绩效目标汇总表</t></si><si><t>公共阅读</t></si><si><r><rPr><b/></rPr><t>图书</t></r><r><t xml:space="preserve"> 采购</t></r><rPh sb="0" eb="1"><t>と</t></rPh></si></sst>`,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

/** The parts as an ordinary archive. */
export function archive(parts: Parts): Uint8Array {
  return zip(new Map(parts));
}
