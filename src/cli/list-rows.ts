import type { ListedFile } from "./list";

/** The columns of a 指标清单. */
export const columns: readonly string[] = [
  ...["文件", "工作表", "表", "单位", "项目", "期间", "一级指标", "二级指标", "指标名称"],
  ...["符号", "数值", "计量单位", "权重", "原文", "单元格"],
];

/** One row for each indicator; what cannot be split has its text alone. */
export function rowsOf(all: readonly ListedFile[]): string[][] {
  return all.flatMap((one) => {
    if (!("indicators" in one)) return [];
    const { file, sheet, name: form } = one;
    return one.indicators.map((indicator) => {
      const { department, project, period, level1, level2, name, sign, number, unit, weight, text, cell } =
        indicator;
      const said = [department, project, period, level1, level2, name, sign, number, unit, weight];
      return [file, sheet, form, ...said.map((part) => part ?? ""), text, cell];
    });
  });
}
