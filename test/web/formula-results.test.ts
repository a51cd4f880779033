import { resultsOf } from "../../src/web/formula-results";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { write } from "../hosts/contract/edits";

const sheet = (...cells: Partial<Cell>[]): Snapshot => ({
  ...{ name: "表", visibility: "visible", protected: false, merges: [], names: [] },
  rows: [cells.map((cell): Cell => ({ value: null, text: "", format: "General", ...cell }))],
});

test("a result the file does not have is written beside its formula", () => {
  const shown = sheet({ value: 1 }, { formula: "A1*2", value: 2 }, { formula: "A1&1", value: "11" });
  const saved = sheet({ value: 1 }, { formula: "A1*2", value: 9 }, { formula: "A1&1" });
  expect(resultsOf(shown, saved)).toEqual([
    write("表", "B1", [{ formula: "A1*2", value: 2 }]),
    write("表", "C1", [{ formula: "A1&1", value: "11" }]),
  ]);
});

test.each<[string, Partial<Cell>, Partial<Cell>]>([
  ["the same", { formula: "A1", value: 2 }, { formula: "A1", value: 2 }],
  ["the same to fifteen digits", { formula: "A1", value: 0.1 + 0.2 }, { formula: "A1", value: 0.3 }],
  ["an error", { formula: "A1", value: "#DIV/0!", error: true }, { formula: "A1", value: 2 }],
  ["not worked out", { formula: "A1" }, { formula: "A1", value: 2 }],
  ["of another formula", { formula: "A1", value: 2 }, { formula: "B1", value: 3 }],
  ["of none in the file", { formula: "A1", value: 2 }, { value: 3 }],
  ["no formula", { value: 2 }, { formula: "A1", value: 3 }],
])("a result that is %s is left alone", (_, shown, saved) => {
  expect(resultsOf(sheet(shown), sheet(saved))).toEqual([]);
});
