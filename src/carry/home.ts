import type { FieldDefinition, FormDefinition, TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import type { Home } from "../import/place-values";
import type { SourceSheet } from "../import/source-sheet";
import { labelKey } from "../values/text";

/** This year's form for one of an earlier year: the same, or the one that is it by its role; undefined where none is. */
export function formFor({ definition, set }: FilledForm, target: TemplateSet): FormDefinition | undefined {
  const same = set.set === target.set ? target.forms.get(definition.id) : undefined;
  if (same && !definition.inferred) return same;
  const ofRole = [...target.forms.values()].filter(({ is }) => is !== undefined && is === definition.is);
  if (ofRole.length === 1) return ofRole[0];
  return likest(definition, ofRole.length ? ofRole : [...target.forms.values()]);
}

/** The form that takes most of the fields, if it takes at least half of them. */
function likest(definition: FormDefinition, forms: readonly FormDefinition[]): FormDefinition | undefined {
  const fields = [...definition.fields.values()];
  const taken = forms.map((form) => {
    const home = homeIn(definition, form);
    return { form, count: fields.filter((field) => home(field)).length };
  });
  const [best] = taken.sort((a, b) => b.count - a.count);
  return best && best.count * 2 >= fields.length && best.count > 0 ? best.form : undefined;
}

/** Field by field: of the same id in the same form, else of the same role, else of the same heading. */
export function homeIn(from: FormDefinition, to: FormDefinition): Home {
  const fields = [...to.fields.values()];
  const isSame = from.id === to.id && from.set === to.set && !from.inferred;
  const isOnly = (all: readonly FieldDefinition[]) => (all.length === 1 ? all[0] : undefined);
  const found = new Map<FieldDefinition, FieldDefinition | undefined>();
  const look: Home = (field) => {
    const same = isSame ? to.fields.get(field.id) : undefined;
    if (same) return same;
    const suits = (one: FieldDefinition) => (one.table === undefined) === (field.table === undefined);
    const named = fields.filter(
      (one) => suits(one) && labelKey(one.label) === labelKey(field.label) && groupOf(one) === groupOf(field),
    );
    const ofRole = fields.filter((one) => suits(one) && one.is !== undefined && one.is === field.is);
    const ofKind = fields.filter(
      (one) => suits(one) && one.table !== undefined && isIndicator(one) && one.kind === field.kind,
    );
    return isOnly(ofRole) ?? isOnly(named) ?? (isIndicator(field) ? isOnly(ofKind) : undefined);
  };
  return (field) => {
    if (!found.has(field)) found.set(field, look(field));
    return found.get(field);
  };
}

const groupOf = ({ group }: FieldDefinition) => (group === undefined ? "" : labelKey(group));

/** Columns of indicators are called 指标内容 here and 三级指标 there. */
const isIndicator = ({ kind }: FieldDefinition) => kind === "indicatorName" || kind === "indicatorValue";

/** The district whose official forms most sheets are on, by its name in the sets; undefined where none is official. */
export function districtOf(sheets: readonly SourceSheet[], sets: readonly TemplateSet[]): string | undefined {
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  const counts = new Map<string, number>();
  for (const { definition, set } of surveyed(snapshots, snapshots, sets).forms) {
    if (!definition.inferred) counts.set(set.set, (counts.get(set.set) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
