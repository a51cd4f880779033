import type { TemplateSet } from "../../src/forms/definition";
import type { KnownForm } from "../../src/forms/find/known-forms";
import { takenAs } from "../../src/forms/find/find";
import type { FilledForm } from "../../src/forms/filled";
import { readForm } from "../../src/forms/read/read";
import { check } from "../audit/check";
import type { Example, Rule, Submission } from "../../src/audit/rule";
import type { Layout, Snapshot } from "../../src/workbook/snapshot";
import { sheetsFrom } from "../sheet";
import { sets as shipped } from "../templates/sets";
import { scored } from "./scored";

const known = [...shipped, scored];

/**
 * The forms of an example. `## directions` names the form of the table below it by its role (or its id),
 * `## shigu/fund 2019` also the district and the year; without a heading it is the first form the rule looks at. The
 * sheet is named after the form, a second one of the same kind `summary (2)`. `as`: what is taken for that form.
 */
export function formsOf(
  rule: Rule,
  example: Example,
  as: (form: KnownForm) => KnownForm = (form) => form,
): FilledForm[] {
  return takenFrom(snapshotsOf(rule, example), example, as);
}

/** The forms that stand in sheets of an example. */
export function takenFrom(
  snapshots: readonly Snapshot[],
  example: Example,
  as: (form: KnownForm) => KnownForm = (form) => form,
): FilledForm[] {
  const seen = new Map<string, number>();
  return snapshots.map((snapshot) => {
    const found = /^(?:(\w+)\/)?([a-z-]+)(?: (\d{4}))?$/.exec(snapshot.name);
    if (!found) throw new Error(`example “${example.name}”: “## ${snapshot.name}” names no form`);
    const [, district, id = "", year] = found;
    const inDistrict = known.filter(({ set }) => !district || set === district);
    const [taken] = inDistrict.flatMap((set) => formNamed(set, id) ?? []);
    if (!taken) throw new Error(`example “${example.name}”: no form ${id}`);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    const named = { ...snapshot, name: nth === 1 ? id : `${id} (${nth})` };
    return readForm(named, takenAs(named, as(taken), Number(year ?? 2019)));
  });
}

function formNamed(set: TemplateSet, name: string): KnownForm | undefined {
  const definition = [...set.forms.values()].find(({ id, is }) => is === name || id === name);
  return definition && { set, definition };
}

export function snapshotsOf(rule: Rule, { sheet }: Example): Snapshot[] {
  const text = sheet.trim();
  return sheetsFrom(
    text.startsWith("##") ? text : `## ${Object.keys(rule.forms ?? {})[0] ?? "spending-direction"}\n${text}`,
  );
}

/** 报送检查 of an example, on a day of its year. */
export function submissionOf(rule: Rule, example: Example): Submission {
  const layout = { ...PLAIN_LAYOUT, ...example.layout };
  const snapshots = snapshotsOf(rule, example);
  const named = formsOf(rule, example).map(
    ({ sheet }, i) => [sheet.name, { ...snapshots[i]!, layout }] as const,
  );
  const sheets = new Map(named);
  return { today: new Date("2019-06-30T09:00:00"), sheets };
}

const PLAIN_LAYOUT: Layout = {
  widths: new Map(),
  heights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  frozen: { rows: 0, columns: 0 },
  page: {},
  marks: [],
  validations: [],
};

/** What a rule finds in an example, as `B2` (or `summary!B2` where there are several sheets) and message id. */
export function findingsOf(rule: Rule, example: Example): { at: string; says: string }[] {
  const forms = formsOf(rule, example);
  const alone = forms.length === 1;
  const messages = Object.fromEntries(
    Object.entries(rule.messages).map(([id, message]) => [
      id,
      { title: id, severity: message.severity, text: id },
    ]),
  );
  return check(forms, [{ ...rule, messages }], submissionOf(rule, example), example.unit)
    .map((issue) => ({
      at: alone ? issue.cells[0]! : `${issue.sheet}!${issue.cells[0]}`,
      says: issue.message,
    }))
    .sort(inOrder);
}

export function inOrder(a: { at: string; says: string }, b: { at: string; says: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.says < b.says ? -1 : a.says > b.says ? 1 : 0;
}
