import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WpsWindow } from "../../src/hosts/wps/events";
import { shapesOfWps, type Shapes } from "./shapes";

/** Debian's own Python is the one that knows LibreOffice. */
const PYTHON = "/usr/bin/python3";
const OFFICE = "/usr/lib/libreoffice/program/soffice";

/** Why the bridge cannot be had on this machine; undefined where it can. */
export function missing(): string | undefined {
  if (spawnSync(OFFICE, ["--version"]).status !== 0) return "this machine has no LibreOffice";
  if (spawnSync(PYTHON, ["-c", "import uno"]).status !== 0) return "this machine has no python3-uno";
  return undefined;
}

export interface Answer {
  readonly value?: unknown;
  readonly object?: number;
  readonly type?: string;
  readonly error?: string;
}

export type App = NonNullable<WpsWindow["Application"]>;

/** LibreOffice behind the object model of WPS, asked and answering at once as WPS does. */
export interface Bridge {
  /** A new workbook in front, or one from the disk; the one before is closed. */
  open(file?: string): App;
  save(file: string): void;
  /** How many questions it has answered. */
  calls(): number;
  close(): Promise<void>;
}

const HANDLE = Symbol("handle");

export function startBridge(): Bridge {
  const home = mkdtempSync(join(tmpdir(), "jibiao-bridge-"));
  const pipe = `jibiao${process.pid}${Date.now().toString(36)}`;
  const [questions, answers] = [join(home, "questions"), join(home, "answers")];
  execFileSync("mkfifo", [questions, answers]);
  const quiet = { stdio: "ignore" as const, env: { ...process.env, SAL_USE_VCLPLUGIN: "svp" } };
  const office = spawn(
    OFFICE,
    [
      ...["--headless", "--norestore", "--nologo", "--nodefault"],
      `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`,
      `--accept=pipe,name=${pipe};urp;StarOffice.ComponentContext`,
    ],
    { ...quiet, detached: true },
  );
  const objects = spawn(PYTHON, [join(__dirname, "objects.py"), pipe, questions, answers], {
    stdio: ["ignore", "ignore", openSync(join(home, "objects.log"), "w")],
  });
  const out = openSync(questions, "w");
  const into = openSync(answers, "r");
  const shapes = shapesOfWps();
  let asked = 0;
  let rest = Buffer.alloc(0);
  const chunk = Buffer.alloc(1 << 20);
  const ask = (question: object): Answer => {
    asked += 1;
    writeSync(out, `${JSON.stringify(question)}\n`);
    for (;;) {
      const end = rest.indexOf("\n");
      if (end >= 0) {
        const line = rest.subarray(0, end).toString();
        rest = rest.subarray(end + 1);
        return JSON.parse(line) as Answer;
      }
      const read = readSync(into, chunk);
      if (read === 0) throw new Error("LibreOffice is gone");
      rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    }
  };
  return {
    open(file) {
      const { object, error } = ask({ how: "open", url: file && pathToFileURL(file).href });
      if (object === undefined) throw new Error(error);
      return objectOf(object, "Application", shapes, ask) as unknown as App;
    },
    save(file) {
      const { error } = ask({ how: "save", url: pathToFileURL(file).href });
      if (error) throw new Error(error);
    },
    calls: () => asked,
    async close() {
      await Promise.all([ended(objects), ended(office, true)]);
      closeSync(out);
      closeSync(into);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function ended(process_: ChildProcess, isGroup = false): Promise<unknown> {
  if (process_.exitCode !== null || process_.signalCode !== null) return undefined;
  const gone = new Promise((done) => process_.once("exit", done));
  if (isGroup) process.kill(-process_.pid!, "SIGKILL");
  else process_.kill("SIGKILL");
  return gone;
}

/** Unknown members are undefined, and writing one that cannot be written is nothing: both without a word, as in WPS. */
function objectOf(handle: number, type: string, shapes: Shapes, ask: (question: object) => Answer): object {
  const given = (value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return Array.isArray(value[0]) ? value : [value];
    const held =
      typeof value === "object" || typeof value === "function" ? Reflect.get(value, HANDLE) : undefined;
    return held === undefined ? value : { object: held };
  };
  const told = ({ value, object, type: own, error }: Answer, member: string, declared: string): unknown => {
    if (error !== undefined) throw new Error(`${type}.${member}: ${error}`);
    if (object === undefined) return value;
    const known = own && shapes.has(own) ? own : declared;
    return objectOf(object, known, shapes, ask);
  };
  const send = (how: string, member: string, values: readonly unknown[], declared: string) =>
    told(ask({ of: handle, how, member, given: values }), member, declared);
  // LibreOffice has one of the two.
  const named = (member: string) => (type === "Range" && member === "Value2" ? "Value" : member);
  return new Proxy(Object.create(null) as object, {
    has: (_, member) => typeof member === "string" && (shapes.get(type)?.has(member) ?? false),
    get(_, member) {
      if (member === HANDLE) return handle;
      if (typeof member === "symbol") return undefined;
      const shape = shapes.get(type)?.get(member);
      if (!shape) return undefined;
      if (!shape.isMethod) return send("get", named(member), [], shape.answers);
      return (...values: unknown[]) => {
        const all = values.map(given);
        while (all.length > 0 && all.at(-1) === null) all.pop();
        return send("call", named(member), all, shape.answers);
      };
    },
    set(_, member, value) {
      const shape = shapes.get(type)?.get(String(member));
      if (shape && !shape.isMethod && !shape.isReadOnly) {
        send("set", named(String(member)), [given(value)], "any");
      }
      return true;
    },
  });
}
