import { dimensionOf } from "../values/indicator-value";
import type { Dimension, QuantityValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";
import { twoPeriods } from "./readers/two-periods";
import type { Counted, TwoPeriods } from "./readers/two-periods";

/** What a name is counted in. */
const COUNTED_IN: readonly (readonly [RegExp, string])[] = [
  [/(?:率|比例|比重|占比|满意度|[增降]幅)$/, "share"],
  [/(?:时间|时限|年限|期限|周期|时长|天数|年数)$/, "time"],
  [/(?:金额|成本|单价|经费|资金|投资额?|费用|产值|收入)$/, "money"],
  [/人数$/, "people"],
  [/数量$|数$/, "count"],
];

export default defineRule({
  id: "unit-longterm-annual-mismatch",
  title: "同一个指标两期单位一致",
  why: "实施期和本年度的单位不同，就看不出今年完成了整个实施期的多少。",
  basis: "参照 财预〔2015〕88号（细化量化）；实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:heading"],
  messages: {
    differ: {
      title: "两期的单位对不上",
      severity: "warning",
      text: "“{name}”实施期用“{long}”，本年度用“{annual}”，单位对不上。",
    },
  },
  remedy: "请核对后统一成一个单位。",
  examples: [
    right(
      "两期单位一样，或者可以换算",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 新增学位 | 3万个 | 数量指标 | 新增学位 | 8000个 |
       | ^ | ^ | 培训人数 | 每年500人 | ^ | 培训人数 | 500人次 |
       | ^ | 质量指标 | 验收合格率 | 每年≥90% | 质量指标 | 验收合格率 | ≥90% |
       | ^ | 时效指标 | 办结时间 | 24小时内 | 时效指标 | 办结时间 | 3个工作日内 |
       | ^ | 成本指标 | 总投资 | 0.3亿元 | 成本指标 | 总投资 | 900万元 |`,
    ),
    right(
      "不是数、没有单位、写坏了的单位，或者不是同一个指标",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 时效指标 | 完工时间 | 每年年底前 | 时效指标 | 完工时间 | 2019年年底前 |
       | ^ | 数量指标 | 受益儿童 | 900万元人次 | 数量指标 | 受益儿童 | 300万人次 |
       | ^ | ^ | 新建书屋 | 30 | ^ | 新建书屋 | 10个 |
       | ^ | ^ | 服务年限 | 15年 | ^ | 服务站 | 20个 |`,
    ),
    wrong(
      "幼儿园的个数写成了年",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 新增幼儿园数量 | 20000年 | 数量指标 | 新增幼儿园数量 | 5000所 |`,
      { at: "D3", says: "differ" },
    ),
    wrong(
      "一期是钱、是户数，另一期是百分比、是人",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 质量指标 | 资金到位率 | 100% | 质量指标 | 资金到位率 | 60万元 |
       | 效益指标 | 社会效益指标 | 受益群众 | ≥900户 | 社会效益指标 | 受益群众 | ≥1000人 |`,
      { at: "D3", says: "differ" },
      { at: "D4", says: "differ" },
    ),
  ],
  *check(form) {
    for (const pair of twoPeriods(form)) {
      const { long, annual } = pair;
      const [a, b] = [countedIn(long.read), countedIn(annual.read)];
      if (!a || !b || a === b) continue;
      const facts = { name: excerpt(long.called), long: long.read.unit, annual: annual.read.unit };
      yield { at: [long.value, annual.value], says: "differ", facts, offers: offersFor(pair) };
    }
  },
});

const LIKE: Partial<Record<Dimension, string>> = {
  ratio: "share",
  points: "share",
  months: "time",
  "working-time": "time",
};

/** undefined where it cannot be told, or the unit may stand for another: 个. */
function countedIn(read: QuantityValue): string | undefined {
  const { unit, unknownUnit } = read;
  if (unit === "" || unknownUnit || /^[十百千万亿]*[个项]$/.test(unit)) return undefined;
  if (/^[十百千万亿]*人/.test(unit)) return "people";
  const dimension = dimensionOf(read);
  return dimension && (LIKE[dimension] ?? dimension);
}

/** Either side with the other's unit; where the name says what is counted, only the side that counts something else. */
function offersFor({ long, annual }: TwoPeriods): Offer[] {
  const meant = COUNTED_IN.find(([name]) => name.test(long.called))?.[1];
  return [...offer(long, annual, meant), ...offer(annual, long, meant)];
}

function offer({ value, read }: Counted, { read: other }: Counted, meant: string | undefined): Offer[] {
  const kinds = [countedIn(read), countedIn(other)];
  if (kinds.includes("share") || (meant !== undefined && kinds[1] !== meant)) return [];
  const { text } = value.cell;
  const { unitRaw = "" } = read;
  const at = text.lastIndexOf(unitRaw);
  if (!/\d\s*$/.test(text.slice(0, Math.max(0, at)).slice(-9))) return [];
  const to = `${text.slice(0, at)}${sizeOf(read.unit)}${other.unit.slice(sizeOf(other.unit).length)}${text.slice(at + unitRaw.length)}`;
  return [{ label: `改成“${excerpt(to)}”`, writes: [{ at: value, to }] }];
}

/** The 万 of 万人次; the 千 of 千克 is none. */
function sizeOf(unit: string): string {
  return /^千[克米瓦伏]/.test(unit) ? "" : /^[十百千万亿]*/.exec(unit)![0];
}
