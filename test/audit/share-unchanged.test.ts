import { shared } from "../../src/audit/share-unchanged";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";

const cell = (text: string): Cell => ({ value: text, text, format: "General" });

function sheet(...rows: readonly (readonly (Cell | undefined)[] | undefined)[]): Snapshot {
  return { name: "表", visibility: "visible", protected: false, rows, merges: [], names: [] };
}

const before = sheet([cell("甲"), cell("乙")], undefined, [cell("丙")]);

test("rows and cells that say the same are the very ones of before", () => {
  const after = shared(before, sheet([cell("甲"), cell("丁")], undefined, [cell("丙")]));
  expect(after.rows[0]![0]).toBe(before.rows[0]![0]);
  expect(after.rows[0]![1]!.text).toBe("丁");
  expect(after.rows[2]).toBe(before.rows[2]);
});

test("a cell that was emptied is gone, whether the host leaves a hole or says undefined", () => {
  const hole: (Cell | undefined)[] = [];
  hole[1] = cell("乙");
  for (const row of [hole, [undefined, cell("乙")]]) {
    const after = shared(before, sheet(row, undefined, [cell("丙")]));
    expect(after.rows[0]![0]).toBeUndefined();
    expect(after.rows[0]![1]).toBe(before.rows[0]![1]);
  }
});

test("a row that was emptied is gone", () => {
  const rows: Snapshot["rows"][number][] = [[cell("甲"), cell("乙")]];
  rows[2] = [];
  expect(shared(before, sheet(...rows)).rows[2]).toEqual([]);
  expect(shared(before, sheet([cell("甲"), cell("乙")])).rows).toHaveLength(1);
});
