import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import { extname, join, sep } from "node:path";
import { readOptions } from "./options";
import { lines } from "./printable";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";

const PORT = 8080;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Named after what is in it: under this name it never changes. */
const NEVER_CHANGES = /\.[0-9a-f]{8}\.js$/;

/** `jibiao serve`: an office without a web server hands out the packaged folder from one of its computers. */
export async function serveFolder(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, { port: "text" });
  const [folder, more] = names;
  if (folder === undefined) throw new Refusal("请写明要提供的文件夹，例如：jibiao serve 绩表-某区财政局。");
  if (more !== undefined) throw new Refusal(`一次只能提供一个文件夹，看不懂“${more}”。`);
  const port = Number(options.port ?? PORT);
  if (!/^\d+$/.test(options.port ?? `${PORT}`) || port > 65535) {
    throw new Refusal(`端口要写 0 到 65535 的数字，现在是“${options.port}”。`);
  }
  if (!(await stat(folder)).isDirectory()) throw new Refusal(`${folder} 是文件，要写的是文件夹。`);
  const server = await serverOf(folder);
  await listening(server, port);
  const { port: taken } = server.address() as { port: number };
  terminal.out(
    lines(
      `正在提供 ${folder}，只读，不连外网。在别的电脑上打开：`,
      ...addresses().map((address) => `  http://${address}:${taken}/`),
      "按 Ctrl+C 停止。Excel 的加载项要 https，这里给不了；WPS 和浏览器版可以用。",
    ),
  );
  await new Promise((done) => server.once("close", done));
  return 0;
}

/** Serves what is in a folder, and nothing else. */
export async function serverOf(folder: string): Promise<Server> {
  const root = await realpath(folder);
  return createServer((request, response) => {
    void answer(root, request, response).catch(() => refuse(response, 404));
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405);
  }
  const asked = pathOf(request.url ?? "/");
  if (asked === undefined) return refuse(response, 400);
  const isFolder = asked.endsWith("/");
  const file = await realpath(join(root, asked, isFolder ? "index.html" : ""));
  // A link may lead anywhere; what is not in the folder is not handed out.
  if (!file.startsWith(root + sep)) return refuse(response, 404);
  const found = await stat(file);
  if (found.isDirectory()) {
    // The page's own addresses are relative, so that it has to know in which folder it is.
    response.writeHead(301, { Location: `${encodeURI(asked).replace(/^\/+/, "/")}/` }).end();
    return;
  }
  const changed = new Date(Math.floor(found.mtimeMs / 1000) * 1000);
  response.setHeader("Last-Modified", changed.toUTCString());
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader(
    "Cache-Control",
    NEVER_CHANGES.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
  );
  if (Date.parse(request.headers["if-modified-since"] ?? "") >= changed.getTime()) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
  response.setHeader("Content-Length", found.size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Undefined for what no file of ours is called: hidden files, ways out of the folder, signs that are none. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!);
    const isOdd =
      !path.startsWith("/") || /[\\\0]/.test(path) || path.split("/").some((part) => /^\./.test(part));
    return isOdd ? undefined : path;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, code: number): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(code, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个文件。\n");
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, () => done());
  }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "EADDRINUSE") {
      throw new Refusal(`端口 ${port} 正被别的程序用着，请换一个，例如：--port ${port + 1}。`);
    }
    if (problem.code === "EACCES") {
      throw new Refusal(`没有权限用端口 ${port}，请换一个，例如：--port ${PORT}。`);
    }
    throw problem;
  });
}

/** Where other computers reach this one. */
function addresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = all.filter(({ family, internal }) => family === "IPv4" && !internal);
  return outside.length > 0 ? outside.map(({ address }) => address) : ["localhost"];
}
