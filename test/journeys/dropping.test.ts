import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../browser/browser";
import { desk } from "./web/desk";
import { drawn } from "./web/files";
import type { Visitor } from "./web/visitor";

/** Files that are dragged onto the page from a folder of this machine. */

const { visit } = desk();
const folder = temporaryFolder();

const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

/** The mouse with files on it, as the system tells the browser of it. */
async function carrying({ page }: Visitor, files: readonly string[]) {
  const mouse = await page.context().newCDPSession(page);
  const is = (type: "dragEnter" | "dragOver" | "drop") =>
    mouse.send("Input.dispatchDragEvent", {
      ...{ type, x: 300, y: 400 },
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  const over = async () => {
    await is("dragEnter");
    await is("dragOver");
  };
  return {
    over,
    /** To another element of the page, or out of the window: what is sent to the browser from outside has no word for it. */
    leaves: (to: "element" | "window") =>
      page.evaluate((to) => {
        const relatedTarget = to === "element" ? document.getElementById("pane") : null;
        document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true, relatedTarget }));
      }, to),
    async letGo() {
      await over();
      await is("drop");
    },
  };
}

const cue = ({ page }: Visitor) =>
  page.evaluate(() => getComputedStyle(document.body, "::after").content.replace(/^"|"$/g, ""));

describe.each(["server", "disk"] as const)("the page from a %s", (from) => {
  test("says what letting go does, and opens the file", async () => {
    const visitor = await visit(from);
    const mouse = await carrying(visitor, [
      file("申报.xlsx", await drawn("## 附件3-2\n| 支出方向 | 金额 |")),
    ]);
    await mouse.over();
    expect(await cue(visitor)).toBe("松开鼠标，打开这个文件");
    await mouse.leaves("element");
    expect(await cue(visitor)).toBe("松开鼠标，打开这个文件");
    await mouse.leaves("window");
    expect(await cue(visitor)).toBe("none");
    await mouse.letGo();
    expect(await cue(visitor)).toBe("none");
    await visitor.page.getByText("申报.xlsx", { exact: true }).waitFor();
    await visitor.sees("附件3-2");
    expect(visitor.complaints).toEqual([]);
  });

  test("opens one of several by nobody's choice, and no folder, and says so", async () => {
    const visitor = await visit(from);
    const sheet = await drawn("## 附件3-2\n| 支出方向 | 金额 |");
    const two = [file("甲.xlsx", sheet), file("乙.xlsx", sheet)];
    await (await carrying(visitor, two)).letGo();
    await visitor.sees("一次打开一个文件，拖进来的有 2 个。");
    await visitor.sees("新填一份");
    mkdirSync(join(folder, "2026申报"), { recursive: true });
    await (await carrying(visitor, [join(folder, "2026申报")])).letGo();
    await visitor.sees("拖进来的“2026申报”是文件夹。");
    await visitor.sees("新填一份");
    expect(visitor.complaints).toEqual([]);
  });
});
