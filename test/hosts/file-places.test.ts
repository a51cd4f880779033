import { openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import { address } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import { RowsMuddled } from "../../src/workbook/errors";
import { filledRows } from "../../src/workbook/snapshot";
import { deleteRows, insertRows, write } from "./contract/edits";
import { formats, parts, zipped } from "./file/written";

/*
 * Rows and cells that other programs wrote out of order, without saying where they stand, or twice.
 *  1 Reading takes each cell where it says it stands, and the later one of two, as other readers do.
 *  2 An edited sheet is written in order, each row and cell once.
 *  3 What may be read in more than one way is refused before anything is written, with sheet and place.
 */

const file = (rows: string) =>
  zipped(parts({ sheets: { 表: `<sheetData>${rows}</sheetData>`, 旁: "" }, styles: formats(0, "0.00") }));

const valuesIn = async (bytes: Uint8Array) => {
  const [sheet] = await openFile(bytes).read(["表"]);
  return Object.fromEntries(
    filledRows(sheet!).flatMap((row) =>
      sheet!.rows[row]!.flatMap((cell, column) => (cell ? [[address(row, column), cell.value]] : [])),
    ),
  );
};

async function edited(rows: string, ...edits: Edit[]) {
  const workbook = openFile(file(rows));
  await workbook.apply(edits);
  const xml = new TextDecoder().decode(unzip(workbook.bytes()).get("xl/worksheets/sheet1.xml"));
  return {
    values: await valuesIn(workbook.bytes()),
    places: [...xml.matchAll(/ r="(\w+)"/g)].map(([, r]) => r),
  };
}

describe("cells and rows out of order", () => {
  const CELLS = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c></row>';
  const ROWS =
    '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row><c><v>3</v></c></row>';

  test("are read where they say they stand; one that says nothing follows the one before it", async () => {
    expect(await valuesIn(file(CELLS))).toEqual({ A1: 1, B1: 2, C1: 3 });
    expect(await valuesIn(file(ROWS))).toEqual({ A2: 2, A3: 3, A5: 5 });
  });

  test.each<[string, string, Edit, Record<string, unknown>, string[]]>([
    ["cells, one changed", CELLS, write("表", "A1", [9]), { A1: 9, B1: 2, C1: 3 }, ["1", "A1", "C1"]],
    [
      "cells, another row",
      CELLS,
      write("表", "A2", [9]),
      { A1: 1, B1: 2, C1: 3, A2: 9 },
      ["1", "A1", "C1", "2", "A2"],
    ],
    [
      "cells, one new",
      CELLS,
      write("表", "D1", [9]),
      { A1: 1, B1: 2, C1: 3, D1: 9 },
      ["1", "A1", "C1", "D1"],
    ],
    ["rows, one changed", ROWS, write("表", "A3", [9]), { A2: 2, A3: 9, A5: 5 }, ["2", "A2", "5", "A5"]],
    [
      "rows, one new",
      ROWS,
      write("表", "B4", [9]),
      { A2: 2, A3: 3, B4: 9, A5: 5 },
      ["2", "A2", "4", "B4", "5", "A5"],
    ],
    ["rows, one gone", ROWS, deleteRows("表", 2), { A2: 3, A4: 5 }, ["2", "A2", "4", "A4"]],
    [
      "rows, one between",
      ROWS,
      insertRows("表", 3),
      { A2: 2, A4: 3, A6: 5 },
      ["2", "A2", "3", "4", "A4", "6", "A6"],
    ],
  ])("are in order once something was done to their sheet: %s", async (_, rows, edit, values, places) => {
    expect(await edited(rows, edit)).toEqual({ values, places });
  });

  test("stay as they were while another sheet is edited", async () => {
    const workbook = openFile(file(ROWS));
    const before = unzip(workbook.bytes()).get("xl/worksheets/sheet1.xml");
    await workbook.apply([write("旁", "A1", [1])]);
    expect(unzip(workbook.bytes()).get("xl/worksheets/sheet1.xml")).toEqual(before);
  });
});

describe("cells and rows that do not say where they stand", () => {
  const NONE = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";

  test("follow each other, with their looks", async () => {
    expect(await valuesIn(file(NONE))).toEqual({ A1: 1, B1: 2, A2: 3 });
    const styled = file('<row><c/><c s="1"><v>1</v></c><c s="1"/></row>');
    const [sheet] = await openFile(styled).read(["表"], { layout: true });
    const look = { range: { top: 0, left: 1, bottom: 0, right: 2 }, style: { numberFormat: "0.00" } };
    expect(sheet!.layout!.looks).toEqual([look]);
  });

  test("do so after an edit", async () => {
    const { values } = await edited(NONE, write("表", "B2", [4]), write("表", "C1", [5]));
    expect(values).toEqual({ A1: 1, B1: 2, C1: 5, A2: 3, B2: 4 });
  });

  test("also behind a cell that says it stands in another row", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B7"><v>7</v></c><c><v>9</v></c></row><row><c><v>2</v></c></row>';
    expect(await valuesIn(file(rows))).toEqual({ A1: 1, C1: 9, A2: 2, B7: 7 });
  });
});

