import { survey } from "../../src/forms/read/survey";
import { newFile, openFile } from "../../src/hosts/file/open";
import { verifying } from "../../src/audit/verified-issues";
import { rules } from "../../src/rules/index";
import { insertForms } from "../../src/forms/draw/draw";
import { inspect } from "../../src/submission/inspect";
import { looksBack } from "../../src/submission/lost-looks";
import { reportOf } from "../../src/submission/report";
import { reportPage } from "../../src/submission/report-page";
import { reportSheet } from "../../src/submission/report-sheet";
import { cellAt } from "../../src/workbook/snapshot";
import { blank, declared, typing } from "../taskpane/workbooks";
import { sets } from "../templates/sets";

const NOW = new Date("2026-11-22T14:36:00");

const looked = (workbook: Awaited<ReturnType<typeof declared>>) => inspect(workbook, { sets, rules }, NOW);

describe("报送检查", () => {
  test("counts what is wrong, what was verified, and what passed", async () => {
    const workbook = await declared(sets);
    const before = await looked(workbook);
    expect(before.verdict).toBe("blocked");
    expect(before.counts.error).toBe(1);
    expect(before.counts.warning).toBeGreaterThan(0);
    expect(before.passed).toBeGreaterThan(30);

    const warning = before.issues.find(({ severity }) => severity === "warning")!;
    const words = { note: "合同价如此", who: "王会计", now: NOW.toISOString() };
    await workbook.apply(verifying(warning, before, undefined, words));
    const after = await looked(workbook);
    expect(after.counts).toEqual({ ...before.counts, warning: before.counts.warning - 1, verified: 1 });
    expect(after.passed).toBe(before.passed);
  });

  test("a check has passed where a rule found nothing in a form but hints", async () => {
    const workbook = await declared(sets);
    const asked = (...ids: string[]) => rules.filter(({ id }) => ids.includes(id));
    const passed = async (...ids: string[]) =>
      (await inspect(workbook, { sets, rules: asked(...ids) }, NOW)).passed;
    // Two forms are filled in, one of them the department's own.
    expect(await passed("whitespace-only-cell")).toBe(2);
    expect(await passed("whitespace-only-cell", "income-sources-total")).toBe(3);
    await workbook.apply(typing({ "附件3-2!E7": "8.5万元" }));
    expect(await passed("amount-unit-in-cell", "whitespace-only-cell")).toBe(3);
    await workbook.apply(typing({ "附件3-2!E7": 250_000 }));
    const { issues } = await inspect(workbook, { sets, rules: asked("amount-magnitude") }, NOW);
    expect(issues.map(({ severity }) => severity)).toEqual(["hint"]);
    expect(await passed("amount-magnitude")).toBe(2);
  });

  test("says whose looks were broken, and gives them back", async () => {
    const set = sets.find((one) => one.set === "shifeng")!;
    const file = newFile();
    await file.apply(insertForms(set, ["spending-direction", "department-expenditure"], 2026, []).edits);
    const lost = async () => (await inspect(file, { sets, rules }, NOW)).lostLooks;
    await file.apply(typing({ "附件3-2!A7": "城管局", "附件3-3!B3": "城管局" }));
    expect(await lost()).toEqual([]);
    const range = { top: 6, left: 0, bottom: 6, right: 3 };
    await file.apply([{ kind: "style", sheet: "附件3-2", range, style: { font: "黑体", border: "none" } }]);
    expect(await lost()).toEqual([{ sheet: "附件3-2", isSure: true }]);
    await file.apply(await looksBack(file, sets, ["附件3-2"]));
    expect(await lost()).toEqual([]);
  });

  test("says how each form prints", async () => {
    const workbook = await declared(sets);
    const { print } = await looked(workbook);
    expect(print.filter(({ isGood }) => !isGood)).toEqual([]);
    expect(print.map(({ sheet, text }) => `${sheet}　${text}`)).toEqual(
      expect.arrayContaining(["附件3-2　横向，一页宽", "附件3-3　盖章栏和表在同一页"]),
    );
    await workbook.apply([{ kind: "page", sheet: "附件3-2", page: { orientation: "portrait" } }]);
    const again = await looked(workbook);
    expect(again.print).toContainEqual({ sheet: "附件3-2", isGood: false, text: "没有设成横向，一页宽" });
    expect(again.issues.map(({ rule }) => rule)).toContain("print-fit");
  });

  test("of forms that nobody has filled in says that they are new", async () => {
    const { verdict, print, issues } = await looked(await blank(sets));
    expect({ verdict, print, issues }).toEqual({ verdict: "blank", print: [], issues: [] });
  });

  test("writes nothing", async () => {
    const workbook = await declared(sets);
    const names = (await workbook.sheets()).map(({ name }) => name);
    const before = await workbook.read(names, { layout: true });
    await looked(workbook);
    expect(await workbook.read(names, { layout: true })).toEqual(before);
  });
});

