import { useEffect, useEffectEvent, useState } from "react";
import { CalledOff } from "../workbook/errors";
import { failureOf } from "./failure";
import type { Failure } from "./failure";
import type { PaneActions, Written } from "./actions/pane-actions";
import { NOTHING_DONE, UNDONE } from "./words/shared";

export interface Writes {
  /** What was written last, until the next write, until the user changes it, or until it was shown for a while. */
  readonly notice: Pick<Written, "sentence" | "undo"> | undefined;
  readonly failure:
    | (Failure & {
        /** Where it stopped half-way, what was written is taken back first. */
        readonly again: () => void;
        /** Does it in another sheet, where the one in question is protected. */
        readonly elsewhere?: () => void;
        /** The user goes on where it stopped: nothing there is taken back any more. */
        readonly isTouched: () => void;
      })
    | undefined;
  /** Something waits for the spreadsheet. */
  readonly isWaiting: boolean;
  /** Something is under way that has not been written yet. */
  readonly isBusy: boolean;
  /**
   * Does something that may fail; a failure is shown with a button that does it again. Answers whether it was done.
   * `isElsewhere` is true when the user has agreed to another sheet; `canElsewhere`: to offer that for a protected one.
   */
  run(work: Work, canElsewhere?: boolean): Promise<boolean>;
  /** Something that was to be written came to nothing before that; `again` begins it once more. */
  fail(problem: unknown, again: () => void): void;
  /** What is under way comes to nothing. */
  callOff(): void;
  /** 自检, for a failure that nobody can explain. */
  openSelfCheck(): void;
  undo(): void;
  /** What was done last, by whomever; where the host cannot say, what the notice offers. */
  takeBack(): void;
  closeNotice(): void;
  /** It was shown long enough; it can still be taken back. */
  passNotice(): void;
  closeFailure(): void;
}

/** By the actions it is handed, which write nothing once it is called off. */
type Work = (
  actions: PaneActions,
  isElsewhere: boolean,
  isCalledOff: () => boolean,
) => Promise<Written | void>;

interface Attempt {
  callOff(): void;
}

/** Everything the pane writes goes through here, so that failures and 撤销 are in one place. */
export function useWrites(actions: PaneActions, isWaiting: boolean, openSelfCheck: () => void): Writes {
  const [notice, setNotice] = useState<Written>();
  const [passed, setPassed] = useState<Written>();
  const [failure, setFailure] = useState<Writes["failure"]>();

  const [underWay, setUnderWay] = useState<readonly Attempt[]>([]);

  const run: Writes["run"] = (work, canElsewhere = false) => again(work, canElsewhere, false);

  async function again(work: Work, canElsewhere: boolean, isElsewhere: boolean): Promise<boolean> {
    setFailure(undefined);
    let isOff = false;
    let hasWritten = false;
    const isCalledOff = () => isOff;
    const attempt: Attempt = { callOff: () => void (isOff = true) };
    const end = () => setUnderWay((now) => now.filter((one) => one !== attempt));
    setUnderWay((now) => [...now, attempt]);
    try {
      const onWritten = () => {
        hasWritten = true;
        end();
      };
      const written = await work(actions.unless(isCalledOff, onWritten), isElsewhere, isCalledOff);
      end();
      if (written) setNotice(written);
      return true;
    } catch (problem) {
      end();
      if (problem instanceof CalledOff || isOff) return false;
      const known = failureOf(problem, hasWritten);
      const next = (elsewhere: boolean) => () => void again(work, canElsewhere, elsewhere);
      const afresh = next(isElsewhere || known.isNameTaken === true);
      const fromTheStart: Work = async (...given) => {
        await known.undo?.(given[2]);
        return work(...given);
      };
      const isTouched = () => setFailure({ ...withoutUndo(known), again: afresh, isTouched });
      setFailure({
        ...known,
        again: known.undo ? () => void again(fromTheStart, canElsewhere, isElsewhere) : afresh,
        ...(canElsewhere && known.icon === "locked" && { elsewhere: next(true) }),
        isTouched,
      });
      return false;
    }
  }

  useTouched(actions, notice?.undo && notice, () => setNotice(undefined));
  useTouched(actions, failure?.undo && failure.where, () => failure?.isTouched());

  return {
    notice: notice === passed ? undefined : notice,
    failure,
    isWaiting,
    openSelfCheck() {
      setFailure(undefined);
      openSelfCheck();
    },
    isBusy: underWay.length > 0,
    run,
    fail: (problem, again) => setFailure({ ...failureOf(problem), again, isTouched: () => {} }),
    callOff() {
      for (const attempt of underWay) attempt.callOff();
      setUnderWay([]);
    },
    undo() {
      const back = notice?.undo;
      if (!back) return;
      void run(async (_, __, isCalledOff) => {
        await back(isCalledOff);
        return { sentence: UNDONE, cells: [] };
      });
    },
    takeBack() {
      if (!actions.hostUndo) return this.undo();
      void run(async (on) => ({ sentence: (await on.hostUndo!()) ? UNDONE : NOTHING_DONE, cells: [] }));
    },
    closeNotice: () => setNotice(undefined),
    passNotice: () => setPassed(notice),
    closeFailure: () => setFailure(undefined),
  };
}

function withoutUndo({ undo: _, ...failure }: Failure): Failure {
  return failure;
}

/** Calls once the user changes what was written. */
function useTouched(
  actions: PaneActions,
  where: Pick<Written, "cells" | "sheets"> | undefined,
  then: () => void,
) {
  const told = useEffectEvent(then);
  useEffect(() => {
    if (!where) return;
    let end: (() => void) | undefined;
    let isOver = false;
    void actions
      .whenTouched(where, () => told())
      .then((stop) => (isOver ? stop() : (end = stop)))
      // Where watching fails the offer merely stays; the failure itself shows elsewhere.
      .catch(() => undefined);
    return () => {
      isOver = true;
      end?.();
    };
  }, [actions, where]);
}
