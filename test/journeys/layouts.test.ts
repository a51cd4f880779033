import { survey } from "../../src/forms/read/survey";
import { oneClick } from "../../src/summary/one-click";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Workbook } from "../../src/workbook/workbook";
import { newFile, openFile } from "../../src/hosts/file/open";
import { memoryWorkbook } from "../hosts/memory";
import { HEADINGS } from "../live/rows";
import { sets } from "../templates/sets";

/*
 * One declaration, laid out in every way clerks lay it out; the summary must come out the same, cell for cell.
 * Figures, names of funds and headings are those of a real district; the sentences are made up.
 */

const ROWS: readonly [direction: string, fund: string, amount: Content, period: string, year: string][] = [
  ["维修（护）费", "综治平台运行维护", 8.5, "平台三年稳定运行", "平台全年可用"],
  ["维修（护）费", "互联网+监督平台运行维护", 4, "监督数据逐年公开", "全年更新12期"],
  ["一般行政管理事务支出", "政务公开平台运行专项", 1.5, "网站功能齐全", "网站无差错"],
  ["维修（护）费", "机房维护费", 2.5, "机房安全", "巡检12次"],
  ["一般行政管理事务支出", "区长热线工作经费", 1.5, "热线畅通", "办结率95%"],
];
const SUMMARY = ROWS.map(([direction, fund, amount, period, year], i) => [
  i + 1,
  fund,
  direction,
  amount,
  period,
  year,
]);

interface Layout {
  title?: string | null;
  unit?: string;
  head?: (readonly string[])[];
  amounts?: (amount: number) => Content;
  top?: number;
  left?: number;
  /** Blank rows above the row of this number. */
  gaps?: number[];
  /** Rows per sheet. */
  sheets?: number[];
  /** Below the last row. */
  foot?: Content[][];
  columns?: (cells: readonly Content[]) => Content[];
}

function directionEdits(layout: Layout): Edit[] {
  const {
    title = "2019年区级专项资金支出方向绩效目标表",
    unit = "单位：万元",
    head = [HEADINGS],
    sheets = [5],
  } = layout;
  const {
    amounts = (amount) => amount,
    top = 0,
    left = 0,
    gaps = [],
    foot = [],
    columns = (cells) => [...cells],
  } = layout;
  let taken = 0;
  return sheets.flatMap((count, nth): Edit[] => {
    const sheet = nth ? `附件3-2 (${nth + 1})` : "附件3-2";
    const rows = ROWS.slice(taken, (taken += count)).flatMap(([direction, fund, amount, period, year], i) => {
      const cells = [
        "政务中心",
        direction,
        fund,
        "2019年",
        amounts(amount as number),
        period,
        year,
        "每月1次",
        "达标",
        null,
        "不超预算",
        null,
        null,
        null,
        null,
        "群众满意度92%",
      ];
      return gaps.includes(i) ? [[], cells] : [cells];
    });
    const values = [...(title ? [[title]] : []), [unit], ...head, ...rows, ...foot].map(columns);
    return [
      { kind: "addSheet", sheet },
      { kind: "write", sheet, row: top, column: left, values },
    ];
  });
}

function summaryEdits(top = 0, left = 0, foot: Content[][] = []): Edit[] {
  const sheet = "附件3-1";
  const heading = ["序号", "专项支出名称", "支出方向", "资金总额", "实施期绩效目标", "年度绩效目标"];
  const values = [
    ["2019年区级专项资金预算绩效目标汇总表"],
    [null, null, null, null, null, "单位：万元"],
    heading,
    ...foot,
  ];
  return [
    { kind: "addSheet", sheet },
    { kind: "write", sheet, row: top, column: left, values },
  ];
}

/** Rolls up, and once more; the six columns below the summary's headings. */
async function rolledUp(workbook: Workbook): Promise<Content[][]> {
  const once = await oneClick(workbook, { sets, rules }, {}, new Date("2026-11-22T00:00:00Z"));
  if (once.result.kind !== "done") throw new Error(once.result.sentence);
  await workbook.apply(once.result.edits);
  const again = await oneClick(workbook, { sets, rules }, {}, new Date("2026-11-23T00:00:00Z"));
  expect(again.result).toMatchObject({ kind: "done", edits: [] });
  const { forms } = await survey(workbook, sets);
  const summary = forms.find((form) => form.definition.id === "summary")!;
  const errors = check(forms, rules).filter((issue) => issue.severity === "error");
  expect(errors).toEqual([]);
  const fields = [
    "number",
    "specialFund",
    "spendingDirection",
    "totalAmount",
    "periodTarget",
    "annualTarget",
  ];
  return summary.tables.rows!.rows.map(({ entries }) => fields.map((field) => entries[field]!.cell.value));
}

const fullWidth = (amount: number) =>
  `${String(amount).replace(/[\d.]/g, (letter) => (letter === "." ? "．" : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)))}　`;
const swapped = ([a, b, c, ...rest]: readonly Content[]) => [a ?? null, c ?? null, b ?? null, ...rest];

const layouts: Record<string, Layout> = {
  "as the official form": {},
  "split over three sheets": { sheets: [2, 2, 1] },
  "three rows down and two columns to the right": { top: 3, left: 2 },
  "with blank rows between": { gaps: [0, 3] },
  "without a title": { title: null },
  "with other spellings in the headings": {
    head: [
      [
        "区级主管部门",
        "支出方向名称",
        "所属\n专项 名称",
        "实施期",
        "支出方向年度金额（万元）",
        "实施期目标",
        "本年度绩效目标",
        ...HEADINGS.slice(7, 15),
        "社会公益或服务对象满意度指标",
      ],
    ],
  },
  "with two columns in the other order": { columns: swapped },
  "with a column of the clerk's own": {
    columns: ([a, ...rest]) => [a ?? null, a === "主管部门" ? "联系人" : null, ...rest],
  },
  "amounts as 8.5万元": { amounts: (amount) => `${amount}万元` },
  "amounts as 85,000元": { amounts: (amount) => `${(amount * 10000).toLocaleString("en")}元` },
  "a sheet in 元": { unit: "单位：元", amounts: (amount) => amount * 10000 },
  "amounts as full-width text": { amounts: fullWidth },
  "with a total row and a note below": {
    foot: [["合计", null, null, null, 18], ["注：本表一式三份"], ["填表人：张三"]],
  },
};

describe.each(Object.entries(layouts))("支出方向 %s", (_, layout) => {
  test.each([
    ["a file", () => newFile()],
    ["memory", () => memoryWorkbook()],
  ])("gives the five official rows, in %s", async (_, open) => {
    const workbook: Workbook = open();
    await workbook.apply([...summaryEdits(), ...directionEdits(layout)]);
    expect(await rolledUp(workbook)).toEqual(SUMMARY);
  });
});

describe("the 汇总表", () => {
  test.each([
    ["elsewhere on its sheet", summaryEdits(4, 3)],
    [
      "with a note and a signature below its headings",
      summaryEdits(0, 0, [[], ["注：金额以批复为准"], ["填表人：张三"]]),
    ],
    ["not there at all", []],
  ])("%s takes the five rows", async (_, edits) => {
    const workbook = newFile();
    await workbook.apply([...edits, ...directionEdits({})]);
    expect(await rolledUp(workbook)).toEqual(SUMMARY);
    expect(await rolledUp(openFile(workbook.bytes()))).toEqual(SUMMARY);
  });
});
