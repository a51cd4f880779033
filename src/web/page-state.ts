import type { Unsaved } from "./recovery";
import type { PasteQuestion } from "./paste-question";
import type { DiskQuestion } from "./saving";

/** Something to be told to the person, until it is closed. */
export interface Notice {
  readonly kind: "trouble" | "told";
  readonly title?: string;
  readonly text: string;
  /** The way out is another file. */
  readonly offersFile?: true;
}

/** What the page shows around grid and pane; replaced as a whole, never changed. */
export interface PageState {
  readonly name: string;
  readonly isDirty: boolean;
  /** It is a file somewhere, not a workbook that was only begun. */
  readonly isFile: boolean;
  /** Something was opened or begun; until then, what can be opened or begun is offered. */
  readonly isBegun: boolean;
  readonly unseen?: string;
  readonly notice?: Notice;
  /** Unsaved work of tabs that are gone. */
  readonly lost: readonly Unsaved[];
  /** What is to be opened waits, because the open document is not saved. */
  readonly waiting?: () => Promise<void>;
  /** The file changed on the disk, and saving waits for what is to be done about it. */
  readonly asked?: DiskQuestion;
  /** What was pasted does not fit, and waits for what is to be done about it. */
  readonly pasted?: PasteQuestion;
  /** While a file is being opened; how many sheets are there already, once that can be said. */
  readonly opening?: { readonly name: string; readonly done?: number; readonly of?: number };
  /** Ends the opening; all is as it was before. */
  readonly stop?: () => void;
}
