import { defineRule, right, wrong } from "../audit/rule";
import { satisfactionIn } from "./readers/satisfaction";

export default defineRule({
  id: "satisfaction-100",
  title: "满意度留有余地",
  why: "只要有一个人不满意，100% 就没有完成；评价时一般九成满意就是满分。",
  basis: "参照 财预〔2021〕101号；实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    all: {
      title: "满意度写成了 100%",
      severity: "hint",
      text: "满意度写的是 100%，很难做到，也很难证明。",
      merge: "form",
    },
  },
  remedy: "请按能做到的写，常见的是“≥90%”到“≥95%”；确能证明的，请忽略。",
  examples: [
    right(
      "留了余地，或者 100% 说的是别的",
      `| 支出方向 | 社会公众或服务对象满意度指标 |
       | 热线 | 来电群众满意度≥95% |
       | 巡查 | 回访率100%，满意度≥90% |
       | 监测 | 满意率比上年提高2% |`,
    ),
    right(
      "别的指标可以是 100%",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 验收合格率 | 100% |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | 95% |`,
    ),
    wrong(
      "都写到了顶",
      `| 支出方向 | 社会公众或服务对象满意度指标 |
       | 路灯 | 市民满意度100% |
       | 水泵 | 用水户满意度达到 100％ |
       | 阀门 | 用水户满意度≥92% |`,
      { at: "B2", says: "all" },
      { at: "B3", says: "all" },
    ),
    wrong(
      "单元格里是数值 1，显示为 100%",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | 100% |
       | ^ | ^ | ^ | 村民满意度 | ≥100% |`,
      { at: "E2", says: "all" },
      { at: "E3", says: "all" },
    ),
  ],
  *check(form) {
    for (const { entry, quantities } of satisfactionIn(form)) {
      const isAll = quantities.some(
        ({ unit, number, operator, change }) =>
          unit === "%" && number === 100 && change === undefined && /[=≥]/.test(operator),
      );
      if (isAll) yield { at: entry, says: "all" };
    }
  },
});
