import type { Entry, FilledForm } from "../forms/filled";
import { quantitiesIn } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import type { IndicatorItem } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";

/** What is done within the time. */
const DONE =
  /完成|完毕|处理|处置|办理|办结|办好|修复|恢复|解决|排除|响应|到场|到位|到达|答复|反馈|送达|整改|上报/;

export default defineRule({
  id: "time-in-quality",
  title: "办理时限写在时效指标里",
  why: "多长时间办完说的是及不及时，写在质量指标里，时效指标就空着了。",
  basis: "参照 财预〔2015〕88号（质量指标、时效指标）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    time: {
      title: "办理时限写进了质量指标",
      severity: "hint",
      text: "质量指标里的“{limit}”是办理时限，时效指标还空着。",
      about: "blank",
    },
  },
  remedy: "请把办理时限移到时效指标；质量指标写做到什么标准，如“修复合格率≥98%”。",
  examples: [
    right(
      "质量和时效都写了",
      `| 支出方向 | 质量指标 | 时效指标 |
       | 维修费 | 接报后2小时内修复，合格率98% | 接报后2小时内 |
       | 热线 | 24小时内办结 | 当日转办 |`,
    ),
    right(
      "质量里没有办理时限",
      `| 支出方向 | 质量指标 | 时效指标 |
       | 维修费 | 全年停机不超过8小时 | |
       | 采购 | 保修期3年以上 | |
       | 热线 | 确保顺利通过检查 | |`,
    ),
    right("表上没有时效这一栏", `| 支出方向 | 质量指标 |\n| 维修费 | 接报后2小时内修复 |`),
    wrong(
      "故障处理时限写在质量里",
      `| 支出方向 | 质量指标 | 时效指标 |
       | 路灯 | 灯不亮的24小时内修复 | |
       | 水泵 | 停水须在两小时内处理完毕。水质达标 | 　 |
       | 阀门 | 合格率98% | |`,
      { at: "B2", says: "time" },
      { at: "B3", says: "time" },
    ),
    wrong(
      "名称说办什么，值说多久",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 来信答复 | 5个工作日内 |
       | ^ | ^ | 时效指标 | | |`,
      { at: "E2", says: "time" },
    ),
  ],
  *check(form) {
    for (const item of indicatorItems(form)) {
      const entry = item.text ?? item.value;
      if (item.category !== "quality" || !entry || entry.blank || entry.inherited) continue;
      const limit = limitIn(entry.cell.text);
      if (limit === undefined || !DONE.test(`${item.name?.cell.text ?? ""}${entry.cell.text}`)) continue;
      const timeliness = timelinessOf(form, item);
      if (!timeliness.length || timeliness.some((time) => !time.blank)) continue;
      const offers = item.text ? moved(entry, timeliness[0]!) : [];
      yield {
        at: entry,
        says: "time",
        offers,
        facts: { limit: excerpt(limit.replace(/^[须应要需在于]+/, "")) },
      };
    }
  },
});

/** The first time limit that is counted from something: 24小时内. */
function limitIn(text: string): string | undefined {
  if (!text.includes("内")) return undefined;
  return quantitiesIn(text).find(({ value }) => value.kind === "duration")?.value.text;
}

/** The cells for the timeliness of the same money. */
function timelinessOf(form: FilledForm, { row }: IndicatorItem): Entry[] {
  return indicatorItems(form)
    .filter(({ category, row: other }) => category === "timeliness" && other === row)
    .flatMap(({ text, name, value }) => [text, name, value].filter((entry) => entry !== undefined));
}

/** The sentences with a time limit change cells, the others stay. */
function moved(quality: Entry, timeliness: Entry): Offer[] {
  const sentences = quality.cell.text.split(/(?<=[。；;\n])/);
  const isTimed = (sentence: string) => limitIn(sentence) !== undefined;
  const timed = sentences.filter(isTimed).join("").trim();
  const rest = sentences
    .filter((sentence) => !isTimed(sentence))
    .join("")
    .trim();
  const writes = [
    { at: quality, to: rest || null },
    { at: timeliness, to: timed },
  ];
  return timed ? [{ label: "把办理时限移到时效指标", writes }] : [];
}
