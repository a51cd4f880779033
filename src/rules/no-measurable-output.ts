import { indicatorsOf } from "./readers/indicator-groups";
import { measurable } from "./readers/measurable";
import { defineRule, right, wrong } from "../audit/rule";

/** A row without any output is output-and-benefit-present's; free texts of a whole department are not looked at. */
export default defineRule({
  id: "no-measurable-output",
  title: "产出指标里有能考核的数",
  why: "产出指标没有数量、时限、比率或标准，年底就没有办法说完成了没有。",
  basis: "参照 财预〔2015〕88号（细化量化）",
  confidence: "likely",
  forms: { directions: [], fund: [] },
  scope: "row",
  watches: ["*"],
  messages: {
    none: {
      title: "产出指标没有可考核的数",
      severity: "warning",
      text: "填了的产出指标里没有一个能考核的数。",
      about: "blank",
    },
  },
  remedy: "请补一个数量或质量指标，写上数，例如“每月巡检1次”。",
  examples: [
    right(
      "中文写的频次、时限、条数都算",
      `| 支出方向 | 数量指标 | 质量指标 | 时效指标 | 成本指标 |
       | 维修费 | 每月至少对线路作一次巡检 | | | 按照实际，专款专用 |
       | 网站 | 首页每天更新不少于10条 | 通过上级检查 | | 按照实际，专款专用 |
       | 抚恤 | | | 备案当年发放 | 按照实际，专款专用 |
       | 机房 | | 按办公用房标准 | | 按照实际，专款专用 |`,
    ),
    right(
      "名称里没有数，指标值里有",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 社区活动 | 全年开展 |
       | ^ | ^ | 质量指标 | 事件发生率 | 50% |
       | ^ | 效益指标 | 社会效益指标 | 环境 | 变好 |`,
    ),
    right("产出全空的行另有一条", `| 支出方向 | 数量指标 | 成本指标 |\n| 维修费 | | |`),
    wrong(
      "只有一句套话",
      `| 支出方向 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 社会公众或服务对象满意度指标 |
       | 监督 | | | | 按照实际，专款专用 | 满意度100% |
       | 维修费 | 每月一次 | | | 按照实际，专款专用 | 满意度100% |
       | 热线 | | 一次办好，优质服务 | | 依据财预〔2015〕88号 | |`,
      { at: "E2", says: "none" },
      { at: "C4", says: "none" },
    ),
    wrong(
      "申报表的产出都没有数",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 1、社区活动 | 正常开展 |
       | ^ | ^ | 时效指标 | 办事效率 | 提高 |
       | ^ | 效益指标 | 社会效益指标 | 受益居民 | 3000人 |`,
      { at: "D3", says: "none" },
    ),
  ],
  *check(form) {
    for (const { output } of indicatorsOf(form)) {
      const filled = output.filter(({ blank }) => !blank);
      if (filled.length && !filled.some(({ cell }) => measurable(cell.text))) {
        yield { at: filled, says: "none" };
      }
    }
  },
});
