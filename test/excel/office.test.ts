import { partitioned, factsOf } from "../../src/excel/office";
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

test("Excel's own version, platform and sets of functions are told, and nothing of the workbook or its user", () => {
  const supported = ["ExcelApi 1.1", "ExcelApi 1.2", "ExcelApi 1.14", "SharedRuntime 1.1"];
  const context = {
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.14332.20000" },
    displayLanguage: "zh-CN",
    document: { url: "C:\\某单位\\申报.xlsx" },
    requirements: { isSetSupported: (set: string, no: string) => supported.includes(`${set} ${no}`) },
  };
  expect(factsOf(context as unknown as Office.Context, "Edge")).toEqual({
    office: { host: "Excel", platform: "PC", version: "16.0.14332.20000", displayLanguage: "zh-CN" },
    userAgent: "Edge",
    sets: {
      ExcelApi: ["1.1", "1.2", "1.14"],
      ExcelApiOnline: false,
      ExcelApiDesktop: false,
      SharedRuntime: true,
      RibbonApi: false,
      KeyboardShortcuts: false,
    },
  });
});
