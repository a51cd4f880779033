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

/** Of what WPS throws nobody but a maintainer can make anything. */
export function refusalOf(reason: unknown): WorkbookError {
  if (reason instanceof WorkbookError) return reason;
  return new HostRefused(reason instanceof Error ? reason.message.slice(0, 60) : "WPS", reason);
}
