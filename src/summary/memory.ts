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
  const { id, is = id, fields } = plan.to;
  return [plan.set.set, is, year ?? "", key.replace(/\n/g, " "), fields.get(field)?.is ?? field].join(" ");
}
