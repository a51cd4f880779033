import { indicatorsOf } from "./readers/indicator-groups";
import { defineRule, right, wrong } from "../audit/rule";

/** Where the form has no cell of a kind at all, the missing heading is what is told. */
export default defineRule({
  id: "output-and-benefit-present",
  title: "既有产出指标，又有效益指标",
  why: "产出指标说做了多少事，效益指标说带来什么好处，缺了一类就评不出资金用得值不值。",
  basis: "参照 财预〔2021〕101号；财预〔2015〕88号（完整性）",
  confidence: "certain",
  scope: "row",
  watches: ["*"],
  messages: {
    noOutput: {
      title: "产出指标没有填",
      severity: "error",
      text: "产出指标一个也没有填。",
      remedy: "请至少填一个产出指标。",
      about: "blank",
    },
    noBenefit: {
      title: "效益指标没有填",
      severity: "error",
      text: "效益指标（含满意度）一个也没有填。",
      remedy: "请至少填一个效益指标或满意度指标。",
      about: "blank",
    },
  },
  remedy: "请至少填一个产出指标和一个效益指标。",
  examples: [
    right(
      "每个方向各有一个就可以",
      `| 支出方向 | 数量指标 | 质量指标 | 时效指标 | 成本指标 | 经济效益指标 | 社会效益指标 | 社会公众或服务对象满意度指标 |
       | 维修费 | 每月巡检一次 | | | | | | 满意度90% |
       | 电费 | | | | 按照实际，专款专用 | | 全年不停机 | |`,
    ),
    right(
      "申报表的九类里有填有空",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 |
       | ^ | ^ | 质量指标 | | |
       | ^ | 效益指标 | 经济效益指标 | | |
       | ^ | ^ | 社会公众或服务对象满意度指标 | 居民满意度 | 95% |`,
    ),
    wrong(
      "一个方向没有产出，一个方向没有效益",
      `| 支出方向 | 数量指标 | 质量指标 | 经济效益指标 | 社会效益指标 |
       | 维修费 | | | | 全年不停机 |
       | 电费 | 供电8760小时 | | | 　 |`,
      { at: "B2", says: "noOutput" },
      { at: "D3", says: "noBenefit" },
    ),
    wrong(
      "申报表只填了产出",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 |
       | ^ | 效益指标 | 经济效益指标 | | |
       | ^ | ^ | 社会效益指标 | | |`,
      { at: "D4", says: "noBenefit" },
    ),
    wrong(
      "部门整体支出表的效益格空着",
      `## shifeng/department
       | 部门名称 | 政务中心 | < |
       | 部门整体支出年度绩效指标 | 产出指标 | 巡检12次 |
       | ^ | 效益指标 | |`,
      { at: "C3", says: "noBenefit" },
    ),
  ],
  *check(form) {
    for (const { output, benefit } of indicatorsOf(form)) {
      if (output.length && output.every(({ blank }) => blank)) yield { at: output, says: "noOutput" };
      if (benefit.length && benefit.every(({ blank }) => blank)) yield { at: benefit, says: "noBenefit" };
    }
  },
});
