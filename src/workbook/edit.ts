import type { Range } from "./cell";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** What we may put into a cell. A text is always stored as text, also one that starts with `=`; null empties. */
export type Content = string | number | boolean | null;

/** A formula to be put into a cell, without its leading `=`. */
export interface Formula {
  readonly formula: string;
  /** What it came to when it was last worked out; a host that works it out itself may pass it over. */
  readonly value?: Content;
}

/** Looks; what is not named stays as it is. */
export interface Style {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  /** RRGGBB */
  readonly color?: string;
  /** RRGGBB, or null for none. */
  readonly fill?: string | null;
  readonly align?: "left" | "center" | "right" | "general";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** All four sides of every cell. */
  readonly border?: "thin" | "none";
  /** Excel number format code. */
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** How a sheet prints, on A4. What is not named stays as it is. */
export interface Page {
  readonly orientation?: "portrait" | "landscape";
  readonly fitToWidth?: number;
  /** 0 = as many pages as it takes. */
  readonly fitToHeight?: number;
  /** First and last row repeated on every page. */
  readonly repeatRows?: { readonly from: number; readonly to: number } | null;
  readonly area?: Range | null;
  readonly centered?: boolean;
  /** Centimetres. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export type Check =
  | { readonly kind: "list"; readonly choices: readonly string[]; readonly message: string }
  | { readonly kind: "number"; readonly least?: number; readonly message: string }
  | { readonly kind: "none" };

/** Everything we may do to a workbook. A host replays a list of these in order. */
export type Edit =
  /** Adds a sheet, last unless `before` names one. Throws SheetNameTaken. */
  | {
      readonly kind: "addSheet";
      readonly sheet: string;
      readonly visibility?: Visibility;
      readonly before?: string;
    }
  | { readonly kind: "removeSheet"; readonly sheet: string }
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly to: string }
  | { readonly kind: "showSheet"; readonly sheet: string; readonly visibility: Visibility }
  /**
   * Writes a block, top-left at (row, column). `undefined` in it leaves a cell as it is.
   * Throws CellCovered below a merged area, FormulaInvalid, NumberInvalid, TextTooLong, SheetProtected.
   */
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly (Content | Formula | undefined)[])[];
    }
  /** Throws MergeOverlaps (except on the very same area) and MergeWouldLose where a cell but the first has content. */
  | { readonly kind: "merge"; readonly sheet: string; readonly range: Range }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly range: Range }
  | { readonly kind: "style"; readonly sheet: string; readonly range: Range; readonly style: Style }
  /** Characters, from `column` on. */
  | {
      readonly kind: "widths";
      readonly sheet: string;
      readonly column: number;
      readonly widths: readonly number[];
    }
  /** Points, from `row` on; null = automatic. */
  | {
      readonly kind: "heights";
      readonly sheet: string;
      readonly row: number;
      readonly heights: readonly (number | null)[];
    }
  | { readonly kind: "validate"; readonly sheet: string; readonly range: Range; readonly check: Check }
  /** Sets (or with null removes) a defined name of this sheet. */
  | { readonly kind: "name"; readonly sheet: string; readonly name: string; readonly range: Range | null }
  /** New rows above `row`, looking like the row above them. Throws RowsCannotMove. */
  | { readonly kind: "insertRows"; readonly sheet: string; readonly row: number; readonly count: number }
  /** Throws RowsCannotMove, and RowsInUse where a formula would be left without its cells. */
  | { readonly kind: "deleteRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "page"; readonly sheet: string; readonly page: Page }
  /** Colours cells in a way recognisably ours, on screen. */
  | {
      readonly kind: "mark";
      readonly sheet: string;
      readonly ranges: readonly Range[];
      readonly level: "error" | "warning";
    }
  | { readonly kind: "clearMarks"; readonly sheet: string };

/** Changes nothing but how cells look and how high rows are. */
export const isLooksAlone = ({ kind }: Edit) => kind === "style" || kind === "heights";

/** The block a write covers; undefined where it writes no cell. */
export function blockOf({
  row,
  column,
  values,
}: Pick<Extract<Edit, { kind: "write" }>, "row" | "column" | "values">): Range | undefined {
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  if (width === 0) return undefined;
  return { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
}
