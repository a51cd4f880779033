import { partitioned } from "../../src/excel/partition";
import { FRESH, storedMemory } from "../../src/taskpane/memory";

const LIBRARY = { ...FRESH, chosen: { set: "shifeng", year: 2026, unit: "石峰区图书馆" } };

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("what is kept in one place is not seen in another", () => {
  const own = storage();
  storedMemory(() => partitioned(own, "甲")).write(LIBRARY);
  expect(storedMemory(() => partitioned(own, "甲")).read()).toEqual(LIBRARY);
  expect(storedMemory(() => partitioned(own, "乙")).read()).toEqual(FRESH);
});

test("where Office names no place, it is kept as everywhere else", () => {
  const own = storage();
  storedMemory(() => partitioned(own, undefined)).write(LIBRARY);
  expect(storedMemory(() => own).read()).toEqual(LIBRARY);
});
