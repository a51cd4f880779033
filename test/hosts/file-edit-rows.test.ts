import { applyEdits } from "../../src/hosts/file/edit/apply";
import { RowsCannotMove } from "../../src/workbook/errors";
import { deleteRows, insertRows, merge, write } from "./contract/edits";
import {
  between,
  changedParts,
  edited,
  insideOf,
  refusal,
  relationships,
  workbookOf,
  type More,
} from "./file-edit/workbook";

const SHEET = "附件3-2";
const sheet = (inside: string, more: More = {}) => workbookOf({ [SHEET]: inside }, more);
const f = (at: string, formula: string) => `<c r="${at}"><f>${formula}</f><v>1</v></c>`;

describe("inserting rows", () => {
  test("a row that leaves its number out goes back to where it stood, whatever stands before it by then", () => {
    const before = sheet(`<sheetData><row/><row><c><v>5</v></c></row></sheetData>`);
    const [removed, inserted] = [deleteRows(SHEET, 1), insertRows(SHEET, 1)];
    expect(between(edited(before, removed, inserted), "sheetData")).toBe(`<row r="2"><c><v>5</v></c></row>`);
  });

  test("rewrites what stands below and nothing above", () => {
    const before = sheet(
      `<dimension ref="A1:B4"/><sheetData> <row r="1" x:y="z"><c  r="A1"/></row>\n<row r="3" spans="1:2" ht="30" customHeight="1"><c r="A3" s="1"><v>5</v></c><!-- c --></row><row r="4"/></sheetData>`,
    );
    expect(edited(before, insertRows(SHEET, 3, 2))).toBe(
      `<dimension ref="A1:B6"/><sheetData> <row r="1" x:y="z"><c  r="A1"/></row>\n<row r="5" spans="1:2" ht="30" customHeight="1"><c r="A5" s="1"><v>5</v></c><!-- c --></row><row r="6"/></sheetData>`,
    );
  });

  test("gives the new rows the look of the one above, not its content", () => {
    const before = sheet(
      `<sheetData><row r="1" s="2" customFormat="1" ht="30" customHeight="1" hidden="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c></row><row r="2" ht="15"/></sheetData>`,
      { styles: `<cellXfs><xf/><xf numFmtId="1"/><xf numFmtId="2"/></cellXfs>` },
    );
    expect(between(edited(before, insertRows(SHEET, 2)), "sheetData")).toContain(
      `</row><row r="2" s="2" customFormat="1" ht="30" customHeight="1"><c r="A2" s="1"/></row><row r="3" ht="15"/>`,
    );
    expect(between(edited(before, insertRows(SHEET, 3)), "sheetData")).toContain(
      `<row r="2" ht="15"/><row r="3"/>`,
    );
  });

  test("does not pass on that a cell is marked as text", () => {
    const styles = `<cellXfs><xf numFmtId="1"/></cellXfs>`;
    const after = edited(
      sheet(`<sheetData/>`, { styles }),
      write(SHEET, "A1", ["=甲"]),
      insertRows(SHEET, 2),
    );
    expect(after).toContain(`<c r="A1" s="1" t="inlineStr">`);
    expect(after).toContain(`<row r="2"/>`);
  });

  test("where rows and cells do not say their places", () => {
    const before = sheet(`<sheetData><row><c/></row><row><c/><c><v>1</v></c></row><row/></sheetData>`);
    expect(between(edited(before, insertRows(SHEET, 2)), "sheetData")).toBe(
      `<row><c/></row><row r="2"/><row r="3"><c r="A3"/><c r="B3"><v>1</v></c></row><row r="4"/>`,
    );
  });

  test("moves what formulas refer to, on this sheet and by its name", () => {
    const before = sheet(
      `<sheetData><row r="1">${f("A1", "SUM(A2:A5)+A9+$A$9")}${f("B1", `'${SHEET}'!A4&amp;"A4"`)}</row><row r="5">${f("A5", "A4+A5+B:B")}</row></sheetData>`,
    );
    expect(between(edited(before, insertRows(SHEET, 4, 3)), "sheetData")).toBe(
      `<row r="1">${f("A1", "SUM(A2:A8)+A12+$A$12")}${f("B1", `'${SHEET}'!A7&amp;"A4"`)}</row><row r="8">${f("A8", "A7+A8+B:B")}</row>`,
    );
  });

  test("writes shared formulas out, so that each moves by itself", () => {
    const before = sheet(
      `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row></sheetData>`,
    );
    expect(between(edited(before, insertRows(SHEET, 3)), "sheetData")).toBe(
      `<row r="1"><c r="B1"><f>A1</f></c></row><row r="2"><c r="B2"><f>A2</f></c></row><row r="3"/><row r="4"><c r="B4"><f>A4</f></c></row>`,
    );
  });

  test("moves array formulas as a whole", () => {
    const array = (at: string, ref: string, text: string) =>
      `<c r="${at}"><f t="array" ref="${ref}">${text}</f><v>1</v></c>`;
    const before = sheet(`<sheetData><row r="5">${array("A5", "A5:A6", "B5:B6*2")}</row></sheetData>`);
    expect(edited(before, insertRows(SHEET, 2))).toContain(array("A6", "A6:A7", "B6:B7*2"));
    expect(refusal(() => edited(before, insertRows(SHEET, 6)))).toBeInstanceOf(RowsCannotMove);
  });

  const STANDING =
    `<sheetProtection/><protectedRanges><protectedRange sqref="A2 B5:B6" name="x"/></protectedRanges>` +
    `<autoFilter ref="A4:B9"><filterColumn colId="0"/><sortState ref="A5:B9"><sortCondition ref="A5:A9"/></sortState></autoFilter>` +
    `<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A4:A6"/></mergeCells>` +
    `<conditionalFormatting sqref="C5:C9"><cfRule type="expression" priority="1"><formula>C5&gt;$A$9</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="D4:D9"><formula1>$F$4:$F$9</formula1><formula2>5</formula2></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A9" location="'${SHEET}'!A9"/></hyperlinks><pageMargins/>` +
    `<rowBreaks count="2" manualBreakCount="1"><brk id="3" man="1"/><brk id="8"/></rowBreaks>` +
    `<ignoredErrors><ignoredError sqref="A4:A9" numberStoredAsText="1"/></ignoredErrors>`;

  test("moves everything that stands at cells", () => {
    const after = edited(sheet(`<sheetData/>${STANDING}`), insertRows(SHEET, 5, 2));
    expect(after).toBe(
      `<sheetData/>${STANDING}`
        .replace("A2 B5:B6", "A2 B7:B8")
        .replace("A4:B9", "A4:B11")
        .replace("A5:B9", "A7:B11")
        .replace("A5:A9", "A7:A11")
        .replace("A4:A6", "A4:A8")
        .replace("C5:C9", "C7:C11")
        .replace("C5&gt;$A$9", "C7&gt;$A$11")
        .replace("D4:D9", "D4:D11")
        .replace("$F$4:$F$9", "$F$4:$F$11")
        .replace(`"A9" location="'附件3-2'!A9"`, `"A11" location="&apos;附件3-2&apos;!A11"`)
        .replace(`id="8"`, `id="10"`)
        .replace("A4:A9", "A4:A11"),
    );
  });

  test("moves names, also those of the whole workbook; what is meant relative to a cell stays", () => {
    const name = (name: string, text: string) => `<definedName name="${name}">${text}</definedName>`;
    const before = sheet(`<sheetData/>`, {
      tail: `<definedNames>${name("甲", `'${SHEET}'!$A$5:$B$9`)}${name("乙", `'${SHEET}'!A5`)}${name("丙", "别表!$A$5")}${name("_xlnm.Print_Titles", `'${SHEET}'!$A:$B,'${SHEET}'!$1:$5`)}</definedNames>`,
    });
    const after = applyEdits(before, [insertRows(SHEET, 3)]).text("xl/workbook.xml");
    expect(between(after, "definedNames")).toBe(
      name("甲", `'${SHEET}'!$A$6:$B$10`) +
        name("乙", `'${SHEET}'!A5`) +
        name("丙", "别表!$A$5") +
        name("_xlnm.Print_Titles", `'${SHEET}'!$A:$B,'${SHEET}'!$1:$6`),
    );
  });

  test("goes together with writing and merging before and after, in one batch", () => {
    const after = edited(
      sheet(`<dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`),
      write(SHEET, "A3", ["下"]),
      merge(SHEET, "A3:B3"),
      insertRows(SHEET, 2, 2),
      write(SHEET, "A2", ["新"]),
      merge(SHEET, "A2:B2"),
    );
    expect(after.replace(/<is>.*?<\/is>/g, "")).toBe(
      `<dimension ref="A1:A5"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"></c></row><row r="3"/><row r="5"><c r="A5" t="inlineStr"></c></row></sheetData>` +
        `<mergeCells count="2"><mergeCell ref="A5:B5"/><mergeCell ref="A2:B2"/></mergeCells>`,
    );
  });
});

