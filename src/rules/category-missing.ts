import type { Entry, FilledForm } from "../forms/filled";
import { entryIn, rowsOf } from "../forms/read/by-role";
import type { Category } from "../forms/schema";
import { grouped } from "../values/grouped";
import { cellsOf, indicatorItems } from "./readers/indicator-items";
import type { IndicatorItem } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** What has to be there, each with the rows it may stand in, and names that say it in another row. */
const WANTED: readonly { readonly say: string; readonly of: readonly Category[]; readonly named?: RegExp }[] =
  [
    { say: "质量指标和时效指标", of: ["quality", "timeliness"] },
    { say: "成本指标", of: ["cost"], named: /成本|费用|单价|造价|补助标准|不超预算/ },
    { say: "满意度指标", of: ["satisfaction"], named: /满意/ },
  ];

/** A level with nothing in it is output-and-benefit-present's. */
export default defineRule({
  id: "category-missing",
  title: "质量或时效、成本、满意度都有指标",
  why: "表上有这一类指标的位置，却一个也没有填，系统和审核时多半会退回来补。",
  basis: "参照 财预〔2015〕88号（完整性）；财预〔2021〕101号",
  confidence: "likely",
  scope: "row",
  yieldsTo: ["output-and-benefit-present"],
  watches: ["*"],
  messages: {
    missing: {
      title: "有一类指标没有填",
      severity: "warning",
      text: "{missing}一个也没有填。",
      about: "blank",
    },
    absent: {
      title: "有一类指标没有设",
      severity: "warning",
      text: "表里没有{missing}。",
      about: "blank",
    },
    alsoAbsent: {
      title: "有一类指标没有设",
      severity: "hint",
      text: "表里没有{missing}。",
      remedy: "请看看要不要补；当地表样不设这一类的，可以不管。",
      about: "blank",
    },
  },
  remedy: "请每类至少补一个指标；确实用不上的，请写明原因。",
  examples: [
    right(
      "质量、时效有一个就可以；满意度写在社会效益里也可以",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 |
       | ^ | ^ | 质量指标 | | |
       | ^ | ^ | 时效指标 | 完工时间 | 年底前 |
       | ^ | ^ | 成本指标 | 项目成本 | ≤25万元 |
       | ^ | 效益指标 | 经济效益指标 | | |
       | ^ | ^ | 社会效益指标 | 居民满意度 | ≥90% |
       | ^ | ^ | 满意度指标 | | |`,
    ),
    right(
      "表上没有的类别不要求；这一级全空的另有一条",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 |
       | ^ | 效益指标 | 社会效益指标 | | |
       | ^ | ^ | 满意度指标 | | |`,
    ),
    right(
      "一行一个指标的表，各类都有；满意度写在社会效益里也可以",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 成本指标 | 经济成本指标 | 总成本 | ≤50万元 | 20 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 20 |
       | 产出指标 | 质量指标 | 验收合格率 | 100% | 20 |
       | 效益指标 | 社会效益指标 | 居民满意度 | ≥90% | 30 |`,
    ),
    wrong(
      "成本和满意度空着",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 |
       | ^ | ^ | 质量指标 | 验收合格率 | 100% |
       | ^ | ^ | 时效指标 | | |
       | ^ | ^ | 成本指标 | | |
       | ^ | 效益指标 | 社会效益指标 | 受益居民 | 3000人 |
       | ^ | ^ | 满意度指标 | | |`,
      { at: "D6", says: "missing" },
    ),
    wrong(
      "一行一个指标的表，没有设满意度",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 成本指标 | 经济成本指标 | 总成本 | ≤50万元 | 20 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 20 |
       | 产出指标 | 时效指标 | 完工时间 | 年底前 | 20 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |`,
      { at: "C5", says: "absent" },
    ),
    wrong(
      "一行一个指标的表，没有设成本",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 30 |
       | 产出指标 | 质量指标 | 验收合格率 | 100% | 20 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
      { at: "C5", says: "alsoAbsent" },
    ),
    wrong(
      "有一个方向的质量、时效都空着",
      `| 支出方向 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 满意度指标 |
       | 维修费 | 每月一次 | | | ≤8.5万元 | 居民满意度≥90% |
       | 培训 | 培训3期 | 合格率95% | | 300元/人 | 学员满意度≥90% |`,
      { at: "C2", says: "missing" },
    ),
  ],
  *check(form) {
    for (const items of groupsOf(form)) {
      const missing = WANTED.filter(({ of, named }) => isMissing(items, of, named));
      const at = items
        .filter(({ category }) => missing.some(({ of }) => of.includes(category!)))
        .flatMap(cellsOf);
      if (at.length) {
        yield { at, says: "missing", facts: { missing: missing.map(({ say }) => say).join("、") } };
      }
      const absent = absentIn(items.filter((item) => isFilled(item) && isFree(item, form)));
      if (!absent.length) continue;
      const last = items.filter(isFilled).at(-1)!;
      const says = absent.some(({ of }) => of.includes("satisfaction")) ? "absent" : "alsoAbsent";
      const facts = { missing: absent.map(({ say }) => say).join("、") };
      yield { at: cellsOf(last), says, facts };
    }
  },
});

/** Fewer are a form that somebody has begun to fill in. */
const LEAST = 3;

/** In a list that people make as long as they like, what is not there nobody has set. */
function absentIn(items: readonly IndicatorItem[]): typeof WANTED {
  const has = (level: IndicatorItem["level"]) => items.some((item) => item.level === level);
  if (items.length < LEAST || !has("output") || !has("benefit")) return [];
  const names = (word: RegExp) =>
    items.some((item) => cellsOf(item).some(({ cell }) => word.test(cell.text)));
  return WANTED.filter(
    ({ of, named }) => !items.some(({ category }) => of.includes(category!)) && !(named && names(named)),
  );
}

/** Its table prints no categories of its own. */
function isFree({ name, value, text }: IndicatorItem, { definition }: FilledForm): boolean {
  const { level, table } = (name ?? value ?? text)!.field;
  return !level && table !== undefined && definition.tables.get(table)?.fixedRows.length === 0;
}

/**
 * Indicators that stand for one sum of money, of which some are filled in. A row that goes on with the direction above
 * need not have all of them.
 */
function groupsOf(form: FilledForm): (readonly IndicatorItem[])[] {
  const goesOn = new Set(
    rowsOf(form).flatMap((row) => (entryIn(row, "directionName")?.inherited ? [String(row.row)] : [])),
  );
  const groups = grouped(
    indicatorItems(form).filter(({ category }) => category),
    ({ row }) => String(row),
  );
  return [...groups].flatMap(([row, items]) => (!goesOn.has(row) && items.some(isFilled) ? [items] : []));
}

/** The form has a place for it, nothing stands there, and its level is filled in besides. */
function isMissing(items: readonly IndicatorItem[], of: readonly Category[], named?: RegExp): boolean {
  const own = items.filter(({ category }) => of.includes(category!));
  const [first] = own;
  if (!first || own.some(isFilled)) return false;
  // Without a quantity either, there is no output that could be measured: another rule says so.
  if (of.includes("quality") && !items.some((item) => item.category === "quantity" && isFilled(item))) {
    return false;
  }
  const beside = items.filter((item) => item.level === first.level && isFilled(item));
  const says = ({ cell }: Entry) => named?.test(cell.text) ?? false;
  return beside.length > 0 && !items.some((item) => cellsOf(item).some(says));
}

function isFilled(item: IndicatorItem): boolean {
  return cellsOf(item).some(({ blank, inherited }) => !blank && !inherited);
}
