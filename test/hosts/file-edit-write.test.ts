import { applyEdits } from "../../src/hosts/file/edit/apply";
import {
  ArrayFormulaPart,
  CannotDo,
  CellCovered,
  NumberInvalid,
  PlaceInvalid,
  TextTooLong,
} from "../../src/workbook/errors";
import { cellAt } from "../../src/workbook/snapshot";
import { merge, write } from "./contract/edits";
import { between, edited, insideOf, read, refusal, relationships, workbookOf } from "./file-edit/workbook";

const SHEET = "汇总";
const sheet = (rows: string, more = "") => workbookOf({ [SHEET]: `<sheetData>${rows}</sheetData>${more}` });
const rows = (before: ReturnType<typeof sheet>, at: string, ...values: Parameters<typeof write>[2][]) =>
  between(edited(before, write(SHEET, at, ...values)), "sheetData");
const text = (value: string) => `<is><t xml:space="preserve">${value}</t></is>`;

describe("writing cells", () => {
  test.each<[string, string, string, string]>([
    ["into a sheet without rows", "", "B2", `<row r="2"><c r="B2"><v>1</v></c></row>`],
    [
      "between rows",
      `<row r="1"/><row r="3"/>`,
      "A2",
      `<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>`,
    ],
    [
      "between cells",
      `<row r="1"><c r="A1"><v>5</v></c><c r="C1"><v>6</v></c></row>`,
      "B1",
      `<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>1</v></c><c r="C1"><v>6</v></c></row>`,
    ],
    [
      "into a row that closes itself",
      `<row r="2" ht="20"/>`,
      "A2",
      `<row r="2" ht="20"><c r="A2"><v>1</v></c></row>`,
    ],
    [
      "where rows do not say their number",
      `<row><c r="A1"/></row><row><c r="A2"/></row><row r="9"/>`,
      "B2",
      `<row><c r="A1"/></row><row><c r="A2"/><c r="B2"><v>1</v></c></row><row r="9"/>`,
    ],
    [
      "where cells do not say their place",
      `<row r="1"><c/><c/><c r="F1"/><c/></row>`,
      "G1",
      `<row r="1"><c/><c/><c r="F1"/><c><v>1</v></c></row>`,
    ],
    [
      "in order where cells do not say their place",
      `<row r="1"><c/><c/><c r="F1"/></row>`,
      "D1",
      `<row r="1"><c/><c/><c r="D1"><v>1</v></c><c r="F1"/></row>`,
    ],
    [
      "before the extensions of a row",
      `<row r="1"><c r="A1"/><extLst><ext uri="x"/></extLst></row>`,
      "B1",
      `<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><extLst><ext uri="x"/></extLst></row>`,
    ],
    [
      "leaving white space, comments and attributes as they were",
      `\n  <row r='1' spans="1:3" x:y = "z">\n    <c  r="A1" s='4'/><!-- a > b --> <c r="B1"/>\n  </row>\n`,
      "A1",
      `\n  <row r='1' spans="1:3" x:y = "z">\n    <c  r="A1" s='4'><v>1</v></c><!-- a > b --> <c r="B1"/>\n  </row>\n`,
    ],
    [
      "keeping the hint about filled columns true",
      `<row r="1" spans="2:3"><c r="B1"/></row>`,
      "E1",
      `<row r="1" spans="2:5"><c r="B1"/><c r="E1"><v>1</v></c></row>`,
    ],
  ])("%s", (_, before, at, after) => expect(rows(sheet(before), at, [1])).toBe(after));

  test.each<[string, Parameters<typeof write>[2][number], string]>([
    ["a text", "甲 & 乙", `<c r="A1" t="inlineStr">${text("甲 &amp; 乙")}</c>`],
    ["a number as its shortest digits", 0.1 + 0.2, `<c r="A1"><v>0.30000000000000004</v></c>`],
    ["a truth value", true, `<c r="A1" t="b"><v>1</v></c>`],
    ["zero", 0, `<c r="A1"><v>0</v></c>`],
    ["nothing, into a cell that is not there", null, ""],
  ])("%s", (_, value, cell) => {
    expect(rows(sheet(`<row r="1"></row>`), "A1", [value])).toBe(`<row r="1">${cell}</row>`);
  });

  test("replaces whatever a cell held and keeps its format", () => {
    const old = [
      `<c r="A1" s="2" t="s"><v>0</v></c>`,
      `<c r="B1" s="2" t="str" cm="1"><f>A1&amp;"x"</f><v>ax</v></c>`,
      `<c r="C1" s="2" t="inlineStr"><is><r><t>粗</t></r><r><t>细</t></r></is></c>`,
      `<c r="D1" s="2" t="e" vm="1"><v>#REF!</v></c>`,
    ];
    const now = rows(sheet(`<row r="1">${old.join("")}</row>`), "A1", [1, null, 3, ""]);
    expect(now).toBe(
      `<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"></c>` +
        `<c r="C1" s="2"><v>3</v></c><c r="D1" s="2"></c></row>`,
    );
  });

  test("a new cell looks like its row, else like its column", () => {
    const before = workbookOf({
      [SHEET]: `<cols><col min="2" max="3" width="9" style="5"/></cols><sheetData><row r="1" s="7" customFormat="1"/></sheetData>`,
    });
    const now = between(edited(before, write(SHEET, "B1", [1], [1])), "sheetData");
    expect(now).toContain(`<c r="B1" s="7">`);
    expect(now).toContain(`<c r="B2" s="5">`);
  });

  test("says how far the sheet goes now", () => {
    const before = workbookOf({ [SHEET]: `<dimension ref="B2:C3"/><sheetData/>` });
    expect(edited(before, write(SHEET, "D9", [1]))).toContain(`<dimension ref="B2:D9"/>`);
    expect(edited(before, write(SHEET, "D9", [null]))).toContain(`<dimension ref="B2:C3"/>`);
  });

  test("a height worked out for the old text goes, one set by hand stays", () => {
    const before = sheet(
      `<row r="1" ht="14.5"/><row r="2" ht="14.5" customHeight="1"/><row r="3" ht="14.5"/>`,
    );
    expect(rows(before, "A1", ["长"], ["长"], [3])).toBe(
      `<row r="1"><c r="A1" t="inlineStr">${text("长")}</c></row>` +
        `<row r="2" ht="14.5" customHeight="1"><c r="A2" t="inlineStr">${text("长")}</c></row>` +
        `<row r="3" ht="14.5"><c r="A3"><v>3</v></c></row>`,
    );
  });

  test("makes the rows themselves where a sheet has none", () => {
    const now = edited(workbookOf({ [SHEET]: `<sheetPr/><pageMargins/>` }), write(SHEET, "A1", [1]));
    expect(now).toBe(
      `<sheetPr/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/>`,
    );
  });

  test("counts dates as the workbook does", () => {
    const before = workbookOf(
      { [SHEET]: `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData>` },
      {
        lead: `<workbookPr date1904="1"/>`,
        styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
      },
    );
    const after = applyEdits(before, [write(SHEET, "A1", [43466, 43466])]);
    expect(insideOf(after)).toContain(`<v>42004</v></c><c r="B1"><v>43466</v>`);
    expect(cellAt(read(after), 0, 0).value).toBe(43466);
  });
});

