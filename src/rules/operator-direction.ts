import { dimensionOf } from "../values/indicator-value";
import type { DurationValue, IndicatorValue, QuantityValue } from "../values/indicator-value";
import type { Entry } from "../forms/filled";
import { excerpt } from "../values/text";
import { numbersOf, readValues, GOOD_SHARE } from "./readers/named-values";
import { canBeRate, isRate } from "./readers/rates";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";

/** The less the better. */
const BAD =
  /发生率|发案|投诉|误差|差错|失误|能耗|流失|事故|故障|违规|违纪|死亡|伤亡|逾期|延误|延期|空置|排放|污染|上访|返贫|复发|退货|退回|缺陷|损耗|(?:等候|等待|响应|处理|办理|办结)(?:时间|时长|用时)|(?:成本|单价|造价|费用)$/;

/** What is done about it, or how much less of it there is. */
const TURNED =
  /降|下降|减少|压减|节约|节省|节支|整改|查处|查办|回收|回访|检出|排查|监测|演练|培训|宣传|控制率|收入|准确|处置率|处理率|治理|达标|应急|防控|补助|赔付/;

/** What is done or made, of which nobody wants less; what is bought or handed out on request may have a most. */
const PRODUCED =
  /新[建增装]|改造|建设|建成|修[建复缮]|维修|种植|栽植|补植|培训|举办|开展|编制[^数]|印[制发]|发放|受益|检测|监测|检查|巡查|抽检|养护|清扫|清运/;
const KEPT_DOWN =
  /编制数|在编|控制|压减|会议|公务|接待|出国|用车|差旅|投诉|事故|故障|停[机电水]|延误|调整|变更|违|错|损|退|耗|等候|时间|时长|天数|工期|价|费|成本|标准|间隔/;

const FLIPPED: Readonly<Record<string, string>> = { "≥": "≤", ">": "<", "≤": "≥", "<": ">" };

export default defineRule({
  id: "operator-direction",
  title: "大于、小于没有写反",
  why: "越少越好的写成“不低于”，越高越好的写成“不高于”，做得差反而算完成。",
  basis: "实务",
  confidence: "guess",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    less: {
      title: "大于、小于可能写反了",
      severity: "hint",
      text: "“{name}”越少越好，写的却是“{text}”，大于、小于可能写反了。",
    },
    more: {
      title: "大于、小于可能写反了",
      severity: "hint",
      text: "“{name}”越高越好，写的却是“{text}”，大于、小于可能写反了。",
    },
    produced: {
      title: "大于、小于可能写反了",
      severity: "hint",
      text: "“{name}”是要做出来的数量，写的却是“{text}”，一件不做也算完成。",
    },
  },
  remedy: "请核对大于号、小于号：越少越好的写“≤”，越高越好的写“≥”。",
  examples: [
    right(
      "方向都对",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 办件差错率 | ≤1% |
       | ^ | ^ | ^ | 平台稳定运行率 | ≥99% |
       | ^ | ^ | 数量指标 | 科目调整次数 | ≤10次 |
       | ^ | ^ | 成本指标 | 重点项目平均补助资金额 | ≥30万元/个 |
       | ^ | ^ | ^ | 采购单价 | ≤6000元/台 |`,
    ),
    right(
      "说的是降了多少、处理了多少",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 投诉办结率 | ≥95% |
       | ^ | 效益指标 | 社会效益指标 | 事故发生率下降 | ≥20% |
       | ^ | ^ | ^ | 纠纷发生率 | 至少降低50% |
       | ^ | ^ | 生态效益指标 | 污染治理面积 | ≥2公顷 |`,
    ),
    wrong(
      "差错、等候写成了不低于",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 办件差错率 | ≥1% |
       | ^ | ^ | 时效指标 | 窗口等候时间 | 不少于15分钟 |`,
      { at: "E2", says: "less" },
      { at: "E3", says: "less" },
    ),
    right(
      "要管住的数量写不高于",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训会议次数 | ≤3次 |
       | ^ | ^ | ^ | 公务用车购置 | ≤2辆 |
       | ^ | ^ | ^ | 新建公厕 | 5座 |`,
    ),
    wrong(
      "要做出来的数量写成了不高于",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新建公厕 | ≤5座 |
       | ^ | ^ | ^ | 培训人次 | 不超过200人次 |`,
      { at: "E2", says: "produced" },
      { at: "E3", says: "produced" },
    ),
    wrong(
      "运行率写成了不高于",
      `| 支出方向 | 质量指标 |\n| 平台 | 平台稳定运行率≤99% |\n| 培训 | 参训率不超过90% |`,
      { at: "B2", says: "more" },
      { at: "B3", says: "more" },
    ),
  ],
  *check(form) {
    for (const { name, entry, category, called, read } of readValues(form)) {
      if (read.kind === "list" && read.sub === "range") continue; // 3-5次 has a most, and means it.
      // A name may be long, and stand for all numbers of a list.
      const ofName = name && kindOf(called);
      for (const number of numbersOf(read)) {
        const { label = "", operator, operatorExplicit, change, text: part } = number;
        if (!operatorExplicit || change !== undefined) continue;
        const kind = ofName ?? kindOf(label);
        // A rate that has days for its value is told as that; turned round it would be no better.
        const isCounted = kind.produced && category === "quantity" && counts(number);
        const says = kind.rate && !canBeRate(number) ? undefined : doubtOf(kind, operator, isCounted);
        if (!says) continue;
        const facts = { name: excerpt(name ? called : label), text: excerpt(part) };
        yield { at: entry, says, facts, offers: offersFor(entry, read) };
      }
    }
  },
});

/** What a name is the name of, as far as it tells which way is better. */
interface Kind {
  readonly rate: boolean;
  readonly good: boolean;
  readonly bad: boolean;
  readonly turned: boolean;
  readonly produced: boolean;
}

function kindOf(of: string): Kind {
  return {
    rate: isRate(of),
    good: GOOD_SHARE.test(of),
    bad: BAD.test(of),
    turned: TURNED.test(of),
    produced: PRODUCED.test(of) && !KEPT_DOWN.test(of),
  };
}

function doubtOf(
  { good, bad, turned }: Kind,
  operator: string,
  isCounted: boolean,
): "less" | "more" | "produced" | undefined {
  const isAtLeast = operator === "≥" || operator === ">";
  const isAtMost = operator === "≤" || operator === "<";
  if (good && isAtMost && !turned) return "more";
  if (!good && isAtLeast && bad && !turned) return "less";
  return isCounted && isAtMost ? "produced" : undefined;
}

function counts(number: QuantityValue | DurationValue): boolean {
  return /^(?:count|people|area|length)$/.test(dimensionOf(number) ?? "");
}

function offersFor(at: Entry, read: IndicatorValue): Offer[] {
  if (read.kind !== "quantity" || read.embedded) return [];
  const to = `${FLIPPED[read.operator] ?? ""}${read.number}${read.unit}`;
  return [{ label: `改成“${to}”`, writes: [{ at, to }] }];
}
