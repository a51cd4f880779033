import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { browser } from "../browser/browser";
import { bundled } from "../browser/bundle";
import { serverOf } from "../../src/cli/serve";
import { builtAddIn as builtForWps, fakeScript } from "../wps/site";
import { NEW_EXCEL, PLACE } from "./excel/beside";
import { builtAddIn as builtForExcel } from "./excel/site";
import { builtSite } from "./web/site";

/** The folder that a finance office hands out, from a real nginx with the configuration in docs/, below a path. */

const { asked, pack } = jest.requireActual<{
  asked(args: readonly string[]): object;
  pack(order: object, dist: string, into: string): { folder: string };
}>("../../build/package");

const hasNginx = ["nginx -v", "openssl version"].every((line) => spawnSync("sh", ["-c", line]).status === 0);
if (!hasNginx) process.stderr.write("skipped “from nginx”: this machine has no nginx, or no openssl\n");

const chromium = browser();
let folder: string;
let fake: string;
let outer: string;
beforeAll(async () => {
  const made = mkdtempSync(join(tmpdir(), "jibiao-packaged-"));
  const dist = join(made, "dist");
  cpSync(await builtForExcel(PLACE), join(dist, "excel"), { recursive: true });
  cpSync(await builtForWps(), join(dist, "wps"), { recursive: true });
  cpSync(await builtSite(), join(dist, "web"), { recursive: true });
  const order = asked(["--base-url", "https://jibiao.example.gov.cn/绩表/", "--name", "石峰区财政局"]);
  ({ folder } = pack(order, dist, made));
  fake = await fakeScript();
  outer = await bundled("outer", "test/journeys/excel/outer.ts");
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

interface Server {
  readonly address: string;
  /** Excel opens add-ins over https alone. */
  readonly secure?: string;
  close(): Promise<void>;
}

/** As docs/ has it, but on ports of this machine, with a certificate that nobody signed, and of that folder. */
async function nginx(): Promise<Server> {
  const [port, secure] = [await freePort(), await freePort()];
  const home = mkdtempSync(join(tmpdir(), "jibiao-nginx-"));
  const own = ["-keyout", join(home, "own.key"), "-out", join(home, "own.crt"), "-subj", "/CN=127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2", ...own], {
    stdio: "ignore",
  });
  const written = readFileSync("docs/nginx-绩表.conf", "utf8");
  const site = written
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port}; listen 127.0.0.1:${secure} ssl;`)
    .replaceAll("/etc/nginx/certs/jibiao.example.gov.cn", `${home}/own`)
    .replace("/srv/绩表-某区财政局/", `${folder}/`);
  expect(site).toContain(`alias ${folder}/;`);
  mkdirSync(join(home, "logs"));
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (one) => `${one}_temp_path ${home}/${one};`,
  );
  writeFileSync(join(home, "site.conf"), site);
  writeFileSync(
    join(home, "nginx.conf"),
    `daemon off; pid ${home}/pid; error_log ${home}/logs/error.log; ${process.getuid!() === 0 ? "user root;" : ""}
     events {} http { include /etc/nginx/mime.types; access_log off; ${kept.join(" ")} include ${home}/site.conf; }`,
  );
  const server: ChildProcess = spawn("nginx", ["-p", home, "-c", join(home, "nginx.conf")], {
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}/${encodeURIComponent("绩表")}/`;
  let answers = false;
  for (let tried = 0; !answers && tried < 200 && server.exitCode === null; tried++) {
    answers = await fetch(address)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (!answers) await new Promise((done) => setTimeout(done, 50));
  }
  if (!answers) throw new Error(readFileSync(join(home, "logs/error.log"), "utf8"));
  return {
    address,
    secure: `https://127.0.0.1:${secure}${new URL(address).pathname}`,
    close: () =>
      new Promise((done) => {
        server.once("exit", () => done());
        server.kill();
      }),
  };
}

/** `jibiao serve`, as its server. */
async function served(): Promise<Server> {
  const server = await serverOf(folder);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => (server.close(() => done()), server.closeAllConnections())),
  };
}

