import { useState } from "react";
import type { Answer } from "../carry/decision";
import type { CarryTo, PlannedCarry, Written } from "./actions/pane-actions";
import type { Writes } from "./use-writes";
import { UNDONE } from "./words/shared";

export type CarryPhase =
  | { readonly kind: "before" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "deciding" | "done"; readonly name: string; readonly plan: PlannedCarry };

export interface Carry {
  readonly phase: CarryPhase;
  /** By the decision's id; what is not answered is done as proposed. */
  readonly answers: Readonly<Record<string, Answer>>;
  answer(id: string, answer: Answer): void;
  read(name: string, bytes: () => Promise<Uint8Array>): void;
  put(): void;
}

/** 沿用上年 from last year's file to this year's forms. `onPut` is told once they stand in the workbook. */
export function useCarry(writes: Writes, into: CarryTo, onPut: (written: Written) => void): Carry {
  const [phase, setPhase] = useState<CarryPhase>({ kind: "before" });
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const isUndone = phase.kind === "done" && writes.notice?.sentence === UNDONE;
  const shown: CarryPhase = phase.kind === "done" && isUndone ? { ...phase, kind: "deciding" } : phase;
  return {
    phase: shown,
    answers,
    answer: (id, answer) => setAnswers((now) => ({ ...now, [id]: answer })),
    read(name, bytes) {
      setPhase({ kind: "reading", name });
      setAnswers({});
      const read = writes.run(async (on) => {
        const plan = await on.planCarry(await bytes(), into);
        setPhase({ kind: "deciding", name, plan });
      });
      void read.then((isRead) => isRead || setPhase({ kind: "before" }));
    },
    put() {
      if (shown.kind !== "deciding") return;
      const { name, plan } = shown;
      void writes.run(async (on) => {
        const written = await on.carry(plan, answers);
        setPhase({ kind: "done", name, plan: { ...plan, carried: written.carried } });
        onPut(written);
        return written;
      });
    },
  };
}
