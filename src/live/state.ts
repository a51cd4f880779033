import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import type { LeftOut } from "../forms/read/survey";
import type { AuditedIssue } from "../audit/issue";
import type { Counts } from "../audit/counts";
import type { Verdict, Withheld } from "../audit/verdict";
import type { Untold } from "../workbook/workbook";

/** What the pane shows of a workbook; replaced as a whole, never changed. */
export interface LiveState {
  /** Changes when another workbook takes this one's place: the how-manieth it is, from 0. */
  readonly workbook: number;
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
  /** In workbook order, errors first; verified ones too. */
  readonly issues: readonly AuditedIssue[];
  /** For the district and year that its own forms name. */
  readonly verdict: Verdict;
  /** What the row lacks that is being typed; the verdict knows it. */
  readonly withheld?: Withheld;
  /** 必改, 待核实 and 提示 that are open, and those verified with a note. */
  readonly counts: Counts;
  /** How many checks were made: rules times the forms they look at. */
  readonly checks: number;
  readonly checkedAt?: Date;
  /** A row that is being typed: its blanks are withheld until the selection leaves it. */
  readonly typing?: { readonly sheet: string; readonly row: number };
  /** A full check under way. */
  readonly running?: { readonly done: number; readonly of: number; readonly sheet: string };
  /** Something waits for the workbook: nobody answers, most likely because a cell is being typed into. */
  readonly isWaiting: boolean;
  /** A full check that somebody asked for is under way, be it only waiting. */
  readonly isAsked: boolean;
  /** 边填边审 is on. */
  readonly isLive: boolean;
  /** Reading failed: what is shown may be out of date. */
  readonly isCutOff: boolean;
  /** The host does not tell what people change, though it should: nothing is checked but what is asked for. */
  readonly isDeaf: boolean;
  /** What else the host does not tell, though it should. */
  readonly untold: readonly Untold[];
  readonly selected?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Keeps the issues true while people type. It writes nothing but 已核实 notes, and only when told to. */
export interface Live {
  readonly state: LiveState;
  /** Told after every change of state; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** 全表审核: reads everything anew. `isStopped` is asked between sheets. */
  checkAll(isStopped?: () => boolean): Promise<void>;
  /** How many issues each sheet has, those held back too; undefined where 边填边审 is off or could not read. */
  issueCounts(): Promise<ReadonlyMap<string, number> | undefined>;
  /** Forms are known by these sets from now on; `checkAll` looks anew. */
  useSets(sets: readonly TemplateSet[]): void;
  setLive(on: boolean): void;
  /** The unit whose forms these are; "" where nobody said. */
  setUnit(unit: string): void;
  /** `isCalledOff` is asked before anything is written. */
  verify(issue: AuditedIssue, note: string, who: string, isCalledOff?: () => boolean): Promise<void>;
  takeBack(issue: AuditedIssue, isCalledOff?: () => boolean): Promise<void>;
  stop(): void;
}
