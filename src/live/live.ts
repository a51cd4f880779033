import { countsBySheet } from "../audit/look-again";
import type { Eyes } from "../audit/look-again";
import { rulesFor } from "../audit/findings";
import type { LocatedFinding } from "../audit/findings";
import { look, UNSEEN } from "../audit/look";
import type { Looked, Subject } from "../audit/look";
import { EVERYTHING, NOTHING, formsOf } from "../audit/reading";
import type { ToRead } from "../audit/reading";
import type { Rule } from "../audit/rule";
import type { TemplateSet } from "../forms/definition";
import { CellBeingEdited } from "../workbook/errors";
import { serialQueue } from "../workbook/serial-queue";
import { realTimers, slices, Stopped, unlessStopped } from "../workbook/slices";
import type { Timers } from "../workbook/slices";
import type { WorkbookEvent, Workbook } from "../workbook/workbook";
import { noteKeeping } from "./note-keeping";
import { both, isNothing, joined } from "./pending";
import type { Live, LiveState } from "./state";
import { store } from "./store";
import { followed, isHeldBack, rowOfForm } from "./typing";
import type { Cursor, SheetRow } from "./typing";
import { audited } from "../audit/audit";
import { checksOf } from "../audit/counts";

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
  isWaiting: false,
  isAsked: false,
  isDeaf: false,
  untold: [],
};

/** After how long reading is tried again that a cell being typed into was in the way of. */
const AGAIN = 1000;

const never = () => false;

/**
 * Watches a workbook and keeps its issues true; the first full check begins at once, unless 边填边审 is off or the
 * host cannot watch. Reading and watching that fail show in the state alone.
 */
