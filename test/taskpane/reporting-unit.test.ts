import { fileNameOf } from "../../src/taskpane/reporting-unit";

test.each([
  [{ unit: "石峰区图书馆", year: 2026 }, "石峰区图书馆_2026_绩效目标.xlsx"],
  [{ unit: " 石峰区 图书馆/总馆 ", year: 2026 }, "石峰区图书馆总馆_2026_绩效目标.xlsx"],
  [{ unit: "", year: 2026 }, "2026_绩效目标.xlsx"],
  [{ unit: "石峰区图书馆" }, "石峰区图书馆_绩效目标.xlsx"],
  [{ unit: "..." }, undefined],
  [{ unit: "" }, undefined],
])("a new workbook of %j is called %p", (unit, name) => {
  expect(fileNameOf(unit, "绩效目标.xlsx")).toBe(name);
});
