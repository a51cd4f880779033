import {
  AnswerLost,
  CellBeingEdited,
  HostRefused,
  WorkbookError,
  WorkbookReadOnly,
} from "../../workbook/errors";

/** An error of Office.js, as far as we look at it. */
interface OfficeError {
  readonly code: string;
  /** What the batch had passed before it broke. */
  readonly traceMessages: readonly string[];
}

export function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && "traceMessages" in error;
}

/** Errors of requests that were turned away at the door: nothing of them was done. */
const AT_THE_DOOR = new Set([
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
]);
/** Errors of the way there and back, which leave open what was done. */
const ON_THE_WAY = new Set(["ConnectionFailure", "Timeout", "NotReachable", "ServiceUnavailable"]);

export function wasTurnedAway(error: unknown): boolean {
  return isOfficeError(error) && AT_THE_DOOR.has(error.code);
}

export function isAnswerLost({ code }: OfficeError): boolean {
  return ON_THE_WAY.has(code);
}

/** The port's word for an error of Office.js; anything else stays what it is. */
export function refusalOf(error: unknown, sheets: readonly string[] = []): unknown {
  if (error instanceof WorkbookError || !isOfficeError(error)) return error;
  if (error.code === "InvalidOperationInCellEditMode") return new CellBeingEdited();
  if (error.code === "AccessDenied") return new WorkbookReadOnly();
  if (isAnswerLost(error)) return new AnswerLost(sheets);
  return new HostRefused(error.code, error);
}

/** Whether Excel would not answer all at once: too much, too many merged areas, or input checks of a protected sheet. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof HostRefused && TOO_MUCH.has(error.code);
}

const TOO_MUCH = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "GeneralException",
  "InvalidOperation",
  "AccessDenied",
]);
