import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";
import { browser } from "../browser/browser";
import { bundled } from "../browser/bundle";
import { besideExcel, PLACE, type Given } from "./excel/beside";
import { builtAddIn } from "./excel/site";

const chromium = browser();
let folder: string;
let outer: string;
beforeAll(async () => {
  folder = await builtAddIn(PLACE);
  outer = await bundled("outer", "test/journeys/excel/outer.ts");
});

/** Two directions of spending, one of them with a slip of the pen, and a department whose sum is wrong. */
const ROWS = [
  "石峰区图书馆|数字资源采购|公共阅读服务专项|2026年—2028年|12.5|三年内建成覆盖全区的数字阅读平台。|新购电子图书2000册，平台上线运行。|采购电子图书2000册|资源可用率≥98%|2026年9月底前完成采购|控制在12.5万元以内||年度线上借阅量≥3万人次|||读者满意度≥92%",
  "石峰区图书馆|社区阅读点建设|公共阅读服务专项|2026年—2028年|6.2万元|每个街道至少建成两个阅读点。|建成社区阅读点4个。|建成社区阅读点4个|验收合格率100%|2026年11月底前开放|1.55万元/个||年度服务读者≥8000人次|||居民满意度≥90%",
].map((row) => row.split("|"));
const DEPARTMENT = {
  B4: "石峰区图书馆",
  C5: "165.1",
  C7: "146.1",
  C8: "18.7",
  B9: "保障全年免费开放，让读者就近借阅。",
  C10: "全年开放不少于330天，举办阅读活动48场",
  C11: "年接待读者≥12万人次，读者满意度≥92%",
};

/** Every text that was on the page for as much as a moment. Runs in the page. */
function remembersWhatIsSaid(): void {
  const said = new Set<string>();
  Object.assign(window, { said });
  const note = () => document.body?.innerText.split("\n").forEach((line) => said.add(line));
  new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
}

let context: BrowserContext;
beforeEach(async () => {
  context = await (await chromium()).newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
});
afterEach(() => context.close());

const beside = (given: Partial<Given> = {}) => besideExcel(context, { folder, outer, ...given });

