import { join } from "node:path";
import { templateSets } from "../../src/cli/template-files";
import { benchExcel } from "./excel";
import { benchLongWork } from "./long-work";
import { benchManySheets } from "./many-sheets";
import { benchPage } from "./page";
import { benchMemory, printPeak } from "./memory";
import { benchPathological } from "./pathological";
import { benchReading } from "./reading";
import { benchRecheck } from "./recheck";
import { benchUnknown } from "./unknown";

/** `npm run bench`: ratios measured in one run, all or those named (`-- live memory`). No test depends on them. */
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
  const all: Readonly<Record<string, () => Promise<void>>> = {
    reading: () => benchReading(shifeng),
    sheets: () => benchManySheets(sets, shifeng),
    unknown: () => benchUnknown(sets),
    live: () => benchRecheck(sets, shifeng),
    long: () => benchLongWork(sets, shifeng),
    excel: () => benchExcel(sets, shifeng),
    cells: () => benchPathological(sets, shifeng),
    page: () => benchPage(shifeng),
    memory: () => benchMemory(shifeng),
  };
  const named = process.argv.slice(2);
  for (const name of named.length ? named : Object.keys(all)) await all[name]!();
}

void main();
