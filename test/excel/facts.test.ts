import { factsOf } from "../../src/excel/facts";

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
