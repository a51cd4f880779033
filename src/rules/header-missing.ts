import { address } from "../workbook/cell";
import type { FilledTable } from "../forms/filled";
import type { FormDefinition } from "../forms/definition";
import { defineRule, right, wrong } from "../audit/rule";

/** A table without any of its headings is a deleted block, which structure-row-deleted names. */
export default defineRule({
  id: "header-missing",
  title: "样表的各栏都在",
  why: "少了一栏，这一栏的内容就没有地方填，财政部门也没有办法按栏汇总。",
  basis: "表样",
  confidence: "certain",
  of: "officialForm",
  watches: [],
  messages: {
    missing: { title: "表头缺了栏目", severity: "error", text: "表头里缺少{columns}。" },
  },
  remedy: "请按样表把缺少的栏补上；如果只是改了栏名，请改回样表的写法。",
  examples: [
    right(
      "栏名换了行、加了空格，次序不同，另加了一栏",
      `## summary
       | 序号 | 支出方向 | 专项支出 名称 | 资金\\n总额 | 科室 | 实施期绩效目标 | 年度绩效目标 |
       | 1 | 维修费 | 机房维护费 | 2.5 | 信息科 | 换新设备 | 全年不停机 |`,
    ),
    right(
      "栏名是常见的别的写法",
      `## summary
       | 序号 | 专项名称 | 支出方向名称 | 金额（万元） | 实施期目标 | 年度目标 |
       | 1 | 机房维护费 | 维修费 | 2.5 | 换新设备 | 全年不停机 |`,
    ),
    wrong(
      "删掉了两栏",
      `## summary
       | 序号 | 专项支出名称 | 支出方向 | 实施期绩效目标 |
       | 1 | 机房维护费 | 维修费 | 换新设备 |`,
      { at: "A1", says: "missing" },
    ),
    wrong(
      "指标表里“备注”改成了别的",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 其他 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 | |`,
      { at: "B2", says: "missing" },
    ),
  ],
  *check({ definition, tables, missing, sheet }) {
    const lists = Object.values(tables).map((table) => ({
      table,
      columns: missingIn(definition, table, missing),
    }));
    const columns = lists.flatMap((list) => list.columns);
    const first = lists.find((list) => list.columns.length)?.table.area;
    if (!first) return;
    const at = { sheet: sheet.name, address: address(first.top, first.left) };
    yield { at, says: "missing", facts: { columns: columns.map((column) => `“${column}”`) } };
  },
});

function missingIn({ labels }: FormDefinition, { id }: FilledTable, missing: readonly string[]): string[] {
  const headings = labels.filter(({ role, table }) => role === "header" && table === id);
  return headings.map(({ text }) => text).filter((text) => missing.includes(text));
}
