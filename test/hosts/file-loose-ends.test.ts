import { strFromU8 } from "fflate";
import { openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import type { Edit } from "../../src/workbook/edit";
import { insertRows, style, write } from "./contract/edits";
import { formats, parts, zipped } from "./file/written";

/*
 * Packages with loose ends: what we write is what we and others read again, whatever was left hanging before.
 */

const sheet = (cells: string) => ({ 表: `<sheetData><row r="1">${cells}</row></sheetData>` });

async function edited(file: Record<string, string | Uint8Array>, ...edits: Edit[]) {
  const workbook = openFile(zipped(file));
  await workbook.apply(edits);
  const bytes = workbook.bytes();
  const [first] = await openFile(bytes).read(["表"]);
  return { cells: first!.rows[0]!, parts: unzip(bytes) };
}

const AS_TEXT = style("表", "C1", { numberFormat: "@" });

test("a workbook whose list of sheets is gone is given back as it was, and gets a sheet", async () => {
  const file: Record<string, string> = parts({ sheets: sheet('<c r="A1"><v>1</v></c>') });
  file["xl/workbook.xml"] = file["xl/workbook.xml"]!.replace(/<sheet [^>]*>/g, "");
  const bytes = zipped(file);
  const workbook = openFile(bytes);
  expect(await workbook.sheets()).toEqual([]);
  expect(workbook.bytes()).toEqual(bytes);
  await workbook.apply([{ kind: "addSheet", sheet: "新表" }]);
  expect((await openFile(workbook.bytes()).sheets()).map(({ name }) => name)).toEqual(["新表"]);
});

describe("cells that count formats which the workbook has not", () => {
  test("stay plain where it has no formats at all, and the cell that gets one has it", async () => {
    const file: Record<string, string> = parts({
      sheets: sheet('<c r="A1" s="1"><v>1</v></c><c r="B1" s="7"><v>2</v></c><c r="C1"><v>3</v></c>'),
    });
    delete file["xl/styles.xml"];
    file["xl/_rels/workbook.xml.rels"] = file["xl/_rels/workbook.xml.rels"]!.replace(
      /<Relationship Id="rId\d" Type="[^"]*styles"[^>]*>/,
      "",
    );
    const { cells } = await edited(file, AS_TEXT);
    expect(cells.map((cell) => cell?.format)).toEqual(["General", "General", "@"]);
  });

  test("stay plain where it has fewer", async () => {
    const file = parts({
      styles: formats("0.00"),
      sheets: sheet('<c r="A1" s="0"><v>1</v></c><c r="B1" s="3"><v>2</v></c><c r="C1"><v>3</v></c>'),
    });
    const { cells } = await edited(file, AS_TEXT);
    expect(cells.map((cell) => cell?.format)).toEqual(["0.00", "General", "@"]);
  });

  test("and a part of another kind in the place of the formats is told before anything is written", async () => {
    const file = { ...parts({ sheets: sheet('<c r="C1"><v>3</v></c>') }), "xl/styles.xml": "<theme/>" };
    await expect(edited(file, AS_TEXT)).rejects.toThrow("单元格格式的部分写坏了");
  });
});

test("a content type that was declared for a part which is not there does not stand beside ours", async () => {
  const file: Record<string, string> = parts({ sheets: sheet('<c r="C1"><v>3</v></c>') });
  delete file["xl/styles.xml"];
  file["[Content_Types].xml"] = file["[Content_Types].xml"]!.replace(
    "</Types>",
    '<Override PartName="/xl/styles.xml" ContentType="text/plain"/></Types>',
  );
  const { parts: saved } = await edited(file, AS_TEXT);
  const types = strFromU8(saved.get("[Content_Types].xml")!);
  expect(types.match(/PartName="\/xl\/styles\.xml"/g)).toHaveLength(1);
  expect(types).toContain("styles+xml");
});

test("formats that no relationship leads to are not taken for ours, by whom goes by names or content types either", async () => {
  const file: Record<string, string> = parts({
    styles: formats("0.00"),
    sheets: sheet('<c r="C1" s="0"><v>3</v></c>'),
  });
  const list = "xl/_rels/workbook.xml.rels";
  file[list] = file[list]!.replace("styles.xml", "gone.xml");
  file["[Content_Types].xml"] = file["[Content_Types].xml"]!.replace(
    "</Types>",
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  );
  const { parts: saved, cells } = await edited(file, AS_TEXT);
  const types = strFromU8(saved.get("[Content_Types].xml")!);
  expect(types.match(/PartName="[^"]*" ContentType="[^"]*styles\+xml"/g)).toEqual([
    expect.stringContaining('PartName="/xl/styles.xml"'),
  ]);
  expect([...saved.keys()].filter((part) => part.includes("styles"))).toEqual(["xl/styles.xml"]);
  expect(cells[2]!.format).toBe("@");
});

