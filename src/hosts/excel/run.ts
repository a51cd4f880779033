import { CellBeingEdited, HostRefused } from "../../workbook/errors";
import { isOfficeError, refusalOf } from "./refusals";

/** How long one question may take, with somebody typing into a cell the while, and how long a change is offered. */
const PATIENCE = { question: 20_000, change: 6000, step: 300 };

/**
 * Asks Excel something, without changing anything. While somebody types into a cell Excel lets questions wait; after
 * a while we do not, and throw CellBeingEdited.
 */
export async function ask<T>(question: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new CellBeingEdited()), PATIENCE.question);
  });
  try {
    return await Promise.race([Excel.run({ delayForCellEdit: true }, question), tooLong]);
  } catch (error) {
    const isTyping = isOfficeError(error) && error.code === "InvalidOperationInCellEditMode";
    // Nothing was to be changed, so nothing was, whatever became of the answer.
    throw isOfficeError(error) && !isTyping ? new HostRefused(error.code, error) : refusalOf(error);
  } finally {
    clearTimeout(giveUp);
  }
}

/**
 * Has Excel change something. A change is never left waiting behind a cell that is being typed into, for nobody could
 * call it back: Excel refuses it whole, and while `isWhole` says that nothing of it is done it is offered again for a
 * while. Throws errors of Office.js.
 */
export async function change<T>(
  changing: (context: Excel.RequestContext) => Promise<T>,
  isWhole: () => boolean = () => true,
): Promise<T> {
  for (let waited = 0; ; waited += PATIENCE.step) {
    try {
      return await Excel.run({ delayForCellEdit: false }, changing);
    } catch (error) {
      const isTyping = isOfficeError(error) && error.code === "InvalidOperationInCellEditMode";
      if (!isTyping || !isWhole() || waited >= PATIENCE.change) throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE.step));
    }
  }
}
