import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import type { Abilities, Workbook } from "../workbook/workbook";

/** One promise of the workbook, tried out in the spreadsheet that is open. */
export interface Trial {
  /** Stays the same over versions, so that reports can be laid side by side. */
  readonly id: string;
  readonly title: string;
  /** What to do instead where it fails. */
  readonly advice: string;
  /** What the host must declare; where it does not, the trial is left out. */
  readonly needs?: keyof Abilities;
  /** Throws where the promise is broken; answers with the reason where there was nothing to try. */
  run(workbook: Workbook, scratch: Scratch): Promise<string | void>;
}

/** A blank sheet to try things on, and others if one does not do; all of them are gone afterwards. */
export interface Scratch {
  readonly sheet: string;
  /** A name that no sheet has, for a sheet that may be added. */
  another(): string;
  apply(...edits: Edit[]): Promise<void>;
  /** The scratch sheet, or one under another name, with its layout. */
  read(sheet?: string): Promise<Snapshot>;
}
