import type { FilledRow } from "../../../src/forms/filled";
import { shared } from "../../../src/audit/share-unchanged";
import type { Edit } from "../../../src/workbook/edit";
import { memoryWorkbook } from "../../hosts/memory";
import { drawn, formIn, formOf } from "../sheets";

/*
 * A sheet that is read again gives the very rows of the reading before, as far as nothing about them changed: what was
 * found in them holds still.
 */

const DIRECTIONS: Edit = {
  kind: "write",
  sheet: "表",
  row: 6,
  column: 0,
  values: [
    ["图书馆", "图书采购", "阅读专项", "2026年", 8.5],
    ["图书馆", "读者活动", "阅读专项", "2026年", 9.5],
    [null, "书目印刷", "阅读专项", "2026年", 10],
  ],
};

/** The rows of a 支出方向表 before and after something is done to its sheet, read as a live session reads them. */
async function rows(
  ...edits: readonly Edit[]
): Promise<[before: readonly FilledRow[], after: readonly FilledRow[]]> {
  const workbook = memoryWorkbook([await drawn(formOf("shifeng", "spending-direction").definition)]);
  await workbook.apply([DIRECTIONS]);
  const [before] = await workbook.read(["表"]);
  const first = formIn(before!).tables.rows!.rows;
  let snapshot = before!;
  for (const edit of edits) {
    await workbook.apply([edit]);
    const [again] = await workbook.read([edit.kind === "renameSheet" ? edit.to : "表"]);
    snapshot = shared(snapshot, again!);
    formIn(snapshot);
  }
  return [first, formIn(snapshot).tables.rows!.rows];
}

const write = (row: number, content: string): Edit => ({
  kind: "write",
  sheet: "表",
  row,
  column: 1,
  values: [[content]],
});
const merge: Edit = { kind: "merge", sheet: "表", range: { top: 7, left: 0, bottom: 8, right: 0 } };
const unmerge: Edit = { ...merge, kind: "unmerge" };

const kept = ([before, after]: Awaited<ReturnType<typeof rows>>) => after.map((row) => before.includes(row));

test("only a row with another cell is another row", async () => {
  expect(kept(await rows())).toEqual([true, true, true]);
  expect(kept(await rows(write(7, "展览")))).toEqual([true, false, true]);
});

test("a row that moved is another one, for its cells have other addresses", async () => {
  const [before, after] = await rows({ kind: "insertRows", sheet: "表", row: 7, count: 1 });
  expect(kept([before, after])).toEqual([true, false, false]);
  expect(after.map(({ entries }) => entries.amount!.address)).toEqual(["E7", "E9", "E10"]);
});

test("so is one on a sheet of another name", async () => {
  const [before, after] = await rows({ kind: "renameSheet", sheet: "表", to: "支出" });
  expect(kept([before, after])).toEqual([false, false, false]);
  expect(after[0]!.entries.amount!.sheet).toBe("支出");
});

test("a cell merged over two rows belongs to both, and its change changes both", async () => {
  const [before, after] = await rows(merge);
  expect(kept([before, after])).toEqual([true, true, false]);
  expect(after[2]!.entries.supervisingDepartment).toMatchObject({ address: "A8", inherited: true });
  const typed: Edit = { kind: "write", sheet: "表", row: 7, column: 0, values: [["文化馆"]] };
  const [, again] = await rows(merge, typed);
  expect(again[2]!.entries.supervisingDepartment!.cell.text).toBe("文化馆");
});

test("a cell that is no longer merged belongs to its own row", async () => {
  const [, after] = await rows(merge, unmerge);
  expect(after[2]!.entries.supervisingDepartment).toMatchObject({ address: "A9", blank: true });
});
