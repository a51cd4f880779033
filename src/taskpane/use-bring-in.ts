import { useState } from "react";
import type { BroughtIn, LandedAt, PaneActions, PlannedImport } from "./actions/pane-actions";
import type { Writes } from "./use-writes";
import { UNDONE } from "./words/shared";

/** A file that somebody chose, as far as it has come. */
export type BringInPhase =
  | { readonly kind: "before" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "preview"; readonly name: string; readonly plan: PlannedImport }
  | {
      readonly kind: "done";
      readonly name: string;
      readonly plan: PlannedImport;
      readonly brought: BroughtIn;
    };

export interface BringIn {
  readonly phase: BringInPhase;
  /** Reads a file and shows what would go where; nothing is written. */
  read(name: string, bytes: () => Promise<Uint8Array>): void;
  /** The same of what was pasted into sheets. */
  readLanded(at: LandedAt): void;
  /** What was pasted is to be cleared once it has its place. */
  readonly clears: boolean;
  setClears(clears: boolean): void;
  /** Puts in what is shown. */
  put(): void;
}

/** 导入 from the file to what came of it. `onPut` is told once it stands in the workbook. */
export function useBringIn(writes: Writes, year: number, onPut: (brought: BroughtIn) => void): BringIn {
  const [phase, setPhase] = useState<BringInPhase>({ kind: "before" });
  const [clears, setClears] = useState(false);
  const isUndone = phase.kind === "done" && writes.notice?.sentence === UNDONE;
  const shown: BringInPhase =
    phase.kind === "done" && isUndone ? { kind: "preview", name: phase.name, plan: phase.plan } : phase;
  const show = (name: string, plan: (on: PaneActions) => Promise<PlannedImport>) => {
    setPhase({ kind: "reading", name });
    setClears(false);
    const read = writes.run(async (on) => setPhase({ kind: "preview", name, plan: await plan(on) }));
    void read.then((isRead) => isRead || setPhase({ kind: "before" }));
  };
  return {
    phase: shown,
    clears,
    setClears,
    read: (name, bytes) => show(name, async (on) => on.planImport(await bytes(), year)),
    readLanded: (at) => show(at.sheets.join("、"), (on) => on.planLanded(at)),
    put() {
      if (shown.kind !== "preview") return;
      const { name, plan } = shown;
      void writes.run(async (on) => {
        const { landed } = plan;
        const brought = await (landed ? on.moveLanded(landed, clears) : on.bringIn(plan.source, year));
        setPhase({ kind: "done", name, plan, brought });
        onPut(brought);
        return brought;
      });
    },
  };
}
