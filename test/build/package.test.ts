import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { temporaryFolder } from "../cli/run";

interface Order {
  readonly base: string;
  readonly name: string;
  readonly wanted?: readonly string[];
  readonly hasExcel: boolean;
  readonly force: boolean;
}
const { asked, pack } = jest.requireActual<{
  asked(args: readonly string[]): Order;
  pack(order: Order, dist: string, into: string): { folder: string; zip: string };
}>("../../build/package");
const { faultsOf } = jest.requireActual<{ faultsOf(xml: string): Promise<string[]> }>("../../build/validate");

const at = temporaryFolder();
const BASE = "https://jibiao.example.gov.cn/财政/绩表/";
const order = (...more: string[]) => asked(["--base-url", BASE, "--name", "石峰区财政局", ...more]);

/** What a build leaves, as far as packing looks at it. */
beforeAll(() => {
  const write = (file: string, content: string) => {
    mkdirSync(dirname(at(`dist/${file}`)), { recursive: true });
    writeFileSync(at(`dist/${file}`), content);
  };
  for (const edition of ["excel", "wps", "web"]) {
    write(`${edition}/page.html`, edition);
    const sets = readdirSync("src/templates", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".json"),
    );
    for (const file of sets) {
      const json = readFileSync(join("src/templates", file), "utf8").trim();
      const script = `jibiaoTemplates.push({ file: "${file}", json: ${json} });\n`;
      write(`${edition}/templates/${file.replace("/", "-").replace(".json", ".js")}`, script);
    }
    const lines = sets.map((file) => `  "${file.replace("/", "-").replace(".json", ".js")}",\n`).sort();
    write(`${edition}/templates/index.js`, `// 怎么加\njibiaoTemplateFiles = [\n${lines.join("")}];\n`);
  }
});

let made = 0;
const packed = (given = order()) => pack(given, at("dist"), at(`out-${made++}`));
const listOf = (folder: string) =>
  [...readFileSync(join(folder, "templates/index.js"), "utf8").matchAll(/^ {2}"(.*)\.js",$/gm)].map(
    ([, file]) => file,
  );
const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe("what is asked for", () => {
  test.each([
    [[], "请用 --base-url 写明"],
    [["--base-url", "jibiao.example.gov.cn/"], "不是网址"],
    [["--base-url", "ftp://jibiao.example.gov.cn/"], "不是网址"],
    [["--base-url", "https:/jibiao.example.gov.cn/"], "不是网址"],
    [
      ["--base-url", "https://jibiao.example.gov.cn/绩表"],
      "以 / 结尾，表示是文件夹：https://jibiao.example.gov.cn/绩表/",
    ],
    [["--base-url", "https://jibiao.example.gov.cn"], "以 / 结尾"],
    [["--base-url", "https://jibiao.example.gov.cn/?a=1"], "不要有 ? 和 #"],
    [["--base-url", "http://jibiao.example.gov.cn/"], "Excel 只从 https"],
    [["--base-url", BASE], "请用 --name 写明单位名称"],
    [["--base-url", BASE, "--name", "石峰区/财政局"], "不能有"],
    [["--base-url", BASE, "--name", "  "], "请用 --name"],
    [["--base-url", BASE, "--nmae", "石峰区财政局"], "选项 --nmae 写得不对"],
    [["--base-url"], "选项 --base-url"],
    [["石峰区财政局"], "看不懂“石峰区财政局”"],
  ])("%j is refused with one sentence", (args, sentence) => {
    expect(() => asked(args)).toThrow(sentence);
  });

  test("an office without Excel may have http", () => {
    const given = asked(["--base-url", "http://10.1.2.3/", "--name", "石峰区财政局", "--no-excel"]);
    const { folder } = packed(given);
    expect(readdirSync(folder)).not.toContain("excel");
    expect(readFileSync(join(folder, "安装说明.html"), "utf8")).not.toContain("Excel（");
    expect(readFileSync(join(folder, "wps/install/jsplugins.xml"), "utf8")).toContain("http://10.1.2.3/wps/");
  });

  test.each([
    ["changsha", "没有“changsha”的表样，可用："],
    ["shifeng,石鼓", "没有“石鼓”的表样，可用："],
    [",", "--sets 后面要写区县"],
  ])("--sets %s is refused, and nothing is written", (sets, sentence) => {
    const into = at(`refused-${made++}`);
    expect(() => pack(order("--sets", sets), at("dist"), into)).toThrow(sentence);
    expect(existsSync(into)).toBe(false);
  });
});

