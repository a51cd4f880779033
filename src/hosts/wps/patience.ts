import { HostRefused, WorkbookError } from "../../workbook/errors";

/** Asks once more where WPS itself fails, silently or not; what the port refuses it refuses at once. */
export function patiently<T>(ask: () => T): T {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof WorkbookError && !(problem instanceof HostRefused)) throw problem;
    return ask();
  }
}

/** Of what WPS throws nobody but a maintainer can make anything: people are told that it was WPS, and no more. */
export function refusalOf(reason: unknown): WorkbookError {
  return reason instanceof WorkbookError ? reason : new HostRefused("WPS", reason);
}
