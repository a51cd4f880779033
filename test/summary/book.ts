import { survey } from "../../src/forms/read/survey";
import { NOTES_SHEET } from "../../src/notes/note";
import { rollUpMemory } from "../../src/notes/roll-up-memory";
import { summarise, type Summarised, type ToSummarise } from "../../src/summary/summarise";
import type { Content, Edit } from "../../src/workbook/edit";
import { parseAddress } from "../../src/workbook/cell";
import { cellAt, type CellValue, type Snapshot } from "../../src/workbook/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { memoryWorkbook } from "../hosts/memory";
import { sheetsFrom, show } from "../sheet";
import { sets } from "../templates/sets";

type Options = ToSummarise["options"] & Pick<ToSummarise, "issuesIn"> & { readonly now?: string };

/** What a roll-up of the workbook as it stands would do; nothing is applied. */
export async function rollUpOf(workbook: Workbook, options: Options = {}): Promise<Summarised> {
  const { issuesIn, now = "2026-11-22T14:36:00Z", ...rest } = options;
  const { forms, leftOut, snapshots } = await survey(workbook, sets);
  const notes = (await workbook.sheets()).some(({ name }) => name === NOTES_SHEET);
  const memory = rollUpMemory(notes ? (await workbook.read([NOTES_SHEET]))[0] : undefined, now);
  return summarise({
    forms,
    leftOut,
    snapshots,
    sets,
    memory,
    options: rest,
    ...(issuesIn && { issuesIn }),
  });
}

export type Done = Summarised & { kind: "done" };

/** A workbook with a person in front of it. */
export interface Book {
  readonly workbook: Workbook;
  /** One click on 一键汇总, which must go well. */
  rollUp(options?: Options): Promise<Done>;
  /** One that must be refused; answers the sentence. */
  refusal(options?: Options): Promise<string>;
  /** Types into cells: {"附件3-2!E7": 8.5}. */
  type(cells: Readonly<Record<string, Content>>): Promise<void>;
  edit(...edits: readonly Edit[]): Promise<void>;
  /** The same with a sheet protected. */
  locked(sheet: string): Promise<Book>;
  sheet(name: string): Promise<Snapshot>;
  /** As Markdown. */
  show(name: string): Promise<string>;
  text(cell: string): Promise<string>;
}

export function bookOf(workbook: Workbook): Book {
  const sheet = async (name: string) => (await workbook.read([name]))[0]!;
  return {
    workbook,
    sheet,
    async rollUp(options) {
      const done = await rollUpOf(workbook, options);
      if (done.kind !== "done") throw new Error(done.sentence);
      await workbook.apply(done.edits);
      return done;
    },
    async refusal(options) {
      const done = await rollUpOf(workbook, options);
      if (done.kind === "done") throw new Error("it was rolled up");
      return done.sentence;
    },
    async type(cells) {
      await workbook.apply(
        Object.entries(cells).map(([cell, content]): Edit => {
          const [name = "", at = ""] = cell.split("!");
          const { row, column } = parseAddress(at)!;
          return { kind: "write", sheet: name, row, column, values: [[content]] };
        }),
      );
    },
    edit: async (...edits) => void (await workbook.apply(edits)),
    async locked(name) {
      const names = (await workbook.sheets()).map((one) => one.name);
      const sheets = await workbook.read(names, { layout: true });
      return bookOf(memoryWorkbook(sheets.map((one) => ({ ...one, protected: one.name === name }))));
    },
    show: async (name) => show(await sheet(name)),
    async text(cell) {
      const [name = "", at = ""] = cell.split("!");
      const { row, column } = parseAddress(at)!;
      return cellAt(await sheet(name), row, column).text;
    },
  };
}

/** A workbook of Markdown sheets; some cells hold formulas: {"附件3-1!D9": ["SUM(D5:D8)", 18]}. */
export function book(
  markdown: string,
  formulas: Readonly<Record<string, readonly [formula: string, value: CellValue]>> = {},
): Book {
  const sheets = sheetsFrom(markdown).map((sheet) => {
    const rows = sheet.rows.map((row) => row?.slice());
    for (const [cell, [formula, value]] of Object.entries(formulas)) {
      const [name, at = ""] = cell.split("!");
      const { row, column } = parseAddress(at)!;
      const text = value === null ? "" : String(value);
      if (name === sheet.name) rows[row]![column] = { ...cellAt(sheet, row, column), value, text, formula };
    }
    return { ...sheet, rows };
  });
  return bookOf(memoryWorkbook(sheets));
}

const HEADINGS = [
  "| 主管部门 | 支出方向 | 所属专项名称 | 专项实施期 | 支出方向年度金额 | 实施期绩效目标 | 年度绩效目标 | 绩效指标 | < | < | < | < | < | < | < | < |",
  "| ^ | ^ | ^ | ^ | ^ | ^ | ^ | 产出指标 | < | < | < | 效益指标 | < | < | < | < |",
  "| ^ | ^ | ^ | ^ | ^ | ^ | ^ | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 经济效益指标 | 社会效益指标 | 生态效益指标 | 可持续影响指标 | 社会公众或服务对象满意度指标 |",
];

/** An 附件3-2: rows of 支出方向 | 专项 | 金额 | 实施期目标 | 年度目标 from row 7 (or `below` a shorter head) on. */
export function directions(
  rows: readonly string[],
  { name = "附件3-2", year = 2019 as number | null, unit = "万元" } = {},
): string {
  const title = `| ${year ?? ""}${year ? "年" : ""}区级专项资金支出方向绩效目标表 |${" < |".repeat(15)}`;
  const drawn = rows.map((row) => {
    const [direction, fund, amount, period, annual] = row.split("|").map((cell) => cell.trim());
    return `| 政务中心 | ${direction} | ${fund} | 2019年 | ${amount} | ${period ?? ""} | ${annual ?? ""} |  |  |  |  |  |  |  |  |  |`;
  });
  return [`## ${name}`, "| 附件3-2 |", title, `| 单位：${unit} |`, ...HEADINGS, ...drawn, ""].join("\n");
}

/** An 附件3-1 with these rows from row 5 on, drawn as they are given. */
export function summary(
  rows: readonly string[] = [],
  { name = "附件3-1", year = 2019, unit = "万元" } = {},
): string {
  return [
    `## ${name}`,
    "| 附件3-1 |",
    `| ${year}年区级专项资金预算绩效目标汇总表 | < | < | < | < | < |`,
    `|  |  |  |  |  | 单位：${unit} |`,
    "| 序号 | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |",
    ...rows,
    "",
  ].join("\n");
}
