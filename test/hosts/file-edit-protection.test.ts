import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Edit } from "../../src/workbook/edit";
import { SheetProtected, StructureProtected, WorkbookSigned } from "../../src/workbook/errors";
import { area, deleteRows, insertRows, merge, name, style, unmerge, write } from "./contract/edits";
import { insideOf, refusal, workbookOf } from "./file-edit/workbook";

const SHEET = "汇总";
const ROW = `<row r="1"><c r="A1"/><c r="B1" s="1"/></row>`;
const STYLES = `<cellXfs><xf/><xf><protection locked="0"/></xf><xf><protection hidden="1"/></xf></cellXfs>`;
const locked = (attributes: string) =>
  workbookOf(
    { [SHEET]: `<sheetData>${ROW}</sheetData><sheetProtection ${attributes}/>`, 旁: `<sheetData/>` },
    { styles: STYLES },
  );
const refusedBy = (attributes: string, edit: Edit) => refusal(() => applyEdits(locked(attributes), [edit]));

const heights: Edit = { kind: "heights", sheet: SHEET, row: 0, heights: [20] };
const widths: Edit = { kind: "widths", sheet: SHEET, column: 0, widths: [20] };
const looks = style(SHEET, "A1", { bold: true });

describe("a protected sheet", () => {
  test.each<[string, Edit]>([
    ["writing", write(SHEET, "A1", ["甲"])],
    ["writing where there is no cell yet", write(SHEET, "C9", ["甲"])],
    ["writing one locked cell among others", write(SHEET, "A1", [undefined, "甲", "乙"])],
    ["emptying", write(SHEET, "A1", [null])],
    ["merging", merge(SHEET, "A1:B1")],
    ["taking apart", unmerge(SHEET, "A1")],
    ["styling", looks],
    ["heights", heights],
    ["widths", widths],
    ["input checks", { kind: "validate", sheet: SHEET, range: area("A1"), check: { kind: "none" } }],
    ["inserting rows", insertRows(SHEET, 1)],
    ["deleting rows", deleteRows(SHEET, 1)],
    ["marks", { kind: "mark", sheet: SHEET, ranges: [area("A1")], level: "error" }],
    ["clearing marks", { kind: "clearMarks", sheet: SHEET }],
  ])("refuses %s", (_, edit) => {
    const error = refusedBy(`sheet="1"`, edit);
    expect(error).toBeInstanceOf(SheetProtected);
    expect(error).toMatchObject({ sheet: SHEET });
  });

  test("takes what is written into cells left open", () => {
    const after = applyEdits(locked(`sheet="1"`), [write(SHEET, "B1", ["甲"])]);
    expect(insideOf(after)).toContain(`<c r="B1" s="1" t="inlineStr">`);
  });

  test.each<[string, Edit]>([
    [`formatCells="0"`, looks],
    [`formatRows="0"`, heights],
    [`formatColumns="0"`, widths],
    [`insertRows="0"`, insertRows(SHEET, 1)],
  ])("takes what its protection leaves open: %s", (freedom, edit) => {
    expect(refusedBy(`sheet="1" ${freedom}`, edit)).toBe("it was not refused");
  });

  test.each<[string, Edit]>([
    ["names", name(SHEET, "_名", "A1")],
    ["print set-up", { kind: "page", sheet: SHEET, page: { orientation: "landscape" } }],
    ["frozen headings", { kind: "freeze", sheet: SHEET, rows: 1, columns: 0 }],
    ["a new sheet name", { kind: "renameSheet", sheet: SHEET, to: "新" }],
    ["its removal", { kind: "removeSheet", sheet: SHEET }],
    ["writing beside it", write("旁", "A1", [1])],
  ])("takes %s", (_, edit) => expect(refusedBy(`sheet="1"`, edit)).toBe("it was not refused"));

  test("is none while its protection is switched off", () => {
    expect(refusedBy(`password="CC1A" objects="1"`, write(SHEET, "A1", [1]))).toBe("it was not refused");
  });
});

describe("a workbook with protected structure", () => {
  const before = workbookOf(
    { [SHEET]: `<sheetData/>`, 旁: `<sheetData/>` },
    { lead: `<workbookProtection lockStructure="1"/>` },
  );

  test.each<Edit>([
    { kind: "addSheet", sheet: "新" },
    { kind: "removeSheet", sheet: SHEET },
    { kind: "renameSheet", sheet: SHEET, to: "新" },
    { kind: "showSheet", sheet: SHEET, visibility: "hidden" },
  ])("refuses $kind", (edit) => {
    expect(refusal(() => applyEdits(before, [edit]))).toBeInstanceOf(StructureProtected);
  });

  test("takes what is written", () => {
    expect(insideOf(applyEdits(before, [write(SHEET, "A1", [1])]))).toContain("<v>1</v>");
  });
});

describe("a signed workbook", () => {
  test("is not changed, because the signature would be worth nothing any more", () => {
    const parts = { "_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": "<Signature/>" };
    const before = workbookOf({ [SHEET]: `<sheetData/>` }, { parts });
    expect(refusal(() => applyEdits(before, [name(SHEET, "_名", "A1")]))).toBeInstanceOf(WorkbookSigned);
    expect(applyEdits(before, [])).toBe(before);
  });
});
