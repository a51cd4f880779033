import { correctLayouts } from "../../../src/forms/understand/layout";
import type { Meanings } from "../../../src/forms/understand/meanings";
import { surveyed } from "../../../src/forms/read/survey";
import { listed } from "../../../src/listing/list";
import { loadSets } from "../../../src/templates/load";
import { sheetFrom } from "../../sheet";
import { templateFiles } from "../../templates/sets";
import type { TemplateSet } from "../../../src/forms/definition";

/** Headings that say the opposite of what stands below them. */
const FORM = `
  | 项目支出绩效目标表 | < | < | < | < |
  | 资金总额（万元） | 45 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 考核要点 | 目标水平 |
  | 产出指标 | 数量指标 | 演出场次 | ≥60场 | 58场 |
  | 效益指标 | 社会效益指标 | 观众人次 | ≥2万人次 | 1.9万人次 |`;
const LAYOUT = "一级指标|二级指标|三级指标|考核要点|目标水平";

function read(sets: readonly TemplateSet[], markdown = FORM) {
  const sheet = sheetFrom(markdown, { name: "表" });
  const { forms } = surveyed([sheet], [sheet], sets);
  return {
    columns: forms.flatMap(({ definition }) =>
      [...definition.tables.values()].flatMap(({ layout }) =>
        (layout?.columns ?? []).map(({ heading, meaning, isCorrected }) =>
          [heading, meaning ?? "-", ...(isCorrected ? ["said"] : [])].join(" "),
        ),
      ),
    ),
    indicators: forms.flatMap((form) =>
      listed(form).indicators.map(({ period, name, sign, number, unit }) =>
        [period, name, sign, number, unit].filter(Boolean).join(" "),
      ),
    ),
  };
}

const sets = loadSets(templateFiles());
const say = (said: Readonly<Record<string, Meanings>>) => correctLayouts(sets, said);
beforeEach(() => say({}));

test("what each column was taken for is told", () => {
  expect(read(sets).columns).toEqual([
    ...["一级指标 level1", "二级指标 level2", "三级指标 name", "考核要点 note", "目标水平 value"],
  ]);
});

test("what somebody says of a column holds for every table with the same headings, until it is taken back", () => {
  const before = read(sets);
  expect(before.indicators).toEqual(["演出场次 58 场", "观众人次 1.9 万人次"]);
  say({ [LAYOUT]: { 考核要点: "annualValue", 目标水平: "past" } });
  expect(read(sets).indicators).toEqual(["年度 演出场次 ≥ 60 场", "年度 观众人次 ≥ 2 万人次"]);
  expect(read(sets).columns.slice(3)).toEqual(["考核要点 annualValue said", "目标水平 past said"]);
  const next = FORM.replace("演出场次", "送书册数").replace("≥60场", "≥3000册");
  expect(read(sets, next).indicators[0]).toBe("年度 送书册数 ≥ 3000 册");
  say({});
  expect(read(sets)).toEqual(before);
});

test("tables with other headings are read as before", () => {
  say({ [LAYOUT]: { 考核要点: "value", 目标水平: "past" } });
  const other = FORM.replace("| 三级指标 |", "| 指标名称 |");
  expect(read(sets, other).indicators).toEqual(["演出场次 58 场", "观众人次 1.9 万人次"]);
});

test("names and levels can be said too", () => {
  say({ [LAYOUT]: { 三级指标: "level3", 考核要点: "name" } });
  expect(read(sets).indicators).toEqual(["≥60场 58 场", "≥2万人次 1.9 万人次"]);
});

test("a finance office writes it into a vocabulary of its own", () => {
  const own = loadSets({
    ...templateFiles(),
    "mine/vocabulary.json": {
      vocabulary: {
        fields: {},
        columns: {},
        rows: {},
        layouts: { [LAYOUT]: { 考核要点: "value", 目标水平: "past" } },
      },
    },
  });
  expect(read(own).indicators).toEqual(["演出场次 ≥ 60 场", "观众人次 ≥ 2 万人次"]);
});
