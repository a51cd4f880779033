import type { Rule } from "../audit/rule";
import type { TemplateSet } from "../forms/definition";
import type { Live, LiveState } from "../live/state";
import type { Edit } from "../workbook/edit";
import type { Assumed } from "../selfcheck/report";
import type { PaneActions } from "./actions/pane-actions";
import type { Memory, Remembered } from "./memory";
import type { OwnForms } from "./own-forms/kept-forms";

/** Everything the pane is given. It knows no host. */
export interface PaneProps {
  readonly live: Live;
  readonly sets: readonly TemplateSet[];
  readonly actions: PaneActions;
  readonly memory: Memory;
  readonly environment: Environment;
}

/** That, as it stands at this moment. */
export interface Given extends PaneProps {
  readonly state: LiveState;
  readonly remembered: Remembered;
  readonly remember: (change: Partial<Remembered>) => void;
}

export interface Environment {
  /** Who the notes of 已核实 are signed by. */
  readonly who: string;
  /** The host as people call it: 浏览器版, WPS 表格. */
  readonly host: string;
  readonly version: string;
  /** Those that are checked, for the list of them. */
  readonly rules: readonly Rule[];
  /** The host's own theme is dark; absent where it has none and the system's counts. */
  readonly dark?: boolean;
  readonly today: Date;
  /** The manual, as Markdown; it comes with the program. */
  readonly manual: () => Promise<string>;
  /** Prints the forms as they lie on paper; absent where the host's own printing does. */
  readonly printForms?: () => void;
  /**
   * The page can neither print nor save a page of its own; the web views of add-ins cannot, and do not say so. What
   * would be printed is inserted as a sheet, then.
   */
  readonly keepsNoPages?: true;
  /** Makes a file of a sheet that edits draw; absent where a page can save none. */
  readonly makeFile?: (edits: readonly Edit[]) => Promise<Uint8Array>;
  /** Forms of the unit's own that were learned here; absent where nothing can be kept. */
  readonly ownForms?: OwnForms;
  /** What the host says of itself (its version, platform, sets of functions), for the report of 自检. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Tries how the host was taken to behave; absent where nothing needs to be assumed. */
  readonly tryAssumptions?: () => Promise<readonly Assumed[]>;
  /** Writes down what the host does where nobody knows what to expect, for the report of 自检. */
  readonly observe?: () => Promise<Readonly<Record<string, unknown>>>;
  /** Told when the pane becomes a rail and when it comes back; without it the pane has no 收起. */
  readonly onCollapse?: (isCollapsed: boolean) => void;
}
