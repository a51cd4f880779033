import { mkdirSync, writeFileSync } from "node:fs";
import { insertForms } from "../../src/forms/draw/draw";
import { newFile } from "../../src/hosts/file/open";
import shifeng from "../../src/templates/shifeng/2019.json";
import { loadSets } from "../../src/templates/load";
import { direction, directions } from "../live/rows";
import { fileWithNote, fileWithWarning } from "../audit/verified-file";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

async function workbook(name: string, values: (string | number | null)[][]): Promise<string> {
  const book = newFile();
  await book.apply([
    { kind: "addSheet", sheet: "表" },
    { kind: "write", sheet: "表", row: 0, column: 0, values },
  ]);
  writeFileSync(at(name), book.bytes());
  return at(name);
}

const department = (basic: number) => [
  ["部门整体支出绩效申报表", null, "单位：万元"],
  ["部门名称", "石峰区图书馆", null],
  ["年度预算申请", "资金总额：", 126.67],
  [null, "按支出性质分：", null],
  [null, "其中：基本支出：", basic],
  [null, "项目支出：", 18],
  ["整体绩效目标", "办好全民阅读", null],
  ["部门整体支出年度绩效指标", "产出指标", "开放330天"],
  [null, "效益指标", "满意度92%"],
  ["财政部门审核意见", "业务股室意见：", null],
  [null, "绩效股意见：", null],
];

