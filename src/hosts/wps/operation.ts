import { AnswerLost, HostRefused } from "../../workbook/errors";
import { ifAnswered } from "./jsapi";

/** One change. WPS fails silently: whoever does it reads it back, and throws where it is not so. */
export interface Operation {
  run(): void;
  /** Takes back what `run` did, all of it or the part it came to. Absent where it cannot be taken back. */
  readonly undo?: () => void;
}

/** An operation, the sheet it is about, and whether that comes with it. */
export interface OnSheet extends Operation {
  readonly on: object | undefined;
  readonly isComing: boolean;
}

/** Does nothing: what it would take back goes with the sheet, which comes with the same batch. */
export const GOES_ALONG = () => {};

/** Throws HostRefused where something that was set is not so. */
export function makeSure(isSo: boolean, what: string): void {
  if (!isSo) throw new HostRefused(what);
}

/** Once more where the first answer does not come; for what must be known after something was changed. */
export function askedTwice<T>(ask: () => T): T | undefined {
  return ifAnswered(ask) ?? ifAnswered(ask);
}

/** It stopped half-way: these are done still and could not be taken back, and one may be half done. */
export class Stopped extends Error {
  constructor(
    readonly left: Left,
    readonly reason: unknown,
  ) {
    super("WPS stopped half-way");
  }
}

interface Left {
  readonly done: ReadonlySet<Operation>;
  readonly half?: Operation | undefined;
}

/**
 * Runs operations in order. One that fails is taken back and run once more; if it fails again, all before it are taken
 * back as well. Throws Stopped, with those that are still done.
 */
export function runAll(operations: readonly OnSheet[]): void {
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
        throw new Stopped(takenBack(operations.slice(0, i + 1)), reason);
      }
    }
  });
}

/** Takes back what was done well, all of it; each of them can be. Throws AnswerLost with `sheets` where it stops half-way. */
export function allTakenBack(operations: readonly Operation[], sheets: readonly string[]): void {
  for (const { undo } of [...operations].reverse()) {
    if (askedTwice(() => (undo!(), true)) !== true) throw new AnswerLost(sheets);
  }
}

/** From the last, which failed, to the first that cannot be taken back; answers what is left of them. */
function takenBack(operations: readonly OnSheet[]): Left {
  const failed = operations[operations.length - 1]!;
  let along: OnSheet[] = [];
  for (const [i, one] of [...operations.entries()].reverse()) {
    if (one === failed && !one.undo) continue;
    if (one.undo === GOES_ALONG) {
      along.push(one);
      continue;
    }
    if (!one.undo || askedTwice(() => (one.undo!(), true)) !== true) {
      const left = new Set<Operation>([...operations.slice(0, i + 1), ...along]);
      const half = left.delete(failed) ? failed : undefined;
      return { done: left, half };
    }
    if (one.isComing) along = along.filter(({ on }) => on !== one.on);
  }
  return { done: new Set() };
}
