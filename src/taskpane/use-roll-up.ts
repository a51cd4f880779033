import { useRef, useState } from "react";
import type { Live } from "../live/state";
import type { Choice } from "../summary/three-way";
import type { AskedConflict, RolledUp, Step, Written } from "./actions/pane-actions";
import type { Settings } from "./memory";
import type { Writes } from "./use-writes";

/** Where a roll-up stands. A refusal and a result stay until the next one. */
export type RollUpPhase =
  | { readonly kind: "before" }
  | { readonly kind: "running"; readonly step: Step }
  | Exclude<RolledUp, { kind: "stopped" | "nothing" }>;

/** Progress is shown only of what takes longer than this. */
const WORTH_SHOWING = 400;

export interface RollUp {
  readonly phase: RollUpPhase;
  /** The conflict that a person is asked about, the how-manieth from 1; undefined where there is none. */
  readonly asked: { readonly conflict: AskedConflict; readonly nth: number; readonly of: number } | undefined;
  start(): void;
  /** Asks from the first conflict on again. */
  askAnew(): void;
  /** Takes one of the texts for the conflict asked about; after the last it goes on, and is true. */
  choose(choice: Choice): boolean;
  stop(): void;
}

/** 一键汇总 from click to result; until something is worth showing, what was there before stays. */
export function useRollUp(live: Live, settings: Settings, writes: Writes): RollUp {
  const [phase, setPhase] = useState<RollUpPhase>({ kind: "before" });
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const isStopped = useRef(false);
  const isRunning = useRef(false);

  async function go(choices: Readonly<Record<string, Choice>> | undefined) {
    if (isRunning.current) return;
    isRunning.current = true;
    isStopped.current = false;
    const before: RollUpPhase = phase.kind === "running" ? { kind: "before" } : phase;
    let last: Step = { done: 0, of: 1, sheet: "" };
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      setPhase({ kind: "running", step: last });
    }, WORTH_SHOWING);
    const isDone = await writes.run(async (on, anew, isCalledOff) => {
      const { layout, total } = settings;
      const rolled = await on.rollUp({
        layout,
        total,
        anew,
        ...(choices && { choices }),
        knownCounts: () => live.issueCounts(),
        isStopped: () => isStopped.current || isCalledOff(),
        onProgress(step) {
          last = step;
          if (isShown) setPhase({ kind: "running", step });
        },
      });
      clearTimeout(timer);
      setPhase(rolled.kind === "stopped" || rolled.kind === "nothing" ? { kind: "before" } : rolled);
      return rolled.kind === "done" && rolled.written ? untilUndone(rolled.written) : undefined;
    }, true);
    clearTimeout(timer);
    if (!isDone) setPhase(before.kind === "done" ? { kind: "before" } : before);
    isRunning.current = false;
  }

  /** What was taken back is not shown as done any more. */
  function untilUndone(written: Written): Written {
    const { undo } = written;
    if (!undo) return written;
    return {
      ...written,
      async undo(isCalledOff) {
        await undo(isCalledOff);
        setPhase((now) => (now.kind === "done" && now.written === written ? { kind: "before" } : now));
      },
    };
  }

  const conflicts = phase.kind === "done" ? phase.conflicts : [];
  const nth = Object.keys(choices).length;
  const conflict = conflicts[nth];

  return {
    phase,
    asked: conflict && { conflict, nth: nth + 1, of: conflicts.length },
    start: () => void go(undefined),
    askAnew: () => setChoices({}),
    choose(choice) {
      if (!conflict) return false;
      const all = { ...choices, [conflict.cell]: choice };
      const isLast = nth + 1 === conflicts.length;
      setChoices(isLast ? {} : all);
      if (isLast) void go(all);
      return isLast;
    },
    stop: () => void (isStopped.current = true),
  };
}
