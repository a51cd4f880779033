import { applyEdits } from "../../src/hosts/file/edit/apply";
import { openPackage } from "../../src/hosts/file/package";
import { unzip, zip } from "../../src/hosts/file/zip";
import type { Edit } from "../../src/workbook/edit";
import { SheetInUse, SheetMissing } from "../../src/workbook/errors";
import { area, merge, name, style, write } from "./contract/edits";
import { FIRST_ROWS, OTHER, SHEET, SHEET_PART, oddWorkbook, sheetText } from "./file-edit/odd-workbook";
import { changedParts, read, refusal } from "./file-edit/workbook";

const text = (value: string) => `<x:is><x:t xml:space="preserve">${value}</x:t></x:is>`;

describe("what we do not own stays byte for byte", () => {
  const before = oddWorkbook();

  test("when a cell is written", () => {
    const after = applyEdits(before, [write(SHEET, "B1", ["绩效"]), write(SHEET, "B2", [8.5])]);
    expect(changedParts(before, after)).toEqual([
      "Book/Haupt.xml",
      SHEET_PART,
      "Book/_rels/Haupt.xml.rels",
      "Book/kette.xml",
      "[Content_Types].xml",
    ]);
    expect(after.text(SHEET_PART)).toBe(
      sheetText(
        FIRST_ROWS.replace(
          `</x:c></x:row>`,
          `</x:c><x:c r="B1" t="inlineStr">${text("绩效")}</x:c></x:row>`,
        ).replace(`<x:row r="2"/>`, `<x:row r="2"><x:c r="B2"><x:v>8.5</x:v></x:c></x:row>`),
      ),
    );
  });

  test("in the workbook part, which is told to work formulas out anew", () => {
    const after = applyEdits(before, [write(SHEET, "A1", [2])]);
    expect(after.text("Book/Haupt.xml")).toBe(
      before.text("Book/Haupt.xml").replace(`calcId="191029"`, `calcId="191029" fullCalcOnLoad="1"`),
    );
    expect([...after.parts.get("Book/Haupt.xml")!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("around the order of calculation, which goes", () => {
    const after = applyEdits(before, [write(SHEET, "A1", [2])]);
    expect(after.parts.has("Book/kette.xml")).toBe(false);
    const line = /<p:Relationship Target="kette\.xml"[^>]*>/;
    const rels = "Book/_rels/Haupt.xml.rels";
    expect(after.text(rels)).toBe(before.text(rels).replace(line, ""));
    const override = /<t:Override PartName="\/Book\/kette\.xml"[^>]*>/;
    expect(after.text("[Content_Types].xml")).toBe(before.text("[Content_Types].xml").replace(override, ""));
  });

  test("when formats, merged areas, checks, marks, names and print set-up come in", () => {
    const edits: Edit[] = [
      style(SHEET, "A1:B2", { bold: true, border: "thin", fill: "DDEBF7", numberFormat: "0.0" }),
      merge(SHEET, "A5:B5"),
      { kind: "validate", sheet: SHEET, range: area("A2"), check: { kind: "number", message: "请填数字。" } },
      { kind: "mark", sheet: SHEET, ranges: [area("A2")], level: "error" },
      { kind: "page", sheet: SHEET, page: { orientation: "landscape", fitToWidth: 1 } },
      { kind: "freeze", sheet: SHEET, rows: 1, columns: 0 },
      { kind: "widths", sheet: SHEET, column: 0, widths: [20] },
      { kind: "heights", sheet: SHEET, row: 1, heights: [30] },
      name(SHEET, "_绩表", "A1:B2"),
    ];
    const after = applyEdits(before, edits);
    expect(changedParts(before, after)).toEqual(["Book/Haupt.xml", "Book/Stil.xml", SHEET_PART]);
    const sheet = after.text(SHEET_PART);
    const order = [...sheet.matchAll(/<(x:\w+)[^>]*>/g)].map(([, name]) => name!.slice(2));
    const topLevel = "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells phoneticPr".split(
      " ",
    );
    const rest =
      "conditionalFormatting dataValidations pageMargins pageSetup drawing legacyDrawing extLst".split(" ");
    const places = [...topLevel, ...rest].map((name) => order.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(sheet).not.toMatch(/<(?!x:|\/x:|\?|!|x14|\/x14|xm|\/xm)/);
    expect(after.text("Book/Stil.xml")).not.toMatch(/<(?!s:|\/s:)/);
  });

  test("when a sheet comes in among odd names", () => {
    const after = applyEdits(before, [
      { kind: "addSheet", sheet: "新", before: OTHER },
      write("新", "A1", [1]),
    ]);
    expect(after.sheets.map(({ name, part }) => [name, part])).toEqual([
      [SHEET, SHEET_PART],
      ["新", "Book/worksheets/sheet1.xml"],
      [OTHER, "Book/Tabs/Zwei.xml"],
      ["图", "Book/Tabs/Bild.xml"],
    ]);
    expect(after.text("Book/Haupt.xml")).toContain(`<w:sheet name="新" sheetId="11" rr:id="rId1"/>`);
    expect(after.text("Book/_rels/Haupt.xml.rels")).toContain(`<p:Relationship Id="rId1"`);
    expect(after.text("[Content_Types].xml")).toContain(`<t:Override PartName="/Book/worksheets/sheet1.xml"`);
  });

  test("in all that is written to disk and opened again", () => {
    const after = applyEdits(before, [write(SHEET, "A2", ["=甲"])]);
    const reopened = openPackage(unzip(zip(after.parts)));
    expect(new Map([...reopened.parts])).toEqual(new Map([...after.parts]));
    expect(read(reopened, SHEET).rows[1]![0]).toMatchObject({ value: "=甲" });
    expect(read(reopened, SHEET).rows[2]!.map((cell) => cell!.value)).toEqual(["合计", 3]);
  });

  test("and so in UTF-16, but for the encoding", () => {
    const odd = oddWorkbook();
    const xml = odd.text(SHEET_PART).replace("utf-8", "UTF-16");
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...xml].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const wide = openPackage(new Map([...odd.parts, [SHEET_PART, utf16]]));
    expect(changedParts(wide, applyEdits(wide, [name(SHEET, "_名", "A1")]))).toEqual(["Book/Haupt.xml"]);
    const after = applyEdits(wide, [write(SHEET, "A2", [1])]).text(SHEET_PART);
    expect(after).toBe(
      sheetText(
        FIRST_ROWS.replace(`<x:row r="2"/>`, `<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>`),
      ).replace("utf-8", "UTF-8"),
    );
  });

  test("nothing at all is left of sheets that are charts", () => {
    expect(refusal(() => applyEdits(before, [write("图", "A1", [1])]))).toBeInstanceOf(SheetMissing);
  });

  test("a sheet that a chart shows keeps its name", () => {
    const rename: Edit = { kind: "renameSheet", sheet: SHEET, to: "新" };
    expect(refusal(() => applyEdits(before, [rename]))).toBeInstanceOf(SheetInUse);
  });
});
