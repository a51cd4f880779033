import type { Check } from "../../src/workbook/edit";
import { cellAt, type Cell } from "../../src/workbook/snapshot";
import { area, style, write } from "./contract/edits";
import { focusCells, paste, type } from "./grid/as-user";
import { blankFile, shown, type FileBeside } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";
import { readOne } from "./contract/opened";
import { eventually } from "../eventually";

const grid = gridForTests();
let file: FileBeside;
beforeEach(async () => {
  file = await shown(grid, await blankFile());
  await grid.reveal({ sheet: "Sheet1", address: "B2" });
  await focusCells(grid);
});

const emptyClipboard = () => grid.page.evaluate(() => navigator.clipboard.writeText(""));
/** Of whatever kind; a cell that is copied is there as text and as HTML. */
const clipboard = () => grid.page.evaluate(() => navigator.clipboard.readText());

/** B2 in the grid and in the file that is saved. */
async function both(): Promise<Cell[]> {
  return [await readOne(grid, "Sheet1"), await readOne(await file.reopened(), "Sheet1")].map((read) =>
    cellAt(read, 1, 1),
  );
}

describe("what a person types into the grid", () => {
  test.each<[typed: string, cell: Cell]>([
    ["绩效目标", { value: "绩效目标", text: "绩效目标", format: "General" }],
    ["226.5", { value: 226.5, text: "226.5", format: "General" }],
    ["95%", { value: 0.95, text: "95%", format: "0%" }],
    ["007", { value: 7, text: "7", format: "General" }],
  ])("%s becomes what Excel makes of it, also in the file", async (typed, cell) => {
    await type(grid, typed);
    await eventually(async () => expect(await both()).toEqual([cell, cell]));
  });

  test.each(["1. 完成采购", "a) 甲", "- 甲", "* 注", "# 号楼", "https://example.cn", "甲  乙"])(
    "%s stays as it was typed",
    async (typed) => {
      await type(grid, typed);
      for (const { value } of await both()) expect(value).toBe(typed);
    },
  );

  test("a date is its serial number, shown as a date", async () => {
    await type(grid, "2019-1-1");
    await eventually(async () => {
      for (const { value, text } of await both()) {
        expect(value).toBe(43466);
        expect(text).toMatch(/^2019[-/]0?1[-/]0?1$/);
      }
    });
  });

  test("a line break is kept", async () => {
    await grid.page.keyboard.type("第一行");
    await grid.page.keyboard.press("Alt+Enter");
    await type(grid, "第二行");
    await eventually(async () => {
      for (const { value } of await both()) expect(value).toBe("第一行\n第二行");
    });
  });

  test("Chinese comes in as an input method hands it over", async () => {
    await grid.page.keyboard.insertText("社会效益");
    await grid.page.keyboard.press("Enter");
    await eventually(async () => {
      for (const { value } of await both()) expect(value).toBe("社会效益");
    });
  });

  test("Delete empties, and undo brings back", async () => {
    await type(grid, "甲");
    await eventually(async () => expect((await both()).map(({ value }) => value)).toEqual(["甲", "甲"]));
    await grid.reveal({ sheet: "Sheet1", address: "B2" });
    await grid.page.keyboard.press("Delete");
    await eventually(async () => expect((await both()).map(({ value }) => value)).toEqual([null, null]));
    await grid.page.keyboard.press("Control+Z");
    await eventually(async () => expect((await both()).map(({ value }) => value)).toEqual(["甲", "甲"]));
  });

  test("a pasted block stands in the file as in the grid", async () => {
    await paste(grid, [
      ["名称", "金额"],
      ["甲", 12.5],
    ]);
    await eventually(async () => {
      for (const read of [await readOne(grid, "Sheet1"), await readOne(await file.reopened(), "Sheet1")]) {
        expect([cellAt(read, 1, 1).value, cellAt(read, 2, 2).value]).toEqual(["名称", 12.5]);
      }
    });
  });
});

describe("Enter after a run of Tabs", () => {
  const keys = async (...all: readonly string[]) => {
    for (const one of all) await grid.page.keyboard.press(one);
  };
  const texts = async (...cells: readonly (readonly [row: number, column: number])[]) => {
    const sheet = await readOne(grid, "Sheet1");
    return cells.map(([row, column]) => cellAt(sheet, row, column).value);
  };

  test("leads below the cell where it began", async () => {
    await keys("1", "Tab", "2", "Tab", "3", "Enter", "4", "Enter");
    await eventually(async () => expect(await texts([1, 1], [1, 2], [1, 3], [2, 1])).toEqual([1, 2, 3, 4]));
  });

  test("leads straight down for who went elsewhere in between, and a new run begins there", async () => {
    await keys("1", "Tab", "2", "Tab");
    await grid.reveal({ sheet: "Sheet1", address: "E6" });
    await keys("3", "Enter", "4", "Enter");
    await eventually(async () => expect(await texts([5, 4], [6, 4], [2, 1])).toEqual([3, 4, null]));
    await keys("Tab");
    await grid.reveal({ sheet: "Sheet1", address: "A9" });
    await keys("5", "Tab", "6", "Enter", "7", "Enter");
    await eventually(async () => expect(await texts([8, 0], [8, 1], [9, 0])).toEqual([5, 6, 7]));
  });
});

