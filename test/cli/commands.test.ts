import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rules } from "../../src/rules/index";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

describe("jibiao", () => {
  test("alone explains itself and fails; help explains itself", async () => {
    expect(await jibiao()).toMatchObject({ code: 2, out: expect.stringContaining("jibiao check") });
    expect(await jibiao("help")).toMatchObject({ code: 0, err: "" });
    expect(await jibiao("check", "--help")).toMatchObject({ code: 0, out: expect.stringContaining("--all") });
  });

  test.each([
    [["cheque"], "没有“cheque”这个命令"],
    [["constructor"], "没有“constructor”这个命令"],
    [["check"], "请写明要审核的文件"],
    [["check", "--al", "a.xlsx"], "没有 --al 这个选项"],
    [["new", "--set"], "选项 --set 后面要写内容"],
    [["new", "--force=yes"], "选项 --force 后面不用写内容"],
    [["rules", "no-such-rule"], "没有“no-such-rule”这条规则"],
    [["new", "申报.xlsx"], "看不懂“申报.xlsx”"],
    [["new", "--set", "shifeng", "-o", "x.xlsx"], "请用 --year 写明年度"],
    [["new", "--set", "shifeng", "--year", "26", "-o", "x.xlsx"], "年度要写四位数字"],
    [["new", "--set", "shifeng", "--year", "2011", "-o", "x.xlsx"], "从2019年起用"],
    [
      ["new", "--set", "changsha", "--year", "2026", "-o", "x.xlsx"],
      "没有“changsha”的表样，可用：shifeng（石峰区）",
    ],
    [["new", "--set", "shifeng", "--year", "2026"], "请用 -o 写明输出文件"],
    [["new", "--set", "shifeng", "--year", "2026", "-o", "x.doc"], "要以 .xlsx 结尾"],
    [
      ["new", "--set", "shigu", "--year", "2026", "--forms", "summary", "-o", "x.xlsx"],
      "石鼓区没有“summary”这张表",
    ],
  ])("%j is answered with one Chinese sentence and exit 2", async (args, sentence) => {
    const { code, out, err } = await jibiao(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\bat |Error|undefined/);
  });
});

describe("jibiao forms", () => {
  test("lists both districts' official forms, not our own overview, and the Ministry's for each year last", async () => {
    const { answer } = await jibiaoJson("forms");
    expect(
      answer.sets.map(({ set, forms }: any) => [
        set,
        forms.map(({ number, form }: any) => `${number} ${form}`),
      ]),
    ).toEqual([
      ["shifeng", ["附件3-2 spending-direction", "附件3-3 department-expenditure", "附件3-1 summary"]],
      ["shigu", ["附件2-1 special-fund", "附件3-1 department-expenditure"]],
      ...[2022, 2020, 2015].map(() => [
        "national",
        [" project", " department", " transfer-region", " transfer-whole"],
      ]),
    ]);
    expect((await jibiao("forms")).out).toContain("附件3-2　××××年区级专项资金支出方向绩效目标表");
  });

  test("says what each form and field is, and which rules cannot look at them and why", async () => {
    const { answer } = await jibiaoJson("forms");
    const [shifeng, shigu] = answer.sets;
    const [directions] = shifeng.forms;
    expect(directions.is).toBe("directions");
    expect(directions.fields).toContainEqual({ field: "specialFund", is: "fundName", label: "所属专项名称" });
    expect(directions.fields).toContainEqual({ field: "quantity", is: null, label: "数量指标" });
    const why = "没有汇总表，或表样里没有标明哪张是";
    expect(shigu.unable).toContainEqual(expect.objectContaining({ rule: "summary-orphan-row", why }));
    expect((await jibiao("forms")).out).toContain(`汇总表的每一行都有来源　${why}`);
  });
});

describe("jibiao rules", () => {
  test("lists every rule, and shows all of one", async () => {
    const { answer } = await jibiaoJson("rules");
    expect(answer.rules.map(({ id }: any) => id)).toEqual(rules.map(({ id }) => id));
    const one = await jibiao("rules", "basic-plus-project-total");
    expect(one.code).toBe(0);
    for (const heading of ["为什么", "怎么改", "依据", "提示语", "例"]) expect(one.out).toContain(heading);
  });
});

