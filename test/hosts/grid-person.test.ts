import { cellAt } from "../../src/workbook/snapshot";
import type { WorkbookEvent } from "../../src/workbook/workbook";
import { area, style, write } from "./contract/edits";
import { readOne, wholeOf } from "./contract/opened";
import { column, texted, values } from "./contract/seen";
import { paste, type } from "./grid/as-user";
import { blankFile, shown, type FileBeside } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";
import { eventually } from "../eventually";

/** What a person does with real keys and a real mouse; what the grid then shows stands in the saved file. */

const sheet = "Sheet1";
const grid = gridForTests();
let file: FileBeside;
beforeAll(() => grid.page.setViewportSize({ width: 1366, height: 768 }));
beforeEach(async () => {
  file = await shown(grid, await blankFile());
});

const press = (keys: string) => grid.page.keyboard.press(keys);
const at = (address: string) => grid.reveal({ sheet, address });
/** The sheet on the screen and in the file. */
const both = async (name = sheet) => [await readOne(grid, name), await readOne(await file.reopened(), name)];
const tabs = async () => [
  (await grid.sheets()).map(({ name }) => name),
  (await (await file.reopened()).sheets()).map(({ name }) => name),
];

describe("a cell that is revealed", () => {
  test("has the keyboard, wherever it was before", async () => {
    await grid.page.evaluate(() => {
      const button = document.createElement("button");
      document.body.append(button);
      button.focus();
    });
    await at("C5");
    await type(grid, "接着填");
    await eventually(async () => {
      for (const read of await both()) expect(texted(read, "C5")).toBe("接着填");
    });
  });

  test("leaves what was being typed elsewhere where it was typed", async () => {
    await at("A1");
    await grid.page.keyboard.type("半句");
    await at("C5");
    await type(grid, "另一句");
    await eventually(async () => {
      for (const read of await both()) {
        expect([texted(read, "A1"), texted(read, "C5")]).toEqual(["半句", "另一句"]);
      }
    });
  });
});

describe("what is being typed", () => {
  test.each([
    ["Enter", "C4"],
    ["Shift+Enter", "C2"],
    ["Tab", "D3"],
    ["Shift+Tab", "B3"],
    ["Control+Enter", "C3"],
  ])("is written by %s, which leads to %s", async (keys, to) => {
    for (const [text, shown] of [
      ["120人次", "120人次"],
      ["=1+2", "3"],
    ] as const) {
      await at("C3");
      await grid.page.keyboard.type(text);
      await press(keys);
      await eventually(async () => {
        expect(texted(await readOne(grid, sheet), "C3")).toBe(shown);
        expect(grid.selection()!.address).toBe(to);
      });
    }
  });
});

describe("Ctrl+Z and Ctrl+Y", () => {
  test("take back what was typed, and do it again", async () => {
    await at("B2");
    await type(grid, "甲");
    await press("Control+Z");
    await eventually(async () => {
      for (const read of await both()) expect(values(read, "B2", 1)).toEqual([null]);
    });
    await press("Control+Y");
    await eventually(async () => {
      for (const read of await both()) expect(values(read, "B2", 1)).toEqual(["甲"]);
    });
  });

  test("take back a whole batch of ours, as declared, and do it again", async () => {
    expect(grid.can.undo).toBe(true);
    await grid.apply([write(sheet, "A1", ["旧", "旧"])]);
    await grid.apply([write(sheet, "A1", ["新"]), { kind: "insertRows", sheet, row: 0, count: 1 }]);
    await at("B2");
    await press("Control+Z");
    await eventually(async () => {
      for (const read of await both()) expect(values(read, "A1", 2)).toEqual(["旧", "旧"]);
    });
    await press("Control+Y");
    await eventually(async () => {
      for (const read of await both()) expect(values(read, "A2", 2)).toEqual(["新", "旧"]);
    });
  });

  test("are the person's, but our own undo is ours", async () => {
    const heard: WorkbookEvent[] = [];
    const stop = await grid.watch((event) => {
      if (event.kind === "edited") heard.push(event);
    });
    await grid.apply([write(sheet, "B2", ["甲"])]);
    await at("B2");
    await press("Control+Z");
    await grid.redo();
    await grid.undo();
    stop();
    expect(heard).toEqual(
      [true, false, true, true].map((byUs) => ({ kind: "edited", sheet, range: area("B2"), byUs })),
    );
  });
});

