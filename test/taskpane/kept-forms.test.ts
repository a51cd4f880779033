import { NotKept, keptForms } from "../../src/taskpane/own-forms/kept-forms";
import { asScript } from "../../src/taskpane/own-forms/kept-list";
import "./jsdom";

const KEY = "绩表/表样";

/** A browser's storage that holds so much. */
function storage(room = Infinity, stored: string | null = null) {
  const held = new Map<string, string>(stored === null ? [] : [[KEY, stored]]);
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new Error("QuotaExceededError");
      held.set(key, text);
    },
  };
}

const one = { set: "梅溪区", since: 2026, text: "{}" };
const other = { set: "石桥县", since: 2025, text: "{ }" };

test("what is kept is there again, until it is taken out", () => {
  const place = storage();
  const told: number[] = [];
  const forms = keptForms(
    () => place,
    () => told.push(1),
  );
  expect(forms.all()).toEqual([]);
  forms.keep(one);
  forms.keep(other);
  expect(keptForms(() => place).all()).toEqual([one, other]);
  forms.takeOut(one);
  expect(keptForms(() => place).all()).toEqual([other]);
  expect(told).toHaveLength(3);
});

test("the same name and year take the place of what was kept; another year does not", () => {
  const forms = keptForms(() => storageOfAll);
  const storageOfAll = storage();
  forms.keep(one);
  forms.keep({ ...one, text: "[]" });
  forms.keep({ ...one, since: 2027 });
  expect(forms.all().map(({ since, text }) => [since, text])).toEqual([
    [2026, "[]"],
    [2027, "{}"],
  ]);
});

test("where there is no room, it says so, and what was kept stays", () => {
  const place = storage(80);
  const told: number[] = [];
  const forms = keptForms(
    () => place,
    () => told.push(1),
  );
  forms.keep(one);
  expect(() => forms.keep({ ...other, text: "x".repeat(100) })).toThrow(NotKept);
  expect(forms.all()).toEqual([one]);
  expect(told).toHaveLength(1);
});

test("where the browser takes it and forgets it, it says so", () => {
  const forms = keptForms(() => ({ getItem: () => null, setItem: () => {} }));
  expect(() => forms.keep(one)).toThrow(/没有记下/);
});

test("where the page may not store anything, there is nothing, and keeping says so", () => {
  const forms = keptForms(() => {
    throw new Error("SecurityError");
  });
  expect(forms.all()).toEqual([]);
  expect(() => forms.keep(one)).toThrow(NotKept);
});

test.each(["{", "null", "3", '{"set":"甲"}', '[null, 3, {"set":"甲","since":"2026","text":"{}"}]'])(
  "what is no list of forms is none: %s",
  (stored) => {
    expect(keptForms(() => storage(Infinity, stored)).all()).toEqual([]);
  },
);

test("of what is odd only the odd is left out", () => {
  const stored = JSON.stringify([one, { set: 3 }, { ...other, more: true }]);
  expect(keptForms(() => storage(Infinity, stored)).all()).toEqual([one, other]);
});

test("a page loads it from its folder as one call", () => {
  const said: unknown[] = [];
  new Function("jibiaoTemplates", asScript({ ...one, text: '{ "set": "梅溪区" }\n' }))({
    push: (file: unknown) => said.push(file),
  });
  expect(said).toEqual([{ file: "梅溪区/2026.json", json: { set: "梅溪区" } }]);
});
