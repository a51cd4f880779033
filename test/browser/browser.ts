import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

async function start(): Promise<Browser> {
  const { path, args } = await findBrowser(process.env["CHROME_PATH"]);
  const launching = chromium.launch({ executablePath: path, args: [...args, ...QUIET] });
  return launching.catch((error: unknown) => {
    throw new Error(`The browser ${path} does not start. Set CHROME_PATH to another.`, { cause: error });
  });
}

/** CHROME_PATH, else an installed one, else the one that came with the development dependencies. */
export async function findBrowser(
  named: string | undefined,
  installed: readonly string[] = INSTALLED,
): Promise<{ path: string; args: readonly string[] }> {
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, where there is nothing.`);
    return { path: named, args: [] };
  }
  const found = installed.find((path) => existsSync(path));
  return found ? { path: found, args: [] } : packed();
}

async function packed(): Promise<{ path: string; args: readonly string[] }> {
  // It brings its own libraries only where it believes to be in that cloud.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const unpacked = await import("@sparticuz/chromium")
    .then(async ({ default: packed }) => ({ path: await packed.executablePath(), args: packed.args }))
    .catch((error: unknown) => ({ path: undefined, error }));
  if (unpacked.path !== undefined) return unpacked;
  const advice = "Install Chrome, Edge or Chromium, or set CHROME_PATH to one.";
  throw new Error(`These tests need a browser, and none can be had. ${advice}`, { cause: unpacked.error });
}

/** A folder for one test file, gone after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
