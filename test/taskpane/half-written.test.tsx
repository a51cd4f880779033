/** @jest-environment jsdom */
import { PartlyApplied } from "../../src/workbook/errors";
import { sets } from "../templates/sets";
import { paneBeside } from "./driver";
import { empty } from "./workbooks";

const DIRECTIONS = "区级专项资金支出方向绩效目标表";

/** A spreadsheet that stops once in the middle of a form, and says what is done and what may be. */
async function stoppingOnce() {
  const workbook = await empty(sets);
  let isStopping = true;
  const apply: typeof workbook.apply = async (edits) => {
    if (!isStopping) return workbook.apply(edits);
    isStopping = false;
    const begun = edits.findIndex(({ kind }) => kind === "write");
    const done = edits.slice(0, begun);
    await workbook.apply(done);
    throw new PartlyApplied(done, edits.slice(begun), new Error("stopped"), { half: [edits[begun]!] });
  };
  return paneBeside({ ...workbook, apply });
}

test("what is there, what may be and what is not is said, sheet by sheet", async () => {
  const pane = await stoppingOnce();
  await pane.click("插入", DIRECTIONS);
  expect(pane.alert()).toMatch(/^写到一半停了已写：新建的附件3-2.*。写了一半，请看一眼：附件3-2 第1/);
});

test("撤销 takes it back and says so", async () => {
  const pane = await stoppingOnce();
  await pane.click("插入", DIRECTIONS);
  await pane.click("撤销");
  await pane.sees("已撤销");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("再试一次 begins from the start, and leaves one form", async () => {
  const pane = await stoppingOnce();
  await pane.click("插入", DIRECTIONS);
  await pane.click("再试一次");
  await pane.sees("已插入附件3-2");
  expect(await pane.sheets()).toEqual(["Sheet1", "附件3-2"]);
});

test("where somebody goes on in it, it is not taken back any more", async () => {
  const pane = await stoppingOnce();
  await pane.click("插入", DIRECTIONS);
  await pane.type({ "附件3-2!A9": "自己写的" });
  expect(pane.has("button", "撤销")).toBe(false);
  await pane.click("再试一次");
  expect(pane.alert()).toContain("新表会叫附件3-2 (2)。");
  expect(await pane.cell("附件3-2!A9")).toBe("自己写的");
});
