import { FRESH, storedMemory } from "../../src/taskpane/memory";

const storing = (text: string | null) => {
  let stored = text;
  return storedMemory(() => ({ getItem: () => stored, setItem: (_, next) => void (stored = next) }));
};

test("keeps what was chosen and set", () => {
  const memory = storing(null);
  expect(memory.read()).toEqual(FRESH);
  const kept = {
    chosen: { set: "shifeng", year: 2026, unit: "石峰区图书馆" },
    settings: { ...FRESH.settings, listed: 0, layout: "fund" as const },
    collapsed: true,
    layouts: { "三级指标|完成标准": { 完成标准: "value" as const } },
  };
  memory.write(kept);
  expect(memory.read()).toEqual(kept);
});

test.each([
  "{",
  "null",
  "[]",
  '{"layouts":{"a":{"b":"c"},"d":5}}',
  '{"settings":{"listed":3,"colours":"pink"},"chosen":{"year":"x"}}',
])("starts afresh from %s", (text) => {
  const memory = storing(text);
  expect(memory.read()).toEqual(FRESH);
  memory.write({ ...FRESH, collapsed: true });
  expect(memory.read().collapsed).toBe(true);
});

test("where the page may not store anything, nothing fails", () => {
  const memory = storedMemory(() => {
    throw new Error("SecurityError");
  });
  memory.write(FRESH);
  expect(memory.read()).toEqual(FRESH);
  expect(memory.keeps!()).toBe(false);
});

test("says that it keeps things where it does", () => {
  const kept = new Map<string, string>();
  const memory = storedMemory(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }));
  expect(memory.keeps!()).toBe(true);
});

test("an older version that is gone back to leaves alone what a newer one has stored", () => {
  let stored = '{"settings":{"newer":1,"large":true},"also":"newer"}';
  const memory = storedMemory(() => ({
    getItem: () => stored,
    setItem: (_, next) => void (stored = next),
  }));
  expect(memory.read().settings.large).toBe(true);
  memory.write({ ...FRESH, chosen: { unit: "石峰区图书馆" } });
  expect(JSON.parse(stored)).toMatchObject({
    settings: { newer: 1, large: false },
    also: "newer",
    chosen: { unit: "石峰区图书馆" },
  });
});
