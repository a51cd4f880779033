import type { Entry, Place } from "../../src/forms/filled";
import { rules } from "../../src/rules/index";
import { changeOf, wakes } from "../../src/audit/wakes";
import { formsOf } from "../rules/example";

const isEntry = (place: Place): place is Entry => "field" in place;

describe("what an edit wakes", () => {
  const cases = rules.flatMap((rule) =>
    rule.examples
      .filter((example) => example.expected.length)
      .map((example) => [`${rule.id}: ${example.name}`, rule, example] as const),
  );

  test.each(cases)("%s: the rule wakes when one of the cells it complains of changes", (_, rule, example) => {
    const forms = formsOf(rule, example);
    const findings = forms.flatMap((form) => [...(rule.check?.(form, { limits: {} }) ?? [])]);
    const all = [...findings, ...(rule.checkAll?.(forms, { limits: {} }) ?? [])];
    const fields = all.flatMap(({ at }) =>
      [at]
        .flat()
        .filter(isEntry)
        .map((entry) => entry.field),
    );
    for (const field of fields) {
      expect([field.id, wakes(rule, changeOf([field]))]).toEqual([field.id, true]);
    }
  });

  test("an edit of one field leaves rules asleep that do not watch it", () => {
    const [rule] = rules.filter(({ id }) => id === "basic-plus-project-total");
    const other = formsOf(rule!, rule!.examples[0]!)[0]!.definition.fields.get("outputs")!;
    expect(wakes(rule!, changeOf([other]))).toBe(false);
  });
});
