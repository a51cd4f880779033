import { leaveProof, PROOF_SHEET, proofLasted } from "../../src/selfcheck/proof";
import { newFile, openFile } from "../../src/hosts/file/open";
import { OWN_SHEET } from "../../src/forms/read/survey";
import type { Edit } from "../../src/workbook/edit";
import { wholeOf } from "../hosts/contract/opened";
import { NO_PROOF } from "./passes";

const LEFT = new Date("2026-11-22T09:30:00");

async function fresh() {
  const workbook = newFile();
  await workbook.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return workbook;
}

const without = async (...edits: Edit[]) => {
  const workbook = await fresh();
  await leaveProof(workbook, LEFT);
  await workbook.apply(edits);
  return openFile(workbook.bytes());
};

test("a proof that went through a file is found whole, and removed", async () => {
  const before = await wholeOf(await fresh());
  const reopened = await without();
  await expect(proofLasted(reopened, false)).resolves.toBeUndefined();
  expect(await wholeOf(reopened)).toEqual(before);
  await expect(proofLasted(reopened, false)).resolves.toBe(NO_PROOF);
});

test("one left since the workbook was opened stays, until it has been saved and opened again", async () => {
  const workbook = await fresh();
  await leaveProof(workbook, LEFT);
  await expect(proofLasted(workbook, true)).resolves.toMatch("请存盘、关掉、再打开");
  await expect(proofLasted(workbook, false)).resolves.toBeUndefined();
});

test("left twice, it is one", async () => {
  const workbook = await fresh();
  await leaveProof(workbook, LEFT);
  await leaveProof(workbook, LEFT);
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1", PROOF_SHEET]);
});

test.each<[string, Edit]>([
  ["is no longer hidden so deeply", { kind: "showSheet", sheet: PROOF_SHEET, visibility: "hidden" }],
  ["lost its row", { kind: "write", sheet: PROOF_SHEET, row: 0, column: 0, values: [[null, null]] }],
  ["lost its name", { kind: "name", sheet: PROOF_SHEET, name: "_绩表_自检", range: null }],
  ["lost its mark", { kind: "clearMarks", sheet: PROOF_SHEET }],
])("one that %s is told, and removed all the same", async (_, edit) => {
  const reopened = await without(edit);
  await expect(proofLasted(reopened, false)).rejects.toThrow("not what was expected");
  expect((await reopened.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("its sheet is passed over like that of our notes", () => {
  expect(PROOF_SHEET).toMatch(OWN_SHEET);
});
