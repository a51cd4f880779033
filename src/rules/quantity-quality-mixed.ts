import { dimensionOf } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** How well it was done. Shares of whom it reaches (覆盖率, 入园率) are written under 数量 in official examples, too. */
const QUALITY = /(?:合格|达标|优良|优秀|完好|准确|正确|验收通过|一次通过)率$/;
/** How much was done. */
const QUANTITY = /(?:数量|人数|户数|次数|场次|人次|个数|件数|台数|面积|里程|长度)$/;
const NOT_DONE = /差错|错误|事故|故障|投诉|违|超|逾期|返工|缺陷|不/;

export default defineRule({
  id: "quantity-quality-mixed",
  title: "数量和质量分开写",
  why: "数量指标考核做了多少，质量指标考核做得好不好，混在一起，两样都说不清。",
  basis: "参照 财预〔2015〕88号（数量指标、质量指标）",
  confidence: "likely",
  scope: "row",
  yieldsTo: ["percent-in-quantity", "rate-value-mismatch", "name-value-contradiction"],
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    quality: {
      title: "质量写在了数量指标里",
      severity: "hint",
      text: "“{name}”说的是做得好不好，填在了数量指标里。",
    },
    quantity: {
      title: "数量写在了质量指标里",
      severity: "hint",
      text: "“{name}”说的是做了多少，填在了质量指标里。",
    },
  },
  remedy: "请移到对应的类别；文件规定填在这里的，请忽略。",
  examples: [
    right(
      "各在各的类别；覆盖率写在数量里、差错次数写在质量里也可以",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训人数 | 200人 |
       | ^ | ^ | ^ | 自来水覆盖率 | ≥95% |
       | ^ | ^ | 质量指标 | 考试合格率 | ≥95% |
       | ^ | ^ | ^ | 差错次数 | ≤2次 |`,
    ),
    right(
      "只看名称的末尾，值也要对得上",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 合格率检查次数 | 12次 |
       | ^ | ^ | 质量指标 | 受益面积 | 达到设计要求 |`,
    ),
    wrong(
      "里程写在质量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 道路硬化里程 | ≥3公里 |`,
      { at: "D2", says: "quantity" },
    ),
    wrong(
      "合格率写在数量里，人数写在质量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训考试合格率 | ≥95% |
       | ^ | ^ | 质量指标 | 培训人数 | 200人 |`,
      { at: "D2", says: "quality" },
      { at: "D3", says: "quantity" },
    ),
  ],
  *check(form) {
    for (const { category, name, value, called, read } of namedValues(form)) {
      const plain = called.replace(/[（(][^（）()]{0,20}[)）]\s{0,9}$/, "").trim();
      const facts = { name: excerpt(called) };
      const counts = /^(?:count|people|area|length)$/.test(dimensionOf(read) ?? "");
      if (category === "quantity" && QUALITY.test(plain) && dimensionOf(read) === "ratio") {
        yield { at: [name, value], says: "quality", facts };
      } else if (category === "quality" && counts && QUANTITY.test(plain) && !NOT_DONE.test(plain)) {
        yield { at: [name, value], says: "quantity", facts };
      }
    }
  },
});
