import { useEffect, useState } from "react";
import { failureOf } from "./failure";
import type { Failure } from "./failure";
import type { PaneActions, Written } from "./actions/pane-actions";
import { UNDONE } from "./words/shared";

export interface Writes {
  /** What was written last, until the next write or until the user changes it. */
  readonly notice: Pick<Written, "sentence" | "undo"> | undefined;
  readonly failure:
    | (Failure & {
        readonly again: () => void;
        /** Does it in another sheet, where the one in question is protected. */
        readonly elsewhere?: () => void;
      })
    | undefined;
  /**
   * Does something that may fail; a failure is shown with a button that does it again. Answers whether it was done.
   * `isElsewhere` is true when the user has agreed to another sheet; `canElsewhere`: to offer that for a protected one.
   */
  run(work: Work, canElsewhere?: boolean): Promise<boolean>;
  undo(): void;
  closeNotice(): void;
  closeFailure(): void;
}

type Work = (isElsewhere: boolean) => Promise<Written | void>;

/** Everything the pane writes goes through here, so that failures and 撤销 are in one place. */
export function useWrites(actions: PaneActions): Writes {
  const [notice, setNotice] = useState<Written>();
  const [failure, setFailure] = useState<Writes["failure"]>();

  const run: Writes["run"] = (work, canElsewhere = false) => attempt(work, canElsewhere, false);

  async function attempt(work: Work, canElsewhere: boolean, isElsewhere: boolean): Promise<boolean> {
    setFailure(undefined);
    try {
      const written = await work(isElsewhere);
      if (written) setNotice(written);
      return true;
    } catch (problem) {
      const known = failureOf(problem);
      const next = (elsewhere: boolean) => () => void attempt(work, canElsewhere, elsewhere);
      setFailure({
        ...known,
        again: next(isElsewhere || known.isNameTaken === true),
        ...(canElsewhere && known.icon === "locked" && { elsewhere: next(true) }),
      });
      return false;
    }
  }

  useEffect(() => {
    if (!notice?.undo || !notice.cells.length) return;
    let end: (() => void) | undefined;
    let isOver = false;
    void actions
      .whenTouched(notice.cells, () => setNotice(undefined))
      .then((stop) => (isOver ? stop() : (end = stop)))
      // Where watching fails the offer merely stays; the failure itself shows elsewhere.
      .catch(() => undefined);
    return () => {
      isOver = true;
      end?.();
    };
  }, [actions, notice]);

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
