import type { Steps } from "../workbook/steps";

/** The clock and the waiting of a session, so that tests need not wait. */
export interface Timers {
  /** Calls back after so many milliseconds; the answer keeps it from happening. */
  after(wait: number, callback: () => void): () => void;
  /** Milliseconds since whenever. */
  now(): number;
}

export const realTimers: Timers = {
  after(wait, callback) {
    const timer = setTimeout(callback, wait);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};

/** Milliseconds of work at a stretch: long enough to get on, short enough that nobody notices. */
export const SLICE = 30;

/** Work done in slices, between which the page can answer its user. */
export interface Slices {
  /** The slice is used up. */
  isOver(): boolean;
  /** Lets everything else have its turn. */
  pause(): Promise<void>;
}

export function slices({ after, now }: Timers): Slices {
  let start = now();
  return {
    isOver: () => now() - start >= SLICE,
    async pause() {
      await new Promise<void>((resume) => void after(0, resume));
      start = now();
    },
  };
}

/** How long work goes on. */
export interface Going {
  readonly slices: Slices;
  /** Asked between steps; true = give up. */
  readonly isStopped: () => boolean;
}

/** Work done step by step, in slices; undefined when stopped. */
export async function inSlices<Answer extends object>(
  steps: Steps<Answer>,
  { slices, isStopped }: Going,
): Promise<Answer | undefined> {
  while (!isStopped()) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slices.isOver()) await slices.pause();
  }
  return undefined;
}
