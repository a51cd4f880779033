import fc from "fast-check";
import { surveyed } from "../../../src/forms/read/survey";
import { readForm } from "../../../src/forms/read/read";
import { understand } from "../../../src/forms/understand/understand";
import { drawForm } from "../../../src/forms/draw/draw";
import { fillings, typed } from "../fill";
import { allForms, formIn, sheetAfter } from "../sheets";
import { sheetFrom } from "../../sheet";
import { sets } from "../../templates/sets";
import { contents, stripped } from "./stripped";
import * as strangers from "./strangers";

const vocabulary = sets[0]!.vocabulary!;

const withIndicators = allForms.filter(
  ({ definition }) =>
    !definition.unofficial &&
    [...definition.fields.values()].some(({ kind }) => kind.startsWith("indicator")),
);

describe.each(withIndicators)("$name, without its marker and title", ({ definition }) => {
  test("is understood into the same amounts, targets and indicators, each with its cell", async () => {
    await fc.assert(
      fc.asyncProperty(fillings(definition, 2026), async (filled) => {
        const edits = [...drawForm(definition, { sheet: "表", year: 2026 }), ...typed("表", filled, 0, 0)];
        const snapshot = await sheetAfter(edits, "表");
        const known = formIn(snapshot);
        const bare = stripped(snapshot, known);
        const { forms } = understand(bare, vocabulary);
        expect(contents(forms.map((found) => readForm(bare, found)))).toEqual(contents([known]));
      }),
      { numRuns: 15 },
    );
  });
});

describe("what is no declaration", () => {
  const read = (markdown: string) => {
    const sheet = sheetFrom(markdown, { name: "表" });
    return surveyed([sheet], [sheet], sets);
  };

  test.each(Object.entries(strangers))("%s is not understood as one", (_, markdown) => {
    expect(read(markdown).forms).toEqual([]);
  });

  test.each([
    ["selfReview", "看上去是绩效自评表"],
    ["untitledReview", "看上去是绩效自评表"],
    ["monitoring", "看上去是绩效监控表"],
    ["scoring", "看上去是绩效评价或评分用的表"],
    ["reviewCalledTargets", "看上去是绩效自评表"],
    ["targetsReviewed", "看上去是审核绩效目标用的表"],
    ["indicatorLibrary", "看上去是绩效指标库"],
    ["framework", "看上去是绩效评价或评分用的表"],
    ["evaluated", "看上去是绩效评价或评分用的表"],
  ] as const)("%s is told for what it is, and what to do instead", (name, what) => {
    const [{ why } = { why: "" }] = read(strangers[name]).leftOut;
    expect(why).toContain(what);
    expect(why).toContain("请打开那一张");
  });

  test("a project a column is told, and how to turn it", () => {
    const [{ why } = { why: "" }] = read(strangers.sideways).leftOut;
    expect(why).toMatch(/^这张表一个项目占一列.*“转置”/);
  });

  const asTable = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  /** Some of the headings, in any order, over some rows of what may stand below them; with or without a title. */
  const tables = (
    titles: readonly string[],
    headings: Readonly<Record<string, fc.Arbitrary<string>>>,
    least = 3,
  ) =>
    fc
      .record({
        title: fc.option(fc.constantFrom(...titles), { nil: undefined }),
        columns: fc.shuffledSubarray(Object.keys(headings), { minLength: least }),
        count: fc.integer({ min: 1, max: 12 }),
      })
      .chain(({ title, columns, count }) =>
        fc
          .array(fc.tuple(...columns.map((column) => headings[column]!)), {
            minLength: count,
            maxLength: count,
          })
          .map((rows) => {
            const filler = columns.slice(1).map(() => "<");
            return asTable([...(title === undefined ? [] : [[title, ...filler]]), columns, ...rows]);
          }),
      );
  const figure = fc.integer({ min: 0, max: 99_999 }).map(String);
  const one = (...texts: string[]) => fc.constantFrom(...texts);

  test("budgets", () => {
    const budgets = tables(["2026年部门支出预算表", "2026年项目支出预算明细表", "收支预算总表"], {
      单位名称: one("某某局", "某某中心"),
      项目名称: one("道路养护", "校舍维修"),
      科目编码: one("2010101", "2130504"),
      科目名称: one("行政运行", "农村道路建设"),
      基本支出: figure,
      项目支出: figure,
      财政拨款: figure,
      年度预算: figure,
      资金总额: figure,
      合计: figure,
      备注: one("", "据实列支"),
    });
    fc.assert(fc.property(budgets, (sheet) => expect(read(sheet).forms).toEqual([])));
  });

  test("rosters and appraisals of people", () => {
    const rosters = tables(["干部职工名册", "员工绩效考核表", "年度考核登记表"], {
      序号: one("1", "2", "3"),
      姓名: one("甲某", "乙某"),
      部门: one("办公室", "预算股"),
      单位: one("某某局"),
      联系电话: one("8210001"),
      考核指标: one("销售额", "客户满意度"),
      目标值: one("200万元", "95%"),
      权重: one("30%", "20"),
      备注: one("", "数量指标", "产出"),
    });
    fc.assert(fc.property(rosters, (sheet) => expect(read(sheet).forms).toEqual([])));
  });

  test("what reports on indicators, wherever its columns stand", () => {
    const report = fc.constantFrom(
      "实际完成值",
      "全年实际完成值",
      "完成值",
      "得分",
      "偏差原因分析",
      "自评得分",
    );
    const rows = [
      ["产出指标", "数量指标", "养护里程", "86公里", "86公里"],
      ["产出指标", "质量指标", "优良路率", "≥80%", "82%"],
      ["效益指标", "社会效益指标", "受益村数", "45个", "45个"],
      ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "93%"],
    ];
    const reviews = fc.record({ report, behind: fc.integer({ min: 3, max: 5 }), isTitled: fc.boolean() });
    fc.assert(
      fc.property(reviews, ({ report, behind, isTitled }) => {
        const at = <Text>(row: readonly Text[], text: Text) => [
          ...row.slice(0, behind),
          text,
          ...row.slice(behind),
        ];
        const head = at(["一级指标", "二级指标", "三级指标", "年度指标值", "备注"], report);
        const title = ["2025年度项目支出绩效目标表", "<", "<", "<", "<", "<"];
        const sheet = asTable([...(isTitled ? [title] : []), head, ...rows.map((row) => at(row, "86"))]);
        expect(read(sheet).forms).toEqual([]);
      }),
    );
  });

  test("random texts", () => {
    const words = fc.constantFrom(
      "产出",
      "成本",
      "办公室",
      "120",
      "目标",
      "数量",
      "备注",
      "单位",
      "满意",
      "≥95%",
      "项目",
    );
    const cell = fc.array(words, { minLength: 0, maxLength: 3 }).map((parts) => parts.join(""));
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (texts) => {
        const sheet = texts.map((row) => `| ${row.join(" | ")} |`).join("\n");
        expect(read(sheet).forms).toEqual([]);
      }),
    );
  });
});
