import { textKey, excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** Complaints and praise are another way to tell how satisfied people are. */
const OTHERWISE = /率|投诉|好评|差评|认可|评分|评价|测评|得分/;
/** What is left of 总体满意度 when nobody is named. */
const NOBODY = /^(?:的|对|综合|总体|整体|平均|本|年度|服务|工作|项目)*满意(?:度|率|程度)?(?:指标|情况)?$/;
const VERDICT =
  /满意(?:度|率|程度)(?:较|很|非常|比较|明显|不断|持续|逐步|稳步|有所|大幅)*(?:高|好|提高|提升|上升|增强|达标)$|^(?:不断|持续|进一步|逐步|切实|全面|有效|稳步)*(?:提高|提升|增强)/;

export default defineRule({
  id: "satisfaction-name-weak",
  title: "满意度写清楚是谁的",
  why: "不写是谁满意，问卷就不知道发给谁；把“高”写进名称，指标值就没有意义了。",
  basis: "参照 财预〔2021〕101号（指标名称通俗、明确）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName"],
  messages: {
    noWord: {
      title: "看不出考核的是满意度",
      severity: "hint",
      text: "满意度指标叫“{text}”，看不出考核的是满意度。",
    },
    nobody: {
      title: "没有写是谁的满意度",
      severity: "hint",
      text: "满意度指标叫“{text}”，没有写是谁的满意度。",
    },
    verdict: {
      title: "评价写进了指标名称",
      severity: "hint",
      text: "满意度指标叫“{text}”，把评价写进了名称。",
      remedy: "名称只写谁的满意度，如“社区居民满意度”，高到多少写在指标值里。",
    },
  },
  remedy: "请写清楚谁满意，如“社区居民满意度”。",
  examples: [
    right(
      "有对象，有“满意度”",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 市民满意度 | 95% |
       | ^ | ^ | ^ | 参训教师对课程的满意程度 | 90% |
       | ^ | ^ | ^ | 服务对象满意率 | 90% |
       | ^ | ^ | ^ | | |`,
    ),
    right(
      "用投诉和好评来说",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 有效投诉次数 | ≤3次 |
       | ^ | ^ | ^ | 窗口好评率 | 99% |`,
    ),
    wrong(
      "谁满意、满意什么都没有写",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 满意　 | 95% |
       | ^ | ^ | ^ | 1、综合满意度 | 95% |
       | ^ | ^ | ^ | 社区居民 | 95% |`,
      { at: "D2", says: "nobody" },
      { at: "D3", says: "nobody" },
      { at: "D4", says: "noWord" },
    ),
    wrong(
      "“高”写在名称里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 服务站天天开门，居民满意度高 | 95% |
       | ^ | ^ | ^ | 不断提高办事群众满意度 | 95% |`,
      { at: "D2", says: "verdict" },
      { at: "D3", says: "verdict" },
    ),
  ],
  *check(form) {
    for (const { category, name } of indicatorItems(form)) {
      if (category !== "satisfaction" || !name || name.blank || name.inherited) continue;
      const says = weaknessOf(textKey(name.cell.text));
      if (says) yield { at: name, says, facts: { text: excerpt(lastClause(name.cell.text)) } };
    }
  },
});

/** Where the word stands, in a name that says more. */
function lastClause(text: string): string {
  return text.split(/[，,；;。]/).findLast((part) => part.trim() !== "") ?? text;
}

function weaknessOf(written: string): "noWord" | "nobody" | "verdict" | undefined {
  const name = written.replace(/^(?:指标)?\d{1,2}[、.:)]/, "").replace(/(?<![。;,])[。;,]+$/, "");
  if (!name.includes("满意")) return OTHERWISE.test(name) ? undefined : "noWord";
  if (NOBODY.test(name)) return "nobody";
  return VERDICT.test(name) ? "verdict" : undefined;
}
