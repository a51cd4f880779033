import { newFile, openFile } from "../../src/hosts/file/open";
import { readLooks } from "../../src/hosts/file/read/looks";
import { rangeText } from "../../src/workbook/cell";
import type { Style } from "../../src/workbook/edit";
import { style, write } from "./contract/edits";

const styles = (fonts: string, fills: string, borders: string, xf: string) =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts>${fonts}</fonts>` +
  `<fills>${fills}</fills><borders>${borders}</borders><cellXfs>${xf}</cellXfs>` +
  `<dxfs><dxf><font><b/></font><fill/><border/></dxf></dxfs></styleSheet>`;

const FONT = "<font><sz val='11'/><name val='宋体'/></font>";
const FILL = "<fill><patternFill patternType='none'/></fill>";
const BORDER = "<border><left/><right/><top/><bottom/></border>";

describe("how cells of a file look", () => {
  test.each<[what: string, xml: string, look: Style]>([
    ["a plain cell", styles(FONT, FILL, BORDER, "<xf/>"), { size: 11, font: "宋体" }],
    [
      "bold red in 14 points",
      styles(
        "<font><b/><sz val='14'/><color rgb='FFC00000'/><name val='黑体'/></font>",
        FILL,
        BORDER,
        "<xf/>",
      ),
      { bold: true, size: 14, font: "黑体", color: "C00000" },
    ],
    ["bold switched off", styles("<font><b val='0'/></font>", FILL, BORDER, "<xf/>"), {}],
    [
      "a fill in a lighter colour of the theme",
      styles(
        "<font/>",
        "<fill><patternFill patternType='solid'><fgColor theme='4' tint='0.5'/></patternFill></fill>",
        BORDER,
        "<xf/>",
      ),
      { fill: "ADCDEA" },
    ],
    [
      "a fill by number",
      styles(
        "<font/>",
        "<fill><patternFill patternType='solid'><fgColor indexed='13'/></patternFill></fill>",
        BORDER,
        "<xf/>",
      ),
      { fill: "FFFF00" },
    ],
    [
      "lines on four sides",
      styles(
        "<font/>",
        FILL,
        "<border><left style='thin'/><right style='medium'/><top style='thin'/><bottom style='hair'/></border>",
        "<xf/>",
      ),
      { border: "thin" },
    ],
    ["a line below", styles("<font/>", FILL, "<border><bottom style='thin'/></border>", "<xf/>"), {}],
    [
      "centred, at the top, wrapped and unlocked",
      styles(
        "<font/>",
        FILL,
        BORDER,
        "<xf><alignment horizontal='center' vertical='top' wrapText='1'/><protection locked='0'/></xf>",
      ),
      { align: "center", valign: "top", wrap: true, locked: false },
    ],
    ["a percentage", styles("<font/>", FILL, BORDER, "<xf numFmtId='9'/>"), { numberFormat: "0%" }],
  ])("%s", (_, xml, look) => expect(readLooks(xml)).toEqual([look]));

  test("are read in runs along a row, blank cells too", async () => {
    const file = newFile();
    const bold = { bold: true } as const;
    await file.apply([
      { kind: "addSheet", sheet: "表" },
      write("表", "A1", ["甲"]),
      style("表", "A1:C2", bold),
      style("表", "C2", { fill: "FFF2CC" }),
    ]);
    const [read] = await openFile(file.bytes()).read(["表"], { layout: true });
    const looks = read!.layout!.looks!.map(({ range, style }) => [rangeText(range), style.bold, style.fill]);
    expect(looks).toEqual([
      ["A1:C1", true, undefined],
      ["A2:B2", true, undefined],
      ["C2", true, "FFF2CC"],
    ]);
  });

  test("a list written out in a check is read with its choices", async () => {
    const file = newFile();
    const check = { kind: "list", choices: ["是", "否"], message: "请选一个。" } as const;
    await file.apply([
      { kind: "addSheet", sheet: "表" },
      { kind: "validate", sheet: "表", range: { top: 0, left: 0, bottom: 2, right: 0 }, check },
    ]);
    const [read] = await openFile(file.bytes()).read(["表"], { layout: true });
    expect(read!.layout!.validations).toMatchObject([{ kind: "list", choices: ["是", "否"] }]);
  });
});
