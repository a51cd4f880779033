/** Work that may rest after every step, where whoever does it lets others have their turn. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
