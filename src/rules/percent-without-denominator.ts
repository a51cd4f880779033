import { excerpt } from "../values/text";
import { isShare, namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** 办学水平提高｜100%: nothing gets better by all of itself. An income, an output or a number may double. */
const WORDS_OF_CHANGE =
  /(?<!收入|产量|产值|销量|利润|[率额量数值价])(?:不断|明显|显著|有所|稳步|持续|逐步|进一步|得到|有效)?(?:提高|提升)$/;

export default defineRule({
  id: "percent-without-denominator",
  title: "百分数看得出是什么的比例",
  why: "百分数是一个数占另一个数的多少；名称不是“某某率”，就不知道拿什么除以什么，年底算不出来。",
  basis: "参照 财预〔2015〕88号（细化量化）；参照 财预〔2021〕101号",
  confidence: "likely",
  scope: "row",
  yieldsTo: ["name-is-category", "name-value-contradiction", "value-in-name", "timeliness-no-time"],
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    ofWhat: {
      title: "看不出是什么的百分之几",
      severity: "warning",
      text: "“{name}”写的是“{value}”，看不出是什么的百分之几，年底算不出来。",
    },
  },
  remedy: "请把名称改成能算的比率，如“某某完成率”“某某合格率”；算不出比率的，指标值不写百分数。",
  examples: [
    right(
      "某某率、比例、满意度，升降幅度",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 设备完好率 | ≥95% |
       | ^ | ^ | ^ | 经费下拨合规比率（按笔数） | 100% |
       | ^ | ^ | ^ | 办结率达到 | 98% |
       | ^ | 效益指标 | 经济效益指标 | 企业用工成本下降 | 5% |
       | ^ | ^ | 满意度指标 | 办好实事，居民满意度高 | 95% |`,
    ),
    right(
      "不是百分数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 社区服务站正常开放 | 每周5天 |`,
    ),
    wrong(
      "一件事写了百分之百",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 社区服务站正常开放 | 100% |
       | ^ | 效益指标 | 社会效益指标 | 人口管理、人民调解进一步加强 | 100% |`,
      { at: "D2", says: "ofWhat" },
      { at: "D3", says: "ofWhat" },
    ),
    wrong(
      "说的是变好，百分之百不是变好了多少",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 社会效益指标 | 教学条件改善、办学水平提高 | 100% |
       | ^ | ^ | ^ | 居民出行条件提升 | ≥100% |
       | ^ | ^ | 经济效益指标 | 农户收入提高 | 100% |`,
      { at: "D2", says: "ofWhat" },
      { at: "D3", says: "ofWhat" },
    ),
    wrong(
      "效率、制度不是比率",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 窗口工作效率 | ≥90% |
       | ^ | 效益指标 | 可持续影响指标 | 健全管理制度 | 100% |`,
      { at: "D2", says: "ofWhat" },
      { at: "D3", says: "ofWhat" },
    ),
  ],
  *check(form) {
    for (const { category, name, value, called, read } of namedValues(form)) {
      if (read.kind !== "quantity" || read.unit !== "%" || read.embedded || read.change !== undefined) {
        continue;
      }
      // “满意｜95%” is told as a name that does not say who.
      const isNamed = isShare(called) && !(read.number === 100 && WORDS_OF_CHANGE.test(called));
      if (isNamed || (category === "satisfaction" && /满意/.test(called))) continue;
      const facts = { name: excerpt(called), value: excerpt(value.cell.text) };
      yield { at: [name, value], says: "ofWhat", facts };
    }
  },
});
