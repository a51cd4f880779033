import { takenAs } from "../../src/forms/find/find";
import { readForm } from "../../src/forms/read/read";
import { check } from "../../src/audit/check";
import { rules } from "../../src/rules/index";
import type { Cell } from "../../src/workbook/snapshot";
import { formOf } from "../forms/sheets";
import { sheetFrom } from "../sheet";

/** As long as a cell can be, made of what patterns might try again and again. */
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

const TRIES = [1, 2, 3];

describe.each(PIECES)("cells full of %j", (piece) => {
  const text = piece.repeat(32_767 / piece.length);
  const full: Cell = { value: text, text, format: "General" };
  const forms = Object.entries(SHEETS).map(([name, markdown]) => {
    const drawn = sheetFrom(markdown, { name });
    const rows = drawn.rows.map((row) => row?.map((cell) => (cell?.text === "@" ? full : cell)));
    const sheet = { ...drawn, rows };
    const [set = "", id = ""] = name.split("/");
    return readForm(sheet, takenAs(sheet, formOf(set, id), 2019));
  });

  test("are read once by every rule", () => {
    const slow = rules.filter((rule) => {
      // Of several tries, for a busy machine slows one or two of them; what grows with the square is slow in all.
      return TRIES.every(() => {
        const before = process.cpuUsage();
        check(forms, [rule]);
        // Time of ours, in microseconds: other programs may keep us waiting.
        return process.cpuUsage(before).user > 3e6;
      });
    });
    expect(slow.map(({ id }) => id)).toEqual([]);
  });
});
