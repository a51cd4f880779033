import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** Real browsers of the kind that WPS brings: of 2018, and of 2022 as on Windows. npm packages carry them, packed. */
const PACKED = {
  72: { from: "chrome-aws-lambda", file: "chromium-72.0.3617.0.br" },
  103: { from: "chromium-103", file: "chromium.br", libraries: "aws.tar.br" },
} as const;
export type Age = keyof typeof PACKED;

const FOLDER = join(__dirname, "../../node_modules/.cache/old-browsers");

/** Unpacked once and kept. */
function unpacked(age: Age): { program: string; libraries: string } {
  const packed = PACKED[age];
  const folder = join(FOLDER, String(age));
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    const bin = join(dirname(require.resolve(`${packed.from}/package.json`)), "bin");
    mkdirSync(FOLDER, { recursive: true });
    const making = mkdtempSync(join(FOLDER, "making-"));
    writeFileSync(join(making, "chromium"), brotliDecompressSync(readFileSync(join(bin, packed.file))), {
      mode: 0o755,
    });
    if ("libraries" in packed) {
      const tar = brotliDecompressSync(readFileSync(join(bin, packed.libraries)));
      execFileSync("tar", ["xf", "-", "-C", making], { input: tar });
    }
    // Another test may have been quicker.
    if (existsSync(folder)) rmSync(making, { recursive: true });
    else renameSync(making, folder);
  }
  return { program, libraries: join(folder, "lib") };
}

/** A page in such a browser, driven over the DevTools protocol itself: today's drivers no longer speak to it. */
export interface OldPage {
  /** What an expression comes to; promises are waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is so. */
  until(expression: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** What went wrong in the page, and every address it asked for. */
  readonly problems: string[];
  readonly asked: string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, any>;
  readonly result?: Record<string, any>;
  readonly error?: { readonly message: string };
}

export async function openOldPage(
  age: Age,
  {
    url,
    before,
    width = 400,
    height = 700,
  }: {
    url: string;
    /** A script that runs before those of the page. */
    before: string;
    width?: number;
    height?: number;
  },
): Promise<OldPage> {
  const { program, libraries } = unpacked(age);
  const profile = mkdtempSync(join(tmpdir(), "jibiao-old-profile-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--lang=zh-CN"];
  if (age === 103) flags.push("--single-process", "--no-zygote");
  const browser = spawn(program, [...flags, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    env: { ...process.env, LD_LIBRARY_PATH: `${libraries}:${process.env.LD_LIBRARY_PATH ?? ""}` },
  });
  const problems: string[] = [];
  const asked: string[] = [];
  const { send, onEvent } = pipe(browser);
  onEvent(({ method, params }) => {
    if (method === "Runtime.exceptionThrown") {
      const { exceptionDetails: told } = params!;
      problems.push(String(told.exception?.description ?? told.text));
    }
    if (method === "Network.requestWillBeSent") asked.push(String(params!.request.url));
    if (method === "Log.entryAdded" && params!.entry.level === "error") {
      problems.push(String(params!.entry.text));
    }
  });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = (method: string, params: object = {}) => send(method, params, sessionId as string);
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await ask(`${domain}.enable`);
  await ask("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await ask("Page.addScriptToEvaluateOnNewDocument", { source: before });
  await ask("Page.navigate", { url });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await ask("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(String(exceptionDetails.exception?.description ?? exceptionDetails.text));
    }
    return result.value as T;
  };
  return {
    problems,
    asked,
    evaluate,
    async until(expression) {
      for (let tried = 0; tried < 600; tried++) {
        if (await evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(
        `never so: ${expression}\n${problems.join("\n")}\n${await evaluate("document.body.innerText")}`,
      );
    },
    screenshot: async () => Buffer.from(String((await ask("Page.captureScreenshot")).data), "base64"),
    async close() {
      const gone = new Promise((resolve) => browser.once("exit", resolve));
      browser.kill("SIGKILL");
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Messages end with a zero; answers are told apart by their numbers. */
function pipe(browser: ChildProcess) {
  const [, , , into, from] = browser.stdio as unknown as [
    0,
    0,
    0,
    NodeJS.WritableStream,
    NodeJS.ReadableStream,
  ];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  let next = 1;
  let rest = Buffer.alloc(0);
  from.on("data", (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString()) as Message;
      rest = rest.subarray(end + 1);
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else for (const listener of listeners) listener(message);
    }
  });
  return {
    onEvent: (listener: (message: Message) => void) => void listeners.push(listener),
    send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, any>> {
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result!);
        });
        into.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      });
    },
  };
}
