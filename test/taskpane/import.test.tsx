/** @jest-environment jsdom */
import { PartlyApplied } from "../../src/workbook/errors";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { sets } from "../templates/sets";
import { documentOf, paragraph, table } from "../word/document";
import { paneBeside } from "./driver";
import { declared, empty } from "./workbooks";

/* 导入: what a file holds is shown before anything is written, put in as one step, and taken back as one. */

const document = (body: string) => documentOf(body);
const DECLARATION = document(paragraph("关于报送绩效目标的函") + asWordBody(SHIFENG));
/** With a total, which the form has no row for. */
const WITH_TOTAL = document(
  asWordBody(SHIFENG.replace("| 5 | 区长热线", "| 合计 | | | 18 | | |\n| 5 | 区长热线")),
);

async function opened(bytes: Uint8Array, workbook = empty(sets)) {
  const book = await workbook;
  const pane = await paneBeside(book, { isNewBook: true });
  await pane.ask({ tab: "fill", page: "import", run: { kind: "import", name: "申报.docx", bytes } });
  return { pane, book };
}

test("shows where everything goes before anything is written", async () => {
  const { pane } = await opened(DECLARATION);
  await pane.sees(/申报\.docx：能放入 \d+ 格。还没有写。/);
  await pane.sees("附件3-2");
  await pane.sees("石峰区　支出方向表");
  await pane.click("附件3-2 的 56 格放到哪里");
  await pane.sees("A7　主管部门政务中心");
  await pane.click("表格以外的文字没有放，共 1 段");
  await pane.sees("关于报送绩效目标的函");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("puts it in as one step, in the place of the blank sheet, and 撤销 takes all of it out again", async () => {
  const { pane } = await opened(DECLARATION);
  await pane.click("放入");
  await pane.sees(/申报\.docx：已放入 \d+ 格。/);
  expect(await pane.sheets()).toEqual(["附件3-1", "附件3-2", "附件3-3"]);
  expect(await pane.cell("附件3-2!A7")).toBe("政务中心");
  await pane.click("撤销");
  await pane.sees("还没有写");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("where nobody knows that the workbook is new, as in Excel and WPS, a blank sheet stays: a picture may lie on it", async () => {
  const pane = await paneBeside(await empty(sets));
  const run = { kind: "import", name: "申报.docx", bytes: DECLARATION } as const;
  await pane.ask({ tab: "fill", page: "import", run });
  await pane.click("放入");
  expect(await pane.sheets()).toEqual(["Sheet1", "附件3-1", "附件3-2", "附件3-3"]);
  await pane.click("撤销");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("leads to each cell, once it stands there", async () => {
  const { pane, book } = await opened(DECLARATION);
  await pane.click("放入");
  await pane.click("附件3-2 的 56 格放到哪里");
  const places: unknown[] = [];
  await book.watch((event) => void (event.kind === "selected" && places.push(event)));
  await pane.click(/^A7/);
  expect(JSON.stringify(places)).toContain("附件3-2");
});

test("lists what has no place, and why", async () => {
  const { pane } = await opened(WITH_TOTAL);
  await pane.sees(/，\d+ 格没有位置。还没有写。/);
  await pane.sees("样表没有合计行");
  await pane.click("放入");
  await pane.sees(/已放入 \d+ 格，\d+ 格没有位置/);
});

test("beside forms that are there takes names of its own", async () => {
  const { pane } = await opened(DECLARATION, declared(sets));
  await pane.click("放入");
  expect(await pane.sheets()).toContain("附件3-2 (2)");
});

test("an edit in any sheet that came ends the offer to take it back", async () => {
  const { pane } = await opened(DECLARATION);
  await pane.click("放入");
  await pane.type({ "附件3-3!C5": "改了" });
  expect(pane.has("button", "撤销")).toBe(false);
});

test("a file that holds no table is answered with a sentence, and nothing is written", async () => {
  const { pane } = await opened(document(paragraph("只有文字")));
  expect(pane.alert()).toContain("里面没有表格");
  expect(pane.alert()).toContain("什么都没有写入");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("a spreadsheet that stops half-way is left as it was", async () => {
  const workbook = await declared(sets);
  let isBroken = true;
  const stopping: typeof workbook = {
    ...workbook,
    async apply(edits) {
      if (!isBroken) return workbook.apply(edits);
      isBroken = false;
      await workbook.apply(edits.slice(0, 40));
      throw new PartlyApplied(edits.slice(0, 40), edits.slice(40), new Error("stopped"));
    },
  };
  const before = (await workbook.sheets()).map(({ name }) => name);
  const { pane } = await opened(DECLARATION, Promise.resolve(stopping));
  await pane.click("放入");
  expect(pane.alert()).toContain("写到一半停了，已经退回原样");
  expect(pane.alert()).toContain("什么都没有写入");
  expect(await pane.sheets()).toEqual(before);
});

test("other tables keep their shape", async () => {
  const { pane } = await opened(document(paragraph("经费预算") + table("| 项目 | 金额 |\n| 培训 | =1+1 |")));
  await pane.sees("没有官方表样，照原样放");
  await pane.click("放入");
  const [sheet] = await pane.sheets();
  expect(await pane.cell(`${sheet}!B3`)).toBe("=1+1");
});
