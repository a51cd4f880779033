import { growth, LINEAR } from "../steps";
import { takenAs } from "../../src/forms/find/find";
import { readForm } from "../../src/forms/read/read";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import type { FilledForm } from "../../src/forms/filled";
import type { Cell } from "../../src/workbook/snapshot";
import { formOf } from "../forms/sheets";
import { sheetFrom } from "../sheet";

/** What cells are full of: what patterns might try again and again. */
const PIECES = [
  "（",
  "二两三",
  "控制在",
  "24小时内，",
  "满意度95%，",
  "目标1：",
  "1、",
  "<p",
  "《",
  "2019.",
  "9",
  "进一步",
  "、等",
  "a\n",
];

/** Long enough for what grows with the square to outweigh what does not. */
const LONG = 600;

const SHEETS = {
  "shigu/special-fund": `
    | 专项名称 | 一 | < | < | 资金总额（万元） | 8 |
    | 专项立项依据 | @ | < | < | < | < |
    | 专项长期绩效目标 | @ | < | < | < | < |
    | 专项年度绩效目标 | @ | < | < | < | < |
    | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
    | ^ | 产出指标 | 数量指标 | @ | @ | @ |
    | ^ | ^ | 质量指标 | @ | @ | @ |
    | ^ | ^ | 时效指标 | @ | @ | @ |
    | ^ | ^ | 成本指标 | @ | @ | @ |
    | ^ | 效益指标 | 满意度指标 | @ | @ | @ |`,
  "shifeng/spending-direction": `
    | 主管部门 | 支出方向 | 专项实施期 | 年度绩效目标 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 社会效益指标 | 满意度指标 |
    | 一 | @ | @ | @ | @ | @ | @ | @ | @ | @ |
    | 一 | @ | @ | @ | @ | @ | | @ | @ | @ |`,
};

/** The forms of all pieces, their cells of once or twice the length. */
function formsFullOf(times: number): FilledForm[] {
  return PIECES.flatMap((piece) => {
    const text = piece.repeat(times * Math.ceil(LONG / piece.length));
    const full: Cell = { value: text, text, format: "General" };
    return Object.entries(SHEETS).map(([name, markdown]) => {
      const drawn = sheetFrom(markdown, { name });
      const rows = drawn.rows.map((row) => row?.map((cell) => (cell?.text === "@" ? full : cell)));
      const sheet = { ...drawn, rows };
      const [set = "", id = ""] = name.split("/");
      return readForm(sheet, takenAs(sheet, formOf(set, id), 2019));
    });
  });
}

const [once, twice] = [formsFullOf(1), formsFullOf(2)];

test.each(rules.map((rule) => [rule.id, rule] as const))("%s reads long cells once", (_, rule) => {
  expect(
    growth(
      () => check(once, [rule]),
      () => check(twice, [rule]),
    ),
  ).toBeLessThan(LINEAR);
});
