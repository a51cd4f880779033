import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Formula } from "../../src/workbook/edit";
import { ArrayFormulaPart, CannotDo, SheetProtected } from "../../src/workbook/errors";
import { write } from "./contract/edits";
import { between, edited, read, refusal, workbookOf } from "./file-edit/workbook";

const SHEET = "汇总";
const sheet = (rows: string, more = "") => workbookOf({ [SHEET]: `<sheetData>${rows}</sheetData>${more}` });
const rows = (before: ReturnType<typeof sheet>, at: string, formula: Formula) =>
  between(edited(before, write(SHEET, at, [formula])), "sheetData");

describe("writing formulas", () => {
  test.each<[string, Formula, string]>([
    ["with its number", { formula: "A2*2", value: 8.5 }, `<c r="A1"><f>A2*2</f><v>8.5</v></c>`],
    [
      "with its text",
      { formula: '"甲"&A2', value: "甲&" },
      `<c r="A1" t="str"><f>"甲"&amp;A2</f><v>甲&amp;</v></c>`,
    ],
    ["with its truth value", { formula: "A2<3", value: true }, `<c r="A1" t="b"><f>A2&lt;3</f><v>1</v></c>`],
    ["without any", { formula: "A2" }, `<c r="A1"><f>A2</f></c>`],
    [
      "with the prefix of newer functions, but not within texts",
      { formula: "ifs(A2=1,\"IFS(1)\",TRUE,STDEV.S('IFS('!A1))" },
      `<c r="A1"><f>_xlfn.ifs(A2=1,"IFS(1)",TRUE,_xlfn.STDEV.S('IFS('!A1))</f></c>`,
    ],
  ])("%s", (_, formula, cell) => {
    expect(rows(sheet(`<row r="1"></row>`), "A1", formula)).toBe(`<row r="1">${cell}</row>`);
  });

  test("lets the spreadsheet work everything out anew", () => {
    const after = applyEdits(sheet(""), [write(SHEET, "A1", [{ formula: "1+1" }])]);
    expect(after.text("xl/workbook.xml")).toContain(`fullCalcOnLoad="1"`);
  });

  test("over the first of cells that share one leaves the others theirs", () => {
    const shared = sheet(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`,
    );
    expect(rows(shared, "A1", { formula: "C1", value: 3 })).toBe(
      `<row r="1"><c r="A1"><f>C1</f><v>3</v></c></row><row r="2"><c r="A2"><f>B2</f><v>2</v></c></row>`,
    );
  });

  test("refuses one whose result would fill several cells, with the function's name", () => {
    const error = refusal(() => edited(sheet(""), write(SHEET, "A1", [{ formula: "unique(B1:B9)" }])));
    expect(error).toBeInstanceOf(CannotDo);
    expect((error as Error).message).toBe("这里不能存下 UNIQUE 这样结果要占好几格的公式。");
  });
});

describe("what a formula came to", () => {
  test.each<[string, string, string, Formula, string]>([
    [
      "of its own",
      `<row r="1"><c r="A1" s="3" t="str"><f>B1</f><v>旧</v></c></row>`,
      "A1",
      { formula: "B1", value: 2 },
      `<row r="1"><c r="A1" s="3"><f>B1</f><v>2</v></c></row>`,
    ],
    [
      "shared with other cells",
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`,
      "A2",
      { formula: "B2", value: 7 },
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>7</v></c></row>`,
    ],
    [
      "of an array",
      `<row r="1"><c r="A1"><f t="array" ref="A1:B1">SUM(C1:C2*D1:D2)</f><v>1</v></c><c r="B1"/></row>`,
      "A1",
      { formula: "SUM(C1:C2*D1:D2)", value: 5 },
      `<row r="1"><c r="A1"><f t="array" ref="A1:B1">SUM(C1:C2*D1:D2)</f><v>5</v></c><c r="B1"/></row>`,
    ],
    [
      "is left alone when nobody knows it",
      `<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>`,
      "A1",
      { formula: "B1" },
      `<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>`,
    ],
  ])("%s", (_, before, at, formula, after) => expect(rows(sheet(before), at, formula)).toBe(after));

  test("is written into a protected sheet too, where another formula is refused", () => {
    const locked = sheet(`<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>`, `<sheetProtection sheet="1"/>`);
    expect(rows(locked, "A1", { formula: "B1", value: 2 })).toContain("<f>B1</f><v>2</v>");
    expect(refusal(() => edited(locked, write(SHEET, "A1", [{ formula: "C1" }])))).toBeInstanceOf(
      SheetProtected,
    );
  });

  test("never makes part of an array another formula", () => {
    const array = sheet(
      `<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>`,
    );
    expect(refusal(() => edited(array, write(SHEET, "B1", [{ formula: "C1" }])))).toBeInstanceOf(
      ArrayFormulaPart,
    );
  });
});

test("newer functions are read by the name people know, what is not known stays as the file writes it", () => {
  const formula = "_xlfn.IFS(A1,1)+_xlfn.NOBODY(A1)+_xlfn._xlws.SORT(A1)";
  const snapshot = read(sheet(`<row r="1"><c r="B1"><f>${formula}</f><v>1</v></c></row>`), SHEET);
  expect(snapshot.rows[0]![1]!.formula).toBe("IFS(A1,1)+_xlfn.NOBODY(A1)+_xlfn._xlws.SORT(A1)");
});
