/** @jest-environment jsdom */
import { memoryWorkbook } from "../hosts/memory";
import { sheetFrom, show } from "../sheet";
import { paneBeside } from "./driver";

/** Its values stand where the heading does not say so: 目标水平 is what was reached the year before. */
const FOREIGN = `
  | 2025年项目支出绩效目标表 | < | < | < | < |
  | 项目名称 | 文化下乡 | 资金总额（万元） | 45 | < |
  | 一级指标 | 二级指标 | 三级指标 | 考核要点 | 目标水平 |
  | 产出指标 | 数量指标 | 演出场次 | ≥60场 | 常年开展 |
  | ^ | 质量指标 | 演出合格率 | ≥95% | 95% |
  | ^ | 成本指标 | 场均成本 | ≤0.75万元 | 厉行节约 |
  | 效益指标 | 社会效益指标 | =观众人次 | ≥2万人次 | 1.9万人次 |
  | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 91% |`;
const LAYOUT = "一级指标|二级指标|三级指标|考核要点|目标水平";
const foreign = () => memoryWorkbook([sheetFrom(FOREIGN, { name: "绩效目标" })]);

test("a form that no district's forms know is named as checked by the general rules, never as ready to be mailed", async () => {
  const pane = await paneBeside(foreign(), { chosen: { unit: "" } });
  await pane.sees("1 张表按通用规则审核（没有这张表的官方表样）");
  await pane.says("能审的没有必改的，建议先核实 1 处（按通用规则，没有官方表样）");
  expect(pane.issues().join()).toContain("成本");
});

test("what a column was taken for is corrected by a choice, the finding goes, and it is remembered for the next file", async () => {
  const pane = await paneBeside(foreign());
  await pane.click(/按通用规则审核/);
  await pane.sees("认错了的，在右边改选");
  await pane.fillIn("“考核要点”当作", "value");
  await pane.fillIn("“目标水平”当作", "past");
  await pane.sees("您改过");
  await pane.click("返回审核");
  await pane.says("能审的没有问题（按通用规则，没有官方表样）");
  expect(pane.kept().layouts).toEqual({ [LAYOUT]: { 考核要点: "value", 目标水平: "past" } });
});

test("a file with the same headings is right at once, and it can be taken back", async () => {
  const layouts = { [LAYOUT]: { 考核要点: "value", 目标水平: "past" } as const };
  const pane = await paneBeside(foreign(), { layouts });
  await pane.says("能审的没有问题（按通用规则，没有官方表样）");
  await pane.click(/按通用规则审核/);
  await pane.click("恢复自动识别");
  await pane.click("返回审核");
  await pane.says("能审的没有必改的，建议先核实 1 处（按通用规则，没有官方表样）");
  expect(pane.kept().layouts).toEqual({});
});

test("指标清单 shows every indicator and inserts a sheet of texts, under a free name", async () => {
  const workbook = foreign();
  const layouts = { [LAYOUT]: { 考核要点: "value", 目标水平: "past" } as const };
  const pane = await paneBeside(workbook, { layouts });
  await pane.choose("指标清单");
  await pane.sees("5 条");
  await pane.sees("≥2万人次");
  await pane.click("插入工作表");
  await pane.sees("已插入指标清单");
  await pane.click("插入工作表");
  expect(await pane.sheets()).toEqual(["绩效目标", "指标清单", "指标清单 (2)"]);
  const [sheet] = await workbook.read(["指标清单"]);
  expect(show(sheet!).split("\n").slice(0, 2)).toEqual([
    "| 工作表 | 表 | 单位 | 项目 | 期间 | 一级指标 | 二级指标 | 指标名称 | 符号 | 数值 | 计量单位 | 权重 | 原文 | 单元格 |",
    "| 绩效目标 | 2025年项目支出绩效目标表 |  | 文化下乡 |  | 产出指标 | 数量指标 | 演出场次 | ≥ | '60 | 场 |  | ≥60场 | D4 |",
  ]);
  expect(sheet!.rows[4]![7]).toMatchObject({ value: "=观众人次" });
  expect(sheet!.rows[4]![7]!.formula).toBeUndefined();
});

test("what was listed is not read as a declaration", async () => {
  const pane = await paneBeside(foreign());
  await pane.choose("指标清单");
  await pane.click("插入工作表");
  await pane.click("返回");
  await pane.sees("1 张表按通用规则审核");
});

test("a table on performance that is no declaration is told for what it is, and what to do instead", async () => {
  const review = `
    | 2025年度项目支出绩效自评表 | < | < | < |
    | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
    | 产出指标 | 演出场次 | 60场 | 62场 |
    | 满意度指标 | 观众满意度 | 90% | 93% |`;
  const pane = await paneBeside(memoryWorkbook([sheetFrom(review, { name: "自评" })]));
  await pane.goTo("审核");
  await pane.sees("“自评”标题是“2025年度项目支出绩效自评表”，看上去是绩效自评表");
  await pane.sees("请打开那一张");
});
