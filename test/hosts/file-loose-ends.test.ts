import { strFromU8 } from "fflate";
import { openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import type { Edit } from "../../src/workbook/edit";
import { insertRows, style } from "./contract/edits";
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
