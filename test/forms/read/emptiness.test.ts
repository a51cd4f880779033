import { surveying } from "../../../src/forms/read/survey";
import { LAST_COLUMN, LAST_ROW } from "../../../src/workbook/cell";
import type { Cell, Snapshot } from "../../../src/workbook/snapshot";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";

/*
 * Emptiness costs nothing: what is done for a sheet goes with what stands in it, wherever it stands. Steps are counted,
 * not seconds.
 */

const SPACE: Cell = { value: " ", text: " ", format: "General" };

const DIRECTIONS = `
  | 2026年区级专项资金支出方向绩效目标表 |
  | 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 满意度指标 |
  | 图书馆   | 图书采购 | 公共阅读     | 2026年     | 8.5              | 买书           | 买五百册     | 500册    |          |          |          |            |`;
const FUND = `
  | 专项资金绩效目标申报表 |
  | 专项名称 | 社区惠民 | 专项属性 | 延续专项☑ |
  | 专项长期绩效目标 | 办好三件事 | < | < |
  | 专项年度绩效目标 | 办好一件事 | < | < |
  | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
  | ^ | 产出指标 | 数量指标 | 活动 | 5次 | |
  | ^ | 效益指标 | 满意度指标 | 居民满意度 | 95% | |`;

/** Steps that finding and reading take, and where the forms end. */
function stepsOf(sheet: Snapshot): { steps: number; bottoms: number[] } {
  const steps = surveying([sheet], [sheet], sets);
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { steps: count, bottoms: value.forms.map(({ area }) => area.bottom) };
  }
}

function with1Cell(sheet: Snapshot, row: number, column: number): Snapshot {
  const rows = [...sheet.rows];
  const cells = [...(rows[row] ?? [])];
  cells[column] = SPACE;
  rows[row] = cells;
  return { ...sheet, rows };
}

describe.each([
  ["支出方向表", DIRECTIONS],
  ["专项资金申报表", FUND],
])("%s", (_, markdown) => {
  const sheet = sheetFrom(markdown);
  const near = stepsOf(with1Cell(sheet, sheet.rows.length, 0));

  test.each([
    ["in the last row", LAST_ROW, 0],
    ["in the last column", 1, LAST_COLUMN],
    ["in the very last cell", LAST_ROW, LAST_COLUMN],
  ])("a blank typed %s takes no more steps than one below the table", (_, row, column) => {
    expect(near.bottoms).toHaveLength(1);
    const far = stepsOf(with1Cell(sheet, row, column));
    expect(far.bottoms).toEqual(near.bottoms);
    expect(far.steps).toBeLessThanOrEqual(near.steps);
  });

  test("columns merged all the way down take no more", () => {
    const far = with1Cell(sheet, LAST_ROW, 0);
    const merges = Array.from({ length: 5000 }, (_, i) => {
      return { top: sheet.rows.length, left: i + 20, bottom: LAST_ROW, right: i + 20 };
    });
    expect(stepsOf({ ...far, merges: [...sheet.merges, ...merges] }).steps).toBeLessThanOrEqual(
      near.steps + 1001,
    );
  });
});

test("areas that are merged over and over again count once", () => {
  const sheet = sheetFrom(DIRECTIONS);
  let asked = 0;
  const area = { top: 1, left: 0, bottom: 900, right: 0 };
  const counted = {
    ...area,
    get left() {
      asked += 1;
      return 0;
    },
  };
  stepsOf({ ...sheet, merges: Array.from({ length: 5000 }, () => counted) });
  // A few times each; not once for each of the rows.
  expect(asked).toBeLessThan(10 * 5000);
});
