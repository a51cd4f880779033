import { HostRefused, PartlyApplied, WorkbookError } from "../workbook/errors";
import { Broken } from "./broken";
import { TookTooLong } from "./within";

/** How one trial went, as it is shown and reported. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly outcome: "works" | "fails" | "skipped";
  /** What to do instead, of one that fails; why it was not tried, of one that was skipped. */
  readonly advice?: string;
  readonly ms: number;
  readonly problem?: Problem;
}

/** What went wrong, for whoever mends it: no content, no names of the user's sheets, nobody's sentence. */
export interface Problem {
  readonly kind: string;
  /** The host's own name for it, and where in its objects it arose. */
  readonly code?: string;
  readonly location?: string;
  readonly expected?: unknown;
  readonly seen?: unknown;
  /** Of a mistake in the program, which speaks of the program alone. */
  readonly says?: string;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof PartlyApplied) return problemOf(error.reason);
  if (error instanceof Broken) return { kind: error.name, expected: error.expected, seen: error.seen };
  if (error instanceof HostRefused) {
    const { code, location } = hostsOwn(error.reason);
    return { kind: error.name, code: code ?? error.code, ...(location !== undefined && { location }) };
  }
  if (error instanceof WorkbookError || error instanceof TookTooLong) return { kind: error.name };
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) {
    return { kind: error.name, says: error.message };
  }
  return { kind: error instanceof Error ? error.name : typeof error, ...hostsOwn(error) };
}

/** What Office's errors say of themselves; their messages and statements may quote a sheet's name. */
function hostsOwn(error: unknown): Pick<Problem, "code" | "location"> {
  const { code, debugInfo } = (error ?? {}) as { code?: unknown; debugInfo?: { errorLocation?: unknown } };
  const location = debugInfo?.errorLocation;
  return {
    ...(typeof code === "string" && { code }),
    ...(typeof location === "string" && { location }),
  };
}
