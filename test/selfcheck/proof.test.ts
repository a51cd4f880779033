import { leaveProof, PROOF_SHEET, proofLasted } from "../../src/selfcheck/proof";
import { newFile, openFile } from "../../src/hosts/file/open";
import { OWN_SHEET } from "../../src/forms/read/survey";
import { oneCell } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import { inWps } from "../hosts/wps/opened";
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

const sheet = PROOF_SHEET;
const put = (row: number, column: number, value: Content): Edit => {
  return { kind: "write", sheet, row, column, values: [[value]] };
};

test.each<[part: string, Edit]>([
  ["visibility", { kind: "showSheet", sheet, visibility: "hidden" }],
  ["row", put(0, 0, null)],
  ["textLikeNumber", put(1, 0, 7)],
  ["number", { kind: "style", sheet, range: oneCell(1, 1), style: { numberFormat: "General" } }],
  ["formula", put(2, 0, null)],
  ["merge", { kind: "unmerge", sheet, range: oneCell(3, 0) }],
  ["name", { kind: "name", sheet, name: "_绩表_自检", range: null }],
  ["dottedName", { kind: "name", sheet, name: "_jibiao.self_check.2026", range: null }],
  ["validation", { kind: "validate", sheet, range: oneCell(6, 1), check: { kind: "none" } }],
  ["width", { kind: "widths", sheet, column: 1, widths: [8] }],
  ["page", { kind: "page", sheet, page: { orientation: "portrait" } }],
  ["mark", { kind: "clearMarks", sheet }],
])("one that lost its %s is told, that part alone, and removed all the same", async (part, edit) => {
  const reopened = await without(edit);
  const broken: unknown = await proofLasted(reopened, false).catch((problem: unknown) => problem);
  const { expected, seen } = broken as { expected: Record<string, unknown>; seen: Record<string, unknown> };
  expect(Object.keys(expected).filter((one) => expected[one] !== seen[one])).toEqual([part]);
  expect((await reopened.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a proof that WPS saved and opened is found whole", async () => {
  const { workbook, reopen } = inWps();
  await leaveProof(workbook, LEFT);
  await expect(proofLasted(await reopen!(), false)).resolves.toBeUndefined();
});

test("its sheet is passed over like that of our notes", () => {
  expect(PROOF_SHEET).toMatch(OWN_SHEET);
});
