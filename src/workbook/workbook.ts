import type { CellRef, Range } from "./cell";
import type { Edit } from "./edit";
import type { SheetInfo, Snapshot } from "./snapshot";

/** What a host can do beyond reading and writing; declared, so that nobody has to find out by failing. */
export interface Abilities {
  readonly watch: boolean;
  readonly reveal: boolean;
  readonly mark: boolean;
  /** The host's own undo takes back what `apply` did. */
  readonly undo: boolean;
  /** A failing `apply` leaves the workbook as it was; without it, it throws PartlyApplied. */
  readonly rollBack: boolean;
  /**
   * Reading ends the host's own undo: that of layouts alone, or of merged areas too (all that is read afresh). Absent
   * where reading does no such thing.
   */
  readonly endsUndo?: "layout" | "merges";
}

/** What came of edits that were applied. */
export interface Applied {
  /** Sheets on which marks of ours are left that the host would not take away. */
  readonly marksLeftOn?: readonly string[];
  /** Sheets with conditional formats, of somebody else's, that the host could not read and that were let be. */
  readonly unreadOn?: readonly string[];
  /**
   * Takes it back; for edits of looks alone, which nobody could restore from what is read, and only where the host's
   * own undo cannot be called. Good as long as no rows have moved.
   */
  readonly takeBack?: () => Promise<void>;
}

/** What the host does not tell of, though it should: which cell is selected; sheets that come, go, or get other names. */
export type Untold = "selections" | "sheets";

/** Sheets with marks of ours, and sheets with conditional formats that the host could not read. */
export interface Marked {
  readonly on: readonly string[];
  readonly unreadOn: readonly string[];
}

/** How sheets are read. */
export interface Reads {
  /** Widths, heights, marks, input checks, and how they print; "sizes": marks and checks may be missing. */
  readonly layout?: boolean | "sizes";
  /** What the host has kept in mind of them does not count. */
  readonly isAfresh?: boolean;
}

/** Something that happened in the workbook. */
export type WorkbookEvent =
  | { readonly kind: "edited"; readonly sheet: string; readonly range: Range; readonly byUs: boolean }
  | { readonly kind: "sheetAdded" | "sheetRemoved"; readonly sheet: string; readonly byUs: boolean }
  | { readonly kind: "sheetRenamed"; readonly sheet: string; readonly from: string; readonly byUs: boolean }
  | { readonly kind: "selected"; readonly sheet: string; readonly range: Range }
  /** The same workbook, but nobody knows what changed in it. */
  | { readonly kind: "reloaded" }
  /** Another workbook. */
  | { readonly kind: "workbookChanged" };

/** A sheet, what it was when it was read last, and where something has happened since. */
export interface Touched {
  readonly sheet: string;
  /** Absent for one that was not read yet. */
  readonly before?: Snapshot;
  /** None where formulas may show what happened on other sheets. */
  readonly areas: readonly Range[];
}

/** A list of sheets, and what stands in those that were wanted. */
export interface Listing {
  /** All sheets in their order, hidden ones too. */
  readonly sheets: readonly SheetInfo[];
  /** In the same order. */
  readonly snapshots: readonly Snapshot[];
}

/** A spreadsheet, wherever it lives. Asynchronous and batch-shaped because Office.js is. */
export interface Workbook {
  readonly host: string;
  readonly can: Abilities;
  /** All sheets in their order, hidden ones too. */
  sheets(): Promise<SheetInfo[]>;
  /** Reads whole sheets in one round trip, in the order asked for. Throws SheetMissing. */
  read(sheets: readonly string[], also?: Reads): Promise<Snapshot[]>;
  /**
   * Lists the sheets and reads the wanted ones, in one round trip as long as they are where the host last saw them.
   * Absent where one great read would keep the page busy: there, list first and read in portions.
   */
  readonly readWanted?: (
    wanted: (sheet: SheetInfo) => boolean,
    also?: Pick<Reads, "isAfresh">,
  ) => Promise<Listing>;
  /**
   * The same as reading these sheets, without asking for all of them again. Absent where reading whole sheets costs no
   * more. Throws SheetMissing.
   */
  readonly reread?: (touched: readonly Touched[]) => Promise<Snapshot[]>;
  /** Which of the sheets carry marks of ours. Absent where a layout that is read says so at no price. */
  readonly marked?: (sheets: readonly string[]) => Promise<Marked>;
  /**
   * Replays edits in order; all or nothing where `can.rollBack`. A host that waits for the end of somebody's typing asks
   * `isCalledOff` before it writes, and throws CalledOff.
   */
  apply(edits: readonly Edit[], isCalledOff?: () => boolean): Promise<Applied | void>;
  /** Tells when something waits for the host, and when nothing does any longer; absent where nothing ever waits. */
  readonly onWaiting?: (listener: (isWaiting: boolean) => void) => () => void;
  /** Reports what happens from now on; the answer ends it. Throws CannotDo where `can.watch` is false. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => void>;
  /** What is not told, once somebody watches; absent where everything always is. */
  readonly untold?: () => readonly Untold[];
  /** Selects a cell and brings it into view. Throws CannotDo where `can.reveal` is false. */
  reveal(cell: CellRef): Promise<void>;
}
