import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Configuration } from "webpack";
import { built } from "../../browser/built";

const CONFIG = resolve("webpack.config.js");

/** The browser edition as it would be handed out, but not minified. */
export async function builtSite(): Promise<string> {
  const configurations = jest.requireActual<Configuration[]>(CONFIG);
  const web = configurations.find(({ name }) => name === "web")!;
  const plain: Configuration = {
    ...web,
    mode: "development",
    devtool: false,
    optimization: { minimize: false, splitChunks: false },
  };
  return built("site", plain, [__filename, CONFIG]);
}

export interface Served {
  readonly address: string;
  close(): Promise<unknown>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** A plain server as offices have them, with the page somewhere below its root. */
export async function served(folder: string): Promise<Served> {
  const below = "/财政/绩表/";
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://here").pathname);
    const file = join(folder, path.slice(below.length) || "index.html");
    if (!path.startsWith(below) || !existsSync(file)) return response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${encodeURI(below)}`,
    close: () => new Promise((done) => server.close(done)),
  };
}

export const fromDisk = (folder: string) => pathToFileURL(join(folder, "index.html")).href;
