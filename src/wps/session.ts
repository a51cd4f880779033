import { answered, ifAnswered, numberOf, part, textOf, type App, type Book } from "../hosts/wps/jsapi";
import { askedTwice } from "../hosts/wps/operation";
import { SCRATCH } from "../hosts/wps/scratch-sheet";
import { openWps } from "../hosts/wps/open";
import { applicationIn, eventsIn, type WpsWindow } from "../hosts/wps/events";
import type { Ticks } from "../hosts/wps/watch";

type Workbook = ReturnType<typeof openWps>;

/** Milliseconds between looks, where the build tells of nothing; and for what no build tells. */
const EVERY = 2000;

/** Looks every two seconds while somebody can see the pane. */
export const whileVisible: Ticks = (look) => {
  const timer = setInterval(() => {
    if (document.visibilityState !== "hidden") look();
  }, EVERY);
  return () => clearInterval(timer);
};

/** A workbook from its opening to its closing, however often the user turns to another meanwhile. */
export type Sitting = object;

/** Told as workbooks come to the front. */
export interface Following {
  opened(workbook: Workbook, sitting: Sitting): void;
  /** None is open. */
  none(): void;
  /** The one in front cannot be opened; told once, and tried again with each look. */
  refused(problem: unknown): void;
}

interface Followed {
  stop(): void;
  /** What was opened came to nothing: the next look opens it again. */
  openAgain(): void;
}

/**
 * Follows the user from workbook to workbook: told of the one in front, and again each time another comes to the front.
 * One that was opened before is never written into the other.
 */
export function followFront(window: WpsWindow, ticks: Ticks, told: Following): Followed {
  const app = applicationIn(window);
  if (!app) throw new Error("not in WPS");
  const sittings = sittingsIn(app);
  let front: string | undefined;
  let state: "new" | "told" | "refused" = "new";
  const look = () => {
    const now = nameInFront(app);
    const sitting = sittings.of(now);
    if (now === front && state === "told") return;
    const isToldOf = now === front && state === "refused";
    front = now;
    const opened = now === undefined ? undefined : tried(() => openWps(window, app, ticks));
    state = opened && "problem" in opened ? "refused" : "told";
    if (!opened) told.none();
    else if ("made" in opened) told.opened(opened.made, sitting);
    else if (!isToldOf) told.refused(opened.problem);
  };
  look();
  const stopTicks = ticks(look);
  const stopEvents = eventsIn(window, app)?.listen({ WorkbookActivate: look });
  return {
    stop() {
      stopTicks();
      stopEvents?.();
    },
    openAgain() {
      if (state === "told") state = "refused";
    },
  };
}

function tried<T>(make: () => T): { readonly made: T } | { readonly problem: unknown } {
  try {
    return { made: make() };
  } catch (problem) {
    return { problem };
  }
}

/**
 * Which sitting the workbook of a name is in. One that is no longer open has ended; one that was saved under another
 * name goes on. Where the build does not say what is open, none ends before the page does.
 */
function sittingsIn(app: App) {
  let known = new Map<string, Sitting>();
  return {
    of(front: string | undefined): Sitting {
      const open = namesOpen(app) ?? [...known.keys()];
      const names = front === undefined || open.includes(front) ? open : [...open, front];
      const gone = [...known.keys()].filter((name) => !names.includes(name));
      const come = names.filter((name) => !known.has(name));
      const isRenamed = gone.length === 1 && come.length === 1;
      const next = (name: string) => known.get(name) ?? (isRenamed ? known.get(gone[0]!)! : {});
      known = new Map(names.map((name) => [name, next(name)]));
      return (front !== undefined && known.get(front)) || {};
    },
  };
}

function namesOpen(app: App): string[] | undefined {
  return ifAnswered(() => {
    const books = part(app, "Workbooks");
    return Array.from({ length: numberOf(books, "Count") }, (_, i) =>
      textOf(answered(books.Item(i + 1) as Book, "Item"), "FullName"),
    );
  });
}

/** Where it lies, or its name as long as it lies nowhere; undefined where none is open. */
function nameInFront(app: App): string | undefined {
  return askedTwice(() => {
    const name: unknown = app.ActiveWorkbook?.FullName;
    return typeof name === "function" ? String((name as () => unknown)()) : name ? String(name) : undefined;
  });
}

/**
 * How often the workbook told of what a person typed and selected since it stands here: on a build of which nobody
 * knows whether it tells of anything, this is what shows it.
 */
export async function countHeard(workbook: Pick<Workbook, "watch">) {
  const counts = { edited: 0, selected: 0 };
  const stop = await workbook.watch((event) => {
    if (event.kind !== "edited" && event.kind !== "selected") return;
    const isOurs = "byUs" in event && event.byUs;
    if (!isOurs && !event.sheet.startsWith(SCRATCH)) counts[event.kind] += 1;
  });
  return { stop, counts: () => ({ ...counts }) };
}
