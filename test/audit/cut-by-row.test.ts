import fc from "fast-check";
import type { FilledForm } from "../../src/forms/filled";
import { findingsIn, looksAt } from "../../src/audit/findings";
import { rules } from "../../src/rules/index";
import type { Issue } from "../../src/audit/issue";
import { merged, inOrder } from "../../src/audit/combine";
import { cutUp } from "../../src/audit/cut-by-row";
import type { Rule } from "../../src/audit/rule";
import type { Content, Edit } from "../../src/workbook/edit";
import { WorkbookError } from "../../src/workbook/errors";
import type { Snapshot } from "../../src/workbook/snapshot";
import { allForms, drawn, formsIn } from "../forms/sheets";
import { memoryWorkbook } from "../hosts/memory";
import { formsOf } from "../rules/example";

/*
 * A rule of the scope `row` is asked about each row apart. It has to say what it would say of the form as a whole.
 */

const ofRows = rules.filter(({ scope }) => scope === "row");
const examples = rules.flatMap((rule) => rule.examples.flatMap((example) => formsOf(rule, example)));

/** What a rule says of a form as a whole, and row by row. */
function asked(rule: Rule, form: FilledForm): { whole: Issue[]; byRow: Issue[] } {
  if (!looksAt(rule, form)) return { whole: [], byRow: [] };
  const issues = (forms: Iterable<FilledForm>) =>
    inOrder(merged([...forms].flatMap((one) => findingsIn(rule, one))), [form]);
  const cut = cutUp(form);
  return { whole: issues([form]), byRow: issues(cut ? cut.rows.map(cut.partOf) : [form]) };
}

test.each(ofRows.map((rule) => [rule.id, rule] as const))("%s says the same row by row", (_, rule) => {
  expect(rule.check).toBeDefined();
  for (const form of examples) {
    const { whole, byRow } = asked(rule, form);
    expect(byRow).toEqual(whole);
  }
});

test("a rule that compares rows would be found out", () => {
  const comparing = rules.find(({ id }) => id === "period-three-year-default")!;
  const differ = examples.filter((form) => {
    const { whole, byRow } = asked(comparing, form);
    return JSON.stringify(whole) !== JSON.stringify(byRow);
  });
  expect(differ.length).toBeGreaterThan(0);
});

const CONTENTS: readonly Content[] = [
  null,
  "　",
  "无",
  8.5,
  "8.5万元",
  "待定",
  43800,
  2019.1,
  "2018年",
  "2019年—2021年",
  "服务120人次",
  "按照实际",
  "五个社区的活动",
  "总成本控制在5万元",
  "做三件事：一是买书；二是办展",
];

const [row, column] = [fc.nat(24), fc.nat(15)];
const written = fc
  .tuple(row, column, fc.constantFrom(...CONTENTS))
  .map(([row, column, content]): Edit => ({ kind: "write", sheet: "表", row, column, values: [[content]] }));
const merging = fc.tuple(row, column).map(([top, left]): Edit => {
  return { kind: "merge", sheet: "表", range: { top, left, bottom: top + 2, right: left } };
});
const edits = fc.array(fc.oneof({ weight: 12, arbitrary: written }, merging), { maxLength: 60 });

/** The sheet after all edits that a spreadsheet would let happen. */
async function after(sheet: Snapshot, all: readonly Edit[]): Promise<Snapshot> {
  const workbook = memoryWorkbook([sheet]);
  for (const edit of all) {
    await workbook.apply([edit]).catch((problem: unknown) => {
      if (!(problem instanceof WorkbookError)) throw problem;
    });
  }
  const [snapshot] = await workbook.read(["表"]);
  return snapshot!;
}

test.each(allForms)("they say the same of $name, whatever stands in it", async ({ definition }) => {
  const sheet = await drawn(definition, { year: 2019 });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      for (const form of formsIn(await after(sheet, all))) {
        for (const rule of ofRows) {
          const { whole, byRow } = asked(rule, form);
          expect(byRow).toEqual(whole);
          for (const issue of whole) seen.add(issue.rule);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(0);
});
