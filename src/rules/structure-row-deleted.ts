import type { FilledForm, Place } from "../forms/filled";
import type { TableDefinition } from "../forms/definition";
import { keyOf } from "../forms/keys";
import { address } from "../workbook/cell";
import { defineRule, right, wrong } from "../audit/rule";

/** Columns of a table that still has headings are header-missing's; lines above and below the table are no rows. */
export default defineRule({
  id: "structure-row-deleted",
  title: "样表的行都在",
  why: "表样规定的行可以增加，不能删减；没有内容的行留空就可以。",
  basis: "表样（行数不够可自行添加，不能删减）",
  confidence: "certain",
  of: "officialForm",
  forms: { fund: [], department: [] },
  watches: [],
  messages: {
    missing: { title: "样表的行缺了", severity: "error", text: "表里缺少{rows}。" },
  },
  remedy: "请按样表把缺少的行补上，没有内容可以空着。",
  examples: [
    right(
      "九类指标齐全，多加了行，多空了行",
      `## fund
       | 专项名称 | 惠民项目资金 | < | 专项属性 | 延续专项☑ 新增专项□ | < |
       | 部门名称 | 合江街道 | < | 资金总额（万元） | 25 | < |
       | 部门相应职能职责概述 | 社区公共服务 | < | < | < | < |
       | 专项立项依据 | 区委会议纪要 | < | < | < | < |
       | 专项实施  进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
       | ^ | 改造广场 | < | < | 2019年1月 | 2019年12月 |
       | ^ | | < | < | | |
       | 专项长期绩效目标 | 社区环境变好 | < | < | < | < |
       | 专项年度绩效目标 | 改造两处广场 | < | < | < | < |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量\\n指标 | 改造广场 | 2处 | |
       | ^ | ^ | ^ | 添置座椅 | 20张 | |
       | ^ | ^ | 质量指标 | 验收合格率 | 100% | |
       | ^ | ^ | 时效指标 | 完工时间 | 2019年年底前 | |
       | ^ | ^ | 成本 指标 | 总成本 | 25万元 | |
       | ^ | 效益指标 | 经济效益指标 | | | |
       | ^ | ^ | 社会效益指标 | 受益居民 | 3000人 | |
       | ^ | ^ | 生态效益指标 | | | |
       | ^ | ^ | 可持续影响指标 | | | |
       | ^ | ^ | 社会公众或服务对象满意度指标 | 居民满意度 | 95% | |
       | 专项实施保障措施 | 专人负责 | < | < | < | < |
       | 财政部门预算管理科室审核意见 | | < | < | < | < |
       | 财政绩效管理股审核意见 | | < | < | < | < |`,
    ),
    right(
      "部门整体支出表一行不少",
      `## shifeng/department
       | 部门名称 | 政务中心 | < |
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 按支出性质分： | |
       | ^ | 其中：基本支出： | 108.67 |
       | ^ | 项目支出： | 18 |
       | 整体绩效目标 | 办事少跑腿 | < |
       | 部门整体支出\\n年度绩效指标 | 产出指标 | 巡检12次 |
       | ^ | 效益指标 | 满意度95%以上 |
       | 财政部门审核意见 | 业务股室意见: | |
       | ^ | 绩效股意见： | |`,
    ),
    wrong(
      "删掉了用不着的生态效益、可持续影响两行和保障措施",
      `## fund
       | 专项名称 | 惠民项目资金 | < | 专项属性 | 延续专项☑ 新增专项□ | < |
       | 部门名称 | 合江街道 | < | 资金总额（万元） | 25 | < |
       | 部门相应职能职责概述 | 社区公共服务 | < | < | < | < |
       | 专项立项依据 | 区委会议纪要 | < | < | < | < |
       | 专项实施进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
       | ^ | 改造广场 | < | < | 2019年1月 | 2019年12月 |
       | 专项长期绩效目标 | 社区环境变好 | < | < | < | < |
       | 专项年度绩效目标 | 改造两处广场 | < | < | < | < |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 | |
       | ^ | ^ | 质量指标 | 验收合格率 | 100% | |
       | ^ | ^ | 时效指标 | 完工时间 | 2019年年底前 | |
       | ^ | ^ | 成本指标 | 总成本 | 25万元 | |
       | ^ | 效益指标 | 经济效益指标 | | | |
       | ^ | ^ | 社会效益指标 | 受益居民 | 3000人 | |
       | ^ | ^ | 社会公众或服务对象满意度指标 | 居民满意度 | 95% | |
       | 财政部门预算股审核意见 | | < | < | < | < |
       | 财政绩效管理股审核意见 | | < | < | < | < |`,
      { at: "A1", says: "missing" },
    ),
    wrong(
      "整块进度计划不见了",
      `## fund
       | 专项名称 | 惠民项目资金 | < | 专项属性 | 延续专项☑ 新增专项□ | < |
       | 部门名称 | 合江街道 | < | 资金总额（万元） | 25 | < |
       | 部门相应职能职责概述 | 社区公共服务 | < | < | < | < |
       | 专项立项依据 | 区委会议纪要 | < | < | < | < |
       | 专项长期绩效目标 | 社区环境变好 | < | < | < | < |
       | 专项年度绩效目标 | 改造两处广场 | < | < | < | < |`,
      { at: "A1", says: "missing" },
    ),
    wrong(
      "部门整体支出表少了项目支出一行",
      `## shifeng/department
       | 部门整体支出绩效申报表 | < | < |
       | 部门名称 | 政务中心 | < |
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 按支出性质分： | |
       | ^ | 其中：基本支出： | 108.67 |
       | 整体绩效目标 | 办事少跑腿 | < |
       | 部门整体支出年度绩效指标 | 产出指标 | 巡检12次 |
       | ^ | 效益指标 | 满意度95%以上 |
       | 财政部门审核意见 | 业务股室意见： | |
       | ^ | 绩效股意见： | |`,
      { at: "A1", says: "missing" },
    ),
  ],
  *check(form) {
    const rows = [...new Set([...missingLabels(form), ...missingRows(form)])];
    if (rows.length) {
      yield { at: startOf(form), says: "missing", facts: { rows: rows.map((row) => `“${row}”`) } };
    }
  },
});

/** Labels beside a cell or around several, and the headings of tables that are wholly gone. */
function missingLabels({ definition, tables, missing }: FilledForm): string[] {
  const printed = new Set(
    definition.cells.flatMap((cells) => cells.map((text) => keyOf((text ?? "").replace(/\{.{0,99}\}$/, "")))),
  );
  return definition.labels.flatMap(({ text, role, table, keys }) => {
    if (!missing.includes(text) || !printed.has(keys[0]!) || role === "row") return [];
    return role === "header" && table && tables[table] ? [] : [text];
  });
}

/** Rows printed in a table that no row of the sheet has. */
function missingRows({ definition, tables, missing }: FilledForm): string[] {
  return [...definition.tables.values()].flatMap((table: TableDefinition) => {
    const filled = tables[table.id];
    if (!filled || table.rowHeaders.some((header) => missing.includes(header))) return [];
    const there = new Set(filled.rows.flatMap(({ headings }) => headings.map(keyOf)));
    return table.fixedRows.flatMap((headings) => headings.filter((heading) => !there.has(keyOf(heading))));
  });
}

function startOf({ title, sheet, area }: FilledForm): Place {
  return title ?? { sheet: sheet.name, address: address(area.top, area.left) };
}
