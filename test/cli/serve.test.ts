import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serverOf } from "../../src/cli/serve";
import { jibiao, temporaryFolder } from "./run";

const at = temporaryFolder();
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(at("绩表/wps/templates"), { recursive: true });
  writeFileSync(at("secret.txt"), "outside");
  writeFileSync(at("绩表/.hidden"), "hidden");
  writeFileSync(at("绩表/wps/index.html"), "<p>绩表");
  writeFileSync(at("绩表/wps/pane.0123abcd.js"), "1");
  writeFileSync(at("绩表/wps/main.js"), "2");
  writeFileSync(at("绩表/wps/ribbon.xml"), "<customUI/>");
  writeFileSync(at("绩表/安装说明.html"), "<p>安装");
  symlinkSync(at("secret.txt"), at("绩表/link.txt"));
  utimesSync(at("绩表/wps/main.js"), 1_700_000_000, 1_700_000_000);
  server = await serverOf(at("绩表"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((done) => server.close(done)));

/** As it is written, without what a browser makes of dots. */
function get(path: string, method = "GET", headers: Record<string, string> = {}) {
  return new Promise<{ code: number; body: string; headers: Record<string, unknown> }>((done, fail) => {
    request({ port, path, method, headers, host: "127.0.0.1" }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => void (body += text));
      response.on("end", () => done({ code: response.statusCode!, body, headers: response.headers }));
    })
      .on("error", fail)
      .end();
  });
}

describe("a folder that is served", () => {
  test.each([
    ["/wps/index.html", "text/html; charset=utf-8", "no-cache"],
    ["/wps/main.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/wps/ribbon.xml", "application/xml; charset=utf-8", "no-cache"],
    ["/wps/pane.0123abcd.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    [encodeURI("/安装说明.html"), "text/html; charset=utf-8", "no-cache"],
    ["/wps/", "text/html; charset=utf-8", "no-cache"],
    ["/wps/index.html?a=1", "text/html; charset=utf-8", "no-cache"],
  ])("%s comes as %s, %s", async (path, type, caching) => {
    const { code, headers } = await get(path);
    expect(code).toBe(200);
    expect(headers).toMatchObject({ "content-type": type, "cache-control": caching });
  });

  test.each([
    ["/../secret.txt"],
    ["/wps/../../secret.txt"],
    ["/%2e%2e/secret.txt"],
    ["/..%2fsecret.txt"],
    ["/..%5csecret.txt"],
    ["/link.txt"],
    ["/.hidden"],
    ["/%00"],
    ["/%zz"],
    ["/wps/templates/"],
    ["/nothing"],
    ["/"],
  ])("%s is nothing that it hands out", async (path) => {
    const { code, body } = await get(path);
    expect([400, 404]).toContain(code);
    expect(body).toBe("没有这个文件。\n");
  });

  test("lists no folder, and leads to the page in it", async () => {
    expect(await get("/wps")).toMatchObject({ code: 301, headers: { location: "/wps/" } });
    expect((await get("//wps")).headers["location"]).toBe("/wps/");
  });

  test("is read only", async () => {
    for (const method of ["PUT", "POST", "DELETE"]) {
      expect((await get("/wps/main.js", method)).code).toBe(405);
    }
    expect(await get("/wps/main.js", "HEAD")).toMatchObject({ code: 200, body: "" });
  });

  test("is not sent again as long as it has not changed", async () => {
    const { headers } = await get("/wps/main.js");
    const since = { "if-modified-since": String(headers["last-modified"]) };
    expect(await get("/wps/main.js", "GET", since)).toMatchObject({ code: 304, body: "" });
    const before = { "if-modified-since": new Date(1_600_000_000_000).toUTCString() };
    expect(await get("/wps/main.js", "GET", before)).toMatchObject({ code: 200, body: "2" });
  });
});

test.each([
  [[], "请写明要提供的文件夹"],
  [["no-such-folder"], "no-such-folder：找不到"],
  [["package.json"], "要写的是文件夹"],
  [["src", "test"], "看不懂“test”"],
  [["src", "--port", "八"], "端口要写 0 到 65535 的数字"],
  [["src", "--port", "70000"], "端口要写 0 到 65535 的数字"],
])("jibiao serve %j is refused with one sentence", async (args, sentence) => {
  const { code, out, err } = await jibiao("serve", ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.trim().split("\n")).toEqual([expect.stringContaining(sentence)]);
});

test("a port that is taken is said to be", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, done));
  const { port: taken } = other.address() as AddressInfo;
  const { code, err } = await jibiao("serve", "src", "--port", String(taken));
  await new Promise((done) => other.close(done));
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining(`端口 ${taken} 正被别的程序用着`),
  });
});
