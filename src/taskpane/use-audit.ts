import { useState } from "react";
import type { AuditedIssue } from "../audit/issue";
import type { Box } from "./audit/issue-actions";
import { held, openIssues, settled, stepFrom } from "./issue-list";
import type { Filter, Listed } from "./issue-list";

export interface Audit {
  readonly list: readonly Listed[];
  readonly filter: Filter | undefined;
  readonly open: string | undefined;
  readonly box: Box | undefined;
  /** Corrected issues go away. */
  settle(): void;
  setFilter(filter: Filter | undefined): void;
  setOpen(id: string | undefined): void;
  setBox(box: Box | undefined): void;
  /** The issue that 下一处 (or, by -1, the one before) leads to; undefined after the last. */
  next(by?: 1 | -1): AuditedIssue | undefined;
}

/** The list of issues as the user sees it in this session. */
export function useAudit(issues: readonly AuditedIssue[]): Audit {
  const [shown, setShown] = useState({ issues, list: settled(issues) });
  const [filter, setFilter] = useState<Filter>();
  const [opened, setOpened] = useState<{ id?: string; box?: Box }>({});
  /** Where 下一处 goes on from once an issue has been closed or corrected. */
  const [last, setLast] = useState<string>();
  if (shown.issues !== issues) setShown({ issues, list: held(shown.list, issues) });
  const settle = () => setShown({ issues, list: settled(issues) });

  return {
    list: shown.list,
    filter,
    open: opened.id,
    box: opened.box,
    settle,
    setFilter(one) {
      settle();
      setFilter(one);
      setOpened({});
    },
    setOpen(id) {
      setOpened(id === undefined ? {} : { id });
      if (id !== undefined) setLast(id);
    },
    setBox: (box) =>
      setOpened((now) => ({ ...(now.id !== undefined && { id: now.id }), ...(box && { box }) })),
    next(by = 1) {
      const open = openIssues(issues);
      const from = opened.id ?? last;
      // One that is gone passes its turn to the one that stood behind it.
      const gone =
        open.every(({ id }) => id !== from) && shown.list.findIndex(({ issue }) => issue.id === from);
      if (from === undefined || gone === false || gone < 0) return stepFrom(open, from, by);
      const behind = shown.list.slice(gone).map(({ issue }) => issue.id);
      return open.find(({ id }) => behind.includes(id)) ?? open[0];
    },
  };
}