test("formats are counted as readers count them, whatever else stands in their list", async () => {
  const file = parts({
    styles: formats("0.00", "0%").replace("<cellXfs>", "<cellXfs><f>A1</f>"),
    sheets: sheet('<c r="A1" s="1"><v>1</v></c><c r="C1"><v>3</v></c>'),
  });
  const { cells } = await edited(file, AS_TEXT);
  expect(cells.map((cell) => cell?.format)).toEqual(["0%", undefined, "@"]);
});

test("formats that something else leads to are told before anything is written", async () => {
  const file: Record<string, string> = parts({ sheets: sheet('<c r="C1"><v>3</v></c>') });
  const list = "xl/_rels/workbook.xml.rels";
  file[list] = file[list]!.replace("relationships/styles", "relationships/looks");
  await expect(edited(file, AS_TEXT)).rejects.toThrow("单元格格式的部分写坏了");
});

describe("formulas that speak of a sheet whose name holds other signs than letters", () => {
  const book = () =>
    openFile(
      zipped(
        parts({
          sheets: {
            "数・据": '<sheetData><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
            "☆2026": '<sheetData><row r="3"><c r="A3"><v>4</v></c></row></sheetData>',
            表: '<sheetData><row r="1"><c r="A1"><f>数・据!A3+☆2026!A3</f><v>7</v></c></row></sheetData>',
          },
        }),
      ),
    );

  test("follow where it gets another name", async () => {
    const workbook = book();
    await workbook.apply([{ kind: "renameSheet", sheet: "数・据", to: "新" }]);
    expect((await workbook.read(["表"]))[0]!.rows[0]![0]!.formula).toMatch(/^'?新'?!A3\+☆2026!A3$/);
  });

  test("keep it from being removed, and its rows from moving", async () => {
    await expect(book().apply([{ kind: "removeSheet", sheet: "☆2026" }])).rejects.toThrow("☆2026");
    await expect(book().apply([insertRows("数・据", 1, 1)])).rejects.toThrow("数・据");
  });
});

describe("a formula that cannot be read whole", () => {
  const book = (formula: string) =>
    openFile(
      zipped(
        parts({
          sheets: {
            甲: '<sheetData><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
            乙: `<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>7</v></c></row></sheetData>`,
          },
        }),
      ),
    );

  test.each([
    ["rows of its own sheet move", insertRows("乙", 1, 1), "有绩表读不全的公式（A1）"],
    ["rows of another one move", insertRows("甲", 1, 1), "绩表读不全的“乙”里的公式"],
    ["a sheet goes", { kind: "removeSheet", sheet: "甲" }, "绩表读不全的“乙”里的公式"],
    ["a sheet gets another name", { kind: "renameSheet", sheet: "甲", to: "丙" }, "绩表读不全的“乙”里的公式"],
  ] as const)("is told before %s, and nothing is written", async (_, edit, said) => {
    const workbook = book("甲(1)!A3");
    const before = workbook.bytes();
    await expect(workbook.apply([edit])).rejects.toThrow(said);
    expect(workbook.bytes()).toEqual(before);
  });

  test("is no hindrance to anything else, nor to its own sheet's going", async () => {
    const workbook = book("甲(1)!A3");
    await workbook.apply([write("甲", "A4", ["八"]), { kind: "removeSheet", sheet: "乙" }]);
    expect(workbook.sheetNames()).toEqual(["甲"]);
  });
});

test("a formula that thousands of cells share is read once, and refused where it would fill the memory", async () => {
  const long = `1+${"A1*2+".repeat(1200)}A1`;
  const rest = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<row r="${i + 2}"><c r="G${i + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    ).join("");
  const file = (count: number) =>
    zipped(
      parts({
        sheets: {
          表: `<sheetData><row r="1"><c r="G1"><f t="shared" ref="G1:G9999" si="0">${long}</f><v>1</v></c></row>${rest(count)}</sheetData>`,
        },
      }),
    );
  const [read] = await openFile(file(10)).read(["表"]);
  expect(read!.rows[10]![6]!.formula).toBe(`1+${"A11*2+".repeat(1200)}A11`);
  await expect(openFile(file(9000)).read(["表"])).rejects.toThrow("公式太多太长");
});

