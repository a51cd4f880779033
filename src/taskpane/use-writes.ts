import { useEffect, useState } from "react";
import { failureOf } from "./failure";
import type { Failure } from "./failure";
import type { Job, Written } from "./model";
import { UNDONE } from "./words/shared";

export interface Writes {
  /** What was written last, until the next write or until the user changes it. */
  readonly notice: Pick<Written, "sentence" | "undo"> | undefined;
  readonly failure: (Failure & { readonly again: () => void }) | undefined;
  /**
   * Does something that may fail; a failure is shown with a button that does it again. Answers whether it was done.
   * `isTwin` is true when the user has agreed to another sheet's name.
   */
  run(work: (isTwin: boolean) => Promise<Written | void>): Promise<boolean>;
  undo(): void;
  closeNotice(): void;
  closeFailure(): void;
}

/** Everything the pane writes goes through here, so that failures and 撤销 are in one place. */
export function useWrites(job: Job): Writes {
  const [notice, setNotice] = useState<Written>();
  const [failure, setFailure] = useState<Writes["failure"]>();

  const run: Writes["run"] = async (work) => attempt(work, false);

  async function attempt(work: Parameters<Writes["run"]>[0], isTwin: boolean): Promise<boolean> {
    setFailure(undefined);
    try {
      const written = await work(isTwin);
      if (written) setNotice(written);
      return true;
    } catch (problem) {
      const known = failureOf(problem);
      setFailure({ ...known, again: () => void attempt(work, isTwin || known.isNameTaken === true) });
      return false;
    }
  }

  useEffect(() => {
    if (!notice?.undo || !notice.cells.length) return;
    let end: (() => void) | undefined;
    let isOver = false;
    void job
      .whenTouched(notice.cells, () => setNotice(undefined))
      .then((stop) => (isOver ? stop() : (end = stop)))
      // Where watching fails the offer merely stays; the failure itself shows elsewhere.
      .catch(() => undefined);
    return () => {
      isOver = true;
      end?.();
    };
  }, [job, notice]);

  return {
    notice,
    failure,
    run,
    undo() {
      const back = notice?.undo;
      if (!back) return;
      void run(async () => {
        await back();
        return { sentence: UNDONE, cells: [] };
      });
    },
    closeNotice: () => setNotice(undefined),
    closeFailure: () => setFailure(undefined),
  };
}
