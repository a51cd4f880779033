import type { Edit } from "../workbook/edit";
import type { Plan } from "./plan";

/** What the roll-up before this one left behind in the workbook. */
export interface Memory {
  /** The source text that was last taken over; undefined where nothing ever was. */
  readonly last: (anchor: string) => string | undefined;
  /** Edits that keep source texts, by anchor; none where nothing is new. */
  readonly keep: (texts: ReadonlyMap<string, string>) => readonly Edit[];
}

/** What a text of a summary's row is remembered under, wherever the row and the sheet may move. */
export function anchor(plan: Plan, year: number | undefined, key: string, field: string): string {
  return [plan.set.set, plan.to.id, year ?? "", key.replace(/\n/g, " "), field].join(" ");
}
