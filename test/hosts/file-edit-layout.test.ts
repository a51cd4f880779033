import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Edit, Page } from "../../src/workbook/edit";
import { CannotDo, PlaceInvalid } from "../../src/workbook/errors";
import { area } from "./contract/edits";
import {
  between,
  changedParts,
  edited,
  insideOf,
  refusal,
  workbookOf,
  type More,
} from "./file-edit/workbook";

const SHEET = "附件 3-2";
const sheet = (inside: string, more: More = {}) => workbookOf({ [SHEET]: inside }, more);
const freeze = (rows: number, columns: number): Edit => ({ kind: "freeze", sheet: SHEET, rows, columns });
const widths = (column: number, ...widths: number[]): Edit => ({
  kind: "widths",
  sheet: SHEET,
  column,
  widths,
});
const heights = (row: number, ...heights: (number | null)[]): Edit => ({
  kind: "heights",
  sheet: SHEET,
  row,
  heights,
});
const page = (page: Page): Edit => ({ kind: "page", sheet: SHEET, page });

describe("freezing headings", () => {
  const view = (inside: string) =>
    `<sheetViews><sheetView workbookViewId="0">${inside}</sheetView></sheetViews>`;

  test.each([
    [
      3,
      0,
      `<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A4" sqref="A4"/>`,
    ],
    [
      0,
      2,
      `<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/>`,
    ],
    [
      1,
      1,
      `<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>`,
    ],
  ])("%d rows and %d columns", (rows, columns, expected) => {
    expect(edited(sheet(`<dimension ref="A1"/><sheetData/>`), freeze(rows, columns))).toBe(
      `<dimension ref="A1"/>${view(expected)}<sheetData/>`,
    );
  });

  test("takes the place of what was frozen or selected, and leaves the rest of the view", () => {
    const before = `<sheetViews><!-- v --><sheetView showGridLines="0" topLeftCell="B7" zoomScale="85" workbookViewId="0"><pane ySplit="9" state="split"/><selection pane="topLeft"/><selection/><extLst/></sheetView></sheetViews><sheetData/>`;
    expect(edited(sheet(before), freeze(1, 0))).toBe(
      `<sheetViews><!-- v --><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/><extLst/></sheetView></sheetViews><sheetData/>`,
    );
    expect(edited(sheet(before), freeze(1, 0), freeze(0, 0))).toContain(
      `<sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><extLst/></sheetView>`,
    );
  });

  test("is refused outside the sheet", () => {
    expect(refusal(() => edited(sheet(`<sheetData/>`), freeze(-1, 0)))).toBeInstanceOf(PlaceInvalid);
  });
});

describe("column widths", () => {
  test("stand in order, before the rows", () => {
    const before = sheet(`<sheetFormatPr defaultRowHeight="15"/><sheetData/>`);
    expect(edited(before, widths(2, 9.5), widths(0, 5))).toBe(
      `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="5" customWidth="1"/><col min="3" max="3" width="9.5" customWidth="1"/></cols><sheetData/>`,
    );
  });

  test("split a run of columns, each piece keeping what it had", () => {
    const before = sheet(
      `<cols><col min="1" max="16384" width="8" style="3" hidden="1"/></cols><sheetData/>`,
    );
    const col = (min: number, max: number, rest: string) => `<col min="${min}" max="${max}" ${rest}/>`;
    expect(between(edited(before, widths(2, 20, 30)), "cols")).toBe(
      col(1, 2, `width="8" style="3" hidden="1"`) +
        col(3, 3, `width="20" style="3" hidden="1" customWidth="1"`) +
        col(4, 4, `width="30" style="3" hidden="1" customWidth="1"`) +
        col(5, 16384, `width="8" style="3" hidden="1"`),
    );
  });

  test("set again, take the place of the old", () => {
    const after = edited(sheet(`<sheetData/>`), widths(0, 5, 6), widths(1, 7));
    expect(between(after, "cols")).toBe(
      `<col min="1" max="1" width="5" customWidth="1"/><col min="2" max="2" width="7" customWidth="1"/>`,
    );
  });

  test.each([
    [widths(16_383, 5, 5), PlaceInvalid],
    [widths(0, -1), CannotDo],
    [widths(0, 256), CannotDo],
    [widths(0, NaN), CannotDo],
  ])("refuses %o", (edit, error) =>
    expect(refusal(() => edited(sheet(`<sheetData/>`), edit))).toBeInstanceOf(error),
  );

  test("none at all change nothing", () => {
    const before = sheet(`<sheetData/>`);
    expect(changedParts(before, applyEdits(before, [widths(0)]))).toEqual([]);
  });
});

describe("row heights", () => {
  test("are set and taken back", () => {
    const before = sheet(
      `<sheetData><row r="1" ht="15" x:d="1"/><row r="3" ht="40" customHeight="1"/></sheetData>`,
    );
    expect(edited(before, heights(0, 30, 22.5, null, null))).toBe(
      `<sheetData><row r="1" ht="30" x:d="1" customHeight="1"/><row r="2" ht="22.5" customHeight="1"/><row r="3"/></sheetData>`,
    );
  });

  test.each([
    [heights(1_048_575, 5, 5), PlaceInvalid],
    [heights(0, 410), CannotDo],
    [heights(0, NaN), CannotDo],
  ])("refuses %o", (edit, error) =>
    expect(refusal(() => edited(sheet(`<sheetData/>`), edit))).toBeInstanceOf(error),
  );
});

