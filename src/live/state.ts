import type { FilledForm } from "../forms/filled";
import type { LeftOut } from "../forms/survey";
import type { Issue } from "../rules/issue";

/** What the pane shows of a workbook; replaced as a whole, never changed. */
export interface LiveState {
  /** Changes when another workbook takes this one's place: the how-manieth it is, from 0. */
  readonly workbook: number;
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
  /** In workbook order, errors first; verified ones too. */
  readonly issues: readonly LiveIssue[];
  readonly verdict: Verdict;
  /** 必改, 待核实 and 提示 that are open, and those verified with a note. */
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly hint: number;
    readonly verified: number;
  };
  /** How many checks were made: rules times the forms they look at. */
  readonly checks: number;
  readonly checkedAt?: Date;
  /** A row that is being typed: its blanks are withheld until the selection leaves it. */
  readonly typing?: { readonly sheet: string; readonly row: number };
  /** A full check under way. */
  readonly running?: { readonly done: number; readonly of: number; readonly sheet: string };
  /** 边填边审 is on. */
  readonly isLive: boolean;
  /** Reading failed: what is shown may be out of date. */
  readonly isCutOff: boolean;
  readonly selected?: { readonly sheet: string; readonly row: number; readonly column: number };
}

export type Verdict =
  | "unchecked"
  /** Errors are open. */
  | "blocked"
  /** No errors, warnings are open. */
  | "advisable"
  | "clear"
  /** Forms that nobody has filled in yet, and nothing else. */
  | "blank"
  | "noForm";

export interface LiveIssue extends Issue {
  /** Stays the same while rule, sheet, field and place stay the same, whatever the sentence says. */
  readonly id: string;
  /** Verified with a note that still holds. */
  readonly verified?: { readonly note: string; readonly who: string; readonly when: string };
}

/** Keeps the issues true while people type. It writes nothing but 已核实 notes, and only when told to. */
export interface Live {
  readonly state: LiveState;
  /** Told after every change of state; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** 全表审核: reads everything anew. `isStopped` is asked between sheets. */
  checkAll(isStopped?: () => boolean): Promise<void>;
  setLive(on: boolean): void;
  verify(issue: LiveIssue, note: string, who: string): Promise<void>;
  takeBack(issue: LiveIssue): Promise<void>;
  stop(): void;
}