describe("jibiao check", () => {
  test("exits 0 when nothing must be changed, and says what does not go along", async () => {
    const file = await workbook("ready.xlsx", department(108.67));
    expect(await jibiao("check", file)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("已填的没有问题，还没有附件3-2、附件3-1。"),
    });
    const { answer } = await jibiaoJson("check", file);
    expect(answer.files[0]).toMatchObject({
      verdict: "ready",
      missing: [
        { form: "spending-direction", name: "支出方向表" },
        { form: "summary", name: "汇总表" },
      ],
    });
  });

  test("a form that is not filled in or rolled up yet is named, and the file is unfinished", async () => {
    const sets = loadSets({ "shifeng/2019.json": shifeng });
    const book = newFile();
    await book.apply(insertForms(sets[0]!, ["summary", "spending-direction"], 2026, []).edits);
    await book.apply([directions(direction("图书采购"))]);
    writeFileSync(at("waiting.xlsx"), book.bytes());
    const { code, answer } = await jibiaoJson("check", at("waiting.xlsx"));
    expect(answer.files[0].forms).toMatchObject([{ sheet: "附件3-1", blank: "还没有汇总，请先汇总" }, {}]);
    expect({ code, verdict: answer.files[0].verdict }).toEqual({ code: 1, verdict: "unfinished" });
    expect(answer.files[0].missing).toEqual([{ form: "department-expenditure", name: "部门整体支出表" }]);
  });

  test("a file of another year than --year asks for is not ready, and says which it is of", async () => {
    const sets = loadSets({ "shifeng/2019.json": shifeng });
    const book = newFile();
    await book.apply(insertForms(sets[0]!, ["spending-direction"], 2026, []).edits);
    await book.apply([directions(direction("图书采购"))]);
    writeFileSync(at("year.xlsx"), book.bytes());
    expect(await jibiao("check", at("year.xlsx"), "--year", "2026")).toMatchObject({ code: 0 });
    const { code, answer } = await jibiaoJson("check", at("year.xlsx"), "--year", "2027");
    expect(code).toBe(1);
    expect(answer.files[0]).toMatchObject({
      verdict: "unfinished",
      sentence: "这是 2026 年度的表，您选的是 2027",
      missing: [{ form: "department-expenditure" }, { form: "summary" }],
    });
    expect(await jibiao("check", at("year.xlsx"), "--year", "今年")).toMatchObject({
      code: 2,
      err: expect.stringContaining("年度要写四位数字"),
    });
  });

  test("department names are checked against --unit", async () => {
    const file = await workbook("unit.xlsx", department(108.67));
    const { answer } = await jibiaoJson("check", file, "--unit", "石峰区文化馆");
    expect(answer.files[0].issues).toMatchObject([{ rule: "dept-name-not-full", severity: "warning" }]);
    expect((await jibiaoJson("check", file, "--unit", "石峰区图书馆")).answer.files[0].issues).toEqual([]);
  });

  test("names cells, field, numbers and what to do when something is wrong, and exits 1", async () => {
    const file = await workbook("wrong.xlsx", department(108.76));
    const { code, answer } = await jibiaoJson("check", file);
    const [report] = answer.files;
    expect({ code, verdict: report.verdict, counts: report.counts }).toEqual({
      code: 1,
      verdict: "blocked",
      counts: { error: 1, warning: 0, hint: 0 },
    });
    expect(report.forms).toMatchObject([
      { sheet: "表", set: "shifeng", form: "department-expenditure", year: null },
    ]);
    expect(report.issues).toMatchObject([
      { rule: "basic-plus-project-total", severity: "error", sheet: "表", field: "资金总额", fixable: false },
    ]);
    expect([...report.issues[0].cells].sort()).toEqual(["C3", "C5", "C6"]);
    for (const key of ["message", "why", "remedy", "basis"]) {
      expect(report.issues[0][key]).toMatch(/[\u4e00-\u9fff]/);
    }
    const { out } = await jibiao("check", file);
    expect(out).toContain("还差 1 处必改。");
    expect(out).toContain("C3 等3格　资金总额");
  });

  test("one bad file does not keep the others from being checked; the worst exit code wins", async () => {
    const ready = await workbook("good.xlsx", department(108.67));
    const wrong = await workbook("bad.xlsx", department(1));
    const other = await workbook("other.xlsx", [["通讯录"], ["姓名", "电话"]]);
    writeFileSync(at("text.xlsx"), "not a workbook");
    const { code, err, answer } = await jibiaoJson(
      "check",
      ready,
      wrong,
      other,
      at("text.xlsx"),
      at("missing.xlsx"),
    );
    expect(code).toBe(2);
    expect(answer.files.map(({ verdict, error }: any) => verdict ?? error)).toEqual([
      "ready",
      "blocked",
      expect.stringContaining("没有找到绩效表"),
      expect.stringMatching(/xlsx/),
      expect.stringContaining("找不到"),
    ]);
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(await jibiao("check", ready, wrong)).toMatchObject({ code: 1, err: "" });
  });

  test("takes a folder, leaves out lock files, and tells how far it is", async () => {
    mkdirSync(at("many"));
    for (let i = 1; i <= 12; i++) await workbook(`many/${i}.xlsx`, department(108.67));
    writeFileSync(at("many/~$1.xlsx"), "lock");
    const { code, out, err } = await jibiao("check", at("many"));
    expect(code).toBe(0);
    expect(out).toContain("共 12 个文件：可以报送 0 个，没有必改的、还缺表 12 个");
    expect(err).toContain("正在审 12/12");
  });

  test("an empty folder is said to be empty", async () => {
    mkdirSync(at("empty"));
    expect(await jibiao("check", at("empty"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有 .xlsx 文件"),
    });
  });

  test("does not count what somebody verified, and says that it was", async () => {
    writeFileSync(at("open.xlsx"), (await fileWithWarning()).bytes());
    writeFileSync(at("verified.xlsx"), await fileWithNote());
    const before = await jibiaoJson("check", at("open.xlsx"));
    const after = await jibiaoJson("check", at("verified.xlsx"));
    expect(before.answer.files[0]).toMatchObject({ counts: { warning: 1 }, verified: 0 });
    expect(before.answer.files[0].issues[0]).not.toHaveProperty("verified");
    expect(after.answer.files[0]).toMatchObject({
      verdict: "ready",
      counts: { error: 0, warning: 0, hint: 0 },
      verified: 1,
      issues: [{ cells: ["E8"], verified: { note: "合同就是这么写的", who: "填报人" } }],
    });
    const { out } = await jibiao("check", at("verified.xlsx"));
    expect(out).toContain("已填的没有问题，还没有附件3-3、附件3-1。已核实 1 处。");
    expect(out).not.toContain("E8");
    const all = await jibiao("check", "--all", at("verified.xlsx"));
    expect(all.out).toContain("已核实　E8　支出方向年度金额");
    expect(all.out).toContain("说明：合同就是这么写的　填报人");
    expect((await jibiao("check", at("open.xlsx"))).out).toContain(
      "已填的建议先核实 1 处，还没有附件3-3、附件3-1。\n",
    );
  });
});
