import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Package } from "../../src/hosts/file/package";
import type { Style } from "../../src/workbook/edit";
import { CannotDo } from "../../src/workbook/errors";
import { merge, style, write } from "./contract/edits";
import { between, changedParts, edited, insideOf, read, refusal, workbookOf } from "./file-edit/workbook";

const SHEET = "附件3-1";
const FONT = `<font><i/><sz val="11"/><color theme="1"/><name val="等线"/><charset val="134"/><scheme val="minor"/></font>`;
const FILLS = `<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`;
const BORDER = `<border diagonalUp="1"><left/><right/><top style="thick"/><bottom/><diagonal style="thin"/></border>`;
const XF = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
const STYLES =
  `<!-- ours? --><fonts count="1" x:known="1">${FONT}</fonts><fills count="2">${FILLS}</fills>` +
  `<borders count="1">${BORDER}</borders><cellStyleXfs><xf numFmtId="7"/></cellStyleXfs>` +
  `<cellXfs count="1">${XF}</cellXfs><dxfs count="0"/><extLst><ext uri="u"/></extLst>`;
const SIDES = ["left", "right", "top", "bottom"];
const THIN = SIDES.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join("");
const NONE = SIDES.map((side) => `<${side}/>`).join("");

const before = workbookOf({ [SHEET]: `<sheetData/>` }, { styles: STYLES });
const styled = (looks: Style, pkg: Package = before) => applyEdits(pkg, [style(SHEET, "A1", looks)]);
const list = (pkg: Package, name: string) => between(pkg.text("xl/styles.xml"), name);

