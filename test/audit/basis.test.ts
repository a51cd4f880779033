import { basisOf } from "../../src/audit/basis";
import { findingsIn } from "../../src/audit/findings";
import { rules } from "../../src/rules/index";
import { formsOf } from "../rules/example";
import { sets } from "../templates/sets";

const ruleNamed = (id: string) => rules.find((rule) => rule.id === id)!;

test("no rule cites a district: what it cites holds everywhere", () => {
  const names = sets.map(({ name }) => name);
  const local = rules.filter(({ basis }) => names.some((name) => basis.includes(name)));
  expect(local.map(({ id }) => id)).toEqual([]);
});

test.each(sets.map((set) => [set.name, set] as const))(
  "%s cites its own clauses for rules there are",
  (_, set) => {
    for (const [id, clause] of Object.entries(set.clauses)) {
      expect(rules.map((rule) => rule.id)).toContain(id);
      for (const { name } of sets) expect(clause.includes(name)).toBe(name === set.name);
    }
  },
);

describe("a finding cites", () => {
  const rule = ruleNamed("required-core-blank");
  const [form] = formsOf(
    rule,
    rule.examples.find(({ expected }) => expected.length)!,
  );
  const citedUnder = (clauses: Readonly<Record<string, string>>) =>
    findingsIn(rule, { ...form!, set: { ...form!.set, clauses } })[0]!.issue.basis;

  test("the clause of the district whose form it is, then what holds everywhere", () => {
    expect(citedUnder({ [rule.id]: "本区编报说明第3条" })).toBe(`本区编报说明第3条；${rule.basis}`);
  });

  test("what holds everywhere alone, where the district says nothing", () => {
    expect(citedUnder({})).toBe(rule.basis);
  });
});

test("without a district's forms there is only what holds everywhere", () => {
  const rule = ruleNamed("cost-no-amount");
  expect(basisOf(rule)).toBe(rule.basis);
});
