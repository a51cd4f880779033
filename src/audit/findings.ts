import type { TemplateSet } from "../forms/definition";
import type { FilledForm, Place } from "../forms/filled";
import { parseAddress } from "../workbook/cell";
import { basisOf } from "./basis";
import { fixesOf, isEntry, offersOf } from "./finding-fixes";
import type { Issue } from "./issue";
import type { Finding, Given, Message, Occasion, Rule, Submission } from "./rule";
import { sentence } from "./sentence";

/** A finding on its way to an issue: still one per finding, with its words. */
export interface LocatedFinding extends Pick<Message, "merge" | "about">, Pick<Rule, "yieldsTo"> {
  readonly issue: Issue;
  /** Of the form; the form itself would keep alive all that was worked out about it. */
  readonly area: FilledForm["area"];
}

/** Forms that nobody has filled in yet are silent, and so are tables that are no official form. */
export function isChecked({ blank, definition }: FilledForm): boolean {
  return !blank && !definition.unofficial;
}

/** The rules that have a say, in their order; those that wait for an occasion only then. */
export function rulesFor(rules: readonly Rule[], occasion?: Occasion): readonly Rule[] {
  return rules.filter(({ when }) => !when || when === occasion);
}

/** Rules that look at one row at a time, and those that need the form as a whole. */
export function byScope(rules: readonly Rule[]): {
  readonly inRows: readonly Rule[];
  readonly inForm: readonly Rule[];
} {
  const isOfRows = ({ scope }: Rule) => scope === "row";
  return { inRows: rules.filter(isOfRows), inForm: rules.filter((rule) => !isOfRows(rule)) };
}

export function looksAt(rule: Rule, { definition, set }: FilledForm): boolean {
  if (rule.of === "officialForm" && definition.inferred) return false;
  const isMeant = !rule.forms || (definition.is !== undefined && definition.is in rule.forms);
  return isMeant && !set.rules[rule.id]?.off;
}

/** What a rule finds in one form it looks at, whatever the other forms say. */
export function findingsIn(rule: Rule, form: FilledForm, submission?: Submission): LocatedFinding[] {
  if (!rule.check) return [];
  const found: LocatedFinding[] = [];
  for (const finding of rule.check(form, given(form.set, submission))) found.push(place(rule, finding, form));
  return found;
}

/** What a rule finds comparing all forms it looks at. */
export function findingsAcross(rule: Rule, forms: readonly FilledForm[], unit?: string): LocatedFinding[] {
  const [first] = forms;
  if (!rule.checkAll || !first) return [];
  return Array.from(rule.checkAll(forms, { ...given(first.set), ...(unit && { unit }) }), (finding) =>
    place(rule, finding, formOf(finding, forms)),
  );
}

function given({ limits }: TemplateSet, submission?: Submission): Given {
  return { limits, ...(submission && { submission }) };
}

/** The form a finding's first cell stands in. */
function formOf(finding: Finding, forms: readonly FilledForm[]): FilledForm {
  const [first] = placesOf(finding);
  const at = parseAddress(first?.address ?? "A1")!;
  const onSheet = forms.filter((form) => form.sheet.name === first?.sheet);
  return onSheet.find(({ area }) => at.row >= area.top && at.row <= area.bottom) ?? onSheet[0] ?? forms[0]!;
}

function placesOf({ at }: Finding): readonly Place[] {
  return Array.isArray(at) ? (at as readonly Place[]) : [at as Place];
}

function place(rule: Rule, finding: Finding, form: FilledForm): LocatedFinding {
  const message = rule.messages[finding.says];
  if (!message) throw new Error(`${rule.id} says ${finding.says}, which is not among its messages`);
  const places = placesOf(finding);
  const first = places[0]!;
  const field = isEntry(first) ? first.field.label : "";
  const choice = form.set.rules[rule.id];
  const facts = { field, cell: first.address, ...finding.facts };
  const cells = [
    ...new Set(places.map((p) => (p.sheet === first.sheet ? p.address : `${p.sheet}!${p.address}`))),
  ];
  return {
    area: form.area,
    ...(message.merge && { merge: message.merge }),
    ...(message.about && { about: message.about }),
    ...(rule.yieldsTo && { yieldsTo: rule.yieldsTo }),
    issue: {
      rule: rule.id,
      severity: choice?.grade ?? message.severity,
      sheet: first.sheet,
      cells,
      field,
      title: sentence(message.title, facts),
      message: sentence(message.text, facts),
      why: choice?.why ? `${rule.why}${choice.why}` : rule.why,
      remedy: sentence(message.remedy ?? rule.remedy, facts),
      basis: basisOf(rule, form.set),
      ...(message.about && { about: message.about }),
      fixes: fixesOf(finding, first),
      offers: offersOf(finding, facts),
    },
  };
}
