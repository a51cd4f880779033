import type { Learned, Named } from "../../forms/learn/learn";
import type { Answers } from "../../forms/learn/questions";
import type { AuditedIssue, Fix } from "../../audit/issue";
import type { Asked } from "../../audit/verdict";
import type { FormDefinition, TemplateSet } from "../../forms/definition";
import type { Carried, Carrying } from "../../carry/carry";
import type { Answer } from "../../carry/decision";
import type { Imported } from "../../import/import";
import type { Source } from "../../import/read-source";
import type { Line } from "../../selfcheck/line";
import type { SelfCheckOptions } from "../../selfcheck/run";
import type { Inspection } from "../../submission/inspect";
import type { Choice } from "../../summary/three-way";
import type { Done } from "../../summary/fill";
import type { LeftOut } from "../../summary/refusal";
import type { Layout } from "../../summary/roll-up";
import type { Conflict } from "../../summary/edited-texts";
import type { CellRef } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import type { Abilities, Workbook } from "../../workbook/workbook";

/** What was written, so that it can be told and taken back. */
export interface Written {
  readonly sentence: string;
  /** The cells concerned: a change of one of them by the user ends the offer. */
  readonly cells: readonly CellRef[];
  /** Sheets that were added, or whose looks were written: whatever the user does there ends it, too. */
  readonly sheets?: readonly string[];
  /** Absent where what was there cannot be restored. */
  readonly undo?: (isCalledOff?: () => boolean) => Promise<void>;
}

/** With the cell that is to be filled in first. */
export interface Inserted extends Written {
  readonly first: CellRef;
}

/** Takes back what was done last, whoever did it; false when there is nothing. */
export type HostUndo = () => Promise<boolean>;

/** What the pane's actions are done to, and with. */
export interface ActsOn {
  readonly workbook: Workbook;
  readonly sets: readonly TemplateSet[];
  readonly now: () => Date;
  /** No file was opened: the blank sheet that stands there is nobody's. */
  readonly isNewBook?: () => boolean;
  /** The host's own undo of what was applied last; used only for what cannot be restored by edits. */
  readonly hostUndo?: HostUndo;
}

/** What the pane does to a workbook. Everything throws a WorkbookError, or anything else, when it fails. */
export interface PaneActions {
  readonly can: Abilities;
  /** The same, but nothing more is written once this says so: CalledOff is thrown then. Tells of what is written. */
  unless(isCalledOff: () => boolean, onWritten?: () => void): PaneActions;
  /**
   * Under the next free name where the form's own is that of a form already. Where a sheet of another kind has it:
   * throws SheetNameTaken, unless `isTwin` says that the next one will do.
   */
  insertForm(form: FormDefinition, set: TemplateSet, year: number, isTwin: boolean): Promise<Inserted>;
  fix(fixes: readonly Fix[]): Promise<Written>;
  /** Writes what was offered for a cell, or for name and value of an indicator. */
  fill(fixes: readonly Fix[]): Promise<Written>;
  reveal(cell: CellRef): Promise<void>;
  /** Absent where the host's own undo cannot be called. */
  readonly hostUndo?: HostUndo;
  /** Makes a template set of the forms on some sheets; nothing is written. */
  learn(sheets: readonly string[], named: Named, answers: Answers): Promise<Learned>;
  rollUp(options: RollUpOptions): Promise<RolledUp>;
  hasMarks(sheets: readonly string[]): Promise<boolean>;
  /** Colours the cells of open issues, and no others of ours; says so where the host keeps one it should not. */
  mark(issues: readonly AuditedIssue[]): Promise<Written | void>;
  clearMarks(sheets: readonly string[]): Promise<Written | void>;
  /** 报送检查; our colours are taken out of the forms first. */
  inspect(asked: Asked): Promise<Inspected>;
  /** Gives the forms on these sheets the looks they were drawn with. */
  restyle(sheets: readonly string[]): Promise<Written>;
  /** 体检单 as a page of its own. */
  reportPage(inspection: Inspection): Promise<string>;
  /** A sheet 体检单, last in the workbook. */
  insertReport(inspection: Inspection): Promise<Written>;
  /** A sheet that is drawn with regard to the names taken, last in the workbook. */
  insertSheet(
    draw: (taken: readonly string[]) => { sheet: string; edits: readonly Edit[] },
  ): Promise<Written>;
  /** What a file of another program, or of last year, holds, and where it would go; nothing is written. */
  planImport(bytes: Uint8Array, year: number): Promise<PlannedImport>;
  /** Puts it in; what was written of it is taken out again where the spreadsheet stops half-way. */
  bringIn(source: Source, year: number): Promise<BroughtIn>;
  /** Those of the sheets that nobody laid out: their columns are all as wide as in a new sheet. */
  notLaidOut(sheets: readonly string[]): Promise<readonly string[]>;
  /** Where what was pasted into sheets would go in drawn forms; nothing is written. */
  planLanded(at: LandedAt): Promise<PlannedImport>;
  /** Draws them and fills them in; what was pasted stays, unless it is to be cleared. */
  moveLanded(at: LandedAt, clears: boolean): Promise<BroughtIn>;
  /** What a file of an earlier year holds, and what of it somebody has to decide; nothing is written. */
  planCarry(bytes: Uint8Array, into: CarryTo): Promise<PlannedCarry>;
  /** Draws this year's forms with what stays, and with what was decided; half-way it is taken back like an import. */
  carry(
    plan: PlannedCarry,
    answers: Readonly<Record<string, Answer>>,
  ): Promise<Written & Pick<PlannedCarry, "carried">>;
  /** 已核实 for what only 报送检查 finds; the rest goes through `live`. */
  verify(inspection: Inspection, issue: AuditedIssue, note: string, who: string): Promise<void>;
  takeBack(inspection: Inspection, issue: AuditedIssue): Promise<void>;
  /** 自检 of the how-manieth workbook that stood beside the pane; never fails as a whole. */
  selfCheck(nth: number, options: Omit<SelfCheckOptions, "isProofNew">): Promise<readonly Line[]>;
  /** Leaves in it what the next 自检 looks for, once it was saved and opened again. */
  leaveProof(nth: number): Promise<void>;
  /** Tells when the user changes one of the cells, or anything in the sheet; the answer ends it. */
  whenTouched(where: Pick<Written, "cells" | "sheets">, listener: () => void): Promise<() => void>;
}

