import type { Shapes } from "./blocks";
import type { App, Book } from "./jsapi";
import type { Kept } from "./kept";

/** The workbook in front, and what was found out about this build and its sheets. */
export interface Desk {
  readonly app: App;
  readonly book: Book;
  readonly shapes: Shapes;
  readonly kept: Kept;
  readonly is1904: boolean;
  /** The build tells of changed cells, rows and sheets; else what is kept is not relied upon when much has changed. */
  isTold: boolean;
  readonly canMark: boolean;
}
