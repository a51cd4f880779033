import type { TemplateSet } from "../forms/definition";
import { NOTES_SHEET } from "../notes/note";
import { notesSheet } from "../notes/notes-sheet";
import { rulesFor } from "../rules/findings";
import type { Rule } from "../rules/rule";
import type { Edit } from "../workbook/edit";
import { CannotDo } from "../workbook/errors";
import type { WorkbookEvent, Workbook } from "../workbook/workbook";
import { look, UNSEEN } from "./look";
import type { Looked } from "./look";
import { observed } from "./observed";
import { both, EVERYTHING, isNothing, joined, NOTHING } from "./pending";
import type { Pending } from "./pending";
import { renamedAnew, sheetsOf } from "./reading";
import { shown } from "./shown";
import { realTimers, slices } from "./slices";
import type { Timers } from "./slices";
import type { Live, LiveIssue, LiveState } from "./state";
import { turns } from "./turns";
import type { Cursor } from "./typing";
import { followed } from "./typing";
import { takingBack, verifying } from "./verified";

export interface LiveOptions {
  /** Milliseconds in which edits are gathered. */
  readonly wait?: number;
  readonly now?: () => Date;
  readonly timers?: Timers;
  /** 边填边审 is on from the start, which it is unless said otherwise. */
  readonly isLive?: boolean;
}

const UNCHECKED: Omit<LiveState, "isLive" | "workbook"> = {
  forms: [],
  leftOut: [],
  issues: [],
  verdict: "unchecked",
  counts: { error: 0, warning: 0, hint: 0, verified: 0 },
  checks: 0,
  isCutOff: false,
};

const never = () => false;

/**
 * Watches a workbook and keeps its issues true; the first full check begins at once, unless 边填边审 is off or the
 * host cannot watch. Reading that fails shows in the state alone. Throws what `workbook.watch` throws.
 */
export async function live(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  all: readonly Rule[],
  { wait = 300, now = () => new Date(), timers = realTimers, isLive = true }: LiveOptions = {},
): Promise<Live> {
  const rules = rulesFor(all);
  const subject = { workbook, sets, rules };
  const session = observed<LiveState>(
    { ...UNCHECKED, workbook: 0, isLive: isLive && workbook.can.watch },
    timers,
  );
  const inTurn = turns();
  let looked: Looked = UNSEEN;
  let cursor: Cursor = {};
  let pending: Pending = NOTHING;
  let unplan: (() => void) | undefined;
  let isOver = false;

  const show = (also: Partial<LiveState> = {}) =>
    session.change({ ...shown(looked, rules, session.value.isLive ? cursor.typing : undefined), ...also });

  const lookAgain = async (what: Pending, isStopped: () => boolean) => {
    const since = pending;
    pending = NOTHING;
    const own = slices(timers);
    const how = {
      slices: own,
      isStopped: () => isOver || isStopped(),
      progress(done: number, of: number, sheet: string) {
        const isNews = done === 0 || own.isOver();
        if (what.everything && isNews) session.change({ running: { done, of, sheet } });
      },
    };
    try {
      const after = await look(subject, looked, what, how);
      if (!after) {
        pending = both(since, pending);
        return session.change({ running: undefined });
      }
      looked = after;
      show({ checkedAt: now(), isCutOff: false, running: undefined });
    } catch {
      // Nobody knows what was missed, so all of it is looked at when something happens again.
      pending = session.value.isLive ? EVERYTHING : NOTHING;
      session.change({ isCutOff: true, running: undefined });
    }
  };

  const catchUp = async () => {
    if (!isNothing(pending)) await lookAgain(pending, never);
  };

  const plan = (delay: number) => {
    unplan ??= timers.after(delay, () => {
      unplan = undefined;
      void inTurn(catchUp);
    });
  };

  const heard = (event: WorkbookEvent) => {
    const before = cursor;
    cursor = followed(cursor, event);
    const isOther = event.kind === "workbookChanged";
    if (isOther) {
      looked = UNSEEN;
      const none = { checkedAt: undefined, selected: undefined, typing: undefined };
      session.change({ ...UNCHECKED, ...none, workbook: session.value.workbook + 1 });
    }
    if (session.value.isLive) pending = joined(pending, event);
    if (!isNothing(pending)) plan(isOther ? 0 : wait);
    const selected = { selected: cursor.selected };
    if (before.typing && !cursor.typing && isNothing(pending)) show(selected);
    else if (before.selected !== cursor.selected) session.change(selected);
  };

  const noteDown = async (editsOf: (issue: LiveIssue) => Promise<Edit[]>, { id }: LiveIssue) => {
    await catchUp();
    const issue = session.value.issues.find((one) => one.id === id);
    const edits = issue ? await editsOf(issue) : [];
    if (!edits.length) return;
    await workbook.apply(edits);
    const named = edits.flatMap((edit) => (edit.kind === "name" ? [edit.sheet] : []));
    const [notes, ...snapshots] = await workbook.read([NOTES_SHEET, ...named]);
    looked = { ...looked, reading: renamedAnew({ ...looked.reading, notes }, snapshots) };
    show();
  };

  const unwatch = workbook.can.watch ? await workbook.watch(heard) : () => {};
  if (session.value.isLive) {
    pending = EVERYTHING;
    plan(0);
  }

  return {
    get state() {
      return session.value;
    },
    subscribe: session.subscribe,
    checkAll: (isStopped = never) => inTurn(() => lookAgain(EVERYTHING, isStopped)),
    setLive(on) {
      if (on === session.value.isLive || (on && !workbook.can.watch)) return;
      session.change({ isLive: on });
      pending = on ? EVERYTHING : NOTHING;
      if (on) plan(0);
      else show();
    },
    verify: (issue, note, who) =>
      inTurn(async () => {
        if (issue.severity === "error") throw new CannotDo("把必改的问题记作已核实");
        const words = { note, who, now: now().toISOString() };
        await noteDown(
          async (one) => verifying(one, sheetsOf(looked.reading), await notesSheet(workbook), words),
          issue,
        );
      }),
    takeBack: (issue) =>
      inTurn(() =>
        noteDown(async (one) => {
          const notes = await notesSheet(workbook);
          return takingBack(one, session.value.issues, sheetsOf(looked.reading), notes, now().toISOString());
        }, issue),
      ),
    stop() {
      isOver = true;
      unplan?.();
      unwatch();
    },
  };
}
