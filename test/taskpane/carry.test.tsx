/** @jest-environment jsdom */
import "./jsdom";
import { fileWithNote } from "../audit/verified-file";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { sets } from "../templates/sets";
import { documentOf, paragraph } from "../word/document";
import { paneBeside } from "./driver";
import { declared, empty } from "./workbooks";

/* 沿用上年: what stays, and a decision for each of what does not; nothing is written before somebody says so. */

async function opened(workbook = empty(sets), body = asWordBody(SHIFENG)) {
  const pane = await paneBeside(await workbook, { isNewBook: true });
  const bytes = documentOf(body);
  await pane.ask({ tab: "fill", page: "carry", run: { kind: "carry", name: "去年.docx", bytes } });
  return pane;
}

test("shows last year's beside this year's, and writes nothing yet", async () => {
  const pane = await opened();
  await pane.sees(/去年\.docx：沿用 \d+ 格，\d+ 格要您定。还没有写。/);
  await pane.sees("写成石峰区 2026 年度的表");
  await pane.sees("D7　专项实施期（里面有以前的年份，已改到今年）去年：2019年");
  await pane.sees("空表，填好支出方向表以后一键汇总");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("writes what was decided as one step, and 撤销 takes all of it out again", async () => {
  const pane = await opened();
  await pane.fillIn("E7 支出方向年度金额 今年写", "9.5");
  await pane.click("写出 2026 年的表");
  await pane.sees("已写出 2026 年度的 3 张表");
  expect(await pane.sheets()).toEqual(["附件3-1", "附件3-2", "附件3-3"]);
  expect(await Promise.all(["A7", "D7", "E7", "E8"].map((cell) => pane.cell(`附件3-2!${cell}`)))).toEqual([
    ...["政务中心", "2026年", 9.5, null],
  ]);
  await pane.click("撤销");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
  await pane.sees("还没有写");
});

test("what was decided stays decided where sheets come meanwhile and names move on", async () => {
  const pane = await opened(declared(sets));
  await pane.fillIn("E7 支出方向年度金额 今年写", "9.5");
  await pane.click("写出 2026 年的表");
  expect(await pane.cell("附件3-2 (2)!E7")).toBe(9.5);
});

test("a file without any of this year's forms is answered with a sentence", async () => {
  const pane = await opened(
    empty(sets),
    paragraph("经费") + asWordBody("## 一\n| 项目 | 金额 |\n| 培训 | 8 |"),
  );
  expect(pane.alert()).toContain("这个文件里没有今年能沿用的绩效表");
  expect(await pane.sheets()).toEqual(["Sheet1"]);
});

test("notes of 已核实 stay behind, and the page says which", async () => {
  const pane = await paneBeside(await empty(sets), { isNewBook: true });
  const bytes = await fileWithNote();
  await pane.ask({ tab: "fill", page: "carry", run: { kind: "carry", name: "去年.xlsx", bytes } });
  await pane.click("那里 1 处“已核实”没有带过来：换了文件、换了年度，要重新核实");
  await pane.sees("附件3-2：合同就是这么写的");
  await pane.click(/写出 2026 年的表/);
  expect(await pane.sheets()).toEqual(["附件3-2"]);
});
