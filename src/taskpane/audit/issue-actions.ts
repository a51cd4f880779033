import type { FilledForm } from "../../forms/filled";
import type { AuditedIssue } from "../../audit/issue";
import type { Fix } from "../../audit/issue";
import type { CellRef } from "../../workbook/cell";

/** The box that takes the place of an issue's explanation. */
export type Box = "fix" | "verify";

/** What an issue's row knows and can do. */
export interface IssueActions {
  readonly forms: readonly FilledForm[];
  readonly canReveal: boolean;
  /** Reading failed: nothing may be done to what may no longer be so. */
  readonly isCutOff: boolean;
  readonly open: string | undefined;
  readonly box: Box | undefined;
  readonly onBox: (box: Box | undefined) => void;
  /** Selects the cell; the focus stays in the pane. */
  readonly onPoint: (cell: CellRef) => void;
  readonly onFix: (issue: AuditedIssue, fixes: readonly Fix[]) => void;
  readonly onVerify: (issue: AuditedIssue, note: string) => void;
  readonly onTakeBack: (issue: AuditedIssue) => void;
}
