import { newFile, openFile } from "../../src/hosts/file/open";
import type { Edit } from "../../src/workbook/edit";
import { PartlyApplied, SheetMissing } from "../../src/workbook/errors";
import type { Abilities } from "../../src/workbook/workbook";
import { area, deleteRows, insertRows, merge, name, style, unmerge, write } from "./contract/edits";
import { readOne } from "./contract/opened";
import { filled } from "./contract/seen";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";
import { failingAt, standing, withstandsFaults } from "./faults";
import { memoryWorkbook } from "./memory";
import { inWps } from "./wps/opened";

const sheet = "附件3-2";

/** In an order in which a form is drawn, filled and taken back in. */
const oneOfEachKind: Record<Edit["kind"], Edit> = {
  addSheet: { kind: "addSheet", sheet, before: "Sheet1" },
  write: write(sheet, "A1", ["支出方向绩效目标表"], ["主管部门", "金额"], ["财政局", 226], ["=1+1", null]),
  merge: merge(sheet, "A1:C1"),
  style: style(sheet, "A1:C9", { numberFormat: "0.00", bold: true, border: "thin" }),
  widths: { kind: "widths", sheet, column: 0, widths: [12, 24] },
  heights: { kind: "heights", sheet, row: 0, heights: [30, null, 60] },
  validate: {
    kind: "validate",
    sheet,
    range: area("B3:B9"),
    check: { kind: "number", message: "请填数字。" },
  },
  name: name(sheet, "_绩表", "A1:C4"),
  insertRows: insertRows(sheet, 4, 2),
  freeze: { kind: "freeze", sheet, rows: 2, columns: 0 },
  page: { kind: "page", sheet, page: { orientation: "landscape", area: area("A1:C9"), fitToWidth: 1 } },
  mark: { kind: "mark", sheet, ranges: [area("B3")], level: "error" },
  renameSheet: { kind: "renameSheet", sheet, to: "改了名" },
  deleteRows: deleteRows("改了名", 5),
  unmerge: unmerge("改了名", "A1"),
  clearMarks: { kind: "clearMarks", sheet: "改了名" },
  showSheet: { kind: "showSheet", sheet: "Sheet1", visibility: "veryHidden" },
  removeSheet: { kind: "removeSheet", sheet: "Sheet1" },
};
const edits = Object.values(oneOfEachKind);

async function inMemory(can: Partial<Abilities> = {}) {
  const workbook = memoryWorkbook(undefined, can);
  await workbook.apply(standing);
  return workbook;
}

async function inFile() {
  const blank = newFile();
  await blank.apply([{ kind: "addSheet", sheet: "Sheet1" }, ...standing]);
  return openFile(blank.bytes());
}

describe("faults in a workbook in memory", () => withstandsFaults({ open: inMemory, edits }));

describe("faults in a workbook in memory that cannot roll back", () =>
  withstandsFaults({ open: () => inMemory({ rollBack: false }), edits }));

describe("faults in an .xlsx file", () =>
  withstandsFaults({ open: inFile, edits, image: (workbook) => workbook.bytes() }));

describe("faults in Excel", () => {
  const runtime = loadRuntime();

  async function inSimulatedExcel() {
    const { workbook } = await inExcel(runtime);
    await workbook.apply(standing);
    return workbook;
  }
  withstandsFaults({ open: inSimulatedExcel, edits });
});

describe("faults in WPS", () => {
  async function inFakeWps() {
    const { workbook } = inWps();
    await workbook.apply(standing);
    return workbook;
  }
  withstandsFaults({ open: inFakeWps, edits });
});

describe("a workbook made to fail", () => {
  const three = [write("Sheet1", "A1", ["甲"]), write("Sheet1", "A2", ["乙"]), write("Sheet1", "A3", ["丙"])];

  test.each([0, 1, 2, 3])("stops after %d edits", async (k) => {
    const workbook = await inMemory({ rollBack: false });
    const error: unknown = await failingAt(workbook, k)
      .apply(three)
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PartlyApplied);
    expect(error).toMatchObject({ done: three.slice(0, k), notDone: three.slice(k) });
    expect((error as PartlyApplied).reason).toBeInstanceOf(SheetMissing);
    expect(filled(await readOne(workbook, "Sheet1"))).toHaveLength(k);
  });

  test("fails with the fault itself where it rolls back", async () => {
    await expect(failingAt(await inMemory(), 2).apply(three)).rejects.toBeInstanceOf(SheetMissing);
  });
});