describe("体检单", () => {
  test("has the sentence, four figures, and what to do or why it is right", async () => {
    const report = reportOf(await looked(await declared(sets)));
    expect(report.verdict).toMatch(/^还差 1 处必改、\d+ 处待核实$/);
    expect(report.figures.map(({ label }) => label)).toEqual(["必改", "待核实", "已核实", "通过"]);
    expect(report.groups.map(({ title }) => title)).toEqual(["必改", "待核实", "打印"]);
    expect(report.groups[0]!.rows[0]!.where).toMatch(/^附件3-3 /);
    expect(report.about).toMatch(/^石峰区\S*　查了 2 张表、/);
  });

  test("names unit and year as they were said, and lists the hints last, counted", async () => {
    const workbook = await declared(sets);
    await workbook.apply(typing({ "附件3-2!M7": "不断提升办事体验", "附件3-2!N7": "持续改善环境" }));
    const asked = { unit: "石峰区图书馆（总馆）", year: 2026 };
    const report = reportOf(await inspect(workbook, { sets, rules }, NOW, asked));
    expect(report.about).toMatch(/^石峰区图书馆（总馆）　查了 2 张表、\d+ 项　2026年度　11月22日 /);
    const hints = report.groups.at(-1)!;
    expect(hints.title).toMatch(/^提示 \d+ 条，不影响报送$/);
    expect(hints.rows.length + hints.more).toBe(Number(/\d+/.exec(hints.title)![0]));
  });

  test("is one page, however much there is to say", async () => {
    const inspection = await looked(await declared(sets));
    const [issue] = inspection.issues;
    const report = reportOf({ ...inspection, issues: Array.from({ length: 200 }, () => issue!) });
    expect(report.groups.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(26);
    expect(report.groups.some(({ more }) => more > 0)).toBe(true);
  });

  test("stands as a sheet beside the forms, which is never taken for one of them", async () => {
    const workbook = await declared(sets);
    const { sheet, edits } = reportSheet(reportOf(await looked(workbook)), ["Sheet1", "体检单"]);
    expect(sheet).toBe("体检单 (2)");
    await workbook.apply(edits);
    const [written] = await workbook.read([sheet], { layout: true });
    expect(cellAt(written!, 0, 0).text).toBe("绩效目标申报表体检单");
    expect(written!.layout!.page).toMatchObject({ fitToWidth: 1, fitToHeight: 1, orientation: "portrait" });
    const { forms, leftOut } = await survey(workbook, sets);
    expect([...forms.map((form) => form.sheet.name), ...leftOut.map((one) => one.sheet)]).not.toContain(
      sheet,
    );
  });

  test("goes into a file and comes back", async () => {
    const file = newFile();
    const report = reportOf(await looked(await declared(sets)));
    await file.apply(reportSheet(report, []).edits);
    const [sheet] = await openFile(file.bytes()).read(["体检单"]);
    expect(cellAt(sheet!, 1, 0).text).toBe(report.verdict);
  });

  test("is a page that asks nothing of anybody and shows signs as they were written", async () => {
    const workbook = await declared(sets);
    await workbook.apply(typing({ "附件3-2!E8": "<b>6&2</b>" }));
    const page = reportPage(reportOf(await looked(workbook)));
    expect(page).not.toMatch(/<(?:script|link|img)|https?:/);
    expect(page).toContain("&lt;b&gt;6&amp;2&lt;/b&gt;");
  });
});