describe("the pane beside Excel on the web", () => {
  const chosen = async (district: string, year: string) => {
    const excel = await beside();
    await excel.sees("先告诉绩表是哪里的表");
    await excel.pane.getByLabel("区县").selectOption({ label: district });
    await excel.pane.getByLabel("年度", { exact: true }).selectOption(year);
    return excel;
  };

  test("does the whole of a declaration, and asks nothing of anybody else", async () => {
    const excel = await chosen("石峰区", "2026");
    await excel.pane.getByLabel("单位全称").fill("石峰区图书馆");
    for (const [nth, sheet] of ["附件3-2", "附件3-3", "附件3-1"].entries()) {
      await excel.button("插入").nth(nth).click();
      await excel.sees(`已插入${sheet}`);
    }
    await excel.sees("新表，填了内容再审");

    for (const [nth, row] of ROWS.entries()) {
      await excel.outer((outer, at, texts) => outer.type("附件3-2", at, texts), `A${nth + 7}`, row);
    }
    for (const [cell, text] of Object.entries(DEPARTMENT)) {
      await excel.outer((outer, at, texts) => outer.type("附件3-3", at, texts), cell, [text]);
    }
    await excel.tab("审核").click();
    await excel.sees("还差 1 处必改、1 处待核实");

    await excel.button("标记到表格").click();
    await excel.until((outer) => outer.coloured() === 2);
    await excel.button("清除标记").click();
    await excel.until((outer) => outer.coloured() === 0);

    await excel.pane.getByRole("button", { name: /E8/ }).click();
    await excel.button("修复").click();
    await excel.button("改这 1 格").click();
    await excel.sees("已改 1 格");
    expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject({ E8: 6.2 });
    await excel.button("撤销").click();
    await excel.until((outer) => outer.values("附件3-2").E8 === "6.2万元");
    await excel.sees("还差 1 处必改、1 处待核实");

    await excel.outer((outer) => outer.type("附件3-3", "C5", ["164.8"]));
    await excel.sees("已填的建议先核实 1 处，附件3-1 还没汇总");
    await excel.tab("汇总").click();
    await excel.button("一键汇总").click();
    await excel.sees("已汇总 2 行，共 18.7 万元");
    await excel.sees("三处一致");
    const rolledUp = { B5: "公共阅读服务专项", D5: 12.5, D6: 6.2 };
    expect(await excel.outer((outer) => outer.values("附件3-1"))).toMatchObject(rolledUp);
    await excel.tab("审核").click();
    await excel.sees("可以报送，建议先核实 1 处");
    await excel.tab("汇总").click();
    await excel.button("撤销").click();
    await excel.sees("已撤销");
    expect(await excel.outer((outer) => outer.values("附件3-1"))).not.toMatchObject(rolledUp);

    await excel.outer((outer) => outer.press("SubmitCheck"));
    await excel.button("插入体检单").click();
    await excel.sees("已插入体检单");
    expect(await excel.outer((outer) => outer.sheets())).toContain("体检单");
    expect(excel.complaints).toEqual([]);
  });

  test("inserts the forms of another district, and takes one away again", async () => {
    const excel = await chosen("石鼓区", "2026");
    const before = await excel.outer((outer) => outer.sheets());
    await excel.button("插入").nth(0).click();
    await excel.sees("已插入");
    await excel.button("插入").nth(1).click();
    await excel.sees("已插入附件3-1");
    await excel.button("撤销").click();
    await excel.sees("已撤销");
    expect(await excel.outer((outer) => outer.sheets().length)).toBe(before.length + 1);
    expect(excel.complaints).toEqual([]);
  });

  test("does what the ribbon asks, and is shown", async () => {
    const excel = await chosen("石峰区", "2026");
    await excel.outer((outer) => outer.press("InsertForm"));
    await excel.sees("已插入附件3-2");
    await excel.outer((outer) => outer.press("InsertForm"));
    await excel.sees("已插入附件3-3");
    await excel.outer((outer) => outer.press("CheckAll"));
    await excel.sees("新表，填了内容再审");
    await excel.outer((outer) => outer.press("RollUp"));
    await excel.sees("还没有填好的支出方向表");
    await excel.outer((outer) => outer.press("SubmitCheck"));
    await excel.sees("报送检查");
    expect(await excel.outer((outer) => outer.shown())).toBe(5);
    expect(excel.complaints).toEqual([]);
  });

  test("自检 finds that all works, tries what Excel is taken to do, and leaves no sheet behind", async () => {
    const excel = await chosen("石峰区", "2026");
    const before = await excel.outer((outer) => outer.sheets());
    await excel.button("更多").click();
    await excel.pane.getByRole("menuitem", { name: "自检" }).click();
    await excel.button("开始自检").click();
    await excel.sees("项可用，2 项没有试");
    await excel.sees("都和绩表想的一样");
    await excel.button("结果里写了什么").click();
    const report = JSON.parse(await excel.pane.getByRole("textbox").inputValue());
    expect(report).toMatchObject({
      host: "Excel",
      counts: { fails: 0 },
      facts: { office: { host: "Excel" } },
    });
    expect(report.facts.sets.ExcelApi).toContain("1.17");
    expect(report.assumptions.length).toBeGreaterThan(15);
    await excel.button("复制结果").click();
    await excel.button("已复制").waitFor();
    expect(await excel.outer((outer) => outer.sheets())).toEqual(before);
    expect(excel.complaints).toEqual([]);
  });

  test("takes nothing of what people do, and says nothing that is not so", async () => {
    const excel = await beside({ refused: "SelectionChanged", before: remembersWhatIsSaid });
    const shows = (name: RegExp) => excel.pane.getByRole("button", { name });
    await excel.sees("先告诉绩表是哪里的表");
    await excel.pane.getByLabel("区县").selectOption({ label: "石峰区" });
    await excel.pane.getByLabel("年度", { exact: true }).selectOption("2026");
    await excel.button("插入").nth(0).click();
    await excel.sees("已插入附件3-2");
    await excel.outer((outer, at, texts) => outer.type("附件3-2", at, texts), "A7", ROWS[0]!);
    await excel.outer((outer, at, texts) => outer.type("附件3-2", at, texts), "A8", ROWS[1]!);
    await excel.tab("审核").click();
    await shows(/E8/).waitFor();
    await excel.sees("表格软件不告诉绩表选了哪一格");
    expect(await excel.pane.getByText("正在填附件3-2").count()).toBe(0);
    const undone = await excel.outer((outer) => [outer.undo(), outer.values("附件3-2")["P8"]] as const);
    expect(undone).toEqual([true, null]);
    await excel.sees("全表审核、报送检查以后，Ctrl+Z 退不到之前");

    // A check runs, and somebody types on.
    await excel.button("全表审核").click();
    await excel.outer((outer) => outer.type("附件3-2", "E7", ["12.5万元"]));
    await shows(/E7/).waitFor();
    await excel.outer((outer) => outer.type("附件3-2", "E7", ["12.5"]));
    await excel.sees("已改好");

    // A cell is open.
    await excel.outer((outer) => outer.open(true));
    await excel.button("全表审核").click();
    await excel.sees("像是正在输入，写完再审");
    await shows(/E8/).waitFor();
    await excel.button("停下").click();
    await excel.button("全表审核").waitFor();
    await shows(/E8/).click();
    await excel.button("修复").click();
    await excel.button("改这 1 格").click();
    await excel.sees("在等表格软件回话，还没有做");
    await excel.pane.getByRole("alert").getByRole("button", { name: "取消" }).click();
    await excel.outer((outer) => outer.open(false));
    await excel.button("全表审核").click();
    await excel.button("停下").waitFor({ state: "detached" });
    expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject({ E8: "6.2万元" });

    // A format of somebody else's that Excel cannot read.
    await excel.outer((outer) => outer.addUnreadableFormat("附件3-2"));
    await excel.outer((outer) => outer.type("附件3-2", "P8", ["居民满意度≥90%"]));
    await excel.button("标记到表格").click();
    await excel.until((outer) => outer.coloured() === 1);
    await excel.sees("附件3-2 有别人的条件格式，表格软件读不出来，没有动它");
    await excel.button("报送检查").click();
    await excel.sees("底色标记已清除");
    expect(await excel.outer((outer) => outer.values("附件3-2"))).toMatchObject({ E8: "6.2万元" });
    const said = (await excel.page.frames()[1]!.evaluate("[...window.said].join('\\n')")) as string;
    expect(said).toContain("建议先核实");
    expect(said).not.toMatch(/断开了|没有做成|没有打开|已改 1 格|与工作簿/);
    expect(excel.complaints).toEqual([]);
  });

  test("is started again by the ribbon after the pane was closed, which on the web ends it", async () => {
    const excel = await chosen("石峰区", "2026");
    await excel.outer((outer) => outer.press("InsertForm"));
    await excel.sees("已插入附件3-2");
    await excel.outer((outer) => outer.close());
    // Office's client stands long before the pane's script has come.
    let comes!: () => void;
    const isTold = new Promise<void>((resolve) => (comes = resolve));
    await excel.page.route(`${PLACE}/start.js`, async (route) => {
      await isTold;
      await route.fallback();
    });
    const pressed = excel.outer((outer) => outer.press("InsertForm"));
    await excel.until((outer) => outer.told() === 2);
    comes();
    await pressed;
    await excel.sees("已插入附件3-3");
    expect(await excel.outer((outer) => outer.sheets())).toEqual(["Sheet1", "附件3-2", "附件3-3"]);
    expect(excel.complaints).toEqual([]);
  });

  test("opens where Excel does not tell what people change, and says so", async () => {
    const excel = await beside({ refused: "DataChanged" });
    await excel.tab("审核").click();
    await excel.button("全表审核").waitFor();
    await excel.sees("表格软件不告诉绩表改了哪里，请点“全表审核”来审");
  });

  test("would let Office's client call its reporter, if that were not switched off", async () => {
    const excel = await beside({ instead: { "quiet.js": "" } });
    await excel.sees("先告诉绩表是哪里的表");
    await excel.page.waitForTimeout(500);
    expect(excel.complaints[0]).toBe(`asked for ${PLACE}/office/telemetry/oteljs_agave.js`);
  });

  test("remembers district and year for the next workbook", async () => {
    await (await chosen("石峰区", "2026")).page.close();
    const excel = await beside();
    await excel.button("插入").nth(0).click();
    await excel.sees("已插入附件3-2");
  });

  test("opens in a private window too, where a browser keeps nothing for pages beside others", async () => {
    const excel = await beside({ excel: "https://excel.officeapps.live.com/" });
    await excel.sees("先告诉绩表是哪里的表");
    await excel.sees("这里不让绩表存东西：填的和设置的，关掉面板就忘。");
    await excel.pane.getByLabel("区县").selectOption({ label: "石峰区" });
    await excel.pane.getByLabel("年度", { exact: true }).selectOption("2026");
    await excel.button("插入").nth(0).click();
    await excel.sees("已插入附件3-2");
    // Office's client itself is surprised once.
    expect(excel.complaints.filter((one) => !one.includes("sessionStorage"))).toEqual([]);
  });
});

