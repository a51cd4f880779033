import { complete, loadSets } from "../../src/templates/load";
import type { TemplateSet } from "../../src/forms/definition";
import { templateFiles } from "./sets";

/** Names nobody would choose: a letter and a number for each, in the order in which they are met. */
function namer(prefix: string, number: (n: number) => string): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `${prefix}${number(names.size)}`;
    names.set(id, name);
    return name;
  };
}

type Json = Record<string, any>;

const keys = (json: Json, name: (key: string) => string): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [name(key), value]));
const values = (json: Json, name: (value: string) => string): Json =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, name(value as string)]));

/** A template set in which every form, table and field is called otherwise; roles, labels and all else stay. */
function withOtherIds(set: Json): Json {
  const form = namer("form-", (n) => String.fromCharCode(97 + n));
  const field = namer("x", String);
  const table = namer("t", String);
  const inPicture = (fields: Json) => (line: string) =>
    line.replace(/\{(?:(\w+)\.)?(\w+)\}/g, (_, of: string | undefined, id: string) =>
      of ? `{${table(of)}.${field(id)}}` : id in fields ? `{${field(id)}}` : `{${id}}`,
    );
  const forms = Object.entries(set.forms as Record<string, Json>).map(([id, json]) => {
    const picture = json.picture.map(inPicture(json.fields)) as string[];
    const tables = new Set([...json.picture.join("").matchAll(/\{(\w+)\.\w+\}/g)].map(([, of]) => of));
    /** Of keys that may be a field, a table, or a label. */
    const either = (key: string) => (tables.has(key) ? table(key) : key in json.fields ? field(key) : key);
    return [
      form(id),
      {
        ...json,
        picture,
        ...(json.head && { head: json.head.map(inPicture(json.fields)) }),
        ...(json.foot && { foot: json.foot.map(inPicture(json.fields)) }),
        fields: keys(json.fields, field),
        ...(json.repeat && { repeat: keys(json.repeat, table) }),
        ...(json.heights && { heights: keys(json.heights, either) }),
        ...(json.help && { help: keys(json.help, either) }),
      },
    ];
  });
  const { rollUp } = set;
  const pairs = (mapping: Json, from: (id: string) => string) => values(keys(mapping, field), from);
  const known = Object.values(set.forms as Record<string, Json>).flatMap(({ fields }) => Object.keys(fields));
  return {
    ...set,
    order: set.order.map(form),
    forms: Object.fromEntries(forms),
    ...(rollUp && {
      rollUp: {
        from: form(rollUp.from),
        to: form(rollUp.to),
        key: pairs(rollUp.key, field),
        amount: pairs(rollUp.amount, field),
        texts: pairs(rollUp.texts, field),
        ...(rollUp.facts && {
          facts: pairs(rollUp.facts, (id) => (known.includes(id) ? field(id) : table(id))),
        }),
      },
    }),
  };
}

const files = templateFiles();

/** The shipped sets under other ids, each with all that it has of earlier years. */
export const renamed: readonly TemplateSet[] = loadSets(
  Object.fromEntries(
    Object.entries(files).map(([file, json]) => {
      const whole = complete(file, json, files) as Json;
      return [file, "forms" in whole ? withOtherIds(whole) : json];
    }),
  ),
);
