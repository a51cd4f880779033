/** The children of the elements we write into, in the order the schema (ECMA-376 part 1, annex A) wants them. */

const words = (names: string): readonly string[] => names.trim().split(/\s+/);

export const WORKSHEET = words(`
  sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
  tableParts extLst`);

export const SHEET_PROPERTIES = words("tabColor outlinePr pageSetUpPr");

export const SHEET_VIEW = words("pane selection pivotSelection extLst");

export const WORKBOOK = words(`
  fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames
  calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
  webPublishObjects extLst`);

export const STYLESHEET = words(`
  numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`);

/** The schema leaves it open; Excel writes this order and has refused others. */
export const FONT = words(
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
);

export const BORDER = words("start end left right top bottom diagonal vertical horizontal");

export const CELL_FORMAT = words("alignment protection extLst");
