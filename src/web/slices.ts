/** Milliseconds of work at a stretch: long enough to get on, short enough that nobody notices. */
const SLICE = 40;

/** The person did not want to wait any longer. */
export class Stopped extends Error {}

/** Lets the page draw and answer wherever a slice is used up. Rejects with Stopped once it is told to stop. */
export type Rest = () => Promise<void>;

export function resting(signal?: AbortSignal): Rest {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= SLICE) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (signal?.aborted) throw new Stopped();
  };
}

/** Does one after the other, with rests. `done` counts what is behind. */
export async function inSlices<T, R>(
  list: readonly T[],
  step: (one: T, done: number) => Promise<R>,
  rest: Rest = resting(),
): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) {
    results.push(await step(one, results.length));
    await rest();
  }
  return results;
}

/** Work that comes in steps, with rests in between. */
export async function stepByStep<T>(steps: Iterator<unknown, T>, rest: Rest = resting()): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await rest();
  }
}
