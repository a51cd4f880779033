import { findForms } from "../../src/forms/find/find";
import { inForce, loadSets, TemplateInvalid } from "../../src/templates/load";
import { sheetFrom } from "../sheet";
import { templateFiles } from "./sets";

const files = templateFiles();
const load = (more: Record<string, unknown>) => loadSets({ ...files, ...more });

/** A later year of 石峰区 that names only what differs. */
const later = (differs: Record<string, unknown>) => ({
  "shifeng/2026.json": {
    set: "shifeng",
    since: 2026,
    basis: "石峰区 2026 年编报说明",
    extends: "shifeng/2019",
    ...differs,
  },
});

describe("template files", () => {
  test("a later year has everything of the year it extends, except what it names", () => {
    const sets = load(later({ limits: { leastOutputs: 4 } }));
    const set = inForce(sets, "shifeng", 2027)!;
    expect(set).toMatchObject({ since: 2026, basis: "石峰区 2026 年编报说明", limits: { leastOutputs: 4 } });
    expect([...set.forms.keys()]).toEqual([...inForce(sets, "shifeng", 2025)!.forms.keys()]);
  });

  test("null takes a key away, a list takes the place of a list", () => {
    const [set] = load(
      later({
        order: ["summary"],
        forms: { "department-expenditure": null, summary: { otherTitles: ["汇总表"] } },
      }),
    ).filter(({ since }) => since === 2026);
    expect([...set!.forms.keys()]).toEqual(["summary", "spending-direction", "indicator-table"]);
    expect(set!.forms.get("summary")!.otherTitles).toEqual(["汇总表"]);
  });

  test("the set in force in a year is the newest that is not later; before the first there is none", () => {
    const sets = load(later({}));
    expect([2018, 2019, 2025, 2026, 2030].map((year) => inForce(sets, "shifeng", year)?.since)).toEqual([
      undefined,
      2019,
      2019,
      2026,
      2026,
    ]);
  });

  test("an older declaration is still read by the forms of its year", () => {
    const sets = load(later({ forms: { summary: { aliases: { 资金总额: ["预算数"] } } } }));
    const since = (year: number, amount: string) =>
      findForms(
        sheetFrom(`
          | ${year}年区级专项资金预算绩效目标汇总表 |
          | 序号 | 专项支出名称 | 支出方向 | ${amount} | 实施期绩效目标 | 年度绩效目标 |`),
        sets,
      ).forms.map(({ set }) => set.since);
    expect([since(2019, "资金总额"), since(2026, "资金总额"), since(2026, "预算数")]).toEqual([
      [2019],
      [2026],
      [2026],
    ]);
  });

  test.each([
    ["extends nothing that is there", { extends: "shifeng/2001" }, /extends shifeng\/2001 找不到/],
    ["extends itself", { extends: "shifeng/2026" }, /互相引用/],
    ["has a key that nobody knows", { colour: "red" }, /colour/],
    [
      "describes a field that is not drawn",
      { forms: { summary: { fields: { extra: { kind: "text" } } } } },
      /extra/,
    ],
    ["draws a field that is not described", { forms: { summary: { fields: { number: null } } } }, /number/],
    ["draws a thousand million rows", { forms: { summary: { repeat: { rows: 1e9 } } } }, /repeat.*500/s],
    [
      "draws a picture without end",
      { forms: { summary: { picture: Array.from({ length: 20_000 }, () => "| {rows.number} |") } } },
      /picture.*300/s,
    ],
    [
      "has a heading of a million letters",
      { forms: { summary: { title: "表".repeat(1e6) } } },
      /title.*2000/s,
    ],
    [
      "has thousands of other spellings",
      {
        forms: {
          summary: { aliases: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`甲${i}`, []])) },
        },
      },
      /最多写 300 项/,
    ],
    [
      "calls a field as every object has one",
      { forms: { summary: { fields: { constructor: { kind: "text" } } } } },
      /constructor.*请换一个/s,
    ],
    [
      "calls a field __proto__",
      JSON.parse('{ "forms": { "summary": { "fields": { "__proto__": { "kind": "text" } } } } }') as Record<
        string,
        unknown
      >,
      /__proto__/,
    ],
    ["offers a form that is not there", { order: ["summary", "budget"] }, /order.*budget/],
    ["rolls up into a form that is not there", { rollUp: { to: "budget" } }, /rollUp 的 to 是 budget/],
    [
      "rolls up a field that is not there",
      { rollUp: { texts: { annualTarget: "goal" } } },
      /rollUp 的 texts 里写了 goal/,
    ],
    [
      "has a row higher than a spreadsheet allows",
      { forms: { summary: { heights: { rows: 500 } } } },
      /heights/,
    ],
  ])("a file that %s is refused, and the sentence names it", (_, differs, why) => {
    const broken = () => load(later(differs));
    expect(broken).toThrow(TemplateInvalid);
    expect(broken).toThrow(/shifeng\/2026\.json/);
    expect(broken).toThrow(why);
  });
});
