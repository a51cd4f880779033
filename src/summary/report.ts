import type { LeftOut } from "./refusal";
import type { Conflict } from "./edited-texts";
import type { Converted } from "./source";
import type { TieOutReport } from "./tie-out";

/** An amount of the summary, as it stood there and as it stands now; `name` is its row's. */
export interface SetBack {
  readonly cell: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What a roll-up has to tell; cells are named as they are once it is applied. */
export interface Report {
  /** The summary's. */
  readonly sheet: string;
  /** How many it has from its sources. */
  readonly rows: number;
  readonly converted: readonly Converted[];
  /** Amounts of the summary that said otherwise before, and what their sources say. */
  readonly setBack: readonly SetBack[];
  /** Texts of the summary that a person changed and that stayed. */
  readonly kept: readonly { readonly cell: string }[];
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
  readonly tieOut: TieOutReport;
}