describe("Chinese through an input method", () => {
  test("is composed in the cell and written when it is committed", async () => {
    await at("B2");
    const client = await grid.page.context().newCDPSession(grid.page);
    for (const text of ["s", "sh", "she'hui"]) {
      await client.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    expect((await readOne(grid, sheet)).rows).toEqual([]);
    await client.send("Input.insertText", { text: "社会" });
    await client.send("Input.imeSetComposition", { text: "xiaoyi", selectionStart: 6, selectionEnd: 6 });
    await client.send("Input.insertText", { text: "效益" });
    await press("Enter");
    await eventually(async () => {
      for (const read of await both()) expect(texted(read, "B2")).toBe("社会效益");
    });
  });
});

describe("a block from the clipboard", () => {
  test("fills as many cells, numbers as numbers, and one undo takes it back", async () => {
    await at("B2");
    await paste(grid, [
      ["名称", "金额（万元）", ""],
      ["培训费", "12.50", "95%"],
      ["会议费", "1,200", "=B3"],
    ]);
    await eventually(async () => {
      for (const read of await both()) {
        expect(values(read, "B2", 3)).toEqual(["名称", "金额（万元）", null]);
        expect(values(read, "B3", 3)).toEqual(["培训费", 12.5, 0.95]);
        expect(values(read, "B4", 2)).toEqual(["会议费", 1200]);
      }
    });
    await press("Control+Z");
    await eventually(async () => {
      for (const read of await both()) expect(read.rows.flat().filter(Boolean)).toEqual([]);
    });
  });
});

describe("the menu over the row numbers", () => {
  const menu = async (row: number, item: string) => {
    const y = (await topOfCells()) + 20 * row - 10;
    await grid.page.mouse.click(22, y);
    await grid.page.mouse.click(22, y, { button: "right" });
    // Beside the box for how many.
    const before = await wholeOf(grid);
    await grid.page.getByText(item).click({ position: { x: 20, y: 8 } });
    await eventually(async () => expect(await wholeOf(grid)).not.toEqual(before));
  };

  test("inserts rows above and below, and takes them out again", async () => {
    await grid.apply([write(sheet, "A1", ["一"], ["二", { formula: "1+A3", value: 4 }], [3])]);
    await menu(2, "在上方插入");
    await menu(3, "在下方插入");
    await eventually(async () => {
      for (const read of await both()) {
        expect(column(read, "A", 5)).toEqual(["一", null, "二", null, 3]);
        expect(cellAt(read, 2, 1).formula).toBe("1+A5");
      }
    });
    await menu(4, "删除选中行");
    await menu(2, "删除选中行");
    await eventually(async () => {
      for (const read of await both()) {
        expect(column(read, "A", 3)).toEqual(["一", "二", 3]);
        expect(cellAt(read, 1, 1).formula).toBe("1+A3");
      }
    });
  });
});

describe("the tabs of the sheets", () => {
  const tab = (name: string) => grid.page.locator("[data-u-comp=slide-tab-item]", { hasText: name });

  test("add, rename and delete a sheet", async () => {
    await grid.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
    const added = await eventually(async () => {
      const [here, there] = await tabs();
      expect(here).toHaveLength(2);
      expect(there).toEqual(here);
      return here!.find((name) => name !== sheet);
    });
    await tab(added!).click({ button: "right" });
    await grid.page.getByText("重命名", { exact: true }).click();
    await grid.page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]:focus").waitFor();
    await press("Control+A");
    await press("Backspace");
    await grid.page.keyboard.type("附件3-2");
    await press("Enter");
    await eventually(async () =>
      expect(await tabs()).toEqual([
        [sheet, "附件3-2"],
        [sheet, "附件3-2"],
      ]),
    );
    await tab("附件3-2").click({ button: "right" });
    await grid.page.getByText("删除", { exact: true }).click();
    const confirm = grid.page.getByRole("button", { name: "确定" });
    if (await confirm.count()) await confirm.click();
    await eventually(async () => expect(await tabs()).toEqual([[sheet], [sheet]]));
  });
});

describe("marks", () => {
  test("are seen on the screen, pink and yellow, and are gone once they are cleared", async () => {
    await grid.apply([
      { kind: "mark", sheet, ranges: [area("B2")], level: "error" },
      { kind: "mark", sheet, ranges: [area("B4")], level: "warning" },
    ]);
    await eventually(async () =>
      expect([await colourOfB(2), await colourOfB(3), await colourOfB(4)]).toEqual([
        "#ffc7ce",
        "#ffffff",
        "#ffeb9c",
      ]),
    );
    await grid.apply([{ kind: "clearMarks", sheet }]);
    await eventually(async () => expect(await colourOfB(2)).toBe("#ffffff"));
    expect(cellAt(await readOne(grid, sheet), 1, 1).value).toBeNull();
  });
});

describe("in the dark", () => {
  afterEach(() => grid.showDark(false));

  test("cells and marks are dark on the screen, and colours stay what they are", async () => {
    await grid.apply([
      style(sheet, "B2", { fill: "FFF2CC", color: "C00000" }),
      { kind: "mark", sheet, ranges: [area("B4")], level: "error" },
    ]);
    await grid.showDark(true);
    await eventually(async () => {
      for (const row of [2, 4]) expect(await lightOfB(row)).toBeLessThan(80);
    });
    await eventually(async () => {
      for (const { layout } of await both()) {
        expect(layout!.looks).toEqual([
          {
            range: area("B2"),
            style: expect.objectContaining({ fill: "FFF2CC", color: "C00000" }) as object,
          },
        ]);
      }
    });
    await grid.showDark(false);
    await eventually(async () => expect(await colourOfB(4)).toBe("#ffc7ce"));
  });

  /** 0 is black, 255 white. */
  const lightOfB = async (row: number) => {
    const colour = await colourOfB(row);
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return parts.reduce((sum, part) => sum + part, 0) / 3;
  };
});

const CELLS = "canvas[id*=sheet-main]";

/** Pixels from the top of the page to the first row. */
async function topOfCells(): Promise<number> {
  return (await grid.page.locator(CELLS).boundingBox())!.y + 20;
}

/** The colour on the screen at the left edge of a cell in column B; rows as people count them. */
async function colourOfB(row: number): Promise<string> {
  return grid.page.locator(CELLS).evaluate((canvas: HTMLCanvasElement, row) => {
    const scale = canvas.width / canvas.getBoundingClientRect().width;
    const [x, y] = [125 * scale, (20 * row + 10) * scale];
    const pixel = canvas.getContext("2d")!.getImageData(x, y, 1, 1).data;
    // Nothing painted is the white of the page.
    if (pixel[3] === 0) return "#ffffff";
    return `#${[...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  }, row);
}
