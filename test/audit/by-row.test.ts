import type { FilledForm } from "../../src/forms/filled";
import { EMPTY_CACHE, lookingAgain } from "../../src/audit/look-again";
import type { Eyes } from "../../src/audit/look-again";
import { rules } from "../../src/rules/index";
import type { Rule } from "../../src/audit/rule";
import { atOnce } from "../../src/workbook/steps";
import { formsOf } from "../rules/example";

/*
 * A row that is the very one of before is not looked at again, unless what the sheet says of all its rows is another
 * thing now.
 */

const example = {
  name: "two rows",
  sheet: `
    | 主管部门 | 支出方向 | 专项实施期 | 支出方向年度金额 | 年度绩效目标 |
    | 图书馆   | 图书采购 | 2019年     | 3                | 做完一半     |
    | 图书馆   | 读者活动 | 2019年     | 8.5              | 做完一半     |`,
  expected: [],
};
const form = formsOf(rules[0]!, example)[0]!;
const table = form.tables.rows!;

/** A rule that finds every row it looks at, in the year it looks at it. */
function noting(): { readonly eyes: Eyes; readonly seen: string[] } {
  const seen: string[] = [];
  const rule: Rule = {
    ...rules[0]!,
    scope: "row",
    remedy: "",
    messages: { seen: { title: "写了", severity: "hint", text: "{field}" } },
    *check({ tables, year }) {
      for (const { entries } of tables.rows!.rows) {
        seen.push(`${entries.spendingDirection!.cell.text} ${year}`);
        yield { at: entries.spendingDirection!, says: "seen" };
      }
    },
  };
  return { eyes: { rules: [rule] }, seen };
}

const look = (at: FilledForm, eyes: Eyes) =>
  atOnce(lookingAgain(EMPTY_CACHE, eyes, [at]))
    .inForm.get(at)
    ?.inRows.map(({ issue }) => issue.cells[0]);

test("rows that stayed are not looked at again, and what was found in them stays found", () => {
  const { eyes, seen } = noting();
  expect(look(form, eyes)).toEqual(["B2", "B3"]);
  const [first, second] = table.rows;
  const { row, entries, headings } = second!;
  const other = { row, entries, headings };
  const again = { ...form, tables: { rows: { ...table, rows: [first!, other] } } };
  seen.length = 0;
  expect(look(again, eyes)).toEqual(["B2", "B3"]);
  expect(seen).toEqual([`读者活动 ${form.year}`]);
});

test("another year, and all rows are", () => {
  const { eyes, seen } = noting();
  look(form, eyes);
  seen.length = 0;
  look({ ...form, year: 2020 }, eyes);
  expect(seen).toEqual(["图书采购 2020", "读者活动 2020"]);
});

test("other rules, and all rows are", () => {
  look(form, noting().eyes);
  const { eyes, seen } = noting();
  look(form, eyes);
  expect(seen).toHaveLength(2);
});
