import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as a person would, with the templates as shipped. */
export async function jibiao(...args: string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    progressInPlace: false,
    templates: join(__dirname, "../../src/templates"),
  });
  return { code, out, err };
}

/** The JSON answer of a command. */
export async function jibiaoJson(...args: string[]): Promise<{ code: number; err: string; answer: any }> {
  const { code, out, err } = await jibiao(...args, "--json");
  return { code, err, answer: out === "" ? undefined : JSON.parse(out) };
}

/** A folder for one test file, gone when it is done. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
