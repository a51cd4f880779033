import { useState } from "react";
import type { AuditedIssue } from "../audit/issue";
import type { Fix } from "../audit/issue";
import type { Asked } from "../audit/verdict";
import type { Inspected, PaneActions } from "./actions/pane-actions";
import type { Live } from "../live/state";
import type { Writes } from "./use-writes";

export interface SubmissionCheck {
  /** Absent while the first look is under way. */
  readonly inspection: Inspected | undefined;
  /** Looks at everything; our colours are taken out of the forms first. */
  start(): void;
  insertReport(): void;
  fix(fixes: readonly Fix[]): void;
  /** Gives the forms on these sheets their looks back, then looks again. */
  restyle(sheets: readonly string[]): void;
  verify(issue: AuditedIssue, note: string): void;
  takeBack(issue: AuditedIssue): void;
}

/** 报送检查 of this session. */
export function useSubmission(
  { live, who, asked }: { readonly live: Live; readonly who: string; readonly asked: Asked },
  writes: Writes,
): SubmissionCheck {
  const [inspection, setInspection] = useState<Inspected>();

  const look = async (on: PaneActions, isCalledOff: () => boolean) => {
    const found = await on.inspect(asked);
    if (!isCalledOff()) setInspection(found);
  };
  /** Notes on what 审核 shows too go through it, so that both know of them. */
  const isLive = ({ id }: AuditedIssue) => live.state.issues.some((one) => one.id === id);

  return {
    inspection,
    start() {
      setInspection(undefined);
      void writes.run((on, _, isCalledOff) => look(on, isCalledOff));
    },
    insertReport() {
      if (inspection) void writes.run((on) => on.insertReport(inspection));
    },
    fix: (fixes) =>
      void writes.run(async (on, _, isCalledOff) => {
        const done = await on.fix(fixes);
        await look(on, isCalledOff);
        return done;
      }),
    restyle: (sheets) =>
      void writes.run(async (on, _, isCalledOff) => {
        const done = await on.restyle(sheets);
        await look(on, isCalledOff);
        return done;
      }),
    verify: (issue, note) =>
      void writes.run(async (on, _, isCalledOff) => {
        if (isLive(issue)) await live.verify(issue, note, who, isCalledOff);
        else await on.verify(inspection!, issue, note, who);
        await look(on, isCalledOff);
      }),
    takeBack: (issue) =>
      void writes.run(async (on, _, isCalledOff) => {
        if (isLive(issue)) await live.takeBack(issue, isCalledOff);
        else await on.takeBack(inspection!, issue);
        await look(on, isCalledOff);
      }),
  };
}
