import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { newFile, openFile } from "../../src/hosts/file/open";
import type { Edit } from "../../src/workbook/edit";
import { sheetsFrom } from "../sheet";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

/** `jibiao learn`: a finance office's empty forms → a template set that all commands use at once. */

const at = temporaryFolder();

/** A workbook of drawn sheets, with borders and widths. */
async function workbook(name: string, markdown: string): Promise<string> {
  const file = newFile();
  await file.apply(
    sheetsFrom(markdown).flatMap(({ name: sheet, rows, merges }): Edit[] => [
      { kind: "addSheet", sheet },
      {
        kind: "write",
        sheet,
        row: 0,
        column: 0,
        values: rows.map((row) => Array.from(row ?? [], (cell) => cell?.value)),
      },
      ...merges.map((range): Edit => ({ kind: "merge", sheet, range })),
      { kind: "widths", sheet, column: 0, widths: [14, 16, 26, 14] },
      {
        kind: "style",
        sheet,
        range: { top: 2, left: 0, bottom: Math.max(2, rows.length - 2), right: 3 },
        style: { border: "thin" },
      },
    ]),
  );
  writeFileSync(at(name), file.bytes());
  return at(name);
}

const BLANK = `
## 项目
| 项目支出绩效目标申报表 | < | < | < |
| （  年度） | < | < | < |
| 项目名称 |  | < | < |
| 资金用途 |  | < | < |
| 资金总额（万元） |  | 其中：财政拨款 |  |
| 年度目标 |  | < | < |
| 绩效指标 | 二级指标 | 三级指标 | 指标值 |
| ^ | 数量指标 |  |  |
| ^ | 质量指标 |  |  |
| ^ | 服务对象满意度指标 |  |  |
| 填报人： | < | 联系电话： | < |
## 说明
| 填表说明 | < |
| 一、本表由项目单位填报。 | < |`;

describe("jibiao learn", () => {
  test("writes a set that new, check and forms use at once, named like its folder", async () => {
    const file = await workbook("空白.xlsx", BLANK);
    const own = at("own/岳麓区（试行）/2026.json");
    const { code, out } = await jibiao("learn", file, "-o", own);
    expect(code).toBe(0);
    expect(out).toContain("记下了 1 张表");
    expect(out).toContain("栏目、合并、列宽、行高都一样");
    expect(out).toContain("没有记“说明”");
    expect((await jibiao("forms", "--check", own)).out).toContain("没有问题");

    const made = at("申报.xlsx");
    const templates = dirname(dirname(own));
    const drawn = await jibiao(
      "new",
      "--set",
      "岳麓区（试行）",
      "--year",
      "2026",
      "-o",
      made,
      "--templates",
      templates,
    );
    expect(drawn).toMatchObject({ code: 0, err: "" });
    const { answer } = await jibiaoJson("check", made, "--templates", templates);
    expect(answer.files[0]).toMatchObject({
      verdict: "blank",
      forms: [{ set: "岳麓区（试行）", form: "project", is: "fund", inferred: false }],
    });
    const [sheet] = await openFile(new Uint8Array(readFileSync(made))).read(["项目支出绩效目标申报表"]);
    expect(sheet!.names.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^_jibiao\.岳麓区_ff08_试行_ff09_\.project\.2026$/),
    ]);
  });

  test("says what it assumed, at most five questions, and takes another answer", async () => {
    const file = await workbook("空白.xlsx", BLANK);
    const { answer } = await jibiaoJson("learn", file, "-o", at("a/某区/2026.json"));
    const about = answer.questions.map((one: { about: string }) => one.about);
    expect(about).toEqual(["rollUp", "required"]);
    await jibiao("learn", file, "-o", at("b/某区/2026.json"), "--no", "1");
    expect(JSON.parse(readFileSync(at("a/某区/2026.json"), "utf8"))).toHaveProperty("rollUp");
    expect(JSON.parse(readFileSync(at("b/某区/2026.json"), "utf8"))).not.toHaveProperty("rollUp");
    const wrong = await jibiao("learn", file, "-o", at("c/某区/2026.json"), "--no", "7");
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("写问题的编号") });
  });

  test("never writes over a set unless told to", async () => {
    const file = await workbook("空白.xlsx", BLANK);
    const own = at("d/某区/2026.json");
    await jibiao("learn", file, "-o", own);
    writeFileSync(own, "{ }");
    expect(await jibiao("learn", file, "-o", own)).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有动它"),
    });
    expect(readFileSync(own, "utf8")).toBe("{ }");
    expect((await jibiao("learn", file, "-o", own, "--force")).code).toBe(0);
  });

  test("what a unit filled in is left out, and said so", async () => {
    const filled = BLANK.replace("| 项目名称 |  |", "| 项目名称 | 道路整修 |").replace(
      "| 资金用途 |  |",
      "| 资金用途 | 人工和材料 |",
    );
    const file = await workbook("填过.xlsx", filled);
    const { code, out } = await jibiao("learn", file, "-o", at("e/某区/2026.json"));
    expect(code).toBe(0);
    expect(out).toContain("已经填过了");
    expect(readFileSync(at("e/某区/2026.json"), "utf8")).not.toMatch(/道路整修|人工/);
  });

  test.each([
    ["no workbook", ["-o", "某区/2026.json"], "请写明一本空白表"],
    ["no place", ["空白.xlsx"], "请用 -o 写明"],
    ["a place that is no .json", ["空白.xlsx", "-o", "某区/2026.txt"], "以 .json 结尾"],
    ["a place without a district", ["空白.xlsx", "-o", "2026.json"], "--set"],
    ["a place without a year", ["空白.xlsx", "-o", "某区/表样.json"], "--year"],
    ["a name with signs that will not do", ["空白.xlsx", "-o", "某区/2026.json", "--set", "某|区"], "不能用"],
    ["a workbook that is not there", ["没有.xlsx", "-o", "某区/2026.json"], "找不到"],
  ])("with %s is refused with what to do", async (_, args, why) => {
    const { code, err } = await jibiao("learn", ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(existsSync("某区")).toBe(false);
  });

  test("a workbook without any form of targets writes nothing", async () => {
    const file = await workbook(
      "名册.xlsx",
      "## 名册\n| 干部职工名册 | < |\n| 姓名 | 部门 |\n| 甲某 | 办公室 |\n| 乙某 | 股室 |",
    );
    const { code, err } = await jibiao("learn", file, "-o", at("f/某区/2026.json"));
    expect([code, existsSync(at("f/某区/2026.json"))]).toEqual([1, false]);
    expect(err).toContain("没有认出可以记下的表");
  });
});
