import type { FilledForm } from "../../src/forms/filled";
import { entriesOf } from "../../src/rules/readers/cells";
import { rules } from "../../src/rules/index";
import type { Finding, Given, Rule } from "../../src/audit/rule";
import { findingsOf, inOrder } from "./example";

/** The rule's check with what it finds changed; whether it looks at one form or at all of them stays. */
function mutated(
  { check, checkAll, ...rule }: Rule,
  change: (found: Finding[], forms: readonly FilledForm[]) => Finding[],
): Rule {
  return {
    ...rule,
    ...(check && {
      check: (form: FilledForm, given: Given) => change([...check(form, given)], [form]),
    }),
    ...(checkAll && {
      checkAll: (forms: readonly FilledForm[], given: Given) => change([...checkAll(forms, given)], forms),
    }),
  };
}

/** Whether the rule's own examples tell the two apart. */
function isNoticed(mutant: Rule): boolean {
  return mutant.examples.some((example) => {
    const found = JSON.stringify(findingsOf(mutant, example));
    return found !== JSON.stringify([...example.expected].sort(inOrder));
  });
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("the examples of %s notice", (_, rule) => {
  test("a check that finds nothing", () => {
    expect(isNoticed(mutated(rule, () => []))).toBe(true);
  });

  test("a check turned round: silent where it spoke, speaking where it was silent", () => {
    const [says] = Object.keys(rule.messages);
    const turned = mutated(rule, (found, forms) => {
      const facts = Object.assign({}, ...found.map((one) => one.facts));
      const told = new Set(found.flatMap(({ at }) => at).map(({ sheet, address }) => `${sheet}!${address}`));
      const silent = forms
        .flatMap(entriesOf)
        .filter(({ sheet, address }) => !told.has(`${sheet}!${address}`));
      return silent.map((at) => ({ at, says: says!, facts }));
    });
    expect(isNoticed({ ...turned, remedy: "" })).toBe(true);
  });

  test.each(Object.keys(rule.messages))("a check that never says %s", (silenced) => {
    expect(isNoticed(mutated(rule, (found) => found.filter(({ says }) => says !== silenced)))).toBe(true);
  });

  test("a check that always says the first thing it could", () => {
    const [first, second] = Object.keys(rule.messages);
    if (second === undefined) return;
    expect(isNoticed(mutated(rule, (found) => found.map((one) => ({ ...one, says: first! }))))).toBe(true);
  });
});
