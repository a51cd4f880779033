import { useState } from "react";
import type { AuditedIssue } from "../audit/issue";
import type { Fix } from "../audit/issue";
import type { Inspection } from "../submission/inspect";
import type { PaneProps } from "./pane-props";
import type { Writes } from "./use-writes";

export interface SubmissionCheck {
  /** Absent while the first look is under way. */
  readonly inspection: Inspection | undefined;
  /** Looks at everything; our colours are taken out of the forms first. */
  start(): void;
  insertReport(): void;
  fix(fixes: readonly Fix[]): void;
  verify(issue: AuditedIssue, note: string): void;
  takeBack(issue: AuditedIssue): void;
}

/** 报送检查 of this session. */
export function useSubmission(
  { actions, live, environment }: Pick<PaneProps, "actions" | "live" | "environment">,
  writes: Writes,
): SubmissionCheck {
  const [inspection, setInspection] = useState<Inspection>();

  const look = async () => setInspection(await actions.inspect());
  /** Notes on what 审核 shows too go through it, so that both know of them. */
  const isLive = ({ id }: AuditedIssue) => live.state.issues.some((one) => one.id === id);

  return {
    inspection,
    start() {
      setInspection(undefined);
      void writes.run(look);
    },
    insertReport() {
      if (inspection) void writes.run(() => actions.insertReport(inspection));
    },
    fix: (fixes) =>
      void writes.run(async () => {
        const done = await actions.fix(fixes);
        await look();
        return done;
      }),
    verify: (issue, note) =>
      void writes.run(async () => {
        if (isLive(issue)) await live.verify(issue, note, environment.who);
        else await actions.verify(inspection!, issue, note, environment.who);
        await look();
      }),
    takeBack: (issue) =>
      void writes.run(async () => {
        if (isLive(issue)) await live.takeBack(issue);
        else await actions.takeBack(inspection!, issue);
        await look();
      }),
  };
}