describe("what is handed out", () => {
  const read = (file: string) => readFileSync(join(folder, file));

  test("holds everything that the manifest names, in the place that it is built for", () => {
    const urls = read("manifest.xml")
      .toString()
      .match(/https:\/\/[^"]+/g)!;
    expect(new Set(urls).size).toBeGreaterThan(20);
    expect(urls.filter((url) => !url.startsWith(`${PLACE}/`))).toEqual([]);
    expect(urls.filter((url) => !existsSync(join(folder, url.slice(PLACE.length))))).toEqual([]);
  });

  test("weighs no more than an old network carries, and leaves the grid at home", () => {
    const start = read("start.js");
    // Every rule is in it: what is shown while people type waits for no network.
    expect(gzipSync(start, { level: 9 }).length / 1024).toBeLessThan(395);
    expect(start.includes("univer")).toBe(false);
  });

  test("has of Office's client what Excel loads, and nothing that reports to its makers", () => {
    expect(existsSync(join(folder, "office/excel-win32-16.01.js"))).toBe(true);
    expect(existsSync(join(folder, "office/telemetry"))).toBe(false);
    expect(existsSync(join(folder, "office/ariatelemetry"))).toBe(false);
  });

  test("says to old Excels which version it is", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(read("cannot-run.js").toString()).toContain(`var VERSION = "${version}"`);
  });
});

describe("where the pane cannot run", () => {
  const VERSION = /^绩表 \d+\.\d+\.\d+\nExcel .*\nExcelApi 1\.7\nMozilla/;

  test("an Excel of 2019 is told what to do, and where the browser edition is", async () => {
    const excel = await beside({ sets: { ExcelApi: "1.7" } });
    await excel.sees("这台电脑的 Excel 用不了绩表");
    await excel.sees("绩表要 Excel 2021 或更新，这台是 Excel 2019 一类的版本。表格没有问题，照常能填。");
    await excel.sees("换一台有 WPS 或新版 Excel 的电脑。");
    const link = excel.pane.getByText("打开浏览器版");
    expect(await link.evaluate((one) => (one as HTMLAnchorElement).href)).toBe(
      "https://jibiao.example.gov.cn/web/index.html",
    );
    expect(await excel.pane.getByLabel("版本信息").inputValue()).toMatch(VERSION);
    expect(excel.complaints).toEqual([]);
  });

  test("its version is copied for whoever can help", async () => {
    await context.grantPermissions(["clipboard-read"]);
    const excel = await beside({ sets: { ExcelApi: "1.7" } });
    await excel.pane.getByRole("button", { name: "复制版本信息" }).click();
    expect(await excel.page.evaluate(() => navigator.clipboard.readText())).toMatch(VERSION);
  });

  /** As the engine of IE 11: it knows no `at`, and reads no module scripts. */
  const engineOfOld = {
    before: () => void Reflect.deleteProperty(Array.prototype, "at"),
    instead: { "start.js": "" },
  };

  test("an Excel of 2016 with the engine of IE shows the same without our scripts", async () => {
    const excel = await beside({ ...engineOfOld, sets: { ExcelApi: "1.1" } });
    await excel.sees("这台是 Excel 2016 一类的版本。");
    expect(excel.complaints).toEqual([]);
  });

  test("a new Excel with the engine of IE is told what to install", async () => {
    const excel = await beside(engineOfOld);
    await excel.sees("这台的 Excel 用的还是 IE 的部件。");
    await excel.sees("请信息科装上“Microsoft Edge WebView2 运行时”，再重新打开 Excel。");
  });

  test("the page is not blank where Office's client is missing", async () => {
    const excel = await beside({ instead: { "office/office.js": undefined } });
    await excel.sees("绩表没有和 Excel 连上");
  });

  test("the page is not blank beside an Excel that Office's client does not trust", async () => {
    const excel = await beside({ excel: "https://excel.example.com/", isHurried: true });
    await excel.sees("绩表没有和 Excel 连上");
  });

  test("outside Excel it says where it belongs", async () => {
    const excel = await beside();
    await excel.page.goto(`${PLACE}/taskpane.html`);
    await excel.page.getByText("绩表要在 Excel 里打开").waitFor();
  });
});
