import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Edit } from "../../src/workbook/edit";
import { area } from "./contract/edits";
import { between, changedParts, edited, insideOf, workbookOf } from "./file-edit/workbook";

const SHEET = "汇总";
const OURS = `<formula>LEN("绩表标记")&gt;0</formula>`;
const THEIRS = `<cfRule type="cellIs" dxfId="0" priority="7" operator="lessThan"><formula>0</formula></cfRule>`;
const formatting = (sqref: string, rules: string) =>
  `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;
const rule = (dxf: number, priority: number) =>
  `<cfRule type="expression" dxfId="${dxf}" priority="${priority}">${OURS}</cfRule>`;
const sheet = (inside: string) =>
  workbookOf(
    { [SHEET]: `<sheetData/>${inside}` },
    { styles: `<cellXfs><xf/></cellXfs><dxfs count="1"><dxf/></dxfs>` },
  );
const mark = (level: "error" | "warning", ...at: string[]): Edit => ({
  kind: "mark",
  sheet: SHEET,
  level,
  ranges: at.map(area),
});
const clear: Edit = { kind: "clearMarks", sheet: SHEET };

describe("marks", () => {
  test("are conditional formats of ours, behind all others", () => {
    const before = sheet(`${formatting("A1:A9", THEIRS)}<pageMargins/>`);
    const after = applyEdits(before, [mark("error", "B2", "D4:E5"), mark("warning", "G7")]);
    expect(insideOf(after)).toBe(
      `<sheetData/>${formatting("A1:A9", THEIRS)}${formatting("B2 D4:E5", rule(1, 8))}${formatting("G7", rule(2, 9))}<pageMargins/>`,
    );
    expect(between(after.text("xl/styles.xml"), "dxfs")).toBe(
      `<dxf/><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>` +
        `<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf>`,
    );
  });

  test("change level where they are set again", () => {
    const after = edited(sheet(""), mark("error", "A1:A3"), mark("warning", "A2"));
    expect(after).toBe(`<sheetData/>${formatting("A1 A3", rule(1, 1))}${formatting("A2", rule(2, 2))}`);
  });

  test("set again alike are there once", () => {
    expect(edited(sheet(""), mark("error", "A1"), mark("error", "A1"))).toBe(
      `<sheetData/>${formatting("A1", rule(1, 1))}`,
    );
  });

  test("are cleared without touching anything else, also after others rearranged them", () => {
    const before = sheet(
      formatting("A1:A9", THEIRS) + formatting("B2", rule(0, 3)) + formatting("C1:C9", THEIRS + rule(0, 4)),
    );
    expect(edited(before, clear)).toBe(
      `<sheetData/>${formatting("A1:A9", THEIRS)}${formatting("C1:C9", THEIRS)}`,
    );
    expect(changedParts(before, applyEdits(before, [clear]))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("come and go without a trace but in the styles", () => {
    const before = sheet(formatting("A1:A9", THEIRS));
    const after = applyEdits(before, [mark("error", "A1:B9"), clear]);
    expect(changedParts(before, after)).toEqual(["xl/styles.xml"]);
    expect(changedParts(after, applyEdits(after, [mark("error", "A1:B9"), clear]))).toEqual([]);
  });

  test("for no place at all, and clearing where there are none, change nothing", () => {
    const before = sheet(formatting("A1:A9", THEIRS));
    expect(changedParts(before, applyEdits(before, [mark("error"), clear]))).toEqual([]);
  });
});
