import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Edit } from "../../src/workbook/edit";
import type { CellRef } from "../../src/workbook/cell";
import { objectOf, type Answer, type App, type Told } from "./object-model";
import { shapesOfWps } from "./shapes";

/** Debian's own Python is the one that knows LibreOffice. */
const PYTHON = "/usr/bin/python3";
const OFFICE = "/usr/lib/libreoffice/program/soffice";

/** Why the bridge cannot be had on this machine; undefined where it can. */
export function missing(): string | undefined {
  if (spawnSync(OFFICE, ["--version"]).status !== 0) return "this machine has no LibreOffice";
  if (spawnSync(PYTHON, ["-c", "import uno"]).status !== 0) return "this machine has no python3-uno";
  return undefined;
}

/** LibreOffice behind the object model of WPS, asked and answering at once as WPS does. */
export interface Bridge {
  /** A new workbook in front, or one from the disk; the one before is closed. */
  open(file?: string): App;
  /** The same, for a page that holds the objects itself. */
  opened(file?: string): Answer;
  /** Another new workbook, in front, while the one before stays open; its place among them. */
  beside(): number;
  /** Brings a workbook to the front, the first opened being 0. */
  bringToFront(place: number): void;
  /** One question of the object model, and what came of it. */
  ask(question: object): Answer;
  /** What happened since, as WPS would tell of it. */
  told(): readonly Told[];
  readonly person: Person;
  save(file: string): void;
  /** How many questions it has answered. */
  calls(): number;
  close(): Promise<void>;
}

/** Whoever sits before LibreOffice. */
interface Person {
  does(edit: Edit): void;
  types(sheet: string, address: string, text: string): void;
  protects(sheet: string): void;
  selection(): CellRef;
}

/** However the objects end, somebody who waits for an answer hears of it. */
const AND_SAY_SO = '"$@" 2>"$LOG"; echo gone 1<>"$ANSWERS"';

/** Throws with the reason where LibreOffice, or what stands between, cannot be started. */
export function startBridge({ program = OFFICE, script = join(__dirname, "objects.py") } = {}): Bridge {
  const home = mkdtempSync(join(tmpdir(), "jibiao-bridge-"));
  const pipe = `jibiao${process.pid}${Date.now().toString(36)}`;
  const [questions, answers, log] = ["questions", "answers", "objects.log"].map((name) => join(home, name));
  execFileSync("mkfifo", [questions!, answers!]);
  const quiet = { stdio: "ignore" as const, env: { ...process.env, SAL_USE_VCLPLUGIN: "svp" } };
  const office = spawn(
    program,
    [
      ...["--headless", "--norestore", "--nologo", "--nodefault"],
      `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`,
      `--accept=pipe,name=${pipe};urp;StarOffice.ComponentContext`,
    ],
    { ...quiet, detached: true },
  );
  const objects = spawn(
    "/bin/sh",
    ["-c", AND_SAY_SO, "sh", PYTHON, script, pipe, String(office.pid), questions!, answers!],
    { stdio: "ignore", detached: true, env: { ...process.env, LOG: log, ANSWERS: answers } },
  );
  // Both for reading and writing, so that nobody waits for somebody who may never come.
  const out = openSync(questions!, "r+");
  const into = openSync(answers!, "r+");
  const shapes = shapesOfWps();
  let asked = 0;
  let told: Told[] = [];
  let rest = Buffer.alloc(0);
  const chunk = Buffer.alloc(1 << 20);
  const line = (): string => {
    for (;;) {
      const end = rest.indexOf("\n");
      if (end >= 0) {
        const one = rest.subarray(0, end).toString();
        rest = rest.subarray(end + 1);
        if (one === "gone") {
          throw new Error(`LibreOffice cannot be asked: ${readFileSync(log!, "utf8").trim()}`);
        }
        return one;
      }
      const read = readSync(into, chunk);
      if (read === 0) throw new Error("LibreOffice is gone");
      rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    }
  };
  const close = async () => {
    await Promise.all([ended(objects), ended(office)]);
    closeSync(out);
    closeSync(into);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    line();
  } catch (problem) {
    void close();
    throw problem;
  }
  const ask = (question: object): Answer => {
    asked += 1;
    writeSync(out, `${JSON.stringify(question)}\n`);
    const answer = JSON.parse(line()) as Answer;
    told.push(...(answer.told ?? []));
    return answer;
  };
  const opened = (file?: string) => {
    told = [];
    const answer = ask({ how: "open", url: file && pathToFileURL(file).href });
    if (answer.object === undefined) throw new Error(answer.error);
    return answer;
  };
  const person = (edit: object) => {
    const { value, error } = ask({ how: "person", edit });
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    open: (file) => objectOf(opened(file), "Application", shapes, ask) as unknown as App,
    beside: () => ask({ how: "beside" }).value as number,
    bringToFront: (place) => void ask({ how: "front", place }),
    opened,
    ask,
    told: () => told.splice(0),
    person: {
      does: (edit) => void person(edit),
      types: (sheet, address, text) => void person({ kind: "types", sheet, address, text }),
      protects: (sheet) => void person({ kind: "protect", sheet }),
      selection: () => person({ kind: "selection" }) as CellRef,
    },
    save(file) {
      const { error } = ask({ how: "save", url: pathToFileURL(file).href });
      if (error) throw new Error(error);
    },
    calls: () => asked,
    close,
  };
}

/** With all that it has started. */
async function ended(process_: ChildProcess): Promise<unknown> {
  if (process_.exitCode !== null || process_.signalCode !== null || !process_.pid) return undefined;
  const gone = new Promise((done) => process_.once("exit", done));
  process.kill(-process_.pid, "SIGKILL");
  return gone;
}
