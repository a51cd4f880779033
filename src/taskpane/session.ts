import type { AuditedIssue, Fix } from "../audit/issue";
import type { Asked } from "../audit/verdict";
import type { FormDefinition, TemplateSet } from "../forms/definition";
import type { Meanings } from "../forms/understand/meanings";
import type { Choice } from "../summary/three-way";
import type { CellRef } from "../workbook/cell";
import type { Given } from "./pane-props";
import type { ReportingUnit, Settings } from "./memory";
import type { Audit, IssueActions } from "./use-audit";
import type { BringIn } from "./use-bring-in";
import type { Carry } from "./use-carry";
import type { LandedOffer } from "./use-landed";
import type { Marks } from "./use-marks";
import type { RollUp } from "./use-roll-up";
import type { SelfCheckRun } from "./use-self-check";
import type { SubmissionCheck } from "./use-submission";
import type { Writes } from "./use-writes";
import type { TabName } from "./words/shared";

/**
 * What tabs and pages are handed: what the pane is given, what lasts while it stands beside one workbook, and the ways
 * from one place in it to another. `Page`: the pages that the one who is handed it may open.
 */
export interface Session<Page extends string = never> extends Given {
  readonly settings: Settings;
  /** As it was chosen, or as the workbook's own forms say. */
  readonly unit: ReportingUnit;
  /** The forms of its district and year, once both are known. */
  readonly set: TemplateSet | undefined;
  /** Of forms that name none: the year that was chosen, or this one. */
  readonly year: number;
  /** Those that were chosen; nothing where nobody chose. */
  readonly asked: Asked;
  /** Issues that can be corrected without a person deciding. */
  readonly fixable: readonly AuditedIssue[];
  readonly writes: Writes;
  readonly audit: Audit;
  readonly rollUp: RollUp;
  readonly bringIn: BringIn;
  readonly carry: Carry;
  readonly landed: LandedOffer;
  readonly marks: Marks;
  readonly submission: SubmissionCheck;
  readonly selfCheck: SelfCheckRun;
  readonly issueActions: IssueActions;
  readonly tab: TabName;
  /** The keyboard was handed over to 填表. */
  readonly takesKeys: boolean;
  readonly goTo: (tab: TabName) => void;
  readonly openPage: (page: Page) => void;
  /** Back to the tab, or to the page that led to this one. */
  readonly closePage: () => void;
  readonly reveal: (cell: CellRef) => void;
  readonly openIssue: (issue: AuditedIssue) => void;
  /** 下一处, and from the last on from the first; by -1 backwards. */
  readonly step: (by: 1 | -1) => void;
  readonly checkAll: () => void;
  readonly stopCheck: () => void;
  readonly insert: (form: FormDefinition, set: TemplateSet, year: number) => void;
  readonly fill: (fixes: readonly Fix[]) => void;
  readonly fixAll: (fixes: readonly Fix[]) => void;
  /** One of the texts for the conflict asked about; after the last of them the roll-up goes on. */
  readonly choose: (choice: Choice) => void;
  /** What the columns of a layout mean, which no set knows; undefined takes all of it back. */
  readonly correct: (layout: string, meanings: Meanings | undefined) => void;
  readonly changeSettings: (part: Partial<Settings>) => void;
}
