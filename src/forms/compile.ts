import type { FieldDefinition, FormDefinition, LabelDefinition, TemplateSet } from "./definition";
import { slotIn } from "./definition";
import { keyOf, titleKey } from "./keys";
import { parseTable } from "./markdown";
import { Picture, shown } from "./picture";
import type { DrawnLabel } from "./picture";
import { FIELD_ROLES, SHARED_ROLES } from "./roles";
import type { FieldRole } from "./roles";
import type { FormJson, TemplateSetJson } from "./schema";

/** Turns a template set's JSON into definitions. Throws an Error naming form and field where the picture is wrong. */
export function compileSet(json: TemplateSetJson): TemplateSet {
  const forms = Object.entries(json.forms).map(
    ([id, form]) => [id, compileForm(json.set, id, form)] as const,
  );
  return { ...json, forms: new Map(forms) };
}

export function compileForm(set: string, id: string, json: FormJson): FormDefinition {
  const { cells, merges } = parseTable(json.picture.join("\n"));
  const picture = new Picture(cells, merges, `${set}/${id}`);
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
    if (!definition.fields.has(field)) throw new Error(`${set}/${id}: field ${field} is not in the picture`);
  }
  checkRoles(definition);
  return definition;
}

/** One field for each role, of the kind that goes with it. */
function checkRoles({ number, name, fields }: FormDefinition): void {
  const taken = new Map<FieldRole, string>();
  for (const { id, is, kind } of fields.values()) {
    if (!is) continue;
    const { name: role, kind: wanted } = FIELD_ROLES[is];
    const where = `${number}${name}的 ${id}`;
    if (kind !== wanted) throw new Error(`${where} 是${role}（${is}），kind 要写 ${wanted}，现在是 ${kind}`);
    const other = taken.get(is);
    if (other && !SHARED_ROLES.includes(is)) {
      throw new Error(`${where} 和 ${other} 都写了 is: ${is}，一张表里只能有一个${role}`);
    }
    taken.set(is, id);
  }
}

function fieldsOf(json: FormJson, picture: Picture, feet: readonly (string | null)[]) {
  const fields = new Map<string, FieldDefinition>();
  const add = (id: string, rest: Pick<FieldDefinition, "label" | "group" | "place" | "table">) => {
    const field = json.fields[id];
    if (!field) throw new Error(`${picture.name}: {${id}} is in the picture but not among the fields`);
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
