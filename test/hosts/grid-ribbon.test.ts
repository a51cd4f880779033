import { address } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import { cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { style, write } from "./contract/edits";
import { readOne } from "./contract/opened";
import { blankFile, shown, type FileBeside } from "./grid/file-beside";
import { gridForTests } from "./grid/grid-in-page";
import { eventually } from "../eventually";

/** Whatever the ribbon offers works, and what it does stands in the saved file. */

const sheet = "Sheet1";
const grid = gridForTests();
let file: FileBeside;
beforeAll(() => grid.page.setViewportSize({ width: 1366, height: 768 }));
beforeEach(begin);
async function begin() {
  const start = await blankFile();
  await start.apply([
    write(sheet, "A1", [1.5, 2], ["3", 4]),
    style(sheet, "A1:B2", { bold: true, fill: "FFF2CC", color: "C00000", size: 14 }),
  ]);
  file = await shown(grid, start);
  await tab("开始");
  await grid.reveal({ sheet, address: "A1" });
  await grid.page.keyboard.press("Shift+ArrowRight");
  await grid.page.keyboard.press("Shift+ArrowDown");
}

const both = async () => [await readOne(grid, sheet), await readOne(await file.reopened(), sheet)] as const;
const tab = async (name: string) => {
  await grid.page.locator("[data-u-comp=ribbon-header-menu]").getByText(name, { exact: true }).click();
  await grid.page
    .locator(`[data-u-comp=ribbon-header-menu] [aria-selected=true]`, { hasText: name })
    .waitFor();
};
const buttons = () => grid.page.locator("[data-u-comp=ribbon-toolbar] [data-u-command]:visible");
const commands = () => buttons().evaluateAll((all) => all.map((one) => one.getAttribute("data-u-command")!));

/** What a sheet says and how it looks, cell by cell. */
function seen({ rows, merges, layout }: Snapshot) {
  const looks = layout!.looks!.flatMap(({ range, style }) =>
    Array.from({ length: range.right - range.left + 1 }, (_, i) => ({
      at: address(range.top, range.left + i),
      style: { ...PLAIN, ...style },
    })),
  );
  const isPlain = ({ style }: { style: object }) => Object.keys(style).length === Object.keys(PLAIN).length;
  return { cells: rows.map((row) => row && [...row]), merges, looks: looks.filter((look) => !isPlain(look)) };
}

/** Without an edit of ours, the grid still writes down what is being typed. */
const WHAT_IS_TYPED: readonly Edit[] = [];

/** What a file says of every cell, and the grid of none. */
const PLAIN = { font: "宋体", size: 11, color: "000000", valign: "bottom" };

test("has no tab that is empty", async () => {
  const tabs = (await grid.page.locator("[data-u-comp=ribbon-header-menu]").innerText()).split("\n");
  expect(tabs).toEqual(["开始", "公式", "数据"]);
  for (const name of tabs) {
    await tab(name);
    expect([name, await commands()]).toEqual([name, expect.arrayContaining([expect.any(String)])]);
  }
});

test("every button of 开始 does what the file then holds", async () => {
  const all = await commands();
  expect(all).toContain("sheet.command.add-worksheet-merge");
  expect(all).not.toContain("base-ui.operation.toggle-shortcut-panel");
  for (const [i, id] of all.entries()) {
    const button = buttons().nth(i);
    if (await button.isDisabled()) continue;
    await button.click({ position: { x: 8, y: 8 } });
    await grid.page.keyboard.press("Escape");
    await eventually(async () => {
      const [here, there] = await both();
      expect([id, seen(there)]).toEqual([id, seen(here)]);
    });
    await begin();
  }
});

test("a function is put into a cell and saved", async () => {
  await grid.reveal({ sheet, address: "C1" });
  await tab("公式");
  await grid.page.getByText("常用函数", { exact: true }).locator("visible=true").click();
  await grid.page.getByText("SUM", { exact: true }).locator("visible=true").first().click();
  await eventually(async () => {
    await grid.apply(WHAT_IS_TYPED);
    await grid.workedOut();
    const [here, there] = await both();
    expect(cellAt(here, 0, 2)).toMatchObject({ formula: "SUM(A1:B1)", value: 3.5 });
    expect(cellAt(there, 0, 2).formula).toBe("SUM(A1:B1)");
  });
});

test("texts become numbers, in the file too", async () => {
  await tab("数据");
  await buttons().first().click();
  await eventually(async () => {
    for (const read of await both()) expect(cellAt(read, 1, 0).value).toBe(3);
  });
});
