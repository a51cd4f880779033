import { excerpt } from "../values/text";
import { satisfactionIn } from "./readers/satisfaction";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "satisfaction-low",
  title: "满意度目标不低于八成",
  why: "满意度定得太低，做得不好也算完成，审核时一般会要求调高。",
  basis: "参照 财预〔2015〕88号（合理可行）；实务",
  confidence: "guess",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    low: {
      title: "满意度定得偏低",
      severity: "hint",
      text: "满意度写的是“{text}”，低于常见的 {least}%。",
      merge: "column",
    },
  },
  remedy: "请核对，常见的是“≥90%”；有依据的，请忽略。",
  examples: [
    right(
      "八成以上；说的是升了多少、不满意的",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | ≥80% |
       | ^ | ^ | ^ | 村民满意度 | 提高5% |
       | ^ | ^ | ^ | 商户不满意率 | ≤5% |
       | ^ | ^ | ^ | 学生投诉率 | ≤2% |`,
    ),
    right("没有百分号的另有一条", `| 支出方向 | 满意度指标 |\n| 热线 | 满意度0.9 |\n| 巡查 | 基本满意 |`),
    wrong(
      "六成、五成",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | ≥60% |
       | ^ | ^ | ^ | 村民满意度 | 五成以上 |`,
      { at: "E2", says: "low" },
      { at: "E3", says: "low" },
    ),
    wrong("一格写下名称和值", `| 支出方向 | 满意度指标 |\n| 热线 | 来电群众满意度达到70% |`, {
      at: "B2",
      says: "low",
    }),
  ],
  *check(form, { limits }) {
    const least = limits.leastSatisfaction ?? LEAST;
    for (const { entry, name, quantities } of satisfactionIn(form)) {
      const texts = [name, entry].map((one) => one?.cell.text ?? "").join("");
      if (!/满意/.test(texts) || /不满意|投诉/.test(texts)) continue;
      const isLow = quantities.some(
        ({ base, change, operator, number }) =>
          base?.unit === "%" &&
          base.number < least &&
          number > 0 &&
          change === undefined &&
          /[≥>=≈]/.test(operator),
      );
      if (isLow) yield { at: entry, says: "low", facts: { text: excerpt(entry.cell.text), least } };
    }
  },
});

/** `limits.leastSatisfaction`: in per cent. */
const LEAST = 80;
