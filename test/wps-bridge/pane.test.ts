import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { address } from "../../src/workbook/cell";
import { browser } from "../browser/browser";
import { has, python } from "../interop/programs";
import { eventually } from "../eventually";
import { besideLibreOffice } from "./beside";
import { missing, startBridge, type Bridge } from "./bridge";

/**
 * The built pane in Chromium beside LibreOffice, through the object model of WPS: a person types in LibreOffice, which
 * tells the pane, and what the pane does is done by LibreOffice.
 */

const why = missing() ?? (has.openpyxl ? undefined : "this machine has no openpyxl");
if (why) process.stderr.write(`skipped “the pane beside LibreOffice”: ${why}\n`);

const chromium = browser();
const home = mkdtempSync(join(tmpdir(), "jibiao-bridge-pane-"));

/** Two directions of spending, one of them with a slip of the pen. */
const ROWS = [
  "石峰区图书馆|数字资源采购|公共阅读服务专项|2026年—2028年|12.5|三年内建成覆盖全区的数字阅读平台。|新购电子图书2000册，平台上线运行。|采购电子图书2000册|资源可用率≥98%|2026年9月底前完成采购|控制在12.5万元以内||年度线上借阅量≥3万人次|||读者满意度≥92%",
  "石峰区图书馆|社区阅读点建设|公共阅读服务专项|2026年—2028年|6.2万元|每个街道至少建成两个阅读点。|建成社区阅读点4个。|建成社区阅读点4个|验收合格率100%|2026年11月底前开放|1.55万元/个||年度服务读者≥8000人次|||居民满意度≥90%",
].map((row) => row.split("|"));

/** What openpyxl finds in a file: names of sheets, filled cells, merged areas, names and print set-up. */
const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: {
  "cells": {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
  "merges": len(sheet.merged_cells.ranges), "names": list(getattr(sheet, "defined_names", ())) or book.defined_names.localnames(at),
  "paper": sheet.page_setup.paperSize, "landscape": sheet.page_setup.orientation, "titles": sheet.print_title_rows,
} for at, sheet in enumerate(book.worksheets)}))
`;

interface Sheet {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly merges: number;
  readonly names: readonly string[];
}

(why ? describe.skip : describe)("the pane beside LibreOffice", () => {
  let bridge: Bridge;
  let context: BrowserContext;
  beforeAll(async () => {
    bridge = startBridge();
    context = await (await chromium()).newContext({ viewport: { width: 400, height: 760 }, locale: "zh-CN" });
  });
  afterAll(async () => {
    await context.close();
    await bridge.close();
  });

  let saves = 0;
  const saved = () => {
    const file = join(home, `${saves++}.xlsx`);
    bridge.save(file);
    return python(READ, readFileSync(file)) as Readonly<Record<string, Sheet>>;
  };

  test("inserts, checks what is typed, mends and takes that back, rolls up, and LibreOffice saves it", async () => {
    const pane = await besideLibreOffice(context, () => bridge);
    await pane.sees("先告诉绩表是哪里的表");
    await pane.page.getByLabel("区县").selectOption({ label: "石峰区" });
    await pane.page.getByLabel("年度", { exact: true }).selectOption("2026");
    for (const [nth, sheet] of [
      [0, "附件3-2"],
      [2, "附件3-1"],
    ] as const) {
      await pane.button("插入").nth(nth).click();
      await pane.sees(`已插入${sheet}`);
    }
    await pane.sees("新表，填了内容再审");

    for (const [nth, row] of ROWS.entries()) {
      for (const [column, text] of row.entries()) {
        if (text) pane.type("附件3-2", address(6 + nth, column), text);
      }
    }
    await pane.tab("审核").click();
    await pane.button(/E8/).click();
    expect(bridge.person.selection()).toEqual({ sheet: "附件3-2", address: "E8" });
    await pane.button("修复").click();
    await pane.button("改这 1 格").click();
    await pane.sees("已改 1 格");
    expect(saved()["附件3-2"]!.cells).toMatchObject({ E7: 12.5, E8: 6.2 });
    await pane.button("撤销").click();
    await pane.button(/E8/).waitFor();
    expect(saved()["附件3-2"]!.cells).toMatchObject({ E8: "6.2万元" });

    pane.type("附件3-2", "E8", "6.2");
    await pane.tab("汇总").click();
    await pane.button("一键汇总").click();
    await pane.sees("已汇总 2 行，共 18.7 万元");
    const rolledUp = { B5: "公共阅读服务专项", C5: "数字资源采购", D5: 12.5, C6: "社区阅读点建设", D6: 6.2 };
    expect(saved()["附件3-1"]!.cells).toMatchObject(rolledUp);
    await pane.button("撤销").click();
    await eventually(async () => expect(saved()["附件3-1"]!.cells).not.toHaveProperty("D5"));
    await pane.button("一键汇总").click();
    await pane.sees("已汇总 2 行，共 18.7 万元");
    const file = saved();
    expect(Object.keys(file)).toEqual(expect.arrayContaining(["附件3-1", "附件3-2"]));
    expect(file["附件3-1"]!.cells).toMatchObject(rolledUp);
    expect(file["附件3-2"]).toMatchObject({ paper: 9, landscape: "landscape" });
    expect(file["附件3-2"]!.names.some((name) => name.startsWith("_jibiao."))).toBe(true);
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
});
