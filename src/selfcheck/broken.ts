import { PartlyApplied } from "../workbook/errors";

/** A promise that was not kept: what should have been seen, and what was. Both speak of the scratch sheet alone. */
export class Broken extends Error {
  constructor(
    readonly expected: unknown,
    readonly seen: unknown,
  ) {
    super("not what was expected");
    this.name = "Broken";
  }
}

/** Throws Broken unless both are written the same as JSON. */
export function same(seen: unknown, expected: unknown): void {
  if (JSON.stringify(seen) !== JSON.stringify(expected)) throw new Broken(expected, seen);
}

/** Throws Broken unless it is refused for this cause. */
export async function refuses(
  doing: Promise<unknown>,
  cause: new (...args: never[]) => Error,
): Promise<void> {
  const problem: unknown = await doing.then(
    () => undefined,
    (error: unknown) => (error instanceof PartlyApplied ? error.reason : error),
  );
  if (problem instanceof cause) return;
  throw new Broken(cause.name, problem instanceof Error ? problem.name : "done");
}
