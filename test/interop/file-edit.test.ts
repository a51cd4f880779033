import { newFile, openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import type { Edit } from "../../src/workbook/edit";
import { area, deleteRows, insertRows, merge, name, style, write } from "../hosts/contract/edits";
import { readOne } from "../hosts/contract/opened";
import { texted } from "../hosts/contract/seen";
import { lockedByAgile, lockedByStandard } from "../hosts/file/locked";
import { parts, zipped } from "../hosts/file/written";
import { cellAt } from "../../src/workbook/snapshot";
import { convert, describeWith, python } from "./programs";

/** What other programs make of a file we edited. */

const SHEET = "表 '一' 中";
const EDITS: readonly Edit[] = [
  { kind: "addSheet", sheet: SHEET },
  { kind: "addSheet", sheet: "_绩表", visibility: "veryHidden" },
  write(SHEET, "A1", ["绩效目标表", null, null], ["=1+1", 2.5, true], ["  两端  ", 43466, "第一行\n第二行"]),
  merge(SHEET, "A1:C1"),
  style(SHEET, "A1:C6", { border: "thin", wrap: true, valign: "center" }),
  style(SHEET, "A1:C1", { bold: true, size: 16, font: "黑体", fill: "DDEBF7" }),
  style(SHEET, "B2", { numberFormat: `0.00"万元"`, locked: false }),
  style(SHEET, "B3", { numberFormat: "yyyy-mm-dd" }),
  { kind: "widths", sheet: SHEET, column: 0, widths: [20, 12, 30] },
  { kind: "heights", sheet: SHEET, row: 0, heights: [36] },
  {
    kind: "validate",
    sheet: SHEET,
    range: area("C4:C6"),
    check: { kind: "list", choices: ["是", "否"], message: "请选。" },
  },
  {
    kind: "validate",
    sheet: SHEET,
    range: area("B4:B6"),
    check: { kind: "number", least: 0, message: "请填数。" },
  },
  name(SHEET, "_绩表_某区.2026.甲", "A1:C6"),
  { kind: "freeze", sheet: SHEET, rows: 1, columns: 1 },
  {
    kind: "page",
    sheet: SHEET,
    page: { orientation: "landscape", fitToWidth: 1, repeatRows: { from: 0, to: 0 }, area: area("A1:C6") },
  },
  { kind: "mark", sheet: SHEET, ranges: [area("B3")], level: "error" },
  insertRows(SHEET, 3, 2),
  deleteRows(SHEET, 4),
];

async function edited(): Promise<Uint8Array> {
  const workbook = newFile();
  await workbook.apply(EDITS);
  return workbook.bytes();
}

describeWith(["openpyxl"], "a file we edited, in openpyxl", () => {
  test("is read as we meant it", async () => {
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  "sheets": [[s.title, s.sheet_state] for s in book],
  "rows": [[str(c.value) for c in row] for row in sheet.iter_rows(max_row=4)],
  "types": [c.data_type for c in sheet[2]],
  "quoted": sheet["A2"].quotePrefix,
  "merged": [str(r) for r in sheet.merged_cells.ranges],
  "frozen": sheet.freeze_panes,
  "titles": sheet.print_title_rows,
  "checks": [[d.type, str(d.sqref)] for d in sheet.data_validations.dataValidation],
  "marks": [str(f.sqref) for f in sheet.conditional_formatting],
  "bold": [sheet["A1"].font.b, sheet["A2"].font.b],
  "format": sheet["B2"].number_format,
  "height": sheet.row_dimensions[1].height,
  "width": sheet.column_dimensions["A"].width,
}))`;
    expect(python(script, await edited())).toEqual({
      sheets: [
        [SHEET, "visible"],
        ["_绩表", "veryHidden"],
      ],
      rows: [
        ["绩效目标表", "None", "None"],
        ["=1+1", "2.5", "True"],
        ["None", "None", "None"],
        ["  两端  ", "2019-01-01 00:00:00", "第一行\n第二行"],
      ],
      types: ["s", "n", "b"],
      quoted: true,
      merged: ["A1:C1"],
      frozen: "B2",
      titles: "$1:$1",
      checks: [
        ["list", "C5:C7"],
        ["decimal", "B5:B7"],
      ],
      marks: ["B4"],
      bold: [true, false],
      format: `0.00"万元"`,
      height: 36,
      width: 20,
    });
  });

  test("was whole before and is whole after, with its chart, comment and formula", async () => {
    const before = Buffer.from(python(WITH_CHART, Uint8Array.of()) as string, "base64");
    const workbook = openFile(before);
    await workbook.apply([write("数据", "B2", [8.5]), style("数据", "A1:B1", { bold: true })]);
    const [was, is] = [unzip(before), unzip(workbook.bytes())];
    const changed = [...is].filter(([part, bytes]) => Buffer.compare(was.get(part)!, bytes) !== 0);
    expect(changed.map(([part]) => part).sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["数据"]
print(json.dumps([sheet["B2"].value, sheet["B4"].value, sheet["A1"].font.b, len(sheet._charts), sheet["A1"].comment.text]))`;
    expect(python(script, workbook.bytes())).toEqual([8.5, "=SUM(B2:B3)", true, 1, "批注"]);
  });
});

