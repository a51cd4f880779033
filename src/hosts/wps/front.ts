import { ifAnswered, part, textOf, valueOf, type App, type Sheet } from "./jsapi";

/** Does something without redrawing after each of a thousand steps; people see it again whatever comes of it. */
export function undrawn<T>(app: App, work: () => T): T {
  return without(app, "ScreenUpdating", work);
}

/** Does something without WPS asking whether that is meant: whatever it could ask about was looked at before. */
export function unasked<T>(app: App, work: () => T): T {
  return without(app, "DisplayAlerts", work);
}

type Switch = "ScreenUpdating" | "DisplayAlerts";

/** What we turned off and could not turn on again, because WPS did not answer any more. */
const leftOff = new WeakMap<App, Set<Switch>>();

function without<T>(app: App, what: Switch, work: () => T): T {
  turnOnAgain(app);
  const isOn = () => ifAnswered(() => valueOf(app, what)) !== false;
  const wasOn = isOn();
  for (let tried = 0; tried < 2 && (tried === 0 || isOn()); tried++) ifAnswered(() => (app[what] = false));
  try {
    return work();
  } finally {
    // What is off stays off for the person as well, so it is made sure of.
    if (wasOn && !turnedOn(app, what)) leftOff.set(app, (leftOff.get(app) ?? new Set()).add(what));
  }
}

/** Whether it is on now. */
function turnedOn(app: App, what: Switch): boolean {
  for (let tried = 0; tried < 2; tried++) {
    ifAnswered(() => (app[what] = true));
    if (ifAnswered(() => valueOf(app, what))) return true;
  }
  return false;
}

/** People see what they do, and are asked again, as soon as WPS answers again. */
export function turnOnAgain(app: App): void {
  const off = leftOff.get(app);
  if (!off) return;
  leftOff.delete(app);
  const stillOff = [...off].filter((what) => !turnedOn(app, what));
  if (stillOff.length > 0) leftOff.set(app, new Set(stillOff));
}

/** Brings a sheet to the front for a moment, where something can only be asked of its window; the sheet before comes back. */
export function withSheetInFront<T>(app: App, sheet: Sheet, work: (window: Et.Window) => T): T {
  const before = app.ActiveSheet as unknown as Sheet;
  const isInFront = textOf(before, "Name") === textOf(sheet, "Name");
  if (isInFront) return work(part(app, "ActiveWindow"));
  return undrawn(app, () => {
    sheet.Activate();
    try {
      return work(part(app, "ActiveWindow"));
    } finally {
      ifAnswered(() => before.Activate());
    }
  });
}
