import { openFile } from "../../src/hosts/file/open";
import { newNote, NOTES_SHEET } from "../../src/notes/note";
import { noteEdits } from "../../src/notes/note-edits";
import type { Content, Edit } from "../../src/workbook/edit";
import { forms } from "../live/book";
import { direction, directions } from "../live/rows";
import { newFile } from "../../src/hosts/file/open";
import { issuesIn } from "./verified-file";

/**
 * Earlier versions wrote one note for all cells of an issue: a name for the first, and a fingerprint of what all of them
 * said. Here is what such a file holds, the fingerprint as it was written then.
 */
const ANCHOR = "_jibiao.note.0123456789abcdef";
const OLD = {
  rule: "dept-name-not-full",
  sheet: "附件3-2",
  field: "主管部门",
  row: "公共阅读服务专项\n读者活动",
  /** Of 图书馆 and 图书馆. */
  fingerprint: "362b95b07ce30845",
  note: "公章上就是这么写的",
  who: "填报人",
};
const SHORT = { department: "图书馆" };
const ROWS = [direction("图书采购"), direction("读者活动", SHORT), direction("书目印刷", SHORT)];

/** A file of an earlier version, with rows that were added since. */
async function file(...rows: readonly (readonly Content[])[]): Promise<Uint8Array> {
  const workbook = newFile();
  const text = JSON.stringify(OLD);
  const note = newNote({ kind: "verified", anchor: ANCHOR, when: "2026-11-01T08:00:00.000Z", text });
  const name: Edit = {
    ...{ kind: "name", sheet: "附件3-2", name: ANCHOR },
    range: { top: 7, bottom: 7, left: 0, right: 0 },
  };
  await workbook.apply([...forms("spending-direction"), directions(...ROWS, ...rows)]);
  await workbook.apply([...noteEdits(undefined, [note]), name]);
  return workbook.bytes();
}

const names = (issues: Awaited<ReturnType<typeof issuesIn>>) =>
  issues
    .filter(({ rule }) => rule === OLD.rule)
    .map(({ cells, verified }) => `${cells.join("、")} ${verified?.note ?? "待核实"}`);

test("a note of an earlier version holds for all the cells it named", async () => {
  expect(names(await issuesIn(await file()))).toEqual(["A8、A9 公章上就是这么写的"]);
});

test("and goes on to hold for them when more of the kind come", async () => {
  const bytes = await file(direction("展览布置", SHORT), direction("阅读推广", SHORT));
  expect(names(await issuesIn(bytes)).sort()).toEqual(
    ["A10、A11 待核实", "A8、A9 公章上就是这么写的"].sort(),
  );
});

test("it moves with its rows", async () => {
  const workbook = openFile(await file(direction("展览布置", SHORT)));
  await workbook.apply([{ kind: "insertRows", sheet: "附件3-2", row: 6, count: 1 }]);
  expect(names(await issuesIn(workbook.bytes())).sort()).toEqual(
    ["A11 待核实", "A9、A10 公章上就是这么写的"].sort(),
  );
});

test("what it said of cells that say something else now, it says no more", async () => {
  const workbook = openFile(await file());
  const changed: Edit = { kind: "write", sheet: "附件3-2", row: 8, column: 0, values: [["区图书馆"]] };
  await workbook.apply([changed]);
  expect(names(await issuesIn(workbook.bytes())).join()).not.toContain("公章");
  expect((await workbook.sheets()).some(({ name }) => name === NOTES_SHEET)).toBe(true);
});
