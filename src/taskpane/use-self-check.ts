import { useState } from "react";
import type { Line } from "../selfcheck/line";
import { countsOf, reportText, type Assumed } from "../selfcheck/report";
import { address } from "../workbook/cell";
import type { Given } from "./pane-props";
import type { Writes } from "./use-writes";
import { selfCheck as words } from "./words/self-check";

/** How far it is, or how it went. */
export type SelfCheckPhase =
  | { readonly kind: "before" }
  | { readonly kind: "running"; readonly done: number; readonly of: number; readonly title: string }
  | {
      readonly kind: "done";
      readonly lines: readonly Line[];
      readonly assumptions: readonly Assumed[] | undefined;
      readonly summary: string;
      /** The report, as it is saved. */
      readonly report: string;
    };

export interface SelfCheckRun {
  readonly phase: SelfCheckPhase;
  /** To be read out. */
  readonly said: string;
  readonly isProofLeft: boolean;
  start(): void;
  leaveProof(): void;
}

/** 自检 of this session; it goes on while other parts of the pane are shown. */
export function useSelfCheck(
  { actions, environment, state }: Pick<Given, "actions" | "environment" | "state">,
  writes: Writes,
): SelfCheckRun {
  const [phase, setPhase] = useState<SelfCheckPhase>({ kind: "before" });
  const [isProofLeft, setProofLeft] = useState(false);
  const { host, version, facts, tryAssumptions, observe } = environment;
  const nth = state.workbook;

  async function run(): Promise<void> {
    const { selected: at } = state;
    const lines = await actions.selfCheck(nth, {
      selected: at && { sheet: at.sheet, address: address(at.row, at.column) },
      onProgress: (done, of, title) => setPhase({ kind: "running", done, of, title }),
    });
    const assumptions = await tryAssumptions?.().catch(() => undefined);
    const observed = await observe?.().catch(() => undefined);
    const counts = countsOf(lines);
    setPhase({
      kind: "done",
      lines,
      assumptions,
      summary: words.summary(counts.works, counts.fails, counts.skipped),
      report: reportText(lines, {
        ...{ at: new Date(), version, host, can: actions.can },
        ...{ facts, assumptions, observed },
      }),
    });
  }

  return {
    phase,
    said: phase.kind === "done" ? phase.summary : "",
    isProofLeft,
    start() {
      if (phase.kind === "running") return;
      setPhase({ kind: "running", done: 0, of: 1, title: "" });
      void writes.run(run).then((isDone) => {
        if (!isDone) setPhase({ kind: "before" });
      });
    },
    leaveProof: () =>
      void writes.run(async () => {
        await actions.leaveProof(nth);
        setProofLeft(true);
      }),
  };
}
