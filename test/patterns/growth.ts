import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Pattern } from "./written";

/** Of every pattern why its time is not known to grow with a text's length alone; null where it is. */
export function growthsOf(patterns: readonly Omit<Pattern, "at">[]): (string | null)[] {
  const input = JSON.stringify(patterns.map(({ source, flags }) => ({ source, flags })));
  const answer = execFileSync(process.execPath, [join(__dirname, "recheck.js")], {
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(answer) as (string | null)[];
}
