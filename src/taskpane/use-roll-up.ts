import { useRef, useState } from "react";
import type { Live } from "../live/state";
import type { Choice } from "../summary/compare";
import type { PaneActions, Settings, Step } from "./model";
import type { Phase } from "./summary/phase";
import type { Writes } from "./use-writes";

/** Progress is shown only of what takes longer than this. */
const WORTH_SHOWING = 400;

export interface RollUp {
  readonly phase: Phase;
  start(choices?: Readonly<Record<string, Choice>>): void;
  stop(): void;
}

/** 一键汇总 from click to result; until something is worth showing, what was there before stays. */
export function useRollUp(actions: PaneActions, live: Live, settings: Settings, writes: Writes): RollUp {
  const [phase, setPhase] = useState<Phase>({ kind: "before" });
  const isStopped = useRef(false);
  const isRunning = useRef(false);

  async function go(choices: Readonly<Record<string, Choice>> | undefined) {
    if (isRunning.current) return;
    isRunning.current = true;
    isStopped.current = false;
    const before: Phase = phase.kind === "running" ? { kind: "before" } : phase;
    let last: Step = { done: 0, of: 1, sheet: "" };
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      setPhase({ kind: "running", step: last });
    }, WORTH_SHOWING);
    const isDone = await writes.run(async (anew) => {
      const { layout, total } = settings;
      const rolled = await actions.rollUp({
        layout,
        total,
        anew,
        ...(choices && { choices }),
        knownCounts: () => live.issueCounts(),
        isStopped: () => isStopped.current,
        onProgress(step) {
          last = step;
          if (isShown) setPhase({ kind: "running", step });
        },
      });
      clearTimeout(timer);
      setPhase(rolled.kind === "stopped" || rolled.kind === "nothing" ? { kind: "before" } : rolled);
      return rolled.kind === "done" ? rolled.written : undefined;
    }, true);
    clearTimeout(timer);
    if (!isDone) setPhase(before);
    isRunning.current = false;
  }

  return {
    phase,
    start: (choices) => void go(choices),
    stop: () => void (isStopped.current = true),
  };
}