let context: BrowserContext;
beforeEach(async () => {
  context = await (
    await chromium()
  ).newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

/** A page, and whatever it says or asks that it should not. */
async function opened(origin: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  return { page, complaints };
}

describe.each([...(hasNginx ? ([["nginx", nginx]] as const) : []), ["jibiao serve", served] as const])(
  "from %s",
  (_, start) => {
    let server: Server;
    beforeAll(async () => void (server = await start()));
    afterAll(() => server.close());
    const origin = () => new URL(server.address).origin;

    test("the add-in for WPS inserts a form, and asks nothing of any other place", async () => {
      const { page, complaints } = await opened(origin());
      await page.addInitScript(fake);
      await page.goto(`${server.address}wps/taskpane.html`);
      await page.getByLabel("区县").selectOption({ label: "石峰区" });
      await page.getByLabel("年度", { exact: true }).selectOption("2026");
      await page.getByRole("button", { name: /插入/ }).first().click();
      await page.getByText("已插入").first().waitFor();
      expect(await page.evaluate("hands.sheets()")).toHaveLength(2);
      expect(complaints).toEqual([]);
    });

    test("the add-in for Excel stands beside the sheet where there is https, and asks nothing of any other place", async () => {
      if (!server.secure) return;
      const { origin } = new URL(server.secure);
      const { page, complaints } = await opened(origin);
      const around = `${origin}/excel-on-the-web`;
      await page.route(`${around}/**`, (route) =>
        route.request().url().endsWith("outer.js")
          ? route.fulfill({ contentType: "text/javascript", body: readFileSync(join(outer, "outer.js")) })
          : route.fulfill({
              contentType: "text/html; charset=utf-8",
              body: `<!doctype html><link rel="icon" href="data:,"><body><iframe title="绩表"></iframe><script src="outer.js"></script>`,
            }),
      );
      await page.goto(`${around}/`);
      await page.evaluate(
        `outer.load(${JSON.stringify(`${server.secure}excel/taskpane.html`)}, ${JSON.stringify(NEW_EXCEL)})`,
      );
      const pane = page.frameLocator("iframe");
      await pane.getByLabel("区县").selectOption({ label: "石峰区" });
      await pane.getByLabel("年度", { exact: true }).selectOption("2026");
      expect(complaints).toEqual([]);
    });

    test("the page opens, and asks nothing of any other place", async () => {
      const { page, complaints } = await opened(origin());
      await page.goto(`${server.address}web/`);
      await page.getByLabel("区县").first().selectOption({ label: "石峰区" });
      expect(complaints).toEqual([]);
    });

    test("the instructions open by the address alone, and lead to the publish page", async () => {
      const { page, complaints } = await opened(origin());
      await page.goto(server.address);
      await page.getByRole("heading", { name: /安装说明/ }).waitFor();
      expect(await page.getByRole("img").count()).toBe(6);
      await page.getByRole("link", { name: /publish\.html/ }).click();
      await page.getByText("请从本单位定的网址打开这一页：https://jibiao.example.gov.cn/").waitFor();
      expect(complaints).toEqual([]);
    });

    test("what WPS asks for at each start is never kept, what is named after its contents always is", async () => {
      for (const file of ["manifest.xml", "ribbon.xml", "index.html", "main.js"]) {
        const { status, headers } = await fetch(`${server.address}wps/${file}`);
        expect([file, status, headers.get("cache-control")]).toEqual([file, 200, "no-cache"]);
      }
      const html = await (await fetch(`${server.address}wps/taskpane.html`)).text();
      const { 0: pane } = /pane\.[0-9a-f]{8}\.js/.exec(html)!;
      const { headers } = await fetch(`${server.address}wps/${pane}`);
      expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect((await fetch(`${server.address}wps/`, { method: "POST" })).status).toBeGreaterThanOrEqual(403);
      for (const nothing of ["wps/assets/", "wps/.hidden", "wps/none.js"]) {
        expect((await fetch(server.address + nothing)).ok).toBe(false);
      }
    });
  },
);

test("from a stick, with the forms in a folder beside it", async () => {
  const { page, complaints } = await opened(pathToFileURL("/").href.replace(/\/$/, ""));
  await page.goto(pathToFileURL(resolve(folder, "web/index.html")).href);
  await page.getByLabel("区县").first().selectOption({ label: "石峰区" });
  expect(complaints).toEqual([]);
});
