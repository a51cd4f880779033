import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { templateSets } from "../../src/cli/template-files";
import { bases } from "./bases";
import { mutant } from "./mutate";
import { randomOf } from "./random";
import { trial } from "./trial";

/** What a worker says of each mutant: that it begins with it, and how it went. */
export type Said =
  | { readonly seed: number; readonly begins: true }
  | { readonly seed: number; readonly end: string; readonly how: readonly string[]; readonly fault?: string };

/** Every so manieth mutant that went through is left for openpyxl. */
export const FOR_OPENPYXL = 20;

/** `node worker.js FROM TO FOLDER`: the mutants of those seeds, one after the other. */
async function main(): Promise<void> {
  const [from, to] = process.argv.slice(2, 4).map(Number) as [number, number];
  const folder = process.argv[4]!;
  mkdirSync(folder, { recursive: true });
  const sets = await templateSets({
    out: () => {},
    err: () => {},
    progressInPlace: false,
    templates: join(__dirname, "templates"),
  });
  const all = await bases(sets);
  const say = (said: Said) => process.send!(said);
  for (let seed = from; seed < to; seed++) {
    say({ seed, begins: true });
    const random = randomOf(seed);
    const { bytes, how } = mutant(random.pick(all), random);
    try {
      const { end, saved } = await trial(bytes, sets);
      if (saved && seed % FOR_OPENPYXL === 0) {
        writeFileSync(join(folder, `${seed}-before.xlsx`), bytes);
        writeFileSync(join(folder, `${seed}-after.xlsx`), saved);
      }
      say({ seed, end, how });
    } catch (problem) {
      writeFileSync(join(folder, `fault-${seed}.xlsx`), bytes);
      const fault = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
      say({ seed, end: "fault", how, fault });
    }
  }
  process.disconnect();
}

void main();