describe("how a sheet prints", () => {
  test("on A4, with everything in its place", () => {
    const all: Page = {
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      centered: true,
      margins: { left: 2.54, right: 2.54, top: 5.08, bottom: 1.27 },
    };
    expect(
      edited(
        sheet(`<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetData/><drawing r:id="rId1"/>`),
        page(all),
      ),
    ).toBe(
      `<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>` +
        `<printOptions horizontalCentered="1"/><pageMargins left="1" right="1" top="2" bottom="0.5" header="0.3" footer="0.3"/>` +
        `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><drawing r:id="rId1"/>`,
    );
  });

  test("what is not named stays", () => {
    const before = sheet(
      `<sheetData/><printOptions gridLines="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.1" footer="0.2"/><pageSetup scale="80" paperSize="8" r:id="rId1"/>`,
    );
    expect(edited(before, page({ centered: false }))).toBe(
      `<sheetData/><printOptions gridLines="1" horizontalCentered="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.1" footer="0.2"/><pageSetup scale="80" paperSize="9" r:id="rId1"/>`,
    );
  });

  test("repeated rows and the print area are names of the sheet", () => {
    const names = (pkg: ReturnType<typeof sheet>) => between(pkg.text("xl/workbook.xml"), "definedNames");
    const before = sheet(`<sheetData/>`, { tail: `<calcPr/>` });
    const set = applyEdits(before, [page({ repeatRows: { from: 1, to: 2 }, area: area("A1:F9") })]);
    expect(names(set)).toBe(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$2:$3</definedName>` +
        `<definedName name="_xlnm.Print_Area" localSheetId="0">'${SHEET}'!$A$1:$F$9</definedName>`,
    );
    expect(set.text("xl/workbook.xml")).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr\/>/);
    const taken = applyEdits(set, [page({ repeatRows: null, area: null })]);
    expect(taken.text("xl/workbook.xml")).toBe(before.text("xl/workbook.xml"));
  });

  test("repeated columns stay when rows are set", () => {
    const titles = (text: string) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${text}</definedName>`;
    const before = sheet(`<sheetData/>`, {
      tail: `<definedNames>${titles(`'${SHEET}'!$A:$B,'${SHEET}'!$1:$1`)}</definedNames>`,
    });
    const after = applyEdits(before, [page({ repeatRows: { from: 0, to: 3 } })]);
    expect(after.text("xl/workbook.xml")).toContain(titles(`'${SHEET}'!$A:$B,'${SHEET}'!$1:$4`));
  });

  test.each<[Page]>([
    [{ repeatRows: { from: 3, to: 1 } }],
    [{ repeatRows: { from: 0, to: 1_048_576 } }],
    [{ area: { ...area("A1"), right: 16_384 } }],
  ])("refuses %o", (wrong) =>
    expect(refusal(() => edited(sheet(`<sheetData/>`), page(wrong)))).toBeInstanceOf(PlaceInvalid),
  );
});

describe("names of a sheet", () => {
  const named = (name: string, at: string | null): Edit => ({
    kind: "name",
    sheet: SHEET,
    name,
    range: at === null ? null : area(at),
  });
  const before = sheet(`<sheetData/>`, {
    tail: `<definedNames><definedName name="_甲">1</definedName><definedName name="_甲" localSheetId="0" hidden="1">'旧'!$A$1</definedName></definedNames>`,
  });
  const names = (...edits: Edit[]) =>
    between(applyEdits(before, edits).text("xl/workbook.xml"), "definedNames");

  test("are set anew in place, in whatever letters, and leave those of the workbook alone", () => {
    expect(names(named("_甲", "B2:C3"))).toBe(
      `<definedName name="_甲">1</definedName><definedName name="_甲" localSheetId="0" hidden="1">'${SHEET}'!$B$2:$C$3</definedName>`,
    );
    expect(names(named("_Ab", "B2"), named("_aB", "C3"))).toContain(
      `<definedName name="_Ab" localSheetId="0">'${SHEET}'!$C$3</definedName>`,
    );
  });

  test("are removed", () => {
    expect(names(named("_甲", null), named("没有", null))).toBe(`<definedName name="_甲">1</definedName>`);
  });

  test.each(["A1", "R1C1", "有 空格", "1甲", "", "甲!", "长".repeat(256)])("cannot be %j", (name) => {
    expect(refusal(() => names(named(name, "A1")))).toBeInstanceOf(CannotDo);
  });

  test("do not make formulas be worked out anew, nor touch the sheet", () => {
    const after = applyEdits(before, [named("_乙", "A1")]);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml"]);
    expect(after.text("xl/workbook.xml")).not.toContain("calcPr");
    expect(insideOf(after)).toBe(insideOf(before));
  });
});
