import { openFile } from "../../src/hosts/file/open";
import { parts, readFirst, zipped } from "./file/written";

const layoutOf = async (sheet: string, names = "") =>
  (await readFirst(parts({ sheets: { 表: sheet }, names }))).layout!;

describe("the layout of a sheet in an .xlsx file", () => {
  test("is read only when asked for, also after the cells", async () => {
    const sheet = '<cols><col min="1" max="1" width="20"/></cols><sheetData/>';
    const workbook = openFile(zipped(parts({ sheets: { 表: sheet } })));
    const [without] = await workbook.read(["表"]);
    const [withLayout] = await workbook.read(["表"], { layout: true });
    expect([without?.layout, withLayout?.layout?.widths.get(0)]).toEqual([undefined, 20]);
  });

  test("has the widths people set, in characters", async () => {
    const { widths } = await layoutOf(
      '<cols><col min="2" max="3" width="16.5" customWidth="1"/><col min="5" max="5" width="9" customWidth="0"/></cols>',
    );
    expect([...widths]).toEqual([
      [1, 16.5],
      [2, 16.5],
    ]);
  });

  test("has the heights people set, in points", async () => {
    const { heights } = await layoutOf(
      '<sheetData><row r="2" ht="30" customHeight="1"/><row ht="15"/><row ht="42.5" customHeight="true"/></sheetData>',
    );
    expect([...heights]).toEqual([
      [1, 30],
      [3, 42.5],
    ]);
  });

  test("has hidden rows and columns", async () => {
    const { hiddenRows, hiddenColumns } = await layoutOf(
      '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="4" hidden="1"/></sheetData>',
    );
    expect([[...hiddenRows], [...hiddenColumns]]).toEqual([[3], [0, 1]]);
  });

  test("has frozen panes, but not split ones", async () => {
    const pane = (xml: string) => layoutOf(`<sheetViews><sheetView>${xml}</sheetView></sheetViews>`);
    expect((await pane('<pane xSplit="1" ySplit="4" state="frozen"/>')).frozen).toEqual({
      rows: 4,
      columns: 1,
    });
    expect((await pane('<pane ySplit="2400"/>')).frozen).toEqual({ rows: 0, columns: 0 });
  });

  test("has the page as it prints, margins in centimetres", async () => {
    const sheet =
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.5" right="0.5" top="1" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
    const names =
      '<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$P$20</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$B,表!$4:$5</definedName>';
    expect((await layoutOf(sheet, names)).page).toEqual({
      orientation: "landscape",
      centered: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 1.27, right: 1.27, top: 2.54, bottom: 1.905 },
      area: { top: 0, left: 0, bottom: 19, right: 15 },
      repeatRows: { from: 3, to: 4 },
    });
  });

  test("does not fit to pages where the switch for it is off", async () => {
    const { page } = await layoutOf('<sheetData/><pageSetup fitToWidth="1" fitToHeight="0"/>');
    expect(page).toEqual({ orientation: "portrait", centered: false });
  });

  test("has the cells we marked, and nobody else's conditional formats", async () => {
    const format = (sqref: string, formula: string) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const { marks } = await layoutOf(
      format("E7 B2:C3", "LEN(&quot;绩表标记&quot;)&gt;0") + format("A1", "LEN(A1)&gt;0"),
    );
    expect(marks).toEqual([
      { top: 6, left: 4, bottom: 6, right: 4 },
      { top: 1, left: 1, bottom: 2, right: 2 },
    ]);
  });

  test("has the native checks of input by their kind", async () => {
    const { validations } = await layoutOf(
      '<dataValidations><dataValidation type="list" sqref="A1"/><dataValidation type="decimal" sqref="B1 C1"/>' +
        '<dataValidation type="date" sqref="D1"/><dataValidation sqref="E1"/></dataValidations>',
    );
    expect(validations.map(({ range, kind }) => [range.left, kind])).toEqual([
      [0, "list"],
      [1, "number"],
      [2, "number"],
      [3, "other"],
    ]);
  });

  test("is the sheet's own, not that of a view somebody saved", async () => {
    const sheet =
      '<sheetData/><customSheetViews><customSheetView><pane ySplit="9" state="frozen"/>' +
      '<pageSetup orientation="landscape"/></customSheetView></customSheetViews>';
    expect(await layoutOf(sheet)).toMatchObject({ frozen: { rows: 0 }, page: { orientation: "portrait" } });
  });
});
