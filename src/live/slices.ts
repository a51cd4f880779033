/** The clock and the waiting of a session, so that tests need not wait. */
export interface Timers {
  /** Calls back after so many milliseconds; the answer keeps it from happening. */
  after(wait: number, callback: () => void): () => void;
}

export const realTimers: Timers = {
  after(wait, callback) {
    const timer = setTimeout(callback, wait);
    return () => clearTimeout(timer);
  },
};

/** Milliseconds of work at a stretch: long enough to get on, short enough that nobody notices. */
const SLICE = 30;

/** Work done in slices, between which the page can answer its user. */
export interface Slices {
  /** The slice is used up. */
  isOver(): boolean;
  /** Lets everything else have its turn. */
  pause(): Promise<void>;
}

export function slices({ after }: Timers): Slices {
  let start = performance.now();
  return {
    isOver: () => performance.now() - start >= SLICE,
    async pause() {
      await new Promise<void>((resume) => void after(0, resume));
      start = performance.now();
    },
  };
}
