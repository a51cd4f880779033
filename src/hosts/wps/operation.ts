import { AnswerLost, HostRefused } from "../../workbook/errors";
import { ifAnswered } from "./jsapi";

/** One change. WPS fails silently: whoever does it reads it back, and throws where it is not so. */
export interface Operation {
  run(): void;
  /** Takes back what `run` did, all of it or the part it came to. Absent where it cannot be taken back. */
  readonly undo?: () => void;
}

/** Does nothing: what it would take back goes with something else. */
export const GOES_ALONG = () => {};

/** Throws HostRefused where something that was set is not so. */
export function makeSure(isSo: boolean, what: string): void {
  if (!isSo) throw new HostRefused(what);
}

/** Once more where the first answer does not come; for what must be known after something was changed. */
export function askedTwice<T>(ask: () => T): T | undefined {
  return ifAnswered(ask) ?? ifAnswered(ask);
}

/** It stopped half-way, and `done` operations are done and cannot be taken back. */
export class Stopped extends Error {
  constructor(
    readonly done: number,
    readonly reason: unknown,
  ) {
    super("WPS stopped half-way");
  }
}

/**
 * Runs operations in order. One that fails is taken back and run once more; if it fails again, all before it are taken
 * back as well. Throws Stopped, with how many are still done.
 */
export function runAll(operations: readonly Operation[]): void {
  operations.forEach((operation, i) => {
    try {
      operation.run();
    } catch (problem) {
      if (problem instanceof AnswerLost) throw problem;
      try {
        operation.undo?.();
        operation.run();
      } catch (reason) {
        // Where nobody knows whether rows have moved, taking back would write into others.
        if (reason instanceof AnswerLost) throw reason;
        throw new Stopped(takenBack(operations, i), reason);
      }
    }
  });
}

/** Takes back what was done well, all of it; each of them can be. Throws HostRefused. */
export function allTakenBack(operations: readonly Operation[]): void {
  for (const { undo } of [...operations].reverse()) {
    if (askedTwice(() => (undo!(), true)) !== true) throw new HostRefused("undo");
  }
}

/** From the operation that failed to the first that cannot be taken back; answers how many are still done. */
function takenBack(operations: readonly Operation[], failed: number): number {
  for (let i = failed; i >= 0; i--) {
    const undo = operations[i]!.undo;
    const isTheFailed = i === failed;
    if (!undo && isTheFailed) continue;
    if (!undo) return i + 1;
    const isBack = askedTwice(() => (undo(), true)) === true;
    if (!isBack) return i + 1;
  }
  return 0;
}