describe("looks", () => {
  test.each<[string, Style, string, string]>([
    ["bold", { bold: true }, "fonts", FONT + FONT.replace("<i/>", "<b/><i/>")],
    ["the size of the letters", { size: 16 }, "fonts", FONT + FONT.replace(`"11"`, `"16"`)],
    [
      "a font, which the theme's would outdo",
      { font: "黑体" },
      "fonts",
      FONT + FONT.replace("等线", "黑体").replace(`<scheme val="minor"/>`, ""),
    ],
    [
      "the colour of the letters",
      { color: "C00000" },
      "fonts",
      FONT + FONT.replace(`<color theme="1"/>`, `<color rgb="FFC00000"/>`),
    ],
    [
      "a fill",
      { fill: "DDEBF7" },
      "fills",
      `${FILLS}<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>`,
    ],
    [
      "thin lines on four sides, diagonal ones staying",
      { border: "thin" },
      "borders",
      `${BORDER}<border diagonalUp="1">${THIN}<diagonal style="thin"/></border>`,
    ],
    [
      "no lines on four sides",
      { border: "none" },
      "borders",
      `${BORDER}<border diagonalUp="1">${NONE}<diagonal style="thin"/></border>`,
    ],
    [
      "a number format of our own",
      { numberFormat: `0.00"万元"` },
      "numFmts",
      `<numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/>`,
    ],
    [
      "a number format everybody knows",
      { numberFormat: "0.00" },
      "cellXfs",
      `${XF}<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    ],
    [
      "alignment",
      { align: "center", valign: "top", wrap: true },
      "cellXfs",
      `${XF}<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>`,
    ],
    [
      "cells left open for filling in",
      { locked: false },
      "cellXfs",
      `${XF}<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>`,
    ],
  ])("%s", (_, looks, name, expected) => {
    const after = styled(looks);
    expect(list(after, name)).toBe(expected);
    expect(insideOf(after)).toBe(`<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>`);
  });

  test("are appended: nothing that was there changes, and counts are right", () => {
    const text = styled({ bold: true, fill: "FFFFFF", border: "thin", numberFormat: "0.0" }).text(
      "xl/styles.xml",
    );
    for (const known of ["<!-- ours? -->", FONT, FILLS, BORDER, XF, `<xf numFmtId="7"/>`, `<ext uri="u"/>`]) {
      expect(text).toContain(known);
    }
    expect(text).toContain(`<numFmts count="1">`);
    expect(text).toContain(`<fonts count="2" x:known="1">`);
    expect(text).toContain(`<fills count="3">`);
    expect(text).toContain(`<borders count="2">`);
    expect(text).toContain(`<cellXfs count="2">`);
    expect(text.indexOf("<numFmts")).toBeLessThan(text.indexOf("<fonts"));
  });

  test("that are alike share one format, also from one batch to the next", () => {
    const looks: Style = { bold: true, border: "thin", fill: "DDEBF7", numberFormat: "0.0", wrap: true };
    const once = applyEdits(before, [style(SHEET, "A1:P20", looks)]);
    expect(list(once, "cellXfs").match(/<xf /g)).toHaveLength(2);
    const again = applyEdits(once, [style(SHEET, "A1:P20", looks), style(SHEET, "A30", looks)]);
    expect(changedParts(once, again)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(changedParts(again, applyEdits(again, [style(SHEET, "A30", looks)]))).toEqual([]);
  });

  test("add up on one cell, and what is not named stays", () => {
    const text = styled({ bold: false, size: 16 }, styled({ bold: true, fill: "DDEBF7" })).text(
      "xl/styles.xml",
    );
    expect(between(text, "cellXfs")).toContain(
      `<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>`,
    );
    expect(between(text, "fonts")).toContain(FONT.replace(`"11"`, `"16"`));
  });

  test("a fill is taken away again", () => {
    const after = styled({ fill: null }, styled({ fill: "DDEBF7" }));
    expect(list(after, "cellXfs")).toContain(`fillId="0" borderId="0" xfId="0" applyFill="1"/>`);
  });

  test("cover every cell of a range, blank ones too, and no other", () => {
    const after = edited(before, write(SHEET, "B2", ["甲"]), style(SHEET, "A2:C3", { bold: true }));
    expect(after.replace(/<is>.*<\/is>/, "")).toBe(
      `<sheetData><row r="2"><c r="A2" s="1"/><c r="B2" t="inlineStr" s="1"></c><c r="C2" s="1"/></row>` +
        `<row r="3"><c r="A3" s="1"/><c r="B3" s="1"/><c r="C3" s="1"/></row></sheetData>`,
    );
  });

  test("of no kind change nothing", () => {
    expect(changedParts(before, styled({}))).toEqual([]);
    expect(changedParts(before, styled({ bold: undefined }))).toEqual([]);
  });

  test("are refused for whole columns, which would be a million cells", () => {
    expect(refusal(() => edited(before, style(SHEET, "A1:B1048576", { bold: true })))).toBeInstanceOf(
      CannotDo,
    );
  });

  test("are possible in a workbook without styles", () => {
    const bare = workbookOf({ [SHEET]: `<sheetData/>` });
    const after = applyEdits(bare, [style(SHEET, "A1", { bold: true }), write(SHEET, "A1", [0.5])]);
    expect(after.stylesPart).toBe("xl/styles.xml");
    expect(after.text("[Content_Types].xml")).toContain(`PartName="/xl/styles.xml"`);
    expect(list(after, "cellXfs").match(/<xf /g)).toHaveLength(2);
    expect(read(after).rows[0]![0]!.value).toBe(0.5);
  });

  test("do not make the default format theirs where the styles part has none", () => {
    const after = styled({ bold: true }, workbookOf({ [SHEET]: `<sheetData/>` }, { styles: "" }));
    expect(insideOf(after)).toContain(`s="1"`);
    expect(list(after, "fills").match(/<fill>/g)).toHaveLength(2);
  });

  test("reach below merged areas, for their lines", () => {
    const after = edited(before, merge(SHEET, "A1:B1"), style(SHEET, "A1:B1", { border: "thin" }));
    expect(after).toContain(`<c r="A1" s="1"/><c r="B1" s="1"/>`);
  });
});
