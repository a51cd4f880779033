import { loadSets } from "../../src/templates/load";
import { sets, templateFiles } from "./sets";

const CATEGORIES = [
  ...["quantity", "quality", "timeliness", "cost", "economic", "social", "ecological"],
  ...["sustainability", "satisfaction"],
];

describe.each(sets.map((set) => [set.name, set] as const))("%s: the indicator library", (_, { library }) => {
  test("has something for every category, whatever the indicator is about", () => {
    for (const category of CATEGORIES) {
      const general = library.filter((entry) => entry.category === category && !entry.about.length);
      const plain = general.filter(({ name, value }) => !`${name}${value}`.includes("{"));
      expect([category, plain.length > 0]).toEqual([category, true]);
    }
  });

  test("offers nothing twice, and no value without a number, a date or a standard", () => {
    const keys = library.map(({ category, name, value }) => `${category}|${name}|${value}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    for (const { value } of library) expect(value).toMatch(/\d|\{amount\}|\{year\}|标准$|及以上$/);
  });

  test("knows no placeholder but subject, amount and year", () => {
    const used = library.flatMap(({ name, value }) => `${name}${value}`.match(/\{\w+\}/g) ?? []);
    expect([...new Set(used)].filter((one) => !/subject|amount|year/.test(one))).toEqual([]);
  });
});

describe("a finance office's own library", () => {
  test("is a file library.json of its own, and is offered to all its forms", () => {
    const own = { library: [{ category: "cost", name: "标准件单价", value: "≤200元/件" }] };
    for (const { library } of loadSets({ ...templateFiles(), "lusong/library.json": own })) {
      expect(library.map(({ name }) => name)).toContain("标准件单价");
    }
  });

  test("that is not right is refused with its name and place", () => {
    const wrong = { library: [{ category: "price", name: "单价", value: "1元" }] };
    expect(() => loadSets({ "lusong/library.json": wrong })).toThrow(
      /lusong\/library\.json.*library\.0\.category/,
    );
  });
});

describe.each(
  sets.flatMap((set) => [...set.forms.values()].map((form) => [set.name + form.name, form] as const)),
)("%s: what to write", (_, form) => {
  test("is said of fields and rows that exist, in whole sentences", () => {
    const rows = [...form.tables.values()].flatMap(({ fixedRows }) => fixedRows.flat());
    const known = new Set([...form.fields.keys(), ...rows]);
    expect(Object.keys(form.help).filter((key) => !known.has(key))).toEqual([]);
    for (const { say } of Object.values(form.help)) expect(say).toMatch(/。$/);
  });

  test("is said of everything the unit fills in", () => {
    if (form.unofficial) return;
    const rows = [...form.tables.values()].flatMap(({ fixedRows }) => fixedRows.map((row) => row.at(-1)!));
    const inPrintedRows = new Set(
      [...form.tables.values()].filter((table) => table.fixedRows.length).map((table) => table.id),
    );
    const fields = [...form.fields.values()].filter(
      ({ by, kind, table }) => !by && kind !== "number" && !(table && inPrintedRows.has(table)),
    );
    const wanted = [...fields.map(({ id }) => id), ...rows];
    expect(wanted.filter((key) => !form.help[key])).toEqual([]);
  });
});