describe("relationships of the workbook", () => {
  const SHEETS = {
    表: '<sheetData><row r="1"><c r="C1"><f>1+2</f><v>3</v></c></row></sheetData>',
    旁: "<sheetData/>",
  };
  const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const CHAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** With more in the list of relationships, and an order of calculation that is thrown away with the first edit. */
  const related = (more: string) => {
    const file: Record<string, string> = parts({ sheets: SHEETS });
    const list = "xl/_rels/workbook.xml.rels";
    file[list] = file[list]!.replace("</Relationships>", `${more}</Relationships>`);
    file["xl/calcChain.xml"] = `<calcChain xmlns="${CHAIN}"><c r="C1" i="1"/></calcChain>`;
    return file;
  };
  const chain = (id: string) => `<Relationship Id="${id}" Type="${TYPE}/calcChain" Target="calcChain.xml"/>`;
  const listOf = (saved: ReadonlyMap<string, Uint8Array>) =>
    [
      ...strFromU8(saved.get("xl/_rels/workbook.xml.rels")!).matchAll(
        /Id="(\w+)" Type="[^"]*?(\w+)" Target="([^"]+)"/g,
      ),
    ].map(([, id, type, target]) => `${id} ${type} ${target}`);
  const KEPT = ["rId1 worksheet worksheets/sheet1.xml", "rId2 worksheet worksheets/sheet2.xml"];

  test("go one by one where an id is taken twice", async () => {
    const file = related(`<Relationship Id="rId9" Type="${TYPE}/theme" Target="theme.xml"/>${chain("rId9")}`);
    const { parts: saved } = await edited({ ...file, "xl/theme.xml": "<theme/>" }, write("表", "A1", [1]));
    expect(listOf(saved)).toEqual(expect.arrayContaining([...KEPT, "rId9 theme theme.xml"]));
    expect(listOf(saved).join()).not.toContain("calcChain");
  });

  test("go wherever they stand", async () => {
    const { parts: saved } = await edited(related(`<more>${chain("rId9")}</more>`), write("表", "A1", [1]));
    expect(listOf(saved).join()).not.toContain("calcChain");
  });

  test.each([
    ["the order of calculation", chain("rId1")],
    ["another sheet", `<Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet2.xml"/>`],
    ["a nested one", `<more>${chain("rId2")}</more>`],
  ])("keep the file from being edited where a tab goes by an id that %s has, too", async (_, more) => {
    const workbook = openFile(zipped(related(more)));
    const before = workbook.bytes();
    await expect(workbook.apply([write("表", "A1", [1])])).rejects.toThrow("有两个部件用了同一个编号");
    expect(workbook.bytes()).toBe(before);
  });

  test("keep the file from being edited where two tabs show one sheet", async () => {
    const file: Record<string, string> = parts({ sheets: SHEETS });
    const shared = {
      ...file,
      "xl/workbook.xml": file["xl/workbook.xml"]!.replace('r:id="rId2"', 'r:id="rId1"'),
    };
    const refusal = openFile(zipped(shared)).apply([write("表", "A1", [1]), write("旁", "A2", [2])]);
    await expect(refusal).rejects.toThrow("有两张工作表用了同一份内容");
  });

  test("may say the same twice", async () => {
    const again = `<Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/>`;
    expect((await edited(related(again), write("表", "A1", [1]))).cells[0]!.value).toBe(1);
  });

  test("a new one takes an id that nobody has, wherever it stands", async () => {
    const file = related('<more><Relationship Id="rId5" Type="x/y" Target="z.xml"/></more>');
    const { parts: saved } = await edited(file, { kind: "addSheet", sheet: "新" });
    expect(listOf(saved)).toContain("rId6 worksheet worksheets/sheet3.xml");
  });

  test("that led to no formats do not stand beside ours", async () => {
    const file = related("");
    delete file["xl/styles.xml"];
    const { parts: saved, cells } = await edited(file, AS_TEXT);
    expect(listOf(saved).filter((one) => one.includes("styles"))).toHaveLength(1);
    expect(cells[2]!.format).toBe("@");
  });
});
