import type { MoneyUnit } from "../values/money-unit";
import type { Cell, SheetInfo } from "../workbook/snapshot";
import type { Range } from "../workbook/cell";
import type { FieldDefinition, FormDefinition, TemplateSet } from "./definition";

/** A form as it was read: every value with its cell. */

export interface Place {
  readonly sheet: string;
  /** A1 address of the (top-left) cell. */
  readonly address: string;
}

/** One cell that is filled in. */
export interface Entry extends Place {
  readonly field: FieldDefinition;
  readonly row: number;
  readonly column: number;
  /** For a value that stands behind its label in one cell (资金总额：844.93) only the part behind it; see also `parts`. */
  readonly cell: Cell;
  /** Nothing but white space, or only what was printed there. */
  readonly blank: boolean;
  /** The value stands in an earlier row of the same merged cell. */
  readonly inherited?: true;
  /** The value shares its cell with its label. */
  readonly inside?: true;
  /** The cells it is made of, where its sign and unit have cells of their own; `cell` is all of them as one. */
  readonly parts?: readonly Entry[];
}

export interface FilledRow {
  readonly row: number;
  readonly entries: Readonly<Record<string, Entry>>;
  /** One of its entries, where that can be had without making all of them; see `entryOf`. */
  only?(fits: (field: FieldDefinition) => boolean): Entry | undefined;
  /** Row headings, outermost first: [产出指标, 数量指标]; official spelling where known. */
  readonly headings: readonly string[];
}

/** A column of a table: its field, and the heading it stands below. */
export interface FoundColumn {
  readonly field: FieldDefinition;
  readonly heading: Range;
}

export interface FilledTable {
  readonly id: string;
  /** From its headings to its last row (total rows included). */
  readonly area: Range;
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly FilledRow[];
  /** 合计 and 小计 rows. */
  readonly totals: readonly FilledRow[];
  /** The first row from the headings on that is not the table's any more (notes, signatures, other labels). */
  readonly endRow: number;
  /** Nothing stands below it: it may go on for ever. */
  readonly isOpen?: true;
}

export interface FoundLabel extends Place {
  readonly official: string;
  /** As it stands in the sheet. */
  readonly written: string;
  /** Spelled as an alias, not as on the official form. */
  readonly variant: boolean;
  /** A value stands behind it in the same cell. */
  readonly inside?: true;
  readonly area: Range;
}

export interface FilledForm {
  readonly set: TemplateSet;
  readonly definition: FormDefinition;
  readonly sheet: SheetInfo;
  /** Rows and columns the form takes up, title included. */
  readonly area: Range;
  readonly marked: boolean;
  readonly title?: Place & { readonly written: string; readonly variant: boolean };
  /** From title or year line; else from the marker. */
  readonly year?: number;
  readonly yearPlace?: Place;
  /** Where the sheet says 单位：万元 or （万元）. */
  readonly unit?: Place & { readonly unit: MoneyUnit };
  readonly fields: Readonly<Record<string, Entry>>;
  readonly tables: Readonly<Record<string, FilledTable>>;
  readonly labels: readonly FoundLabel[];
  /** Official labels that are nowhere. */
  readonly missing: readonly string[];
  /** Nothing has been filled in yet. */
  readonly blank: boolean;
}
