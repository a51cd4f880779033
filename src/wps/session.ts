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

/**
 * Follows the user from workbook to workbook: `opened` is given the one in front, and again each time another comes to
 * the front, undefined when none is open. One that was opened before is never written into the other.
 */
export function followFront(
  window: WpsWindow,
  ticks: Ticks,
  opened: (workbook: Workbook | undefined) => void,
): () => void {
  const app = applicationIn(window);
  if (!app) throw new Error("not in WPS");
  let front: string | undefined;
  let isFirst = true;
  const look = () => {
    const now = nameInFront(app);
    if (now === front && !isFirst) return;
    isFirst = false;
    front = now;
    opened(now === undefined ? undefined : openWps(window, app, ticks));
  };
  look();
  const stopTicks = ticks(look);
  const stopEvents = eventsIn(window, app)?.listen({ WorkbookActivate: look });
  return () => {
    stopTicks();
    stopEvents?.();
  };
}

/** Where it lies, or its name as long as it lies nowhere; undefined where none is open. */
function nameInFront(app: NonNullable<ReturnType<typeof applicationIn>>): string | undefined {
  try {
    const name: unknown = app.ActiveWorkbook?.FullName;
    return typeof name === "function" ? String((name as () => unknown)()) : name ? String(name) : undefined;
  } catch {
    return undefined;
  }
}
