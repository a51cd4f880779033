import { thrown, tried, type Assumption, type Tried } from "./assumptions/assumption";
import { contents } from "./assumptions/contents";
import { looks } from "./assumptions/looks";
import { program } from "./assumptions/program";
import { sheets } from "./assumptions/sheets";
import type { App } from "./jsapi";
import { onScratchSheet } from "./scratch-sheet";

/** All that reading and writing relies upon, member by member; what hosts/wps does where one does not hold stands there. */
export const assumptions: readonly Assumption[] = [...contents, ...looks, ...sheets, ...program];

/** Tries each on a blank sheet of its own in the WPS this runs in. A build that adds no sheet threw at each of them. */
export async function tryAssumptions(app: App): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const one of assumptions) {
    all.push(
      await onScratchSheet(app, (sheet) => tried(one, sheet, app)).catch((problem: unknown): Tried => {
        return { id: one.id, claim: one.claim, holds: false, how: "threw", seen: thrown(problem) };
      }),
    );
  }
  return all;
}
