import { keyOf } from "../../src/forms/keys";
import { sets } from "./sets";

/** Tables that people bring along: they are checked, and never offered. */
const ONLY_RECOGNISED: Readonly<Record<string, readonly string[]>> = { shifeng: ["indicator-table"] };

const forms = sets.flatMap((set) =>
  [...set.forms.values()].map((definition) => [`${set.name}${definition.name}`, definition] as const),
);

describe.each(sets.map((set) => [set.name, set] as const))("%s", (_, set) => {
  test("says where its forms come from, and lists those that are inserted in the order people fill them in", () => {
    expect(set.basis).not.toBe("");
    const official = [...set.forms.values()].filter((form) => !form.unofficial).map((form) => form.id);
    const others = official.filter((id) => !set.order.includes(id));
    expect(others).toEqual(ONLY_RECOGNISED[set.set] ?? []);
    expect(set.order.filter((id) => !official.includes(id))).toEqual([]);
  });

  test("rolls up between forms and fields that exist", () => {
    const { from, to, key, amount, texts, facts } = set.rollUp!;
    const [source, target] = [set.forms.get(from)!, set.forms.get(to)!];
    const mapped = { ...key, ...amount, ...texts };
    expect(
      [...Object.keys(mapped), ...Object.keys(facts)].filter((field) => !target.fields.has(field)),
    ).toEqual([]);
    expect(Object.values(mapped).filter((field) => !source.fields.has(field))).toEqual([]);
  });
});

describe.each(forms)("%s", (_, definition) => {
  test("has a width for every column of its table, its head and its foot", () => {
    const columns = definition.widths.length;
    expect(definition.cells.map((row) => row.length)).toEqual(definition.cells.map(() => columns));
    const lines = [...definition.head, ...definition.foot].filter((line) => line.startsWith("|"));
    for (const line of lines) expect(line.split("|")).toHaveLength(columns + 2);
  });

  test("gives heights only to what stands in it", () => {
    const { fields, tables, labels } = definition;
    const known = new Set([...fields.keys(), ...tables.keys(), ...labels.map((label) => label.text)]);
    expect(Object.keys(definition.heights).filter((name) => !known.has(name))).toEqual([]);
  });

  test("has other spellings only for headings that it prints, and no spelling for two of them", () => {
    const printed = new Set(definition.labels.map((label) => keyOf(label.text)));
    expect(Object.keys(definition.aliases).filter((official) => !printed.has(keyOf(official)))).toEqual([]);
    const different = definition.labels.filter(({ nth }) => nth === 1);
    const keys = different.flatMap((label) => [...new Set(label.keys)]);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test("repeats only tables that may grow", () => {
    const growing = [...definition.tables.values()].filter((table) => table.fixedRows.length === 0);
    expect(Object.keys(definition.repeat).sort()).toEqual(growing.map((table) => table.id).sort());
  });

  test("ticks its boxes in the text that is printed in the cell", () => {
    for (const { choices, prefill } of definition.fields.values()) {
      for (const choice of choices ?? []) expect(prefill).toContain(`${choice}□`);
    }
  });
});
