import { surveying } from "../../src/forms/read/survey";
import type { TemplateSet } from "../../src/forms/definition";
import { atOnce } from "../../src/workbook/steps";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { sheetFrom } from "../sheet";
import { sets } from "../templates/sets";

/*
 * A form that no set knows is understood anew after every edit. That takes longer than finding a known one, yet nobody
 * who types may wait longer for it: between two pauses there is no more work than with a form that a set knows.
 */

const ROWS = 400;
const lines = (line: (nth: number) => string) => Array.from({ length: ROWS }, (_, i) => line(i)).join("\n");

const KNOWN = `
  | 专项资金绩效目标申报表 | < | < | < | < | < |
  | （2026年度） | < | < | < | < | < |
  | 填报单位（盖章）： | < | < | < | < | < |
  | 专项名称 | 社区矫正 | < | 专项属性 | ☑延续专项 □新增专项 | < |
  | 部门名称 | 某某司法局 | < | 资金总额（万元） | 30 | < |
  | 部门相应职能职责概述 | 社区矫正 | < | < | < | < |
  | 专项立项依据 | 某某办法 | < | < | < | < |
  | 专项实施进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
  | ^ | 矫正 | < | < | 2026年1月 | 2026年12月 |
  | 专项长期绩效目标 | 三年矫正对象再犯率低于1% | < | < | < | < |
  | 专项年度绩效目标 | 教育矫正对象120人次 | < | < | < | < |
  | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
  ${lines((i) => `| ^ | 产出指标 | 数量指标 | 第${i}类人员 | ${i + 10}人 | |`)}`;
const FOREIGN = `
  | 项目支出绩效目标表 | < | < | < | < | < |
  | 项目名称 | 社区矫正 | 预算金额（万元） | 30 | < | < |
  | 年度绩效目标 | 教育矫正对象120人次 | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 备注 |
  ${lines((i) => `| 产出指标 | 数量指标 | 第${i}类人员 | ${i + 10} | 人 | |`)}`;
const BARE = `
  | 项目支出绩效目标表 | < | < | < | < |
  | 项目名称 | 社区矫正 | 预算金额（万元） | 30 | < |
  | 年度绩效目标 | 教育矫正对象120人次 | < | < | < |
  ${lines((i) => `| 绩效指标 | 产出指标 | 数量指标 | 第${i}类人员 | ${i + 10}人 |`)}`;

/** The same sheet with another value in its last row, all other rows being the very ones of before. */
function edited(snapshot: Snapshot): Snapshot {
  const last = snapshot.rows.length - 1;
  const row = snapshot.rows[last]!.map((cell, i) =>
    i === 3 && cell ? ({ ...cell, text: "改过", value: "改过" } as Cell) : cell,
  );
  return { ...snapshot, rows: [...snapshot.rows.slice(0, last), row] };
}

/** The most cells looked at between two pauses, and all of them, while a sheet is read again after an edit. */
function looksAt(markdown: string, all: readonly TemplateSet[]): { longest: number; pauses: number } {
  let looks = 0;
  const counted = (cell: Cell): Cell => {
    const { value, text, ...rest } = cell;
    return {
      ...rest,
      get value() {
        looks += 1;
        return value;
      },
      get text() {
        looks += 1;
        return text;
      },
    };
  };
  const drawn = sheetFrom(markdown, { name: "表" });
  const before: Snapshot = {
    ...drawn,
    rows: drawn.rows.map((row) => row?.map((cell) => cell && counted(cell))),
  };
  const { forms } = atOnce(surveying([before], [before], all));
  expect(forms).toHaveLength(1);
  const after = edited(before);
  const steps = surveying([after], [after], all);
  let [longest, pauses] = [0, 0];
  for (let isDone = false; !isDone; pauses++) {
    looks = 0;
    isDone = steps.next().done ?? false;
    longest = Math.max(longest, looks);
  }
  return { longest, pauses };
}

test.each([
  ["with headings", FOREIGN],
  ["without headings", BARE],
])(
  "a long list that no set knows, %s, is read again in no longer stretches than one that a set knows",
  (_, sheet) => {
    const known = looksAt(KNOWN, sets);
    const { longest, pauses } = looksAt(sheet, sets);
    expect(longest).toBeLessThanOrEqual(known.longest);
    expect(pauses).toBeGreaterThan(4 * ROWS);
  },
);
