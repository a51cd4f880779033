import { insertForms } from "../../src/forms/draw/draw";
import { newFile, openFile, type FileWorkbook } from "../../src/hosts/file/open";
import { live } from "../../src/live/live";
import type { AuditedIssue } from "../../src/audit/issue";
import { rules } from "../../src/rules/index";
import { formOf } from "../forms/sheets";
import { sets } from "../templates/sets";
import { direction, directions } from "../live/rows";

/** A file with one warning, in E8 of 附件3-2. */
export async function fileWithWarning(): Promise<FileWorkbook> {
  const { set } = formOf("shifeng", "spending-direction");
  const workbook = newFile();
  await workbook.apply(insertForms(set, ["spending-direction"], 2026, []).edits);
  const rows = directions(direction("图书采购"), direction("读者活动", { amount: "8.5万元" }));
  await workbook.apply([rows]);
  return workbook;
}

/** The same after somebody wrote down why it is right, as bytes. */
export async function fileWithNote(): Promise<Uint8Array> {
  const workbook = await fileWithWarning();
  const session = await live(workbook, sets, rules);
  await session.checkAll();
  const [issue] = session.state.issues;
  await session.verify(issue!, "合同就是这么写的", "填报人");
  return workbook.bytes();
}

/** What the pane lists when a file is opened. */
export async function issuesIn(bytes: Uint8Array): Promise<readonly AuditedIssue[]> {
  const session = await live(openFile(bytes), sets, rules);
  await session.checkAll();
  return session.state.issues;
}
