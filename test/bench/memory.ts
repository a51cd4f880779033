import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { TemplateSet } from "../../src/forms/definition";
import { openFile } from "../../src/hosts/file/open";
import { audit } from "../../src/audit/audit";
import { rules } from "../../src/rules/index";
import { ms, print, processorTime, ratio } from "./measure";
import { rolledUp } from "./roll-up";
import { declarationFile } from "./workbooks";

const ROWS = 100_000;
/** MB of heap that are enough for checking: with more, Node lets what nobody needs lie about. */
const ENOUGH = 400;

/** Peak memory and processor time of opening, checking and rolling up 100,000 rows, in processes of their own. */
export async function benchMemory(set: TemplateSet): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  const file = join(folder, "large.xlsx");
  const bytes = await declarationFile(set, ROWS);
  writeFileSync(file, bytes);
  const inflated = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0) / 2 ** 20;
  const peak = (what: string, ...flags: readonly string[]) => {
    const args = [...flags, __filename, `--peak=${what}`, file];
    const run = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    const [mb = 0, time = 0] = run.stdout.split(" ").map(Number);
    return { mb, time };
  };
  const floor = peak("unzip").time;
  const line = (what: string, ...flags: readonly string[]): readonly [string, string] => {
    const { mb, time } = peak(what, ...flags);
    const memory = `${mb.toFixed(0)} MB, ${ratio(mb, inflated)} the inflated file`;
    return [[what, ...flags].join(" "), `${memory}; ${ratio(time, floor)} the unzip floor (${ms(time)})`];
  };
  print(
    `Peak memory on ${ROWS.toLocaleString("en")} rows × 16 columns (${inflated.toFixed(0)} MB inflated)`,
    [
      ...["idle", "unzip", "read", "check", "rollUp"].map((what) => line(what)),
      line("check", `--max-old-space-size=${ENOUGH}`),
    ],
  );
  rmSync(folder, { recursive: true });
}

/** The child process: does one thing and prints its peak memory in MB and the milliseconds of processor time it took. */
export async function printPeak(what: string, file: string, sets: readonly TemplateSet[]): Promise<void> {
  const start = processorTime();
  if (what !== "idle") {
    const bytes = new Uint8Array(readFileSync(file));
    if (what === "unzip") unzipSync(bytes);
    if (what === "read") await openFile(bytes).read(["附件3-2"]);
    if (what === "check") await audit(openFile(bytes), { sets, rules });
    if (what === "rollUp") {
      const workbook = openFile(bytes);
      await rolledUp(workbook, sets);
      workbook.bytes();
    }
  }
  console.log(`${process.resourceUsage().maxRSS / 1024} ${processorTime() - start}`);
}
