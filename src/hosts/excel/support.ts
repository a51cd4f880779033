import { HostTooOld } from "../../workbook/errors";

/** Excel 2021 for organisations (LTSC), the oldest that everything here is written for. */
const LEAST = "1.14";

/** Whether this build has a version of the Excel API; what is newer than LEAST is asked for before it is used. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Throws HostTooOld, also where Office's scripts are those of an old browser and know no Excel at all. */
export function checkVersion(): void {
  if (typeof Excel === "undefined" || !hasExcelApi(LEAST)) throw new HostTooOld();
}
