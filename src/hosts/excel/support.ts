import { HostTooOld } from "../../workbook/errors";

/** Excel 2021 for organisations (LTSC), the oldest that everything here is written for. */
const LEAST = "1.14";

/** Whether this build has a version of the Excel API; what is newer than LEAST is asked for before it is used. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Whether Excel keeps its undo stack when it is asked what its client counts as undoable from this version on. */
export function isUndoableFrom(version: string): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported("ExcelApiUndo", version) &&
    requirements.isSetSupported("RichApiRuntimeFlag", "1.1")
  );
}

/** Throws HostTooOld, also where Office's scripts are those of an old browser and know no Excel at all. */
export function checkVersion(): void {
  if (typeof Excel === "undefined" || !hasExcelApi(LEAST)) throw new HostTooOld();
}