/** Prints the bytes of a workbook made by openpyxl. */
const WITH_CHART = `
import base64, io, json, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "数据"
for row in [["方向", "金额"], ["甲", 1], ["乙", 2], ["合计", "=SUM(B2:B3)"]]:
    sheet.append(row)
sheet["A1"].comment = Comment("批注", "我")
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
sheet.add_chart(chart, "D2")
out = io.BytesIO()
book.save(out)
print(json.dumps(base64.b64encode(out.getvalue()).decode()))`;

describeWith(["LibreOffice"], "a file we edited, in LibreOffice", () => {
  test("is opened, and saved so that we find everything again", async () => {
    const workbook = openFile(convert({ edited: await edited() }, "xlsx").edited!);
    const snapshot = await readOne(workbook, SHEET);
    const texts = ["A1", "A2", "B2", "A4", "B4", "C4"].map((at) => texted(snapshot, at));
    expect(texts).toEqual(["绩效目标表", "=1+1", "2.50万元", "  两端  ", "2019-01-01", "第一行\n第二行"]);
    expect(snapshot.rows[1]![0]!.formula).toBeUndefined();
    expect(snapshot.merges).toEqual([area("A1:C1")]);
    expect(snapshot.names).toEqual([{ name: "_绩表_某区.2026.甲", range: area("A1:C7") }]);
    // Frozen headings are not among it: converting without a window, LibreOffice drops anybody's.
    expect(snapshot.layout).toMatchObject({
      marks: [area("B4")],
      page: {
        orientation: "landscape",
        fitToWidth: 1,
        repeatRows: { from: 0, to: 0 },
        area: area("A1:C7"),
      },
    });
    expect(snapshot.layout!.validations.map(({ kind }) => kind).sort()).toEqual(["list", "number"]);
  });

  test("works out the formulas we wrote", async () => {
    const workbook = newFile();
    const formulas = ["SUM(A1:B1)", 'IFS(A1=1,"一",A1=2,"二")', "STDEV.S(A1:B1)*2", '"=1+1"', "A1<B1"];
    const cells = formulas.map((formula) => ({ formula }));
    await workbook.apply([{ kind: "addSheet", sheet: "表" }, write("表", "A1", [1, 2, ...cells])]);
    const [row] = (await readOne(openFile(convert({ edited: workbook.bytes() }, "xlsx").edited!), "表")).rows;
    expect(row!.slice(2).map((cell) => [cell!.formula, cell!.value])).toEqual([
      ["SUM(A1:B1)", 3],
      [formulas[1], "一"],
      ["STDEV.S(A1:B1)*2", expect.closeTo(Math.SQRT2)],
      ['"=1+1"', "=1+1"],
      ["A1<B1", true],
    ]);
  });
});

/** Rows and cells out of order, some without saying where they stand, in which D5 and B1 were written. */
async function putInOrder(): Promise<Uint8Array> {
  const rows =
    '<row r="5"><c r="C5"><v>5</v></c><c r="A5"><v>4</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row><c><v>3</v></c></row>' +
    '<row r="1"><c r="C1"><v>1</v></c></row>';
  const workbook = openFile(zipped(parts({ sheets: { 表: `<sheetData>${rows}</sheetData>` } })));
  await workbook.apply([write("表", "D5", [6]), write("表", "B1", [0])]);
  return workbook.bytes();
}

const IN_ORDER = [
  [null, 0, 1, null],
  [2, null, null, null],
  [3, null, null, null],
  [null, null, null, null],
  [4, null, 5, 6],
];

describeWith(["openpyxl"], "what was out of order before we edited it, in openpyxl", () => {
  test("is in order", async () => {
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["表"]
print(json.dumps([[c.value for c in row] for row in sheet.iter_rows()]))`;
    expect(python(script, await putInOrder())).toEqual(IN_ORDER);
  });
});

describeWith(["LibreOffice"], "what was out of order before we edited it, in LibreOffice", () => {
  test("is in order", async () => {
    const { saved } = convert({ saved: await putInOrder() }, "xlsx");
    const [sheet] = await openFile(new Uint8Array(saved!)).read(["表"]);
    const read = IN_ORDER.map((line, row) => line.map((_, column) => cellAt(sheet!, row, column).value));
    expect(read).toEqual(IN_ORDER);
  });
});

describeWith(["LibreOffice"], "the encrypted workbooks of our tests, in LibreOffice", () => {
  const plain = zipped(
    parts({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>85</v></c></row></sheetData>' } }),
  );
  // It knows no longer keys of 2007's, and no SHA-384.
  test("are opened without asking, as in Excel", () => {
    const locked = {
      standard: lockedByStandard(plain),
      agile: lockedByAgile(plain),
      early: lockedByAgile(plain, { hash: "SHA1", keyBits: 128 }),
    };
    expect(Object.keys(convert(locked, "xlsx"))).toEqual(["standard", "agile", "early"]);
  });
});
