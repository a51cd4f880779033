import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { TemplateSet } from "../../src/forms/definition";
import { survey } from "../../src/forms/read/survey";
import { openFile } from "../../src/hosts/file/open";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { print, ratio } from "./measure";
import { declarationFile } from "./workbooks";

const ROWS = 100_000;

/** Peak memory of opening, finding and checking 100,000 rows, in processes of their own. */
export async function benchMemory(set: TemplateSet): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
  const file = join(folder, "large.xlsx");
  const bytes = await declarationFile(set, ROWS);
  writeFileSync(file, bytes);
  const inflated = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0) / 2 ** 20;
  const peak = (what: string) => {
    const run = spawnSync(process.execPath, [__filename, `--peak=${what}`, file], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout);
  };
  const idle = peak("idle");
  const line = (what: string): readonly [string, string] => {
    const mb = peak(what) - idle;
    return [what, `${ratio(mb, inflated)} the inflated file (${mb.toFixed(0)} MB above an idle process)`];
  };
  print(
    `Peak memory on ${ROWS.toLocaleString("en")} rows × 16 columns (${inflated.toFixed(0)} MB inflated)`,
    [line("unzip"), line("read"), line("check")],
  );
  rmSync(folder, { recursive: true });
}

/** The child process: does one thing and prints its peak memory in MB. */
export async function printPeak(what: string, file: string, sets: readonly TemplateSet[]): Promise<void> {
  if (what !== "idle") {
    const bytes = new Uint8Array(readFileSync(file));
    if (what === "unzip") unzipSync(bytes);
    if (what === "read") await openFile(bytes).read(["附件3-2"]);
    if (what === "check") check((await survey(openFile(bytes), sets)).forms, rules);
  }
  console.log(process.resourceUsage().maxRSS / 1024);
}
