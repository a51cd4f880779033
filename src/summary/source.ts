import type Big from "big.js";
import type { FilledForm, Place } from "../forms/filled";
import type { Content } from "../workbook/edit";

/** One row of a 支出方向表, or one whole 专项资金申报表, as it goes into the summary. */
export interface Source {
  readonly form: FilledForm;
  /** Its row in the sheet, from 0; undefined where the whole form is meant. */
  readonly row?: number;
  /** The cell of its (innermost) name. */
  readonly at: Place;
  readonly key: string;
  /** As written, outermost first: fund, direction. */
  readonly names: readonly string[];
  /** 万元 */
  readonly amount: Big;
  /** By field of the summary. */
  readonly texts: Readonly<Record<string, string>>;
  /** By field of the summary; undefined = not known, leave the cell as it is. */
  readonly facts: Readonly<Record<string, Content | undefined>>;
}

/** An amount that was not simply a number in the summary's unit, and what it was read as. */
export interface Converted {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  /** Decimal, in the summary's unit. */
  readonly to: string;
}
