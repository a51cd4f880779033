import { LAST_COLUMN, LAST_ROW } from "../../src/workbook/cell";
import { openFile } from "../../src/hosts/file/open";
import { parts, readFirst, zipped } from "./file/written";

const empty = "<sheetData/>";

/** The range a name of the only sheet, `表`, has when the file says it refers to this. */
async function rangeOf(refersTo: string, sheet = "表") {
  const names = `<definedName name="_绩表" localSheetId="0">${refersTo}</definedName>`;
  const { names: found } = await readFirst(parts({ sheets: { [sheet]: empty }, names }));
  expect(found.map(({ name }) => name)).toEqual(["_绩表"]);
  return found[0]!.range;
}

describe("a defined name of a sheet", () => {
  test.each([
    ["one cell", "表!$B$2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ["an area", "表!$A$1:$P$11", { top: 0, left: 0, bottom: 10, right: 15 }],
    ["an area without $", "表!A1:B2", { top: 0, left: 0, bottom: 1, right: 1 }],
    ["an area after =", "=表!$A$1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["an area with its sheet in quotes", "'表'!$A$1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["whole rows", "表!$1:$3", { top: 0, left: 0, bottom: 2, right: LAST_COLUMN }],
    ["whole columns", "表!$A:$C", { top: 0, left: 0, bottom: LAST_ROW, right: 2 }],
  ])("names %s", async (_, refersTo, range) => {
    expect(await rangeOf(refersTo)).toEqual(range);
  });

  test.each([
    ["cells that are gone", "表!#REF!"],
    ["cells and sheet that are gone", "#REF!"],
    ["another sheet", "别的表!$A$1"],
    ["another workbook", "[1]表!$A$1"],
    ["several areas", "表!$A$1,表!$C$3"],
    ["a number", "0.06"],
    ["a calculation", "OFFSET(表!$A$1,1,1)"],
    ["a cell beyond the edge", "表!$XFE$1"],
    ["nothing", ""],
  ])("names no range when it refers to %s", async (_, refersTo) => {
    expect(await rangeOf(refersTo)).toBeUndefined();
  });

  test.each([
    ["附件 3-2", "'附件 3-2'!$A$1"],
    ["3'表, 甲", "'3''表, 甲'!$A$1"],
    ["A&amp;B", "'A&amp;B'!$A$1"],
    ["Sheet", "SHEET!$A$1"],
  ])("names a range of the sheet %s", async (sheet, refersTo) => {
    expect(await rangeOf(refersTo, sheet)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });
});

describe("defined names of an .xlsx file", () => {
  test("belong to their sheet; those of the workbook and those built in are left out", async () => {
    const names =
      '<definedName name="甲" localSheetId="0">一!$A$1</definedName>' +
      '<definedName name="乙" localSheetId="1" hidden="1">二!$A$2</definedName>' +
      '<definedName name="丙">一!$A$3</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">一!$A$1:$C$9</definedName>' +
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">二!$A$1</definedName>';
    const workbook = openFile(zipped(parts({ sheets: { 一: empty, 二: empty }, names })));
    const read = await workbook.read(["一", "二"]);
    expect(read.map((sheet) => sheet.names.map(({ name }) => name))).toEqual([["甲"], ["乙"]]);
  });

  test("with quotes that never end take no time", async () => {
    expect(await rangeOf(`${"'a''b".repeat(5000)}!$A$1`)).toBeUndefined();
  });
});