describe("what is written twice", () => {
  const TWICE = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="B1"><v>3</v></c></row>';

  test("is read as other readers do, who take the later one", async () => {
    expect(await valuesIn(file(TWICE))).toEqual({ A1: 1, B1: 3 });
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>2</v></c></row>';
    expect(await valuesIn(file(rows))).toEqual({ A1: 7, B1: 2 });
  });

  test.each<[string, string, string]>([
    ["a cell", TWICE, "“表”的 B1 写了两遍"],
    ["an empty cell", '<row r="1"><c r="B1"><v>2</v></c><c r="B1"/></row>', "“表”的 B1 写了两遍"],
    [
      "a cell far from the other",
      '<row r="1"><c r="A1"/><c r="C1"/><c r="B1"/><c r="A1"/></row>',
      "“表”的 A1 写了两遍",
    ],
    ["a cell that says nothing", '<row r="1"><c r="B1"/><c r="A1"/><c/></row>', "“表”的 B1 写了两遍"],
    ["a cell that differs in case", '<row r="1"><c r="B1"/><c r="b1"/></row>', "“表”的 B1 写了两遍"],
    ["a row", '<row r="3"/><row r="4"/><row r="3"/>', "“表”的第 3 行写了两遍"],
    ["a row that says nothing", '<row r="3"/><row r="2"/><row/>', "“表”的第 3 行写了两遍"],
    ["a cell of another row", '<row r="3"><c r="B7"/></row>', "“表”的 B7 写在第 3 行里"],
    ["a cell of no row", '<row r="3"/><c r="B3"/>', "“表”里有一格不在行里"],
    ["a row within a row", '<row r="3"><row r="4"/></row>', "“表”里有一行夹在别的行里"],
    ["a cell within a cell", '<row r="3"><c r="A3"><c r="B3"/></c></row>', "“表”里有一格不在行里"],
    ["a cell without a row number", '<row r="3"><c r="A"/></row>', "“表”里有一格的位置是“A”"],
    ["a cell beyond the last column", '<row r="3"><c r="XFE3"/></row>', "“表”里有一格的位置是“XFE3”"],
    ["cells beyond the last column", '<row r="3"><c r="XFD3"/><c/></row>', "“表”里有一格的位置是"],
    ["row 0", '<row r="0"/>', "“表”里有一行的行号是“0”"],
    ["a row beyond the last", '<row r="1048577"/>', "“表”里有一行的行号是“1048577”"],
    ["rows beyond the last", '<row r="1048576"/><row/>', "“表”里有一行的行号是“1048577”"],
    ["a row with a word for its number", '<row r="三"/>', "“表”里有一行的行号是“三”"],
    ["a row of another vocabulary", '<y:row xmlns:y="urn:y" r="3"/>', "“表”里有看不懂的行或格"],
    ["all of it", '<row r="3"/></sheetData><sheetData>', "“表”的内容写了两遍"],
  ])("or astray is not edited, and says where: %s", async (_, rows, sentence) => {
    const workbook = openFile(file(rows));
    const before = workbook.bytes();
    for (const edit of [write("表", "A9", [1]), insertRows("表", 1), deleteRows("表", 1)]) {
      const refusal = await workbook.apply([edit]).catch((problem: unknown) => problem);
      expect(refusal).toBeInstanceOf(RowsMuddled);
      expect((refusal as Error).message).toContain(sentence);
      expect((refusal as Error).message).toMatch(/没有改。请用 Excel 或 WPS 打开，另存一份再试。$/);
    }
    expect(workbook.bytes()).toBe(before);
  });

  test("keeps nobody from editing another sheet, or what has no cells", async () => {
    const workbook = openFile(file(TWICE));
    await workbook.apply([write("旁", "A1", [1]), { kind: "renameSheet", sheet: "表", to: "表一" }]);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["表一", "旁"]);
  });

  test("does not count where it only looks like a cell", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="u"><c r="A1"/><row r="1"/></ext></extLst></c><!-- <c r="A1"/> --></row>';
    expect((await edited(rows, write("表", "B1", [2]))).values).toEqual({ A1: 1, B1: 2 });
  });
});