describe("a text that looks like a formula", () => {
  const styles = `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" applyFill="1"><extLst/></xf></cellXfs>`;
  const before = workbookOf(
    { [SHEET]: `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData>` },
    { styles },
  );

  test("is stored as text and marked so, in a format like the one it had", () => {
    const after = applyEdits(before, [write(SHEET, "A1", ["=1+1", "@乙", "甲=乙"])]);
    expect(insideOf(after)).toContain(`<c r="A1" s="2" t="inlineStr">${text("=1+1")}</c>`);
    expect(between(after.text("xl/styles.xml"), "cellXfs")).toBe(
      `<xf numFmtId="0"/><xf numFmtId="2" applyFill="1"><extLst/></xf>` +
        `<xf numFmtId="2" applyFill="1" quotePrefix="1"><extLst/></xf><xf numFmtId="0" quotePrefix="1"/>`,
    );
    expect(insideOf(after)).toContain(`<c r="C1" t="inlineStr">${text("甲=乙")}</c>`);
  });

  test("leaves no mark behind when something else takes its place", () => {
    const after = applyEdits(before, [write(SHEET, "A1", ["-1"]), write(SHEET, "A1", [-1])]);
    expect(insideOf(after)).toContain(`<c r="A1" s="1"><v>-1</v></c>`);
  });
});

