import { isChecked, findingsIn, looksAt } from "../../src/audit/findings";
import { rules } from "../../src/rules/index";
import { formsOf } from "../rules/example";

test("what is kept back while its row is typed: only what says that something is not there yet", () => {
  const kept = rules.flatMap(({ id, messages }) =>
    Object.entries(messages).flatMap(([says, { about }]) => (about === "blank" ? [`${id}: ${says}`] : [])),
  );
  expect(kept).toEqual([
    "category-missing: missing",
    "category-missing: absent",
    "category-missing: alsoAbsent",
    "checkbox-exactly-one: none",
    "indicator-count: few",
    "indicator-half-filled: noValue",
    "indicator-half-filled: noName",
    "no-measurable-output: none",
    "output-and-benefit-present: noOutput",
    "output-and-benefit-present: noBenefit",
    "required-core-blank: blank",
    "required-secondary-blank: blank",
    "required-secondary-blank: noRows",
    "summary-text-stale: empty",
    "template-residue: point",
    "time-in-quality: time",
  ]);
});

describe("a finding", () => {
  const rule = rules.find(({ id }) => id === "required-core-blank")!;
  const [form] = formsOf(
    rule,
    rule.examples.find(({ expected }) => expected.length)!,
  );

  test("stands for itself, with its form, before it is merged with others of its cause", () => {
    const found = findingsIn(rule, form!);
    expect(found.map(({ issue }) => issue.cells)).toEqual([["D2"], ["E2"], ["C3"]]);
    for (const one of found) expect(one).toMatchObject({ area: form!.area, merge: "column", about: "blank" });
  });

  test("of a rule that the district grades otherwise has that grade, and says why", () => {
    const regraded = { [rule.id]: { grade: "warning" as const, why: "本区先报后补。" } };
    const [found] = findingsIn(rule, { ...form!, set: { ...form!.set, rules: regraded } });
    expect(found!.issue.severity).toBe("warning");
    expect(found!.issue.why).toBe(`${rule.why}本区先报后补。`);
  });

  test("is looked for in filled official forms, unless the district switched the rule off", () => {
    expect(isChecked(form!)).toBe(true);
    expect(isChecked({ ...form!, blank: true })).toBe(false);
    expect(isChecked({ ...form!, definition: { ...form!.definition, unofficial: true } })).toBe(false);
    expect(looksAt(rule, form!)).toBe(true);
    const off = { ...form!.set, rules: { [rule.id]: { off: true as const, why: "本区不查" } } };
    expect(looksAt(rule, { ...form!, set: off })).toBe(false);
    expect(looksAt({ ...rule, forms: { summary: [] } }, form!)).toBe(false);
  });
});
