import { EMPTY_CACHE, issuesOf, lookingAgain } from "../../src/audit/look-again";
import type { Eyes } from "../../src/audit/look-again";
import { changeBetween } from "../../src/audit/wakes";
import type { Example, Rule } from "../../src/audit/rule";
import type { FilledForm } from "../../src/forms/filled";
import { rules } from "../../src/rules/index";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { atOnce } from "../../src/workbook/steps";
import { snapshotsOf, submissionOf, takenFrom } from "../rules/example";

/*
 * What a rule watches is enough: whatever is typed into any cell of its examples, looking again at what the edit wakes
 * finds the very issues of a full check.
 */

/** Contents that turn something: nothing, an amount, a share, a time, words. */
const TYPED: readonly Cell[] = [
  { value: null, text: "", format: "General" },
  { value: 9876.5, text: "9876.5", format: "General" },
  { value: "95%", text: "95%", format: "General" },
  { value: "2018年3月", text: "2018年3月", format: "General" },
  { value: "某某中心服务事项", text: "某某中心服务事项", format: "General" },
];

const looking = (eyes: Eyes, forms: readonly FilledForm[], ...more: [] | [typeof EMPTY_CACHE, ...any[]]) =>
  atOnce(lookingAgain(more[0] ?? EMPTY_CACHE, eyes, forms, more[1]));

/** Edits after which looking again says something else than a full check. */
function gapsOf(rule: Rule, example: Example): string[] {
  const { unit } = example;
  const eyes = { rules: [rule], submission: submissionOf(rule, example), ...(unit && { unit }) };
  const sheets = snapshotsOf(rule, example);
  const before = takenFrom(sheets, example);
  const cache = looking(eyes, before);
  const gaps: string[] = [];
  for (const [nth, form] of before.entries()) {
    for (const { address, row, column } of cellsOf(form)) {
      for (const cell of TYPED) {
        const edited = sheets.map((sheet, i) => (i === nth ? withCell(sheet, row, column, cell) : sheet));
        const forms = takenFrom(edited, example).map((read, i) => (i === nth ? read : before[i]!));
        const change = changeBetween([form], [forms[nth]!]);
        const reread = [{ before: [form], after: [forms[nth]!], change }];
        const again = issuesOf(looking(eyes, forms, cache, reread), eyes.rules);
        const full = issuesOf(looking({ ...eyes }, forms), eyes.rules);
        if (JSON.stringify(again) !== JSON.stringify(full)) gaps.push(`${address} = ${cell.text}`);
      }
    }
  }
  return gaps;
}

function cellsOf({ fields, tables }: FilledForm) {
  const rows = Object.values(tables).flatMap((table) => [...table.rows, ...table.totals]);
  const all = [...Object.values(fields), ...rows.flatMap(({ entries }) => Object.values(entries))];
  return all.filter(({ inherited, inside }) => !inherited && !inside);
}

function withCell(sheet: Snapshot, row: number, column: number, cell: Cell): Snapshot {
  const rows = sheet.rows.map((cells, i) => {
    if (i !== row) return cells;
    const line = [...(cells ?? [])];
    line[column] = cell.value === null ? undefined : cell;
    return line;
  });
  return { ...sheet, rows };
}

test.each(rules.map((rule) => [rule.id, rule] as const))("%s watches all that matters to it", (_, rule) => {
  for (const example of rule.examples) {
    const { name } = example;
    expect({ name, gaps: gapsOf(rule, example) }).toEqual({ name, gaps: [] });
  }
});

test("a rule that watches too little is noticed", () => {
  const seen = rules.filter((rule) => {
    const blind = { ...rule, watches: [] };
    return rule.watches.length > 0 && rule.examples.some((example) => gapsOf(blind, example).length > 0);
  });
  // A list of rows is looked at row by row, whatever is watched; and some rules only an upset structure concerns.
  const watching = rules.filter(({ watches, scope }) => watches.length > 0 && scope !== "row");
  expect(seen.length).toBeGreaterThan(watching.length * 0.9);
});