describe("a packaged folder", () => {
  test("has the office's address in the manifest, an id of its own, and keeps to the schema", async () => {
    const xml = readFileSync(join(packed().folder, "excel/manifest.xml"), "utf8");
    expect(xml).not.toContain("localhost");
    expect(xml).toContain(`${encodeURI(BASE)}excel/taskpane.html`);
    expect(xml).toContain("<ProviderName>石峰区财政局</ProviderName>");
    expect(await faultsOf(xml)).toEqual([]);
    const id = (text: string) =>
      /<Id>([\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})<\/Id>/.exec(text)![1];
    const manifestOf = (given: Order) =>
      readFileSync(join(packed(given).folder, "excel/manifest.xml"), "utf8");
    expect(id(manifestOf({ ...order(), base: "https://elsewhere.example.gov.cn/" }))).toBe(id(xml));
    expect(id(manifestOf({ ...order(), name: "石鼓区财政局" }))).not.toBe(id(xml));
    expect(id(readFileSync("manifest.xml", "utf8").replace("-457b-", "-857b-"))).not.toBe(id(xml));
  });

  test("has the office's address in all that goes out for WPS", () => {
    const { folder } = packed();
    const address = `${encodeURI(BASE)}wps/`;
    for (const file of [
      "publish.html",
      "install/publish.xml",
      "install/jsplugins.xml",
      "install/install.cmd",
    ]) {
      expect([file, readFileSync(join(folder, "wps", file), "utf8").includes(address)]).toEqual([file, true]);
    }
    const policy = JSON.parse(
      readFileSync(join(folder, "wps/install/browser-policy.json"), "utf8"),
    ) as object;
    expect(Object.values(policy)).toEqual([
      ["https://jibiao.example.gov.cn"],
      ["https://jibiao.example.gov.cn"],
    ]);
    const reg = readFileSync(join(folder, "wps/install/browser-policy.reg"));
    expect(reg.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
    expect(reg.toString("utf16le")).toContain('"https://jibiao.example.gov.cn"\r\n');
    expect(
      everything(folder).filter((file) => /__[A-Z]+__/.test(readFileSync(join(folder, file), "latin1"))),
    ).toEqual([]);
  });

  test("has the forms once, for all three", () => {
    const { folder } = packed();
    for (const edition of ["excel", "wps", "web"]) {
      expect(readdirSync(join(folder, edition, "templates"))).toEqual(["index.js"]);
      expect(readFileSync(join(folder, edition, "templates/index.js"), "utf8")).toContain(
        '= "../templates/"',
      );
    }
    expect(listOf(folder)).toEqual(expect.arrayContaining(["shifeng-2019", "shigu-2019", "national-2022"]));
    expect(readdirSync(join(folder, "templates")).sort()).toEqual(
      [...listOf(folder).map((file) => `${file}.js`), "index.js"].sort(),
    );
  });

  test.each(["shifeng", "石峰区"])(
    "has of --sets %s that district alone, and what belongs to all",
    (sets) => {
      const { folder } = packed(order("--sets", sets));
      expect(listOf(folder)).toEqual(["every-district-library", "every-district-vocabulary", "shifeng-2019"]);
      expect(readdirSync(join(folder, "templates"))).toHaveLength(4);
    },
  );

  test("has sums that hold, and a zip with the same files", () => {
    const { folder, zip } = packed();
    const said = readFileSync(join(folder, "校验和.txt"), "utf8").trim().split("\n");
    const files = everything(folder).filter((file) => file !== "校验和.txt");
    expect(said).toHaveLength(files.length);
    for (const line of said) {
      const { 1: sum, 2: file } = /^([\da-f]{64}) {2}(.+)$/.exec(line)!;
      expect(
        createHash("sha256")
          .update(readFileSync(join(folder, file!)))
          .digest("hex"),
      ).toBe(sum);
    }
    const inZip = unzipSync(readFileSync(zip));
    expect(Object.keys(inZip).sort()).toEqual(
      everything(folder)
        .map((file) => `绩表-石峰区财政局/${file}`)
        .sort(),
    );
  });

  test("explains every way with a picture", () => {
    const page = readFileSync(join(packed().folder, "安装说明.html"), "utf8");
    const titles = [...page.matchAll(/<section><h2>([^<]*)<\/h2><svg/g)].map(([, title]) => title);
    expect(titles).toEqual([
      "Windows 的 WPS 个人版",
      "Windows 的 WPS 企业版",
      "麒麟、统信",
      "Mac 的 WPS",
      "Excel（Windows、Mac、网页版）",
      "不装，用浏览器",
    ]);
    expect(page).not.toMatch(/https?:\/\/(?!jibiao\.example\.gov\.cn)/);
  });

  test("is not written over another, where the office may have added forms", () => {
    const into = at(`twice-${made++}`);
    const { folder } = pack(order(), at("dist"), into);
    writeFileSync(join(folder, "templates/own-2026.js"), "own");
    expect(() => pack(order(), at("dist"), into)).toThrow("没有动它");
    expect(readFileSync(join(folder, "templates/own-2026.js"), "utf8")).toBe("own");
    pack(order("--force"), at("dist"), into);
    expect(existsSync(join(folder, "templates/own-2026.js"))).toBe(false);
  });
});
