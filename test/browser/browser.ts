import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for the tests of one file, started when first asked for and closed after the last test. Fails, with a
 * sentence saying what to do, where none can be had: tests in a browser are never passed over in silence.
 */
export function browser(): () => Promise<Browser> {
  let started: Promise<Browser> | undefined;
  afterAll(async () => (await started?.catch(() => undefined))?.close());
  return () => (started ??= start());
}

/** What somebody waits for on a page at most, on a machine that is busy with other things. Milliseconds. */
const PATIENCE = 120_000;

async function start(): Promise<Browser> {
  const { path, env } = await findBrowser(process.env["CHROME_PATH"]);
  const launching = chromium.launch({ executablePath: path, args: QUIET, env: { ...process.env, ...env } });
  const launched = await launching.catch((error: unknown) => {
    throw new Error(`The browser ${path} does not start. Set CHROME_PATH to another.`, { cause: error });
  });
  const opened = launched.newContext.bind(launched);
  launched.newContext = async (options) => {
    const context = await opened(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return launched;
}

/** A browser on this machine, and what it needs in its environment. */
interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** CHROME_PATH, else an installed one, else the one that came with the development dependencies. */
export async function findBrowser(
  named: string | undefined,
  installed: readonly string[] = INSTALLED,
): Promise<Found> {
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, where there is nothing.`);
    return { path: named, env: {} };
  }
  const found = installed.find((path) => existsSync(path));
  return found ? { path: found, env: {} } : packed();
}

/** Node itself unpacks it, in a process of its own: jest cannot load what ships as modules alone. */
async function packed(): Promise<Found> {
  const script = `import chromium from "@sparticuz/chromium";
    const path = await chromium.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;
  try {
    // It brings its own libraries only where it believes to be in that cloud.
    const env = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x", ...process.env };
    const node = ["--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, node, { env });
    return JSON.parse(stdout) as Found;
  } catch (error) {
    const advice = "Install Chrome, Edge or Chromium, or set CHROME_PATH to one.";
    throw new Error(`These tests need a browser, and none can be had. ${advice}`, { cause: error });
  }
}

/** A folder for one test file, gone after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
