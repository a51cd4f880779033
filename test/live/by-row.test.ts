import type { FilledForm } from "../../src/forms/filled";
import { lookingByRow } from "../../src/live/by-row";
import { cutUp } from "../../src/rules/parts";
import { rules } from "../../src/rules/index";
import { defineRule } from "../../src/rules/rule";
import type { Rule } from "../../src/rules/rule";
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
function noting(): { readonly all: readonly Rule[]; readonly seen: string[] } {
  const seen: string[] = [];
  const rule = defineRule({
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
  });
  return { all: [rule], seen };
}

const look = (at: FilledForm, all: readonly Rule[]) =>
  atOnce(lookingByRow(cutUp(at)!, all, all)).map(({ issue }) => issue.cells[0]);

test("rows that stayed are not looked at again, and what was found in them stays found", () => {
  const { all, seen } = noting();
  expect(look(form, all)).toEqual(["B2", "B3"]);
  const [first, second] = table.rows;
  const again = { ...form, tables: { rows: { ...table, rows: [first!, { ...second! }] } } };
  seen.length = 0;
  expect(look(again, all)).toEqual(["B2", "B3"]);
  expect(seen).toEqual([`读者活动 ${form.year}`]);
});

test("another year, and all rows are", () => {
  const { all, seen } = noting();
  look(form, all);
  seen.length = 0;
  look({ ...form, year: 2020 }, all);
  expect(seen).toEqual(["图书采购 2020", "读者活动 2020"]);
});

test("other rules, and all rows are", () => {
  look(form, noting().all);
  const { all, seen } = noting();
  look(form, all);
  expect(seen).toHaveLength(2);
});
