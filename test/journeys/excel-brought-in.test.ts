import type { BrowserContext } from "playwright-core";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import type { Edit } from "../../src/workbook/edit";
import { browser } from "../browser/browser";
import { bundled } from "../browser/bundle";
import { asWordBody } from "../import/declaration";
import { documentOf } from "../word/document";
import { besideExcel, PLACE, type Beside } from "./excel/beside";
import { builtAddIn } from "./excel/site";
import { SHIFENG } from "./golden/shifeng";
import { drawnAsXls } from "./web/files";
import { fileOf } from "./web/visitor";

/* 导入 and 沿用上年 in the add-in's page: shown first, written as one step, as before where Excel stops half-way. */

const chromium = browser();
let folder: string;
let outer: string;
let context: BrowserContext;
beforeAll(async () => {
  folder = await builtAddIn(PLACE);
  outer = await bundled("outer", "test/journeys/excel/outer.ts");
  context = await (await chromium()).newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
});
afterAll(() => context?.close());

const goesTo = async ({ button, pane }: Beside, name: string) => {
  await button("更多").click();
  await pane.getByRole("menuitem", { name }).click();
};
const gives = ({ pane }: Beside, name: string, bytes: Uint8Array) =>
  pane.locator("input[type=file]").setInputFiles(fileOf(name, bytes));
/** A table of the document's, as Excel pastes it. */
function pastedOn(sheet: string): Edit[] {
  const { snapshot } = sheetsOf(openWord(documentOf(asWordBody(SHIFENG)))).sheets[1]!;
  const { rows, merges } = snapshot;
  const writes = rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column): Edit[] =>
      cell ? [{ kind: "write", sheet, row: at, column, values: [[cell.value]] }] : [],
    ),
  );
  return [...merges.map((range): Edit => ({ kind: "merge", sheet, range })), ...writes];
}
const sheetsIn = (excel: Beside) => excel.outer((outer) => outer.sheets());
const stopsAt = (excel: Beside, name: string) => excel.outer((outer, name) => outer.refuse(name), name);

test("a Word document and last year's .xls come into Excel, each as one step", async () => {
  const excel = await besideExcel(context, { folder, outer });
  await excel.sees("先告诉绩表是哪里的表");
  await excel.pane.getByLabel("区县").selectOption({ label: "石峰区" });
  await excel.pane.getByLabel("年度", { exact: true }).selectOption("2026");
  const before = await sheetsIn(excel);

  await goesTo(excel, "导入");
  await gives(excel, "附件.docx", documentOf(asWordBody(SHIFENG)));
  await excel.sees(/附件\.docx：能放入 \d+ 格。还没有写。/);
  expect(await sheetsIn(excel)).toEqual(before);

  await stopsAt(excel, "WrapText");
  await excel.button("放入").click();
  await excel.sees("什么也没有改");
  expect(await sheetsIn(excel)).toEqual(before);
  await stopsAt(excel, "");

  await excel.button("放入").click();
  await excel.sees(/附件\.docx：已放入 \d+ 格。/);
  expect(await sheetsIn(excel)).toEqual([...before, "附件3-1", "附件3-2", "附件3-3"]);
  const brought = { A7: "政务中心", D7: "2019年", E8: 4, P8: "居民综合满意度达到100%" };
  expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject(brought);
  await excel.button("附件3-2 的 56 格放到哪里").click();
  await excel.pane.getByTitle("定位 P8").click();
  await excel.until((outer) => outer.selected() === "附件3-2 P8");
  await excel.button("撤销").click();
  await excel.sees("还没有写");
  expect(await sheetsIn(excel)).toEqual(before);

  await excel.button("返回").click();
  await excel.outer((outer, edits) => outer.paste(edits), pastedOn("Sheet1"));
  await excel.sees("Sheet1 里像是从 Word 粘贴来的附件3-2");
  await excel.button("放进标准表样").click();
  await excel.sees("Sheet1：能放入 56 格。还没有写。");
  await excel.button("放入").click();
  await excel.sees("Sheet1 里粘贴来的那份没有动");
  expect(await sheetsIn(excel)).toEqual([...before, "附件3-2"]);
  expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject(brought);
  await excel.button("撤销").click();
  await excel.sees("还没有写");
  expect(await sheetsIn(excel)).toEqual(before);

  await excel.button("返回").click();
  await goesTo(excel, "沿用上年");
  await gives(excel, "去年.xls", drawnAsXls(SHIFENG));
  await excel.sees(/去年\.xls：沿用 \d+ 格，\d+ 格要您定。还没有写。/);
  await excel.pane.getByRole("textbox", { name: "E7　支出方向年度金额 今年写" }).fill("9.5");
  await excel.button("写出 2026 年的表").click();
  await excel.sees("已写出 2026 年度的 3 张表");
  const carried = { A7: "政务中心", D7: "2026年", E7: 9.5, P8: "居民综合满意度达到100%" };
  expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject(carried);
  await excel.button("撤销").click();
  await excel.sees("还没有写");
  expect(await sheetsIn(excel)).toEqual(before);
  expect(excel.complaints).toEqual([]);
});
