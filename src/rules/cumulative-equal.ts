import type { FilledForm } from "../forms/filled";
import { compareValues } from "../values/indicator-value";
import { readPeriod } from "../values/period";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { addsUp, twoPeriods } from "./readers/two-periods";
import type { TwoPeriods } from "./readers/two-periods";

/** There as much at the end as in between. */
const KEPT = /管护|养护|维护|运维|运行|保有|在[册岗校编职]|存量|现有|覆盖|总数$|达到/;

export default defineRule({
  id: "cumulative-equal",
  title: "实施期的数是几年的合计",
  why: "三年做的和一年做的一样多，说不清另外两年做什么；写的若是每年的数，要说明白。",
  basis: "参照 财预〔2015〕88号（中长期目标和年度目标）；实务",
  confidence: "guess",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:heading"],
  messages: {
    equal: {
      title: "几年的数和一年的一样",
      severity: "hint",
      text: "“{name}”实施期和本年度都是“{value}”，几年的合计和一年一样。",
      merge: "form",
    },
  },
  remedy: "如果是每年的数，请在实施期的指标值前加“每年”；不是的，请写几年的合计。",
  examples: [
    right(
      "合计比一年多，或者写明了是每年的",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 改造广场 | 6个 | 数量指标 | 改造广场 | 2个 |
       | ^ | ^ | 服务人次 | 每年1200人次 | ^ | 服务人次 | 1200人次 |
       | ^ | ^ | 培训人数 | 年均300人 | ^ | 培训人数 | 300人 |`,
    ),
    right(
      "比率、单价、标准、管着的东西、不许发生的事、只做一次的事",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 质量指标 | 验收合格率 | 100% | 质量指标 | 验收合格率 | 100% |
       | ^ | ^ | 用房标准 | 办公用房标准 | ^ | 用房标准 | 办公用房标准 |
       | ^ | 成本指标 | 传承人补助 | 40万元/人 | 成本指标 | 传承人补助 | 40万元/人 |
       | ^ | ^ | 补助标准 | 300元 | ^ | 补助标准 | 300元 |
       | ^ | 数量指标 | 管护公园 | 12个 | 数量指标 | 管护公园 | 12个 |
       | ^ | ^ | 新建平台 | 1个 | ^ | 新建平台 | 1个 |
       | 效益指标 | 社会效益指标 | 安全事故 | 0起 | 社会效益指标 | 安全事故 | 0起 |
       | ^ | ^ | 投诉 | ≤3件 | ^ | 投诉 | ≤3件 |`,
    ),
    right(
      "实施期只有一年",
      `## indicator-table
       | 实施期（2019年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 改造广场 | 2个 | 数量指标 | 改造广场 | 2个 |`,
    ),
    wrong(
      "资助的人次三年和一年一样",
      `## indicator-table
       | 实施期（2019年-2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 资助困难幼儿人次 | 1200万人次 | 数量指标 | 资助困难幼儿人次 | 1200万人次 |`,
      { at: "D3", says: "equal" },
    ),
    wrong(
      "演出场次和花的钱照抄了一遍，没有写哪几年",
      `## indicator-table
       | 实施期 | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 送戏下乡 | ≥60场 | 数量指标 | 送戏下乡 | 60场 |
       | ^ | 成本指标 | 总成本 | ≤0.01亿元 | 成本指标 | 总成本 | ≤100万元 |`,
      { at: "D3", says: "equal" },
    ),
  ],
  *check(form) {
    for (const pair of twoPeriods(form)) {
      const { long, annual } = pair;
      if (compareValues(long.read, annual.read) !== 0 || !isSum(pair) || isOneYear(form, pair)) continue;
      const value = long.value.cell.text.trim();
      const each = {
        label: `实施期写“每年${excerpt(value)}”`,
        writes: [{ at: long.value, to: `每年${value}` }],
      };
      const facts = { name: excerpt(long.called), value: excerpt(value) };
      yield { at: [long.value, annual.value], says: "equal", offers: [each], facts };
    }
  },
});

/** None, or one, may be all there is to do; what is kept up and what must not happen too often does not add up. */
function isSum(pair: TwoPeriods): boolean {
  const { called, read } = pair.long;
  const isLimit = (read.operator === "≤" || read.operator === "<") && !/元$/.test(read.unit);
  return addsUp(pair) && read.number > 1 && !isLimit && !KEPT.test(called);
}

/** Where the heading says which years it is for: 实施期（2019年）. */
function isOneYear({ labels }: FilledForm, { long }: TwoPeriods): boolean {
  const heading = labels.find(({ official }) => official === long.value.field.group)?.written ?? "";
  const years = /[（(]([^（）()]+)[）)]/.exec(heading)?.[1] ?? "";
  const read = readPeriod(years);
  return read.kind === "period" && read.from.year === read.to.year;
}