describe("deleting rows", () => {
  test("takes them out, and what stands at them alone", () => {
    const before = sheet(
      `<dimension ref="A1:A9"/><sheetData><row r="1"/><row r="4"><c r="A4"><v>4</v></c></row> <row r="6"><c r="A6"><v>6</v></c></row></sheetData>` +
        `<mergeCells count="3"><mergeCell ref="A4:B5"/><mergeCell ref="C3:C4"/><mergeCell ref="C5:C8"/></mergeCells>` +
        `<dataValidations count="1"><dataValidation sqref="A4 A5"/></dataValidations>` +
        `<hyperlinks><hyperlink ref="A5"/><hyperlink ref="A6"/></hyperlinks>` +
        `<rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks>`,
    );
    expect(edited(before, deleteRows(SHEET, 4, 2))).toBe(
      `<dimension ref="A1:A7"/><sheetData><row r="1"/><row r="4"><c r="A4"><v>6</v></c></row></sheetData>` +
        `<mergeCells count="1"><mergeCell ref="C4:C6"/></mergeCells><hyperlinks><hyperlink ref="A4"/></hyperlinks>`,
    );
  });

  test("keeps the meaning of a conditional format whose first row goes", () => {
    const format = (sqref: string, formula: string) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const before = sheet(`<sheetData/>${format("A5:A9", "A5&gt;$B$1")}`);
    expect(edited(before, deleteRows(SHEET, 5))).toContain(format("A5:A8", "A5&gt;$B$1"));
  });

  test("shortens what formulas and names refer to; a name without cells says so", () => {
    const before = sheet(`<sheetData><row r="9">${f("A9", "SUM(A2:A8)")}</row></sheetData>`, {
      tail: `<definedNames><definedName name="甲">'${SHEET}'!$A$4:$A$5,'${SHEET}'!$A$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'${SHEET}'!$A$4</definedName></definedNames>`,
    });
    const after = applyEdits(before, [deleteRows(SHEET, 4, 2)]);
    expect(insideOf(after)).toContain(`<row r="7">${f("A7", "SUM(A2:A6)")}</row>`);
    expect(between(after.text("xl/workbook.xml"), "definedNames")).toBe(
      `<definedName name="甲">'${SHEET}'!#REF!,'${SHEET}'!$A$7</definedName>`,
    );
  });

  test("is refused when a formula would refer to nothing any more", () => {
    const before = sheet(`<sheetData><row r="1">${f("A1", "A4+A5")}</row></sheetData>`);
    expect(refusal(() => edited(before, deleteRows(SHEET, 5)))).toMatchObject({
      message: "“附件3-2”的 A1 里的公式要用这些行，删了就算不出来，没有删。请先改好或清除那个公式，再删行。",
    });
    expect(refusal(() => edited(before, deleteRows(SHEET, 6)))).toBe("it was not refused");
  });

  test("leaves cells right that were written while their row was elsewhere", () => {
    const before = sheet(`<sheetData><row r="1"/></sheetData>`);
    const after = edited(before, insertRows(SHEET, 1), write(SHEET, "A2", [1]), deleteRows(SHEET, 1));
    expect(after).toBe(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);
  });

  test("undoes inserting, to the letter", () => {
    const inside = `<dimension ref="A1:B4"/><sheetData><row r="1">${f("A1", "SUM(B2:B4)")}</row><row r="4"><c r="B4"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>`;
    const before = sheet(inside, { lead: "", tail: `<calcPr fullCalcOnLoad="1"/>` });
    const after = applyEdits(before, [insertRows(SHEET, 3, 2), deleteRows(SHEET, 3, 2)]);
    expect(changedParts(before, after)).toEqual([]);
  });
});

