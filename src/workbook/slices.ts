import type { Steps } from "./steps";

/** The clock and the waiting of a page, so that tests need not wait. */
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

/** The person said stop. */
export class Stopped extends Error {}

/** Long work cut into slices, between which the page can answer its user. */
export interface Slices {
  /** The slice is used up. */
  isOver(): boolean;
  /** Lets everything else have its turn. */
  pause(): Promise<void>;
  /** Asked between steps; true = give up. */
  isStopped(): boolean;
}

export function slices({ after, now }: Timers = realTimers, isStopped: () => boolean = () => false): Slices {
  let start = now();
  return {
    isOver: () => now() - start >= SLICE,
    async pause() {
      await new Promise<void>((resume) => void after(0, resume));
      start = now();
    },
    isStopped,
  };
}

/** A rest between two pieces of work, where one is due. Throws Stopped. */
export async function rest(slices: Slices): Promise<void> {
  if (slices.isOver()) await slices.pause();
  if (slices.isStopped()) throw new Stopped();
}

/** Work done step by step, in slices. Throws Stopped. */
export async function inSlices<Answer>(steps: Steps<Answer>, slices: Slices): Promise<Answer> {
  for (;;) {
    if (slices.isStopped()) throw new Stopped();
    const { done, value } = steps.next();
    if (done) return value;
    if (slices.isOver()) await slices.pause();
  }
}

/** How often somebody is asked whether to stop, while somebody else does not answer. Milliseconds. */
const ASKED_EVERY = 100;

/** What others work on: one who does not answer keeps nobody from stopping. Throws Stopped. */
export async function unlessStopped<Answer>(
  work: Promise<Answer>,
  { isStopped }: Slices,
  { after }: Timers,
): Promise<Answer> {
  let unplanned: (() => void) | undefined;
  const stopping = new Promise<never>((_, reject) => {
    const askAgain = () => {
      if (isStopped()) reject(new Stopped());
      else unplanned = after(ASKED_EVERY, askAgain);
    };
    askAgain();
  });
  try {
    return await Promise.race([work, stopping]);
  } finally {
    unplanned?.();
  }
}
