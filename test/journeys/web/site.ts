import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";
import type { Configuration } from "webpack";
import { pagesFolder } from "../../browser/pages-folder";

const CONFIG = resolve("webpack.config.js");

/** The browser edition as it would be handed out, but not minified; unchanged parts come from a cache. */
export async function builtSite(): Promise<string> {
  const configurations = jest.requireActual<Configuration[]>(CONFIG);
  const web = configurations.find(({ name }) => name === "web")!;
  const folder = pagesFolder("site");
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    ...web,
    mode: "development",
    devtool: false,
    optimization: { minimize: false, splitChunks: false },
    output: { ...web.output, path: folder },
    cache: {
      type: "filesystem",
      cacheDirectory: pagesFolder("cache"),
      name: "site",
      buildDependencies: { config: [__filename, CONFIG] },
    },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler!.run((error, stats) => (error ? fail(error) : done(stats)));
  });
  await new Promise((done) => compiler!.close(done));
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  return folder;
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