describe("rows that cannot move", () => {
  const rels = (type: string, target: string): More => ({
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([[type, target]]),
      [`xl/${target.slice(3)}`]: "<x/>",
    },
  });

  test.each<[string, string, More]>([
    ["a picture or chart", `<drawing r:id="rId1"/>`, {}],
    ["a comment", `<legacyDrawing r:id="rId1"/>`, {}],
    ["a table", `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, {}],
    [
      "a control",
      `<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>`,
      {},
    ],
    ["a pivot table", "", rels("pivotTable", "../pivotTables/p1.xml")],
    [
      "a newer conditional format",
      `<extLst><ext><x14:conditionalFormatting><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></ext></extLst>`,
      {},
    ],
    [
      "a colour scale worked out by a formula",
      `<conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="formula" val="$A$9"/></colorScale></cfRule></conditionalFormatting>`,
      {},
    ],
    ["a custom view", `<customSheetViews/>`, {}],
  ])("%s stands in the way", (_, more, parts) => {
    const before = sheet(`<sheetData/>${more}`, parts);
    for (const edit of [insertRows(SHEET, 2), deleteRows(SHEET, 2)]) {
      expect(refusal(() => edited(before, edit))).toBeInstanceOf(RowsCannotMove);
    }
  });

  test.each([
    ["a data table", `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/></c></row>`],
    ["a formula over several sheets", `<row r="1">${f("A1", `SUM('${SHEET}:别表'!A1)`)}</row>`],
    ["a last row that is full", `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`],
  ])("%s stands in the way", (_, rows) => {
    expect(
      refusal(() => edited(sheet(`<sheetData>${rows}</sheetData>`), insertRows(SHEET, 1))),
    ).toBeInstanceOf(RowsCannotMove);
  });

  test("formulas of another sheet stand in the way only from the row on that they mean", () => {
    const before = workbookOf({
      [SHEET]: `<sheetData/>`,
      汇总: `<sheetData><row r="1">${f("A1", `SUM('${SHEET}'!A2:A5)`)}</row></sheetData>`,
    });
    expect(refusal(() => edited(before, insertRows(SHEET, 5)))).toMatchObject({
      message: expect.stringContaining("被“汇总”里的公式或链接引用") as string,
    });
    expect(edited(before, insertRows(SHEET, 6))).toBe(`<sheetData/>`);
  });

  test("a chart on another sheet stands in the way only from the row on that it shows", () => {
    const before = workbookOf(
      { [SHEET]: `<sheetData/>`, 图: `<sheetData/><drawing r:id="rId1"/>` },
      {
        parts: {
          "xl/worksheets/_rels/sheet2.xml.rels": relationships([["drawing", "../charts/chart1.xml"]]),
          "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:f>'${SHEET}'!$A$2:$A$5</c:f></c:chartSpace>`,
        },
      },
    );
    expect(refusal(() => edited(before, deleteRows(SHEET, 5)))).toBeInstanceOf(RowsCannotMove);
    expect(edited(before, deleteRows(SHEET, 6))).toBe(`<sheetData/>`);
  });

  test("nothing is changed by a refusal", () => {
    const before = sheet(`<sheetData><row r="3"/></sheetData><drawing r:id="rId1"/>`);
    const text = insideOf(before);
    refusal(() => edited(before, write(SHEET, "A1", [1]), insertRows(SHEET, 1)));
    expect(insideOf(before)).toBe(text);
  });
});