test("jibiao rules says where a district's own set differs, and why", async () => {
  const templates = at("own");
  mkdirSync(`${templates}/shifeng`, { recursive: true });
  const choices = {
    "period-three-year-default": { off: true, why: "本区一年一报。" },
    "unit-label-missing": { grade: "hint", why: "表样上没有这一行。" },
    "no-such-rule": { off: true, why: "编号写错了。" },
  };
  const set = { set: "shifeng", since: 2030, basis: "试验", extends: "shifeng/2019", rules: choices };
  writeFileSync(`${templates}/shifeng/2030.json`, JSON.stringify(set));
  const { out } = await jibiao("rules", "--templates", templates);
  expect(out).toContain("石峰区（2030年起）　不查　本区一年一报。");
  expect(out).toContain("石峰区（2030年起）　改为提示　表样上没有这一行。");
  expect(out).toContain("石峰区（2030年起）　没有这条规则　编号写错了。");
  const one = await jibiao("rules", "unit-label-missing", "--templates", templates);
  expect(one.out).toContain("各地不同　石峰区（2030年起）　改为提示");
  expect(one.out).not.toContain("一年一报");
  const { answer } = await jibiaoJson("rules", "period-three-year-default", "--templates", templates);
  expect(answer.differences).toMatchObject([{ set: "shifeng", since: 2030, off: true, grade: null }]);
});

describe("jibiao new", () => {
  test.each(["shifeng", "shigu", "石峰区"])(
    "writes the empty forms of %s, which are blank and not wrong",
    async (set) => {
      const file = at(`${set}.xlsx`);
      expect(await jibiao("new", "--set", set, "--year", "2026", "-o", file)).toMatchObject({
        code: 0,
        err: "",
      });
      const { code, answer } = await jibiaoJson("check", file);
      const [report] = answer.files;
      expect({ code, verdict: report.verdict, issues: report.issues }).toEqual({
        code: 1,
        verdict: "blank",
        issues: [],
      });
      expect(report.forms.every(({ year, blank }: any) => year === 2026 && blank === "还没有填")).toBe(true);
      expect((await jibiao("check", file)).out).toContain("新表，填了内容再审");
    },
  );

  test("takes forms by number, name or id, in the order asked for", async () => {
    const file = at("some.xlsx");
    await jibiao("new", "--set", "shifeng", "--year", "2026", "--forms", "汇总表，附件3-2", "-o", file);
    const { answer } = await jibiaoJson("check", file);
    expect(answer.files[0].forms.map(({ sheet, form }: any) => [sheet, form])).toEqual([
      ["附件3-1", "summary"],
      ["附件3-2", "spending-direction"],
    ]);
  });

  test("does not overwrite a file unless told to, and leaves nothing else behind", async () => {
    const file = at("mine/kept.xlsx");
    mkdirSync(dirname(file));
    writeFileSync(file, "somebody's work");
    const refused = await jibiao("new", "--set", "shigu", "--year", "2026", "-o", file);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("已有文件") });
    expect(readFileSync(file, "utf8")).toBe("somebody's work");
    expect(await jibiao("new", "--set", "shigu", "--year", "2026", "-o", file, "--force")).toMatchObject({
      code: 0,
    });
    expect(readdirSync(dirname(file))).toEqual(["kept.xlsx"]);
  });

  test("says so when the folder does not exist", async () => {
    const file = at("nowhere/x.xlsx");
    const { code, err } = await jibiao("new", "--set", "shigu", "--year", "2026", "-o", file);
    expect({ code, exists: existsSync(file) }).toEqual({ code: 2, exists: false });
    expect(err).toContain("找不到");
  });
});

describe("a finance office's own forms", () => {
  const own = (text: string) => {
    const templates = at("broken");
    mkdirSync(`${templates}/shifeng`, { recursive: true });
    writeFileSync(`${templates}/shifeng/2031.json`, text);
    return jibiao("forms", "--templates", templates);
  };
  const later = (more: string) =>
    `{\n  "set": "shifeng", "since": 2031, "basis": "通知", "extends": "shifeng/2019",\n  ${more}\n}`;

  test.each([
    [
      "a number beyond all bounds",
      later('"forms": { "summary": { "repeat": { "rows": 1000000000 } } }'),
      "第3行第47列",
    ],
    ["a form that is not there", later('"order": ["summary",\n    "budget"]'), "第4行第5列"],
    ["a comma too many", later('"order": ["summary",]'), "第3行第23列不是正确的 JSON"],
    ["nothing at all", "", "第1行第1列不是正确的 JSON"],
    [
      "what is wrong with the earlier year in it",
      later('"forms": { "summary": { "fields": { "number": null } } }'),
      "第3行",
    ],
  ])("with %s are refused with line and column", async (_, text, place) => {
    const { code, err } = await own(text);
    expect(code).toBe(2);
    expect(err).toContain(`shifeng/2031.json 有问题：${place}`);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("that begin with a byte order mark, as Notepad writes it, are read", async () => {
    expect((await own(`\uFEFF${later('"limits": { "leastOutputs": 4 }')}`)).code).toBe(0);
  });
});
