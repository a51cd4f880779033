import type { FilledForm } from "../../forms/filled";
import type { LiveIssue } from "../../live/state";
import type { Fix } from "../../rules/issue";
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
  readonly onFix: (issue: LiveIssue, fixes: readonly Fix[]) => void;
  readonly onVerify: (issue: LiveIssue, note: string) => void;
  readonly onTakeBack: (issue: LiveIssue) => void;
}
