import { SWITCHED_OFF } from "../../src/hosts/grid/switched-off";
import { openFile } from "../../src/hosts/file/open";
import type { Edit } from "../../src/workbook/edit";
import { cellAt } from "../../src/workbook/snapshot";
import { deleteRows, insertRows, style, write } from "./contract/edits";
import { readOne, wholeOf } from "./contract/opened";
import { protectFirstSheet } from "./file/protect";
import { asUser } from "./grid/as-user";
import { blankFile, bookOf, shown, type FileBeside } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";
import { eventually } from "../eventually";

const grid = gridForTests();
let file: FileBeside;
beforeEach(async () => {
  file = await shown(grid, await blankFile());
});

const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

describe("what no edit of ours could write into the file", () => {
  test("is switched off, whatever calls it", async () => {
    await grid.apply([write("Sheet1", "A1", ["甲", "乙"], ["丙", "丁"])]);
    await grid.edits();
    const before = await wholeOf(grid);
    for (const id of SWITCHED_OFF) await grid.tried(id, { on: "Sheet1", range, ranges: [range], value: 1 });
    expect(await wholeOf(grid)).toEqual(before);
    expect(await grid.edits()).toEqual([]);
  });

  test("is not among the buttons", async () => {
    await grid.page.setViewportSize({ width: 1366, height: 768 });
    const buttons = await eventually(async () => {
      const all = await grid.page
        .locator("[data-u-command]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-u-command") ?? ""));
      expect(all.length).toBeGreaterThan(5);
      return all;
    });
    expect(buttons.filter((id) => SWITCHED_OFF.includes(id))).toEqual([]);
  });
});

describe("a protected sheet", () => {
  test("does not let a person write into locked cells, and says so; open ones take what is typed", async () => {
    await grid.apply([style("Sheet1", "B2", { locked: false })]);
    await grid.load(await bookOf(openFile(protectFirstSheet(await file.bytes()))));
    await asUser(grid, [write("Sheet1", "A1", ["不行"])]);
    await asUser(grid, [write("Sheet1", "B2", ["可以"])]);
    const read = await readOne(grid, "Sheet1");
    expect([cellAt(read, 0, 0).value, cellAt(read, 1, 1).value]).toEqual([null, "可以"]);
    expect(await grid.refusals()).toContain("SheetProtected");
  });
});

describe("formulas that come with a file", () => {
  const formulas = {
    name: "Sheet1",
    visibility: "visible" as const,
    protected: false,
    merges: [],
    names: [],
    rows: [
      [number(1), number(2), { ...number(3), formula: "SUM(A1:B1)" }],
      [undefined, undefined, { ...number(42), formula: "没有这个函数(A1)" }],
    ],
  };

  test("are worked out anew when what they refer to changes", async () => {
    await grid.load({ sheets: [formulas] });
    expect(cellAt(await readOne(grid, "Sheet1"), 0, 2)).toMatchObject({ value: 3, formula: "SUM(A1:B1)" });
    await grid.apply([write("Sheet1", "A1", [10])]);
    await grid.workedOut();
    expect(cellAt(await readOne(grid, "Sheet1"), 0, 2)).toMatchObject({ value: 12, formula: "SUM(A1:B1)" });
  });

  test("keep the value they were saved with where the grid does not know how", async () => {
    await grid.load({ sheets: [formulas] });
    await grid.apply([write("Sheet1", "A1", [10])]);
    await grid.workedOut();
    const expected = { value: 42, text: "42", formula: "没有这个函数(A1)" };
    expect(cellAt(await readOne(grid, "Sheet1"), 1, 2)).toMatchObject(expected);
  });

  function number(value: number) {
    return { value, text: String(value), format: "General" };
  }
});

describe("what formulas speak of", () => {
  const refusedTo = async (edit: Edit) => {
    await file.bytes();
    await grid.refusals();
    const before = await wholeOf(grid);
    await asUser(grid, [edit]);
    expect(await wholeOf(grid)).toEqual(before);
    expect(await grid.edits()).toEqual([]);
    return grid.refusals();
  };

  beforeEach(async () => {
    await grid.apply([
      write("Sheet1", "A1", ["甲"], ["乙"], [{ formula: "A1", value: "甲" }]),
      { kind: "addSheet", sheet: "汇总" },
      write("汇总", "A1", [{ formula: "Sheet1!A2", value: "乙" }]),
    ]);
  });

  test("is not deleted with its rows, and the person is told", async () => {
    await grid.apply([{ kind: "removeSheet", sheet: "汇总" }]);
    expect(await refusedTo(deleteRows("Sheet1", 1))).toEqual(["RowsInUse"]);
    expect(await refusedTo(deleteRows("Sheet1", 1, 2))).toEqual(["RowsInUse"]);
    await asUser(grid, [deleteRows("Sheet1", 2)]);
    expect(await grid.refusals()).toEqual([]);
  });

  test("stays where it is while other sheets speak of it", async () => {
    expect(await refusedTo(deleteRows("Sheet1", 2))).toEqual(["RowsCannotMove"]);
    expect(await refusedTo(insertRows("Sheet1", 1))).toEqual(["RowsCannotMove"]);
    expect(await refusedTo({ kind: "removeSheet", sheet: "Sheet1" })).toEqual(["SheetInUse"]);
  });

  test("gets another name in all of them, but none that no file could hold", async () => {
    expect(await refusedTo({ kind: "renameSheet", sheet: "Sheet1", to: "长".repeat(32) })).toEqual([
      "SheetNameInvalid",
    ]);
    await asUser(grid, [{ kind: "renameSheet", sheet: "Sheet1", to: "附件3-2" }]);
    const formulas = [await readOne(grid, "汇总"), await readOne(await file.reopened(), "汇总")].map((read) =>
      cellAt(read, 0, 0).formula?.replaceAll("'", ""),
    );
    expect(formulas).toEqual(["附件3-2!A2", "附件3-2!A2"]);
  });
});

test("a formula that is taken back leaves nothing behind of what it came to", async () => {
  await grid.apply([write("Sheet1", "A1", [2])]);
  for (const moment of [20, 60, 100, 140]) {
    await grid.apply([write("Sheet1", "B1", [{ formula: "A1*2" }])]);
    await grid.page.waitForTimeout(moment);
    await grid.undo();
    await grid.workedOut();
    expect(cellAt(await readOne(grid, "Sheet1"), 0, 1).value).toBeNull();
  }
});

test("very hidden sheets have no tab", async () => {
  await grid.apply([{ kind: "addSheet", sheet: "_绩表", visibility: "veryHidden" }]);
  const tabs = await grid.page.locator("[data-u-comp=slide-tab-item]").allInnerTexts();
  expect(tabs.join()).not.toContain("_绩表");
});

test("rows grow with wrapped text, written or loaded", async () => {
  const before = await grid.rowHeight("Sheet1", 0);
  await grid.apply([style("Sheet1", "A1", { wrap: true }), write("Sheet1", "A1", ["长".repeat(60)])]);
  expect(await grid.rowHeight("Sheet1", 0)).toBeGreaterThan(before * 3);
  await shown(grid, openFile(await file.bytes()));
  expect(await grid.rowHeight("Sheet1", 0)).toBeGreaterThan(before * 3);
});
