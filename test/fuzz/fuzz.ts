import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { opensInOpenpyxl } from "./openpyxl";
import type { Said } from "./worker";

/*
 * `npm run fuzz -- --minutes N [--from SEED] [--seeds COUNT] [--keep FOLDER]`: workbooks that something is wrong with,
 * through all that may be done to them. A worker that takes over a minute for one, or over a gigabyte, is a fault; on a
 * machine that others keep busy a minute may pass with nothing done, so that it has to do so twice.
 */

const WATCHDOG = 60_000;
const MOST_MEGABYTES = 1024;
const PORTION = 500;

interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  /** Of each fault: the seed, what was wrong with the workbook, and what happened. */
  readonly faults: readonly string[];
  readonly inOpenpyxl: number;
}

/** The mutants of some seeds, in one worker after the other, until there are enough or the time is up. */
async function fuzz(
  { from, seeds, until, folder }: { from: number; seeds: number; until: number; folder: string },
  tell: (line: string) => void = () => {},
): Promise<Outcome> {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let inOpenpyxl = 0;
  let next = from;
  while (next < from + seeds && Date.now() < until) {
    const to = Math.min(next + PORTION, from + seeds);
    const hear = (said: Said) => {
      if ("begins" in said) return;
      counts[said.end] = (counts[said.end] ?? 0) + 1;
      if (!said.fault) return;
      faults.push(`${said.seed} (${said.how.join("; ")}): ${said.fault}`);
      tell(faults.at(-1)!);
    };
    let ended = await portion(next, to, folder, hear);
    if (ended.isKilled) ended = await portion(ended.next, ended.next + 1, folder, hear, true);
    next = ended.next;
    const checked = await opensInOpenpyxl(folder);
    inOpenpyxl += checked.count;
    faults.push(...checked.faults);
    tell(
      `${next - from} mutants, ${JSON.stringify(counts)}, ${inOpenpyxl} in openpyxl, ${faults.length} faults`,
    );
  }
  return { counts, faults, inOpenpyxl };
}

/** Answers the seed to go on with; that is the one it was killed at, unless that was tried `again` already. */
function portion(
  from: number,
  to: number,
  folder: string,
  hear: (said: Said) => void,
  again = false,
): Promise<{ readonly next: number; readonly isKilled: boolean }> {
  return new Promise((resolve) => {
    const worker: ChildProcess = fork(join(__dirname, "worker.js"), [String(from), String(to), folder], {
      execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let seed = from;
    let isDone = true;
    let watchdog: NodeJS.Timeout | undefined;
    let isKilled = false;
    worker.on("message", (said: Said) => {
      clearTimeout(watchdog);
      seed = said.seed;
      isDone = !("begins" in said);
      hear(said);
      watchdog = setTimeout(() => {
        isKilled = true;
        worker.kill("SIGKILL");
      }, WATCHDOG);
    });
    worker.on("exit", (code) => {
      clearTimeout(watchdog);
      if (isKilled && !again) {
        resolve({ next: seed, isKilled });
        return;
      }
      if (!isDone || code !== 0) {
        const fault = isKilled
          ? "took over a minute"
          : `the worker ended with ${code}: too much memory, or worse`;
        hear({ seed, end: "fault", how: ["see the seed"], fault });
      }
      resolve({ next: seed + 1, isKilled: false });
    });
  });
}

async function main(): Promise<void> {
  const option = (name: string) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const folder = option("keep") ?? mkdtempSync(join(tmpdir(), "jibiao-fuzz-"));
  const from = Number(option("from") ?? Math.floor(Math.random() * 1e9));
  const until = Date.now() + Number(option("minutes") ?? 5) * 60_000;
  console.log(`seeds from ${from}, in ${folder}`);
  const given = { from, seeds: Number(option("seeds") ?? Infinity), until, folder };
  const { counts, faults, inOpenpyxl } = await fuzz(given, (line) => console.log(line));
  for (const fault of faults) console.log(`\n${fault}`);
  console.log(`\n${JSON.stringify(counts)}, ${inOpenpyxl} in openpyxl, ${faults.length} faults`);
  if (!faults.length && !option("keep")) rmSync(folder, { recursive: true });
  process.exitCode = faults.length ? 1 : 0;
}

void main();
