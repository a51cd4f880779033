import type { TemplateSet } from "../forms/definition";
import type { PaneRequest } from "../taskpane/request";
import type { Memory } from "../taskpane/memory";
import type { Timers } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";

/** What a ribbon button has before it, whichever spreadsheet the ribbon belongs to. */
export interface Desk {
  readonly workbook: Workbook;
  readonly sets: readonly TemplateSet[];
  readonly memory: Pick<Memory, "read">;
  /** The page's own where nothing is said. */
  readonly timers?: Pick<Timers, "after">;
}

/**
 * A button of the ribbon: looks, writes nothing, and answers what the pane is to do. There alone things are written,
 * so that failures and 撤销 are always in one place. Throws what reading the workbook throws.
 */
export type Command = (desk: Desk) => Promise<PaneRequest>;
