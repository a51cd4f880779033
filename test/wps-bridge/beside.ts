import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { bundled } from "../browser/bundle";
import { builtAddIn } from "../wps/site";
import type { Bridge } from "./bridge";
import type { Answer } from "./object-model";
import { shapesOfWps } from "./shapes";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/**
 * The built pane as it stands beside a spreadsheet: its page asks the bridge by requests that wait for their answers,
 * and hears from it of what happened.
 */
export async function besideLibreOffice(context: BrowserContext, bridge: () => Bridge) {
  const folder = await builtAddIn();
  const window = readFileSync(
    join(await bundled("wps-window", "test/wps-bridge/page.ts"), "wps-window.js"),
    "utf8",
  );
  const listening = new Set<ServerResponse>();
  const tell = () => {
    const told = bridge().told();
    if (told.length === 0) return;
    for (const one of listening) one.write(`data: ${JSON.stringify(told)}\n\n`);
  };
  const application: Answer = bridge().opened();
  const answers: Readonly<Record<string, (question: object) => unknown>> = {
    "/bridge/shapes": () => ({ value: [...shapesOfWps()].map(([name, members]) => [name, [...members]]) }),
    "/bridge/application": () => application,
    "/bridge/ask": (question) => bridge().ask(question),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://here");
    const answer = answers[pathname];
    if (pathname === "/bridge/told") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write("\n");
      listening.add(response);
      request.on("close", () => listening.delete(response));
      return;
    }
    if (answer) {
      void bodyOf(request).then((body) => {
        response.end(JSON.stringify(answer(JSON.parse(body) as object)));
        tell();
      });
      return;
    }
    const file = join(folder, decodeURIComponent(pathname));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const home = `http://127.0.0.1:${port}/`;

  const complaints: string[] = [];
  const page = await context.newPage();
  // Each question waits for LibreOffice, and inserting a form asks it thousands.
  page.setDefaultTimeout(120_000);
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) complaints.push(`asked for ${url}`);
  });
  await page.addInitScript(window);
  await page.goto(`${home}taskpane.html`);
  return {
    page,
    complaints,
    button: (name: string | RegExp) => page.getByRole("button", { name }),
    tab: (name: string) => page.getByRole("tab", { name }),
    sees: (words: string) => page.getByText(words).first().waitFor(),
    /** Types into a cell of LibreOffice, as a person does, of which it then tells the pane. */
    type(sheet: string, cell: string, text: string) {
      bridge().person.types(sheet, cell, text);
      tell();
    },
    tell,
    async close() {
      await page.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString() || "{}";
}