export async function live(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  all: readonly Rule[],
  { wait = 300, now = () => new Date(), timers = realTimers, isLive = true }: LiveOptions = {},
): Promise<Live> {
  let subject: Subject & { unit?: string } = { workbook, sets, rules: rulesFor(all) };
  const session = store<LiveState>(
    { ...UNCHECKED, workbook: 0, isLive: isLive && workbook.can.watch },
    timers,
  );
  const inTurn = serialQueue();
  let looked: Looked = UNSEEN;
  let cursor: Cursor = {};
  let pending: ToRead = NOTHING;
  let unplan: (() => void) | undefined;
  let isOver = false;
  let isHostWaiting = false;
  /** The last look came to nothing because a cell was being typed into. */
  let isHeldUp = false;

  const show = (also: Partial<LiveState> = {}) =>
    session.change({ ...shown(looked, subject, session.value.isLive ? cursor.typing : undefined), ...also });

  const lookAgain = async (what: ToRead, isStopped: () => boolean, isAfresh = false) => {
    const since = pending;
    pending = NOTHING;
    isHeldUp = false;
    const own = slices(timers, () => isOver || isStopped());
    // One that was stopped while the host did not answer may go on unseen.
    let isLeft = false;
    const progress = (done: number, of: number, sheet: string) => {
      const isNews = done === 0 || own.isOver();
      if (what.everything && isNews && !isLeft) session.change({ running: { done, of, sheet } });
    };
    try {
      looked = await unlessStopped(
        look(subject, looked, what, { slices: own, progress, isAfresh }),
        own,
        timers,
      );
      show({ checkedAt: now(), isCutOff: false, isWaiting: isHostWaiting, running: undefined });
    } catch (problem) {
      isLeft = true;
      if (problem instanceof Stopped) {
        pending = both(since, pending);
        return session.change({ running: undefined, isWaiting: isHostWaiting });
      }
      if (problem instanceof CellBeingEdited) {
        // What was found still holds, and the rest is looked at as soon as it can be.
        isHeldUp = true;
        session.change({ isWaiting: true, running: undefined });
        if (!session.value.isLive) return;
        pending = both(since, both(what, pending));
        return plan(AGAIN);
      }
      // Nobody knows what was missed, so all of it is looked at when something happens again.
      pending = session.value.isLive ? EVERYTHING : NOTHING;
      session.change({ isCutOff: true, running: undefined });
    }
  };

  const catchUp = async () => {
    if (!isNothing(pending)) await lookAgain(pending, never);
  };

  /** A check that somebody asked for is begun again as often as typing is in its way, until it is done or stopped. */
  const untilDone = async (isStopped: () => boolean) => {
    for (;;) {
      await lookAgain(EVERYTHING, isStopped, true);
      if (!isHeldUp || isOver) return;
      await new Promise<void>((resume) => void timers.after(AGAIN, resume));
    }
  };

  const plan = (delay: number) => {
    unplan ??= timers.after(delay, () => {
      unplan = undefined;
      void inTurn(catchUp);
    });
  };

  const heard = (event: WorkbookEvent) => {
    const before = cursor;
    // Nobody would say that the row is left again.
    cursor = session.value.untold.includes("selections") ? {} : followed(cursor, event);
    const isOther = event.kind === "workbookChanged";
    if (isOther) {
      looked = UNSEEN;
      const none = { checkedAt: undefined, selected: undefined, typing: undefined, withheld: undefined };
      const { isDeaf, untold } = session.value;
      session.change({ ...UNCHECKED, ...none, isDeaf, untold, workbook: session.value.workbook + 1 });
    }
    if (session.value.isLive) pending = joined(pending, event);
    if (!isNothing(pending)) plan(isOther ? 0 : wait);
    const selected = { selected: cursor.selected };
    if (before.typing && !cursor.typing && isNothing(pending)) show(selected);
    else if (before.selected !== cursor.selected) session.change(selected);
  };

  const unwait = workbook.onWaiting?.((isWaiting) => {
    isHostWaiting = isWaiting;
    session.change({ isWaiting: isWaiting || isHeldUp });
  });
  let unwatch: (() => void) | undefined;
  /** Whether what people do is heard of. A host that refuses is asked again when somebody wants it. */
  const listens = async () => {
    if (unwatch || !workbook.can.watch) return unwatch !== undefined;
    try {
      unwatch = await workbook.watch(heard);
    } catch {
      session.change({ isDeaf: true, isLive: false });
      return false;
    }
    if (isOver) unwatch();
    session.change({ isDeaf: false, untold: workbook.untold?.() ?? [] });
    return true;
  };
  if ((await listens()) && session.value.isLive) {
    pending = EVERYTHING;
    plan(0);
  }

  const notes = noteKeeping(workbook, now, {
    catchUp,
    issues: () => session.value.issues,
    reading: () => looked.reading,
    read(reading) {
      looked = { ...looked, reading };
      show();
    },
  });

  const setLive = (on: boolean): void => {
    if (on === session.value.isLive || (on && !workbook.can.watch)) return;
    if (on && !unwatch) {
      void listens().then((does) => does && setLive(true));
      return;
    }
    session.change({ isLive: on });
    pending = on ? EVERYTHING : NOTHING;
    if (on) plan(0);
    else show();
  };

  const setUnit = (unit: string): void => {
    const name = unit.trim();
    if (name === (subject.unit ?? "")) return;
    // The same eyes still, for what was found in rows is known by them; what compares forms is looked at anew.
    if (name) subject.unit = name;
    else delete subject.unit;
    const lookOver = () => {
      if (!session.value.checkedAt) return Promise.resolve();
      looked = { ...looked, cache: { ...looked.cache, across: new Map() } };
      return lookAgain(pending, never);
    };
    timers.after(wait, () => void inTurn(lookOver));
  };

  return {
    get state() {
      return session.value;
    },
    subscribe: session.subscribe,
    checkAll: (isStopped = never) =>
      inTurn(async () => {
        session.change({ isAsked: true });
        await untilDone(isStopped);
        session.change({ isAsked: false });
      }),
    issueCounts: () =>
      inTurn(async () => {
        await catchUp();
        const { isLive, isCutOff } = session.value;
        return isLive && !isCutOff && isNothing(pending)
          ? countsBySheet(looked.cache, subject.rules)
          : undefined;
      }),
    useSets(next) {
      subject = { ...subject, sets: next };
    },
    setLive,
    setUnit,
    verify: (issue, note, who, isCalledOff) => inTurn(() => notes.verify(issue, note, who, isCalledOff)),
    takeBack: (issue, isCalledOff) => inTurn(() => notes.takeBack(issue, isCalledOff)),
    stop() {
      isOver = true;
      unplan?.();
      unwait?.();
      unwatch?.();
    },
  };
}

/** What was found, as the pane shows it; blanks of the row that is being typed are held back. */
function shown(looked: Looked, { rules }: Eyes, typed: SheetRow | undefined): Partial<LiveState> {
  const typing = rowOfForm(typed, formsOf(looked.reading));
  const held = typing && { row: typing.row, isHeld: (found: LocatedFinding) => isHeldBack(found, typing) };
  const { forms, leftOut, issues, counts, withheld, verdict } = audited(looked, rules, held);
  return { forms, leftOut, issues, counts, withheld, verdict, checks: checksOf(forms, rules), typing };
}
