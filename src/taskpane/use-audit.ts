import { useState } from "react";
import type { AuditedIssue, Fix } from "../audit/issue";
import type { FilledForm } from "../forms/filled";
import type { CellRef } from "../workbook/cell";
import type { LiveState } from "../live/state";
import { address } from "../workbook/cell";
import { held, nextFrom, openIssues, settled, stepFrom } from "./issue-list";
import type { Filter, ListedIssue } from "./issue-list";

/** The box that takes the place of an issue's explanation. */
export type Box = "fix" | "verify";

/** What an issue's row knows and can do. */
export interface IssueActions {
  readonly forms: readonly FilledForm[];
  readonly canReveal: boolean;
  /** Reading failed: nothing may be done to what may no longer be so. */
  readonly isCutOff: boolean;
  readonly open: string | undefined;
  readonly box: Box | undefined;
  readonly onBox: (box: Box | undefined) => void;
  /** Selects the cell; the focus stays in the pane. */
  readonly onPoint: (cell: CellRef) => void;
  readonly onFix: (issue: AuditedIssue, fixes: readonly Fix[]) => void;
  readonly onVerify: (issue: AuditedIssue, note: string) => void;
  readonly onTakeBack: (issue: AuditedIssue) => void;
}

export interface Audit {
  readonly list: readonly ListedIssue[];
  readonly filter: Filter | undefined;
  /** The list is by cause, not by sheet. */
  readonly isByCause: boolean;
  readonly open: string | undefined;
  readonly box: Box | undefined;
  setByCause(is: boolean): void;
  /** Corrected issues go away. */
  settle(): void;
  setFilter(filter: Filter | undefined): void;
  setOpen(id: string | undefined): void;
  setBox(box: Box | undefined): void;
  /** The issue that 下一处 (or, by -1, the one before) leads to; undefined after the last. */
  next(by?: 1 | -1): AuditedIssue | undefined;
}

/** The list of issues as the user sees it in this session. */
export function useAudit(
  issues: readonly AuditedIssue[],
  {
    selected,
    sheets = [],
  }: { selected?: LiveState["selected"] | undefined; sheets?: readonly string[] } = {},
): Audit {
  const [shown, setShown] = useState({ issues, list: settled(issues) });
  const [filter, setFilter] = useState<Filter>();
  const [isByCause, setByCause] = useState(false);
  const [opened, setOpened] = useState<{ id?: string; box?: Box }>({});
  /** Where 下一处 goes on from once an issue has been closed or corrected. */
  const [last, setLast] = useState<string>();
  if (shown.issues !== issues) setShown({ issues, list: held(shown.list, issues) });
  const settle = () => setShown({ issues, list: settled(issues) });

  return {
    list: shown.list,
    filter,
    isByCause,
    setByCause,
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
      const standsAt = shown.list.find(({ issue }) => issue.id === from)?.issue;
      if (selected && sheets.includes(selected.sheet) && !(standsAt && isOf(standsAt, selected))) {
        return nextFrom(open, selected, sheets, by);
      }
      // One that is gone passes its turn to the one that stood behind it.
      const gone =
        open.every(({ id }) => id !== from) && shown.list.findIndex(({ issue }) => issue.id === from);
      if (from === undefined || gone === false || gone < 0) return stepFrom(open, from, by);
      const behind = shown.list.slice(gone).map(({ issue }) => issue.id);
      return open.find(({ id }) => behind.includes(id)) ?? open[0];
    },
  };
}

/** The selection is in one of its cells. */
function isOf({ sheet, cells }: AuditedIssue, at: NonNullable<LiveState["selected"]>): boolean {
  const own = address(at.row, at.column);
  return cells.some((cell) =>
    cell.includes("!") ? cell === `${at.sheet}!${own}` : sheet === at.sheet && cell === own,
  );
}
