import type { Abilities } from "../workbook/workbook";
import type { Line } from "./line";

/** How a host was taken to behave, and whether it does; undefined where that cannot be tried. */
export interface Assumed {
  readonly id: string;
  readonly claim: string;
  readonly holds: boolean | undefined;
  /** Where it does not: the host threw, did nothing and did not say so, or did something else; and what was seen. */
  readonly how?: "threw" | "silent" | "otherwise";
  readonly seen?: unknown;
}

/** Where it was tried; plain data of the program and the machine, never of the workbook or of people. */
export interface Place {
  readonly version: string;
  readonly host: string;
  readonly can: Abilities;
  readonly at: Date;
  /** What the host says of itself: its version, platform, sets of functions. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  readonly assumptions?: readonly Assumed[] | undefined;
  /** What it did on scratch sheets, where nobody knows what to expect. */
  readonly observed?: Readonly<Record<string, unknown>> | undefined;
}

export type Counts = Readonly<Record<Line["outcome"], number>>;

export function countsOf(lines: readonly Line[]): Counts {
  const count = (outcome: Line["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  return { works: count("works"), fails: count("fails"), skipped: count("skipped") };
}

/** The report as the text of a JSON file. */
export function reportText(lines: readonly Line[], { at, ...place }: Place): string {
  const report = {
    report: "绩表自检",
    format: 1,
    at: at.toISOString(),
    ...place,
    counts: countsOf(lines),
    lines,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
