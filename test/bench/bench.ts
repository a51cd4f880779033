import { join } from "node:path";
import { templateSets } from "../../src/cli/template-files";
import { benchManySheets } from "./many-sheets";
import { benchMemory, printPeak } from "./memory";
import { benchReading } from "./reading";

/** `npm run bench`: ratios measured in one run. No test depends on them. */
async function main(): Promise<void> {
  const sets = await templateSets({
    out: () => {},
    err: () => {},
    progressInPlace: false,
    templates: join(__dirname, "templates"),
  });
  const peak = process.argv.find((arg) => arg.startsWith("--peak="));
  if (peak) return printPeak(peak.slice("--peak=".length), process.argv.at(-1)!, sets);
  const shifeng = sets.find((set) => set.set === "shifeng")!;
  await benchReading(shifeng);
  await benchManySheets(sets, shifeng);
  await benchMemory(shifeng);
}

void main();
