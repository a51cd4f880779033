import type { TemplateSet } from "../forms/definition";
import type { Entry, FilledForm, Place } from "../forms/filled";
import { parseAddress } from "../workbook/cell";
import { sentence } from "./sentence";
import type { Fix, Issue } from "./issue";
import { merged } from "./merge";
import type { Finding, Given, Rule, Severity } from "./rule";
import { wakes } from "./touched";
import type { Touched } from "./touched";

/** A finding on its way to an issue: still one per finding, with its words. */
export interface Placed {
  readonly issue: Issue;
  readonly merge?: "column" | "form" | "workbook";
  readonly form: FilledForm;
}

/**
 * All issues of a workbook's forms, worst first within a sheet, sheets in workbook order. Forms that nobody has
 * filled in yet are silent. With `touched` only what an edit can have changed is looked at again: rules that watch
 * it, forms on the touched sheets, and all forms for rules that compare them.
 */
export function check(forms: readonly FilledForm[], rules: readonly Rule[], touched?: Touched): Issue[] {
  const filled = forms.filter((form) => !form.blank && !form.definition.unofficial);
  const awake = touched ? rules.filter((rule) => wakes(rule, touched)) : rules;
  const placed = awake.flatMap((rule) => findingsOf(rule, filled, touched?.sheets));
  return inOrder(merged(placed), forms);
}

function findingsOf(rule: Rule, forms: readonly FilledForm[], sheets?: ReadonlySet<string>): Placed[] {
  const applies = (form: FilledForm) =>
    (!rule.forms || rule.forms.includes(form.definition.id)) && !form.set.rules[rule.id]?.off;
  const mine = forms.filter(applies);
  const each = mine
    .filter((form) => !sheets || sheets.has(form.sheet.name))
    .flatMap((form) =>
      [...(rule.check?.(form, given(form.set)) ?? [])].map((finding) => place(rule, finding, form)),
    );
  if (!rule.checkAll || !mine.length) return each;
  const together = [...rule.checkAll(mine, given(mine[0]!.set))].map((finding) =>
    place(rule, finding, formOf(finding, mine)),
  );
  return [...each, ...together];
}

const given = (set: TemplateSet): Given => ({ limits: set.limits });

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

function place(rule: Rule, finding: Finding, form: FilledForm): Placed {
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
    form,
    ...(message.merge && { merge: message.merge }),
    issue: {
      rule: rule.id,
      severity: choice?.grade ?? message.severity,
      sheet: first.sheet,
      cells,
      field,
      title: rule.title,
      message: sentence(message.text, facts),
      why: choice?.why ? `${rule.why}${choice.why}` : rule.why,
      remedy: sentence(message.remedy ?? rule.remedy, facts),
      basis: rule.basis,
      fixes: fixOf(finding, first),
    },
  };
}

function fixOf(finding: Finding, first: Place): Fix[] {
  if (finding.replace === undefined) return [];
  const from = isEntry(first) ? first.cell.text : "written" in first ? String(first.written) : "";
  return [{ sheet: first.sheet, address: first.address, from, to: finding.replace }];
}

function isEntry(place: Place): place is Entry {
  return "field" in place;
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

function inOrder(issues: readonly Issue[], forms: readonly FilledForm[]): Issue[] {
  const sheets = new Map([...new Set(forms.map((form) => form.sheet.name))].map((name, i) => [name, i]));
  const start = (issue: Issue) => parseAddress(issue.cells[0] ?? "A1") ?? { row: 0, column: 0 };
  return [...issues].sort((a, b) => {
    const [x, y] = [start(a), start(b)];
    return (
      (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) ||
      GRAVITY[a.severity] - GRAVITY[b.severity] ||
      x.row - y.row ||
      x.column - y.column
    );
  });
}