describe("a formula that a person types", () => {
  /** B2 in the grid, once it is worked out, and in the file. */
  const workedOut = async () => {
    await grid.workedOut();
    return both();
  };

  test("is a formula, in the file too", async () => {
    await type(grid, "=1+1");
    await eventually(async () => {
      const [here, there] = await workedOut();
      expect(here).toEqual({ value: 2, text: "2", format: "General", formula: "1+1" });
      expect(there!.formula).toBe("1+1");
    });
  });

  test.each(["=UNIQUE(A1:A3)", "=1+"])("%s stays text, because no file could hold it", async (typed) => {
    await type(grid, typed);
    await eventually(async () => {
      for (const cell of await workedOut()) {
        expect(cell).toEqual({ value: typed, text: typed, format: "General" });
      }
    });
  });

  test("comes back, in the file too, when it was typed over and that is undone", async () => {
    await grid.apply([write("Sheet1", "B2", [{ formula: "A1+1", value: 1 }])]);
    await type(grid, "盖住");
    await eventually(async () =>
      expect((await both()).map(({ value, formula }) => [value, formula])).toEqual([
        ["盖住", undefined],
        ["盖住", undefined],
      ]),
    );
    await grid.page.keyboard.press("Control+Z");
    await eventually(async () => {
      for (const cell of await workedOut()) expect(cell).toMatchObject({ value: 1, formula: "A1+1" });
    });
  });

  test("comes back too where the grid does not know its functions", async () => {
    await grid.apply([write("Sheet1", "B2", [{ formula: "没有这个函数(A1)", value: 42 }])]);
    await type(grid, "盖住");
    await grid.page.keyboard.press("Control+Z");
    await eventually(async () => {
      for (const cell of await workedOut()) {
        expect(cell).toMatchObject({ value: 42, formula: "没有这个函数(A1)" });
      }
    });
  });

  test("is pasted as one that speaks of the cells beside it", async () => {
    await grid.apply([write("Sheet1", "A2", [5, { formula: "A2*2", value: 10 }], [7])]);
    await emptyClipboard();
    await grid.page.keyboard.press("Control+C");
    await eventually(async () => expect(await clipboard()).not.toBe(""));
    await grid.reveal({ sheet: "Sheet1", address: "B3" });
    await focusCells(grid);
    await grid.page.keyboard.press("Control+V");
    await eventually(async () => {
      const [here, there] = [await readOne(grid, "Sheet1"), await readOne(await file.reopened(), "Sheet1")];
      expect(cellAt(here, 2, 1)).toMatchObject({ value: 14, formula: "A3*2" });
      expect(cellAt(there, 2, 1).formula).toBe("A3*2");
    });
  });

  test("is filled down by dragging the corner of its cell", async () => {
    await grid.apply([write("Sheet1", "A2", [5, { formula: "A2*2", value: 10 }], [7], [9])]);
    const range = { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 };
    await grid.command("sheet.command.auto-fill", {
      on: "Sheet1",
      sourceRange: range,
      targetRange: { ...range, endRow: 3 },
    });
    await eventually(async () => {
      const [here, there] = [await readOne(grid, "Sheet1"), await readOne(await file.reopened(), "Sheet1")];
      expect([2, 3].map((row) => cellAt(here, row, 1))).toEqual([
        { value: 14, text: "14", format: "General", formula: "A3*2" },
        { value: 18, text: "18", format: "General", formula: "A4*2" },
      ]);
      expect([2, 3].map((row) => cellAt(there, row, 1).formula)).toEqual(["A3*2", "A4*2"]);
    });
  });
});

describe("on a slow machine", () => {
  test.each([
    ["=C1*2", "keys in one go", 0],
    ["=C1*2", "a pause after every key", 400],
    ["=SUM(A1:A3)", "keys in one go", 0],
    ["=if(a1>0,1,2)", "a pause after every key", 400],
  ])("%s is what was typed, nothing suggested: %s", async (typed, _, delay) => {
    const client = await grid.page.context().newCDPSession(grid.page);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await grid.page.keyboard.type(typed, { delay });
    await grid.page.keyboard.press("Enter");
    await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await eventually(async () => {
      for (const { formula } of await both()) {
        expect(formula?.toUpperCase()).toBe(typed.slice(1).toUpperCase());
      }
    });
  });
});

