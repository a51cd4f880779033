import fc from "fast-check";
import type { Entry, FilledForm, Place } from "../../src/forms/filled";
import { address, parseAddress } from "../../src/workbook/cell";
import type { Snapshot } from "../../src/workbook/snapshot";
import { sheetFrom } from "../sheet";
import { formsIn } from "./sheets";

/** Sheets as clerks have them, not as we draw them. */
const SHEETS = [
  `| 附件3-1 |
   | 2026年区级专项支出预算绩效目标汇总表 | < | < | < | < |
   | 填报单位：城管局 |  |  |  | 单位：万元 |
   | 序号 | 专项资金名称 | 支出方向 | 金额 | 年度目标 |
   | 1 | 路灯 | 维护费 | 8.5 | 修灯 |
   | 2 | ^ | 电费 | 4 | 交费 |
   | 合计 | < | < | 12.5 |  |
   | 注：金额含上级资金 |
   | 填表人：张三 |  |  | 填表日期：2025年11月3日 |  |`,
  `| 部门整体支出绩效目标申报表 | < | < |
   | （ 2026 年度） | < | < |
   | 部门名称 | 合江街道 | < |
   | 年度预算申请\\n（万元） | 资金总额：44 | < |
   | ^ | 按收入性质分 | 按支出性质分 |
   | ^ | 其中：公共财政拨款：44\\n政府性基金拨款：0\\n其他资金：0 | 其中：基本支出：4\\n项目支出：40 |
   | 部门职能职责概述 | 服务居民 | < |
   | 整体绩效目标 | 居民满意 | < |
   | 部门整体支出\\n年度绩效指标 | 产出指标 | 办理40件 |
   | ^ | 效益指标 | 满意度90% |

   | 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |
   | 1 | 路灯 | 维护费 | 8.5 | 长年常亮 | 修灯 |`,
].map((markdown) => sheetFrom(markdown));

function shifted(sheet: Snapshot, rows: number, columns: number): Snapshot {
  return {
    ...sheet,
    rows: [
      ...Array<undefined>(rows).fill(undefined),
      ...sheet.rows.map((row) => row && [...Array<undefined>(columns).fill(undefined), ...row]),
    ],
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
  };
}

/** All that was read, with every address moved. */
function told(form: FilledForm, rows: number, columns: number): unknown {
  const at = (place: Place | undefined) => {
    const cell = place && parseAddress(place.address)!;
    return cell && address(cell.row + rows, cell.column + columns);
  };
  const value = (entry: Entry) => [at(entry), entry.cell, entry.blank, entry.inside, entry.inherited];
  const values = (entries: Readonly<Record<string, Entry>>) =>
    Object.entries(entries).map(([id, entry]) => [id, value(entry)]);
  const { definition, title, year, yearPlace, unit, fields, tables, labels, missing, blank } = form;
  return {
    form: `${definition.set}/${definition.id}`,
    title: [title?.written, title?.variant, at(title)],
    year: [year, at(yearPlace)],
    unit: [unit?.unit, at(unit)],
    fields: values(fields),
    tables: Object.values(tables).map(({ id, rows: lines, totals, endRow }) => ({
      id,
      rows: lines.map((line) => [line.headings, values(line.entries)]),
      totals: totals.map((line) => values(line.entries)),
      endRow: endRow + rows,
    })),
    labels: labels.map((label) => [label.official, label.written, label.variant, at(label)]),
    missing,
    blank,
  };
}

test("the same sheet further down or to the right reads the same, with other addresses", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHEETS),
      fc.nat({ max: 300 }),
      fc.nat({ max: 60 }),
      (sheet, rows, columns) => {
        const before = formsIn(sheet).map((form) => told(form, rows, columns));
        expect(before.length).toBeGreaterThan(0);
        expect(formsIn(shifted(sheet, rows, columns)).map((form) => told(form, 0, 0))).toEqual(before);
      },
    ),
  );
});
