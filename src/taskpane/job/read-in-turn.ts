import type { Snapshot } from "../../workbook/snapshot";
import type { Workbook } from "../../workbook/workbook";
import type { RollUpOptions } from "../model";

/** The person said stop before anything was written. */
export class Stopped extends Error {}

/** Sheets read in one round trip: few enough to show how it goes on, enough not to ask all the time. */
const AT_ONCE = 8;

/** The same workbook, reading long lists in turns: it says how far it is and stops when told to. */
export function readingInTurn(
  workbook: Workbook,
  { onProgress, isStopped }: Pick<RollUpOptions, "onProgress" | "isStopped">,
): Workbook {
  return {
    ...workbook,
    async read(names, also) {
      const read: Snapshot[] = [];
      for (let from = 0; from < names.length; from += AT_ONCE) {
        if (isStopped?.()) throw new Stopped();
        onProgress?.({ done: from, of: names.length, sheet: names[from]! });
        read.push(...(await workbook.read(names.slice(from, from + AT_ONCE), also)));
        // The page must be able to draw and to hear 停下, however quickly a workbook answers.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      if (isStopped?.()) throw new Stopped();
      return read;
    },
  };
}