export interface PlannedImport {
  readonly source: Source;
  readonly imported: readonly Imported[];
  /** Where it was pasted, if it comes from no file. */
  readonly landed?: LandedAt;
}

/** Sheets with tables that were pasted, the forms in use, and the year of those that name none. */
export interface LandedAt {
  readonly sheets: readonly string[];
  readonly set: TemplateSet | undefined;
  readonly year: number;
}

export interface BroughtIn extends Written {
  readonly imported: readonly Imported[];
}

/** This year's forms: of the district that was chosen, else of that of the file. */
export interface CarryTo {
  readonly set: TemplateSet | undefined;
  readonly year: number;
}

export interface PlannedCarry {
  readonly source: Source;
  readonly target: TemplateSet;
  readonly year: number;
  readonly carried: readonly Carried[];
  readonly leftOut: Carrying["leftOut"];
}

/** What 报送检查 found, and what came of taking our colours out of the forms. */
export interface Inspected extends Inspection {
  readonly isUnmarked: boolean;
  /** What could not be taken out, or not be read, as sentences. */
  readonly leftAlone: readonly string[];
}

export interface RollUpOptions {
  readonly layout: Layout;
  readonly total: boolean;
  /** Into a new sheet, because the one that is there cannot be written to. */
  readonly anew?: boolean;
  /** By the summary's cell, as the report named it. */
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly onProgress?: (step: Step) => void;
  /** How many issues each sheet has, as the pane knows it. */
  readonly knownCounts?: () => Promise<ReadonlyMap<string, number> | undefined>;
  /** Asked all the time; true stops before anything is written. */
  readonly isStopped?: () => boolean;
}

export interface Step {
  readonly done: number;
  readonly of: number;
  readonly sheet: string;
}

export type RolledUp =
  | { readonly kind: "stopped" }
  | { readonly kind: "nothing"; readonly sentence: string; readonly leftOut: readonly LeftOut[] }
  | RefusedRollUp
  | DoneRollUp;

/** Nothing was written. */
export interface RefusedRollUp {
  readonly kind: "refused";
  readonly sentence: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly field: string;
    readonly text: string;
  }[];
  /** All amounts of the sheet of an amount that could not be read. */
  readonly amounts: readonly {
    readonly cell: string;
    readonly name: string;
    readonly text: string;
    readonly isBad: boolean;
  }[];
}

export interface DoneRollUp {
  readonly kind: "done";
  readonly report: Done["report"];
  readonly rows: Done["rows"];
  readonly differences: {
    readonly summary: boolean;
    readonly projectExpenditure?: CellRef & { readonly differs: boolean };
  };
  readonly conflicts: readonly AskedConflict[];
  readonly kept: readonly { readonly cell: string; readonly name: string; readonly field: string }[];
  /** Absent where the summary was up to date already. */
  readonly written?: Written;
}

/** A conflict with the names people know it by. */
export interface AskedConflict extends Conflict {
  readonly name: string;
  readonly field: string;
  /** Where the source's text stands. */
  readonly from?: CellRef;
}