describe("what is being typed while edits come", () => {
  test("is written down first", async () => {
    await grid.page.keyboard.type("半句");
    await grid.apply([write("Sheet1", "D4", ["我们的"])]);
    const read = await readOne(grid, "Sheet1");
    expect([cellAt(read, 1, 1).value, cellAt(read, 3, 3).value]).toEqual(["半句", "我们的"]);
  });

  test("is not torn while characters are composed", async () => {
    const client = await grid.page.context().newCDPSession(grid.page);
    await grid.page.keyboard.type("一");
    await client.send("Input.imeSetComposition", { text: "jixiao", selectionStart: 6, selectionEnd: 6 });
    const refused = await grid.apply([write("Sheet1", "D4", ["我们的"])]).catch((error: Error) => error.name);
    expect(refused).toBe("CellBeingEdited");
    await client.send("Input.insertText", { text: "绩效" });
    await grid.page.keyboard.press("Enter");
    await eventually(async () => expect((await both())[0]!.value).toBe("一绩效"));
  });
});

describe("what is being typed while its cell gets a result", () => {
  /** As the grid writes what a formula came to. */
  const result = (value: number) =>
    grid.command("sheet.mutation.set-range-values", {
      on: "Sheet1",
      cellValue: { 1: { 1: { v: value, t: 2 } } },
    });

  test("stays whole", async () => {
    await grid.page.keyboard.type("ab");
    await result(5);
    await type(grid, "c");
    await eventually(async () => expect((await readOne(grid, "Sheet1")).rows[1]![1]!.value).toBe("abc"));
  });

  test("shows the result once it is given up", async () => {
    await grid.page.keyboard.type("ab");
    await result(5);
    await grid.page.keyboard.press("Escape");
    await grid.page.keyboard.press("F2");
    await type(grid, "1");
    await eventually(async () => expect((await readOne(grid, "Sheet1")).rows[1]![1]!.value).toBe(51));
  });
});

describe("an input check", () => {
  test("takes what it does not allow: what was typed is kept, and the keyboard stays in the cells", async () => {
    await grid.apply([
      {
        kind: "validate",
        sheet: "Sheet1",
        range: area("B2"),
        check: { kind: "number", least: 0, message: "请填不小于 0 的数字。" },
      },
    ]);
    await type(grid, "25万");
    await eventually(async () => expect(cellAt(await readOne(grid, "Sheet1"), 1, 1).value).toBe("25万"));
    expect(await grid.page.getByRole("dialog").count()).toBe(0);
    await type(grid, "下面");
    await eventually(async () => expect(cellAt(await readOne(grid, "Sheet1"), 2, 1).value).toBe("下面"));
  });

  test("shows its list while one types, and takes no key from the cell", async () => {
    await grid.apply([
      {
        kind: "validate",
        sheet: "Sheet1",
        range: area("B2"),
        check: { kind: "list", choices: ["新增专项", "延续专项"], message: "请从下拉列表里选。" },
      },
    ]);
    await grid.page.keyboard.insertText("新增");
    const list = grid.page.locator("[data-u-comp=sheets-dropdown-list]");
    await list.getByText("新增专项").waitFor();
    // Whoever takes the keys once it stands has done so by then.
    await grid.page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 100)));
    expect(await grid.page.evaluate(() => (document.activeElement as HTMLElement).dataset["uComp"])).toBe(
      "editor",
    );
    expect(await list.locator("input").count()).toBe(0);
    await type(grid, "专项");
    await eventually(async () => expect(cellAt(await readOne(grid, "Sheet1"), 1, 1).value).toBe("新增专项"));
    await type(grid, "下面");
    await eventually(async () => expect(cellAt(await readOne(grid, "Sheet1"), 2, 1).value).toBe("下面"));
    expect(await list.count()).toBe(0);
  });

  test.each<[Check, string]>([
    [{ kind: "list", choices: ["新增专项☑", "延续专项☑"], message: "请从下拉列表里选。" }, "新增专项√"],
    [{ kind: "number", least: 0, message: "请填不小于 0 的数字。" }, "25万"],
  ])("is no second judge beside the rules: %j, %s", async (check, typed) => {
    await grid.apply([{ kind: "validate", sheet: "Sheet1", range: area("B2"), check }]);
    await type(grid, typed);
    await eventually(async () => expect(cellAt(await readOne(grid, "Sheet1"), 1, 1).value).toBe(typed));
    // The grid would take a moment to look at it.
    await grid.page.waitForTimeout(500);
    expect(await grid.isCalledInvalid("Sheet1", 1, 1)).toBe(false);
  });
});

test("looks that are read say what was set", async () => {
  const looks = {
    bold: true,
    size: 14,
    font: "黑体",
    color: "C00000",
    fill: "FFF2CC",
    align: "center",
    wrap: true,
    border: "thin",
  } as const;
  await grid.apply([style("Sheet1", "B2:C2", looks)]);
  for (const read of [await readOne(grid, "Sheet1"), await readOne(await file.reopened(), "Sheet1")]) {
    expect(read.layout!.looks).toEqual([
      { range: area("B2:C2"), style: expect.objectContaining(looks) as object },
    ]);
  }
});
