import type { BrowserContext } from "playwright-core";
import { browser } from "../../browser/browser";
import { builtSite, fromDisk, served, type Served } from "./site";
import { visit, type Visitor } from "./visitor";

/** A machine with a browser for the tests of one file, and the page on it; each test begins with nothing kept. */
export interface Desk {
  /** Opens the page from a server, somewhere below its root, or by double click from the disk. */
  visit(from: "server" | "disk", first?: () => void): Promise<Visitor>;
}

export function desk(): Desk {
  // Several starts of the page, on a machine that does other things besides.
  const chromium = browser();
  let server: Served;
  let disk: string;
  let context: BrowserContext;
  beforeAll(async () => {
    const folder = await builtSite();
    server = await served(folder);
    disk = fromDisk(folder);
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    const viewport = { width: 1366, height: 768 };
    context = await (await chromium()).newContext({ viewport, locale: "zh-CN" });
  });
  afterEach(() => context.close());
  return { visit: (from, first) => visit(context, from === "server" ? server.address : disk, first) };
}
