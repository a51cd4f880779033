import { unzip } from "../../src/hosts/file/zip";
import { openFile } from "../../src/hosts/file/open";
import { newDocument, openDocument } from "../../src/web/document";
import type { Edit } from "../../src/workbook/edit";
import { FileUnreadable, SheetMissing } from "../../src/workbook/errors";
import { cellAt } from "../../src/workbook/snapshot";
import { write } from "../hosts/contract/edits";
import { parts, zipped } from "../hosts/file/written";

const FOREIGN = zipped({
  ...parts({
    sheets: { 表: "<sheetData/>", 旁: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
  }),
  "xl/charts/chart1.xml": "<chart/>",
  "xl/vbaProject.bin": "macro",
});

const BATCHES: Edit[][] = [
  [write("表", "A1", ["机房维护费", 8.5])],
  [{ kind: "insertRows", sheet: "表", row: 0, count: 1 }, write("表", "A1", ["专项"])],
  [{ kind: "renameSheet", sheet: "表", to: "附件3-2" }],
  [write("附件3-2", "B2", [9])],
];

const opened = async (...batches: Edit[][]) => {
  const document = await openDocument(FOREIGN, "申报.xlsx");
  for (const batch of batches) await document.append(batch);
  return document;
};

const valueIn = async (bytes: Uint8Array, sheet: string, row: number, column: number) =>
  cellAt((await openFile(bytes).read([sheet]))[0]!, row, column).value;

describe("a document", () => {
  test("gives the very bytes it was opened from while nothing was done", async () => {
    expect(await (await opened()).bytes()).toBe(FOREIGN);
  });

  test("saves what the same edits, done at once to the file, would save", async () => {
    const direct = openFile(FOREIGN);
    await direct.apply(BATCHES.flat());
    expect(await (await opened(...BATCHES)).bytes()).toEqual(direct.bytes());
  });

  test("begins with a log as if it had just been done, still to be saved", async () => {
    const again = await openDocument(FOREIGN, "申报.xlsx", BATCHES);
    expect(await again.bytes()).toEqual(await (await opened(...BATCHES)).bytes());
    expect(again.isDirty()).toBe(true);
  });

  test("keeps every part that is not its own byte for byte", async () => {
    const before = unzip(FOREIGN);
    const after = unzip(await (await opened(...BATCHES)).bytes());
    const changed = [...before].filter(
      ([part, bytes]) => Buffer.compare(bytes, after.get(part) ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(([part]) => part)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test("says what the grid cannot show of it", async () => {
    expect((await opened()).unseen).toContain("1 个图表、宏");
  });

  test("refuses what the file cannot hold, and stays as it was", async () => {
    const document = await opened(BATCHES[0]!);
    const before = await document.bytes();
    const bad = [write("表", "A3", [1]), write("没有", "A1", [1])];
    await expect(document.append(bad)).rejects.toThrow(SheetMissing);
    expect(document.log()).toEqual([BATCHES[0]]);
    expect(await document.bytes()).toEqual(before);
  });

  test("takes batches in the order they came, also when nobody waits for them", async () => {
    const document = await opened();
    const [first, second] = [["一"], ["二"]].map((values) => document.append([write("表", "A1", values)]));
    expect(await valueIn(await document.bytes(), "表", 0, 0)).toBe("二");
    await Promise.all([first, second]);
  });

  test("a new one has one empty sheet", async () => {
    const document = await newDocument("新工作簿.xlsx");
    expect((await document.workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(document.isDirty()).toBe(false);
  });

  test("is not opened from what is no workbook", async () => {
    await expect(openDocument(new Uint8Array(), "空.xlsx")).rejects.toThrow(FileUnreadable);
  });
});

describe("a sheet or rows brought back by undo", () => {
  const WITH_FORMULA = zipped({
    ...parts({
      sheets: {
        表: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData><phoneticPr fontId="1"/>',
        旁: "<sheetData/>",
      },
    }),
  });
  const REMOVE: Edit[] = [{ kind: "removeSheet", sheet: "表" }];
  const again = (value: number): Edit[] => [
    { kind: "addSheet", sheet: "表", before: "旁" },
    write("表", "A1", [value, { formula: "A1*2", value: 2 }]),
  ];

  test("come back with what no edit could write", async () => {
    const document = await openDocument(WITH_FORMULA, "申报.xlsx");
    await document.append(REMOVE);
    await document.append(again(1));
    expect(document.log()).toEqual([]);
    expect(document.isDirty()).toBe(false);
    expect(await document.bytes()).toEqual(WITH_FORMULA);
  });

  test("keep the edits before the removal", async () => {
    const document = await openDocument(WITH_FORMULA, "申报.xlsx");
    const rows: Edit[] = [{ kind: "deleteRows", sheet: "表", row: 0, count: 1 }];
    await document.append([write("旁", "A1", ["先"])]);
    await document.append(rows);
    await document.append([{ kind: "insertRows", sheet: "表", row: 0, count: 1 }, ...again(1).slice(1)]);
    expect(document.log()).toEqual([[write("旁", "A1", ["先"])]]);
    const [sheet] = await document.workbook.read(["表"]);
    expect(cellAt(sheet!, 0, 1).formula).toBe("A1*2");
  });

  test("are not confused with others of the same name", async () => {
    const document = await openDocument(WITH_FORMULA, "申报.xlsx");
    await document.append(REMOVE);
    await document.append(again(5));
    expect(document.log()).toEqual([REMOVE, again(5)]);
  });
});

describe("a formula brought back by undo", () => {
  const ARRAY = zipped({
    ...parts({
      sheets: {
        表: '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>2</v></c></row></sheetData>',
      },
    }),
  });

  test("comes back as the array it was", async () => {
    const document = await openDocument(ARRAY, "申报.xlsx");
    await document.append([write("表", "A1", ["盖住"])]);
    await document.append([write("表", "A1", [{ formula: "SUM(B1:B2*C1:C2)", value: 2 }])]);
    expect(document.log()).toEqual([]);
    expect(await document.bytes()).toEqual(ARRAY);
  });

  test("is not confused with another one", async () => {
    const document = await openDocument(ARRAY, "申报.xlsx");
    await document.append([write("表", "A1", ["盖住"])]);
    await document.append([write("表", "A1", [{ formula: "SUM(B1:B9*C1:C9)" }])]);
    const [sheet] = await document.workbook.read(["表"]);
    expect([document.log().length, cellAt(sheet!, 0, 0).formula]).toEqual([2, "SUM(B1:B9*C1:C9)"]);
  });
});

describe("unsaved work", () => {
  test("is there from the first edit until it is saved", async () => {
    const document = await opened();
    expect(document.isDirty()).toBe(false);
    await document.append(BATCHES[0]!);
    expect(document.isDirty()).toBe(true);
    await document.bytes();
    document.saved();
    expect(document.isDirty()).toBe(false);
  });

  test("includes what was done while the file was being written", async () => {
    const document = await opened(BATCHES[0]!);
    await document.bytes();
    await document.append([write("表", "A2", ["后来的"])]);
    document.saved();
    expect(document.isDirty()).toBe(true);
  });
});
