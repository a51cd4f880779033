import type { AuditedIssue } from "../../../src/audit/issue";
import type { DoneRollUp } from "../../../src/taskpane/actions/pane-actions";
import { isError } from "../../../src/taskpane/summary/result";

const PROJECT = { sheet: "附件3-3", address: "C8", differs: true };

const done = (differences: DoneRollUp["differences"]) =>
  ({ differences, report: { sheet: "附件3-1" } }) as DoneRollUp;
const issue = (sheet: string, cells: readonly string[], more: Partial<AuditedIssue> = {}) =>
  ({ severity: "error", sheet, cells, ...more }) as AuditedIssue;

test.each([
  ["项目支出 is in an open 必改", PROJECT, issue("附件3-3", ["C5", "C8"]), true],
  ["another cell is", PROJECT, issue("附件3-3", ["B9"]), false],
  ["it is only to be verified", PROJECT, issue("附件3-3", ["C8"], { severity: "warning" }), false],
  ["the sums agree", { ...PROJECT, differs: false }, issue("附件3-3", ["C8"]), false],
])("a difference that is red: %s", (_, projectExpenditure, one, expected) => {
  expect(isError(done({ summary: false, projectExpenditure }), [one])).toBe(expected);
});

test("a summary that does not add up is red where its own sheet has a 必改", () => {
  expect(isError(done({ summary: true }), [issue("附件3-1", ["D5"])])).toBe(true);
  expect(isError(done({ summary: true }), [issue("附件3-2", ["B9", "附件3-1!D5"])])).toBe(true);
  expect(isError(done({ summary: true }), [issue("附件3-2", ["B9"])])).toBe(false);
});
