import { CalledOff, CellBeingEdited, HostRefused } from "../../workbook/errors";
import { isOfficeError, refusalOf } from "./refusals";
import { beginWaiting } from "./waiting";

/**
 * How long one question may take, with somebody typing into a cell the while, and how long a change is offered; after
 * how long without an answer people are told that they wait. Milliseconds.
 */
const PATIENCE = { question: 20_000, change: 6000, step: 300, untold: 1000 };

/**
 * Asks Excel something, without changing anything. While somebody types into a cell Excel lets questions wait, or
 * refuses them, and then they are asked again; after a while we give up, and throw CellBeingEdited.
 *
 * Ranges are asked `untrack`ed: the client keeps hold of every other for the next request, and sends one more at the end
 * to let go of them.
 */
export async function ask<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let endWaiting: (() => void) | undefined;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let isRefused = false;
  let isOver = false;
  const wait = () => void (endWaiting ??= beginWaiting());
  const untold = setTimeout(wait, PATIENCE.untold);
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new CellBeingEdited(isRefused)), PATIENCE.question);
  });
  const asked = async (): Promise<T> => {
    for (;;) {
      try {
        return await Excel.run({ delayForCellEdit: true }, question);
      } catch (error) {
        if (isOver || !isTypedInto(error)) throw error;
        isRefused = true;
        wait();
        await pause();
      }
    }
  };
  try {
    return await Promise.race([asked(), tooLong]);
  } catch (error) {
    // Nothing was to be changed, so nothing was, whatever became of the answer.
    throw isOfficeError(error) && !isTypedInto(error) ? new HostRefused(error.code, error) : refusalOf(error);
  } finally {
    isOver = true;
    clearTimeout(giveUp);
    clearTimeout(untold);
    endWaiting?.();
  }
}

/**
 * Has Excel change something. A change is never left waiting behind a cell that is being typed into, for nobody could
 * call it back: Excel refuses it whole, and while `isWhole` says that nothing of it is done it is offered again for a
 * while, unless it is called off. Throws CalledOff, and errors of Office.js.
 */
export async function change<T>(
  changing: (context: Excel.RequestContext) => Promise<T>,
  isWhole: () => boolean = () => true,
  isCalledOff: () => boolean = () => false,
): Promise<T> {
  let endWaiting: (() => void) | undefined;
  try {
    for (let waited = 0; ; waited += PATIENCE.step) {
      if (isWhole() && isCalledOff()) throw new CalledOff();
      try {
        return await Excel.run({ delayForCellEdit: false }, changing);
      } catch (error) {
        if (!isTypedInto(error) || !isWhole() || waited >= PATIENCE.change) throw error;
        endWaiting ??= beginWaiting();
        await pause();
      }
    }
  } finally {
    endWaiting?.();
  }
}

/** What looks things up for a change is left alone once that is called off: others wait behind it. Throws CalledOff. */
export async function unlessCalledOff<T>(lookedUp: Promise<T>, isCalledOff: () => boolean): Promise<T> {
  let asking: ReturnType<typeof setInterval> | undefined;
  const calledOff = new Promise<never>((_, reject) => {
    asking = setInterval(() => isCalledOff() && reject(new CalledOff()), PATIENCE.step);
  });
  try {
    return await Promise.race([lookedUp, calledOff]);
  } finally {
    clearInterval(asking);
  }
}

function isTypedInto(error: unknown): boolean {
  return isOfficeError(error) && error.code === "InvalidOperationInCellEditMode";
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE.step));
