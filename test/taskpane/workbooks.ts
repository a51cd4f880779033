import { declaration } from "../../src/templates/sample-declaration";
import { fillEdits } from "../../src/forms/fill";
import type { TemplateSet } from "../../src/forms/definition";
import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { parseAddress } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Abilities } from "../../src/workbook/workbook";
import { sheetFrom } from "../sheet";
import { memoryWorkbook, type MemoryWorkbook } from "../hosts/memory";

/** Workbooks for the pane to stand beside; `can` takes abilities away. */
type Make = (sets: readonly TemplateSet[], can?: Partial<Abilities>) => Promise<MemoryWorkbook>;

export const YEAR = 2026;

export const empty: Make = async (_, can) => memoryWorkbook(undefined, can);

/** The three forms of 石峰区, nothing filled in. */
export const blank: Make = async (sets, can) => {
  const workbook = memoryWorkbook(undefined, can);
  const set = sets.find((one) => one.set === "shifeng")!;
  await workbook.apply(insertForms(set, set.order, YEAR, ["Sheet1"]).edits);
  return workbook;
};

/** A library's declaration with a few slips; its summary is not rolled up yet. */
export const declared: Make = async (sets, can) => {
  const workbook = await blank(sets, can);
  const { forms } = await survey(workbook, sets);
  const edits = forms.flatMap((form) => {
    const filling = declaration[form.definition.id];
    return filling ? fillEdits(form, filling) : [];
  });
  await workbook.apply(edits);
  return workbook;
};

const FOREIGN = `
  | 2026年度某某市市直部门项目支出绩效目标申报表 | < | < | < | < | < | < | < |
  | 单位名称：某某市机关事务服务中心 | < | < | < | < | 金额单位：万元 | < | < |
  | 项目名称 | 机关办公区物业服务和公共机构节能改造 | < | < | < | 年度资金总额 | 600 | < |
  | 年度绩效目标 | 保障8处办公区运行，改造照明3200套 | < | < | < | < | < | < |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位 | 权重 |
  | ^ | 产出指标 | 数量指标 | 保障办公区数量 | = | 8 | 处 | 20 |
  | ^ | ^ | ^ | 改造公共区域照明灯具（含地下车库和楼梯间） | ≥ | 3200 | 套 | 20 |
  | ^ | ^ | 时效指标 | 改造完成时间 | = | 2026年10月31日前全部完成并通过验收 | | 20 |
  | ^ | 效益指标 | 生态效益指标 | 单位建筑面积能耗 | ≤ | 65 | 千瓦时/平方米·年 | 20 |
  | ^ | 满意度指标 | 服务对象满意度指标 | 入驻单位满意度 | ≥ | 90 | % | 10 |`;

/** A form of a district that no set knows. */
export const foreign: Make = async (_, can) =>
  memoryWorkbook([sheetFrom(FOREIGN, { name: "项目绩效目标" })], can);

/** The same with one sheet protected. */
export async function locked(workbook: MemoryWorkbook, sheet: string): Promise<MemoryWorkbook> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  const sheets = await workbook.read(names, { layout: true });
  return memoryWorkbook(sheets.map((one) => ({ ...one, protected: one.name === sheet })));
}

/** Types into cells, as the person at the keyboard: {"附件3-2!E7": 8.5}. */
export function typing(cells: Readonly<Record<string, Content>>): Edit[] {
  return Object.entries(cells).map(([cell, content]): Edit => {
    const [sheet = "", at = ""] = cell.split("!");
    const { row, column } = parseAddress(at)!;
    return { kind: "write", sheet, row, column, values: [[content]] };
  });
}
