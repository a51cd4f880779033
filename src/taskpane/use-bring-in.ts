import { useState } from "react";
import type { BroughtIn, PlannedImport } from "./actions/pane-actions";
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
  /** Puts in what is shown. */
  put(): void;
}

/** 导入 from the file to what came of it. `onPut` is told once it stands in the workbook. */
export function useBringIn(writes: Writes, year: number, onPut: (brought: BroughtIn) => void): BringIn {
  const [phase, setPhase] = useState<BringInPhase>({ kind: "before" });
  const isUndone = phase.kind === "done" && writes.notice?.sentence === UNDONE;
  const shown: BringInPhase =
    phase.kind === "done" && isUndone ? { kind: "preview", name: phase.name, plan: phase.plan } : phase;
  return {
    phase: shown,
    read(name, bytes) {
      setPhase({ kind: "reading", name });
      const read = writes.run(async (on) => {
        const plan = await on.planImport(await bytes(), year);
        setPhase({ kind: "preview", name, plan });
      });
      void read.then((isRead) => isRead || setPhase({ kind: "before" }));
    },
    put() {
      if (shown.kind !== "preview") return;
      const { name, plan } = shown;
      void writes.run(async (on) => {
        const brought = await on.bringIn(plan.source, year);
        setPhase({ kind: "done", name, plan, brought });
        onPut(brought);
        return brought;
      });
    },
  };
}
