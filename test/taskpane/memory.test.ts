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
  };
  memory.write(kept);
  expect(memory.read()).toEqual(kept);
});

test.each(["{", "null", "[]", '{"settings":{"listed":3,"colours":"pink"},"chosen":{"year":"x"}}'])(
  "starts afresh from %s",
  (text) => expect(storing(text).read()).toEqual(FRESH),
);

test("where the page may not store anything, nothing fails", () => {
  const memory = storedMemory(() => {
    throw new Error("SecurityError");
  });
  memory.write(FRESH);
  expect(memory.read()).toEqual(FRESH);
});