describe("formulas for many cells", () => {
  const shared =
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1+SUM(A:A)</f><v>2</v></c></row>` +
    `<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>` +
    `<row r="3"><c r="B3"><f ca="1" t="shared" si="0"/><v>6</v></c><c r="C3"><f t="shared" ref="C3" si="1">B3</f></c></row>`;

  test("keep their meaning when the cell that holds them is overwritten", () => {
    expect(rows(sheet(shared), "B1", [9])).toBe(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row>` +
        `<row r="2"><c r="B2"><f>A2*$D$1+SUM(A:A)</f><v>4</v></c></row>` +
        `<row r="3"><c r="B3"><f ca="1">A3*$D$1+SUM(A:A)</f><v>6</v></c><c r="C3"><f t="shared" ref="C3" si="1">B3</f></c></row>`,
    );
  });

  test("stay shared when another of their cells is overwritten", () => {
    expect(rows(sheet(shared), "B2", [9])).toBe(
      shared.replace(`<c r="B2"><f t="shared" si="0"/><v>4</v></c>`, `<c r="B2"><v>9</v></c>`),
    );
  });

  test.each([
    ["an array formula", `<f t="array" ref="A1:A2">B1:B2*2</f>`],
    ["a data table", `<f t="dataTable" ref="A1:A2" r1="C1"/>`],
  ])("%s cannot be changed in part", (_, formula) => {
    const before = sheet(
      `<row r="1"><c r="A1">${formula}<v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`,
    );
    for (const at of ["A1", "A2"]) {
      const error = refusal(() => rows(before, at, [9]));
      expect(error).toBeInstanceOf(ArrayFormulaPart);
      expect(error).toMatchObject({ cell: at, range: "A1:A2" });
    }
    expect(rows(before, "B1", [9])).toContain(`<c r="B1"><v>9</v></c>`);
  });

  test("an array formula for one cell can be overwritten", () => {
    const before = sheet(`<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>1</v></c></row>`);
    expect(rows(before, "A1", [9])).toBe(`<row r="1"><c r="A1"><v>9</v></c></row>`);
  });
});

describe("what is not written", () => {
  const merged = sheet(`<row r="1"><c r="A1"/></row>`, `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);

  test.each([
    ["a number that is none", () => rows(merged, "D1", [1, NaN]), NumberInvalid],
    ["a place outside the sheet", () => rows(merged, "XFD1", [1, 2]), PlaceInvalid],
    ["a text too long for a cell", () => rows(merged, "D1", ["长".repeat(32_768)]), TextTooLong],
    ["content nobody could see, below a merged area", () => rows(merged, "A2", ["藏"]), CellCovered],
  ])("%s", (_, doing, error) => expect(refusal(doing)).toBeInstanceOf(error));

  test("a heading of a table, which its own part knows by the old word", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["table", "../tables/table1.xml"]]),
      "xl/tables/table1.xml": `<table ref="B2:C5"/>`,
    };
    const before = workbookOf({ [SHEET]: `<sheetData/>` }, { parts });
    expect(refusal(() => edited(before, write(SHEET, "C2", ["新"])))).toBeInstanceOf(CannotDo);
    expect(refusal(() => edited(before, merge(SHEET, "A5:B6")))).toBeInstanceOf(CannotDo);
    expect(edited(before, write(SHEET, "B3", ["新"]), write(SHEET, "D2", ["旁"]))).toContain("新");
  });

  test("nothing may be written below a merged area, that empties it", () => {
    expect(rows(merged, "A1", ["首", null], [null, ""])).toBe(
      `<row r="1"><c r="A1" t="inlineStr">${text("首")}</c></row>`,
    );
  });
});
