import type { Edit } from "../workbook/edit";
import type { Plan } from "./plan";

/** What a person wants in a cell whose source changed after they had changed the cell. */
export type Choice = "source" | "edited" | "before";

/** What becomes of a text of the summary. */
export interface Compared {
  readonly text: string;
  /** current: nothing to do · written: the source's text · kept: a person's · conflict: a person's, until one chooses. */
  readonly outcome: "current" | "written" | "kept" | "conflict";
  /** The present source has been taken into account and is to be remembered. */
  readonly settled: boolean;
}

/**
 * Three texts: the source as it was last taken over (undefined where it never was), the source now, and what stands in
 * the summary. Whoever changed alone wins; where both did, the person's text stays until they choose.
 */
export function compare(last: string | undefined, source: string, edited: string, choice?: Choice): Compared {
  if (edited === source) return { text: edited, outcome: "current", settled: true };
  const before = last ?? "";
  if (edited === "" || edited === before) return { text: source, outcome: "written", settled: true };
  if (source === before) return { text: edited, outcome: "kept", settled: false };
  if (choice === "source") return { text: source, outcome: "written", settled: true };
  if (choice === "edited") return { text: edited, outcome: "kept", settled: true };
  if (choice === "before" && before !== "") return { text: before, outcome: "kept", settled: true };
  return { text: edited, outcome: "conflict", settled: false };
}

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
