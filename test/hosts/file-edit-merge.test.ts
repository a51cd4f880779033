import { MergeOverlaps, MergeWouldLose } from "../../src/workbook/errors";
import { applyEdits } from "../../src/hosts/file/edit/apply";
import { merge, unmerge, write } from "./contract/edits";
import { changedParts, edited, refusal, workbookOf } from "./file-edit/workbook";

const SHEET = "附件3-1";
const sheet = (inside: string, parts = {}) =>
  workbookOf({ [SHEET]: inside }, { related: [["sharedStrings", "sharedStrings.xml"]], parts });

describe("merging", () => {
  test("puts the list where the schema wants it", () => {
    const before = sheet(
      `<sheetData/><sheetProtection/><!-- c --><autoFilter ref="A1"/><phoneticPr/><pageMargins/>`,
    );
    expect(edited(before, merge(SHEET, "A1:B2"))).toBe(
      `<sheetData/><sheetProtection/><!-- c --><autoFilter ref="A1"/>` +
        `<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><phoneticPr/><pageMargins/>`,
    );
  });

  test("adds to the list and leaves what is in it", () => {
    const before = sheet(`<sheetData/><mergeCells count="1"> <mergeCell  ref = "A1:B2"/> </mergeCells>`);
    expect(edited(before, merge(SHEET, "A3:B3"))).toContain(
      `<mergeCells count="2"> <mergeCell  ref = "A1:B2"/> <mergeCell ref="A3:B3"/></mergeCells>`,
    );
  });

  test("of what is merged already, or of one cell, changes nothing", () => {
    const before = sheet(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);
    expect(changedParts(before, applyEdits(before, [merge(SHEET, "A1:B2"), merge(SHEET, "D1")]))).toEqual([]);
  });

  test.each(["B2:C3", "A1:A2", "A1:C3"])("of %s is refused where A1:B2 is merged", (range) => {
    const before = sheet(`<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`);
    expect(refusal(() => edited(before, merge(SHEET, range)))).toBeInstanceOf(MergeOverlaps);
  });

  test.each([
    ["a number", `<c r="B2"><v>0</v></c>`],
    ["a text", `<c r="B2" t="inlineStr"><is><t>乙</t></is></c>`],
    ["a rich text", `<c r="B2" t="inlineStr"><is><r><t>乙</t></r></is></c>`],
    ["a shared text", `<c r="B2" t="s"><v>0</v></c>`],
    ["a formula that shows nothing", `<c r="B2" t="str"><f>""</f><v></v></c>`],
  ])("never loses %s", (_, cell) => {
    const parts = { "xl/sharedStrings.xml": `<sst><si><t>乙</t></si></sst>` };
    const before = sheet(`<sheetData><row r="2">${cell}</row></sheetData>`, parts);
    const error = refusal(() => edited(before, merge(SHEET, "A1:C3")));
    expect(error).toBeInstanceOf(MergeWouldLose);
    expect(error).toMatchObject({ range: "A1:C3", cell: "B2" });
    expect(edited(before, merge(SHEET, "B2:C3"))).toContain(`<mergeCell ref="B2:C3"/>`);
  });

  test.each([
    ["a format alone", `<c r="B1" s="3"/>`],
    ["a shared text without characters", `<c r="B1" t="s"><v>0</v></c>`],
    ["a text without characters", `<c r="B1" t="inlineStr"><is><t></t></is></c>`],
    ["a value without digits", `<c r="B1"><v></v></c>`],
  ])("does not mind %s", (_, cell) => {
    const parts = { "xl/sharedStrings.xml": `<sst><si><t/></si></sst>` };
    const before = sheet(`<sheetData><row r="1">${cell}</row></sheetData>`, parts);
    expect(edited(before, merge(SHEET, "A1:B1"))).toContain(cell);
  });

  test("sees what the same batch wrote", () => {
    const before = sheet(`<sheetData/>`);
    expect(refusal(() => edited(before, write(SHEET, "B1", ["乙"]), merge(SHEET, "A1:B1")))).toBeInstanceOf(
      MergeWouldLose,
    );
  });
});

describe("taking merged areas apart", () => {
  const before = sheet(
    `<sheetData/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D1:E1"/></mergeCells><pageMargins/>`,
  );

  test("takes out those the range touches", () => {
    expect(edited(before, unmerge(SHEET, "B2:C9"))).toContain(
      `<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>`,
    );
  });

  test("takes out the list with the last of them", () => {
    expect(edited(before, unmerge(SHEET, "A1:F9"))).toBe(`<sheetData/><pageMargins/>`);
  });

  test("lets cells be merged in another way", () => {
    expect(edited(before, unmerge(SHEET, "A1"), merge(SHEET, "A1:C1"))).toContain(`<mergeCell ref="A1:C1"/>`);
  });
});
