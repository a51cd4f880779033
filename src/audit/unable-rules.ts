import type { FormDefinition, TemplateSet } from "../forms/definition";
import { FIELD_ROLES, FORM_ROLES } from "../forms/roles";
import type { FieldRole, FormRole } from "../forms/roles";
import type { Rule } from "./rule";

/** A rule that cannot look at a district's forms, and why, as a sentence without full stop. */
export interface Unable {
  readonly rule: Rule;
  readonly why: string;
}

/** Those of a set, in their order; rules that the district switched off are none of them. */
export function unable(set: TemplateSet, rules: readonly Rule[]): Unable[] {
  const forms = [...set.forms.values()].filter(({ unofficial }) => !unofficial);
  return rules.flatMap((rule) => {
    const why = set.rules[rule.id]?.off ? undefined : whyNot(rule, forms);
    return why === undefined ? [] : [{ rule, why }];
  });
}

/** A rule for one form or another is able where one of them is fit; a rule that compares forms needs them all. */
function whyNot(
  { forms: wanted, needs = [], checkAll }: Rule,
  forms: readonly FormDefinition[],
): string | undefined {
  const missing = needs.filter((role) => !forms.some((form) => has(form, role)));
  if (missing.length) return `没有${named(missing)}，或表样里没有标明哪格是`;
  if (!wanted) return undefined;
  const reasons = (Object.entries(wanted) as [FormRole, readonly FieldRole[]][]).map(([role, fields]) =>
    whyNotIn(role, fields, forms),
  );
  const found = reasons.filter((reason) => reason !== undefined);
  return checkAll || found.length === reasons.length ? found[0] : undefined;
}

function whyNotIn(
  role: FormRole,
  fields: readonly FieldRole[],
  forms: readonly FormDefinition[],
): string | undefined {
  const [form] = forms.filter(({ is }) => is === role);
  if (!form) return `没有${FORM_ROLES[role]}，或表样里没有标明哪张是`;
  const missing = fields.filter((field) => !has(form, field));
  return missing.length ? `${form.number}${form.name}没有${named(missing)}，或没有标明哪格是` : undefined;
}

const has = ({ fields }: FormDefinition, role: FieldRole) =>
  [...fields.values()].some(({ is }) => is === role);

const named = (roles: readonly FieldRole[]) => roles.map((role) => `“${FIELD_ROLES[role].name}”`).join("、");
