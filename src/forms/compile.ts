import type { FieldDefinition, FormDefinition, LabelDefinition, TemplateSet } from "./definition";
import { slotIn } from "./definition";
import { keyOf, titleKey } from "./keys";
import { parseTable } from "./markdown";
import { Picture, shown } from "./picture";
import type { DrawnLabel } from "./picture";
import { FIELD_ROLES, SHARED_ROLES } from "./roles";
import type { FieldRole } from "./roles";
import type { FormJson, RollUpPlan, TemplateSetJson } from "./schema";
import type { Vocabulary } from "./understand/vocabulary";

/** What is wrong with a template set, as a sentence, and where in its JSON. */
export class SetInvalid extends Error {
  constructor(
    readonly path: readonly PropertyKey[],
    sentence: string,
  ) {
    super(sentence);
    this.name = "SetInvalid";
  }
}

/** Turns a template set's JSON into definitions. Throws SetInvalid where its parts do not fit together. */
export function compileSet(json: TemplateSetJson, vocabulary?: Vocabulary): TemplateSet {
  const forms = new Map(
    Object.entries(json.forms).map(([id, form]) => [id, compileForm(json.set, id, form)] as const),
  );
  for (const [i, id] of json.order.entries()) {
    if (!forms.has(id)) throw new SetInvalid(["order", i], `order 里的 ${id} 不是 forms 里的表。`);
  }
  if (json.rollUp) checkRollUp(json.rollUp, forms);
  return { ...json, forms, ...(vocabulary && { vocabulary }) };
}

/** Throws SetInvalid. */
export function compileForm(set: string, id: string, json: FormJson): FormDefinition {
  try {
    return compiled(set, id, json);
  } catch (problem) {
    if (problem instanceof SetInvalid || !(problem instanceof Error)) throw problem;
    throw new SetInvalid(
      ["forms", id, "picture"],
      `${set}/${id} ${json.number}${json.name}：${problem.message}`,
    );
  }
}

function compiled(set: string, id: string, json: FormJson): FormDefinition {
  const { cells, merges } = parseTable(json.picture.join("\n"));
  const picture = new Picture(cells, merges);
  const feet = json.foot.filter((line) => line.startsWith("|")).flatMap((line) => parseTable(line).cells[0]!);
  const titles = [json.title, ...json.otherTitles];
  const definition = {
    ...json,
    id,
    set,
    titleKeys: [...new Set(titles.map(titleKey))],
    cells,
    merges,
    fields: fieldsOf(json, picture, feet),
    tables: picture.tables(),
    labels: [...picture.labels(), ...feetLabels(feet)].map((label, i, all) => ({
      ...withAliases(label, json),
      nth: all.slice(0, i + 1).filter(({ text }) => text === label.text).length,
    })),
  };
  for (const field of Object.keys(json.fields)) {
    if (definition.fields.has(field)) continue;
    const where = ["forms", id, "fields", field];
    throw new SetInvalid(
      where,
      `${set}/${id} ${json.number}${json.name}：fields 里写了 ${field}，picture 里没有画 {${field}}。`,
    );
  }
  checkRoles(definition);
  return definition;
}

/** One field for each role, of the kind that goes with it. */
function checkRoles({ id: form, number, name, fields }: FormDefinition): void {
  const taken = new Map<FieldRole, string>();
  for (const { id, is, kind } of fields.values()) {
    if (!is) continue;
    const { name: role, kind: wanted } = FIELD_ROLES[is];
    const where = `${number}${name}的 ${id}`;
    const wrong = (sentence: string) => new SetInvalid(["forms", form, "fields", id, "is"], sentence);
    if (kind !== wanted) throw wrong(`${where} 是${role}（${is}），kind 要写 ${wanted}，现在是 ${kind}。`);
    const other = taken.get(is);
    if (other && !SHARED_ROLES.includes(is)) {
      throw wrong(`${where} 和 ${other} 都写了 is: ${is}，一张表里只能有一个${role}。`);
    }
    taken.set(is, id);
  }
}

/** Forms, fields and tables that a roll-up names must be there; one amount goes into a table. */
function checkRollUp(plan: RollUpPlan, forms: ReadonlyMap<string, FormDefinition>): void {
  const wrong = (path: string[], sentence: string) => new SetInvalid(["rollUp", ...path], sentence);
  const formOf = (end: "from" | "to") => {
    const form = forms.get(plan[end]);
    if (!form) throw wrong([end], `rollUp 的 ${end} 是 ${plan[end]}，forms 里没有这张表。`);
    return form;
  };
  const [from, to] = [formOf("from"), formOf("to")];
  for (const part of ["key", "amount", "texts", "facts"] as const) {
    for (const [target, source] of Object.entries(plan[part])) {
      const isThere = from.fields.has(source) || (part === "facts" && from.tables.has(source));
      const missing = !to.fields.has(target) ? target : isThere ? undefined : source;
      if (missing) throw wrong([part, target], `rollUp 的 ${part} 里写了 ${missing}，表样里没有它。`);
    }
  }
  const amounts = Object.keys(plan.amount);
  if (amounts.length !== 1 || !to.fields.get(amounts[0]!)?.table) {
    throw wrong(["amount"], `rollUp 的 amount 要写一个金额，而且是${to.name}里一列。`);
  }
  if (!Object.keys(plan.key).length) throw wrong(["key"], "rollUp 的 key 至少要写一个名称。");
}

function fieldsOf(json: FormJson, picture: Picture, feet: readonly (string | null)[]) {
  const fields = new Map<string, FieldDefinition>();
  const add = (id: string, rest: Pick<FieldDefinition, "label" | "group" | "place" | "table">) => {
    const field = json.fields[id];
    if (!field) throw new Error(`picture 里画了 {${id}}，fields 里没有写它。`);
    if (!fields.has(id)) fields.set(id, { ...field, id, ...rest });
  };
  for (const { slot, row, column } of picture.slots()) {
    if (slot.table) {
      const group = picture.groupOf(row, column);
      const label = shown(picture.above(row, column));
      add(slot.field, { label, ...(group && { group }), place: "below", table: slot.table });
    } else if (slot.before) {
      add(slot.field, { label: shown(slot.before), place: "inside" });
    } else {
      add(slot.field, { label: shown(picture.leftOf(row, column)), place: "right" });
    }
  }
  for (const text of feet) {
    const slot = text && slotIn(text);
    if (slot) add(slot.field, { label: shown(slot.before), place: "inside" });
  }
  return fields;
}

function feetLabels(feet: readonly (string | null)[]): DrawnLabel[] {
  return feet.flatMap((text) => {
    const slot = text && slotIn(text);
    return slot ? [{ text: shown(slot.before), role: "field" as const }] : [];
  });
}

function withAliases(label: DrawnLabel, json: FormJson): Omit<LabelDefinition, "nth"> {
  const own = keyOf(label.text);
  const aliases = Object.entries(json.aliases).filter(([official]) => keyOf(official) === own);
  return { ...label, keys: [own, ...aliases.flatMap(([, spellings]) => spellings.map(keyOf))] };
}
