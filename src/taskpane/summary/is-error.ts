import type { AuditedIssue } from "../../audit/issue";
import type { DoneRollUp } from "../model";
import { cellRef } from "../places";

/** Sums that differ may well be right; red is only what is an open 必改 of the very cells. */
export function isError({ differences, report }: DoneRollUp, issues: readonly AuditedIssue[]): boolean {
  const { summary, projectExpenditure: project } = differences;
  return issues.some(
    ({ severity, verified, sheet, cells }) =>
      severity === "error" &&
      !verified &&
      cells.some((cell) => {
        const at = cellRef(sheet, cell);
        const isProject = at.sheet === project?.sheet && at.address === project.address;
        return (summary && at.sheet === report.sheet) || (project?.differs && isProject);
      }),
  );
}
