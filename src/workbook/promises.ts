/**
 * What every host refuses, each with the error of the port. A host hands in what it knows of its workbook and calls
 * these before it changes anything, so that a new host writes none of them; what else it refuses is its own affair.
 */

/** Sheets that come, go, hide or get another name; sheets that are protected. */
export {
  checkFree,
  checkNotLast,
  checkOpen,
  checkSheetName,
  checkSheetUnused,
  checkStructure,
  FREEDOMS,
  type Freedom,
} from "./promises/sheets";

/** Places, what is written there, and merged areas. */
export {
  canHoldFormula,
  checkContent,
  checkCovered,
  checkMerge,
  checkNothingLost,
  checkPlace,
  checkRange,
  isRange,
} from "./promises/cells";

/** Looks, sizes, input checks, print set-up and names. */
export {
  checkHeights,
  checkInputCheck,
  checkName,
  checkPage,
  checkStyledCells,
  checkWidths,
  shownMessage,
} from "./promises/layout";

/** Rows that come and go, and formulas that would lose their cells. */
export {
  checkDeleted,
  checkInserted,
  checkNotFull,
  checkRowsUnused,
  formulaAfter,
  formulasOf,
  meansItself,
  type Use,
} from "./promises/formulas";
