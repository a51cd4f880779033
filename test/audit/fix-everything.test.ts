import fc from "fast-check";
import { amountOf } from "../../src/forms/amount";
import { insertForms } from "../../src/forms/draw/draw";
import type { Entry, FilledForm } from "../../src/forms/filled";
import { survey } from "../../src/forms/read/survey";
import { fixEverything } from "../../src/audit/fix";
import { check } from "./check";
import { entriesOf } from "../../src/rules/readers/cells";
import { rules } from "../../src/rules/index";
import type { Issue } from "../../src/audit/issue";
import { tidyAmount } from "../../src/values/amount";
import { readDate } from "../../src/values/date";
import { readPeriod } from "../../src/values/period";
import type { Content, Edit } from "../../src/workbook/edit";
import { formOf } from "../forms/sheets";
import { memoryWorkbook } from "../hosts/memory";
import { sets } from "../templates/sets";
import { forms } from "../live/book";
import { direction, directions } from "../live/rows";

/*
 * Corrections that nobody is asked about: whatever stands in the cells, they come to an end, a second run finds nothing
 * more, nothing is worse than before, and every amount, time and text says what it said.
 */

const AMOUNTS: readonly Content[] = [
  8.5,
  "8.5万元",
  "226.00万元",
  "25万　",
  "85,000元",
  "８.５",
  "捌万伍仟元整",
  "400万元（区本级240，上级160）",
  "8.5万8.5万",
  0.09000007629,
  "待定",
  "无",
  "　",
];
const PERIODS: readonly Content[] = [
  "2026年—2028年",
  "2026-2028",
  "2026.1-2026.12",
  2026.1,
  2026,
  46023,
  "三年（2026—2028年）",
  "2026/2/1-2026/2/28",
  "长期",
];
const DATES: readonly Content[] = [
  "2026.1",
  "2026年10月",
  2026.1,
  46023,
  "46,023",
  "2026-1-5",
  "2026年底",
  "13月",
];
const DEPARTMENTS: readonly Content[] = ["石峰区图书馆", "图书馆", "石峰区 图书馆", "文化馆"];

interface Row {
  readonly amount: Content;
  readonly period: Content;
  readonly department: Content;
  readonly target: Content;
}

const row: fc.Arbitrary<Row> = fc.record({
  amount: fc.constantFrom(...AMOUNTS),
  period: fc.constantFrom(...PERIODS),
  department: fc.constantFrom(...DEPARTMENTS),
  target: fc.constantFrom<Content>(
    "办好读者活动。",
    "办好读者活动&nbsp;。",
    "72小时候内办结。",
    "接入市力的系统。",
    null,
  ),
});
const dates = fc.array(fc.constantFrom(...DATES), { minLength: 2, maxLength: 2 });

async function filled(rows: readonly Row[], span: readonly Content[]) {
  const workbook = memoryWorkbook([]);
  await workbook.apply(forms("spending-direction", "department-expenditure", "summary"));
  const { set } = formOf("shigu", "special-fund");
  await workbook.apply(insertForms(set, ["special-fund"], 2026, []).edits);
  const written = rows.map(({ amount, period, department, target }, i) => {
    const cells = direction(`方向${i}`, { amount });
    return cells.with(0, department).with(3, period).with(6, target);
  });
  const write = (sheet: string, at: number, column: number, values: Content[][]): Edit => ({
    kind: "write",
    sheet,
    row: at,
    column,
    values,
  });
  await workbook.apply([
    directions(...written),
    write("附件3-3", 3, 1, [["石峰区图书馆"]]),
    write("附件2-1", 4, 1, [["社区活动专项"]]),
    write("附件2-1", 9, 4, [[...span]]),
  ]);
  return workbook;
}

/** What a cell says, however it is written. */
function meaning(form: FilledForm, entry: Entry): string | undefined {
  const { kind, id } = entry.field;
  if (kind === "amount") {
    const amount = amountOf(form, entry);
    return amount.kind === "amount" ? tidyAmount(amount.inWan).toFixed() : amount.kind;
  }
  if (kind === "period") {
    const period = readPeriod(entry.cell);
    return period.kind === "period" ? period.tidy : period.kind;
  }
  if (kind === "date") {
    const read = readDate(entry.cell);
    return read.kind === "date" ? JSON.stringify(read.date) : read.kind;
  }
  // Short names become the full one, and debris goes.
  if (id === "supervisingDepartment" || id === "annualTarget") return undefined;
  return entry.cell.text;
}

function meanings(all: readonly FilledForm[]) {
  const said = all.flatMap((form) =>
    entriesOf(form).map((entry) => [`${entry.sheet}!${entry.address}`, meaning(form, entry)] as const),
  );
  return new Map(said);
}

const errorsOf = (issues: readonly Issue[]) =>
  issues
    .filter(({ severity }) => severity === "error")
    .map(({ rule, sheet, cells }) => `${rule} ${sheet} ${cells.join()}`);

test("corrections nobody is asked about change no meaning, make nothing worse, and come to an end", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), dates, async (rows, span) => {
      const workbook = await filled(rows, span);
      const before = await survey(workbook, sets);
      const wrong = new Set(errorsOf(check(before.forms, rules)));
      const { made, audited } = await fixEverything(workbook, { sets, rules });
      const { forms, issues } = audited;
      expect(meanings(forms)).toEqual(meanings(before.forms));
      expect(errorsOf(issues).filter((error) => !wrong.has(error))).toEqual([]);
      for (const { rule } of made) seen.add(rule);
      for (const { fixes } of issues) expect(fixes).toEqual([]);
      expect((await fixEverything(workbook, { sets, rules })).made).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual([
    "amount-not-number",
    "amount-unit-in-cell",
    "date-serial-leak",
    "date-style-mixed",
    "dept-name-not-full",
    "paste-artifact",
    "period-format",
    "suspected-typo",
  ]);
});
