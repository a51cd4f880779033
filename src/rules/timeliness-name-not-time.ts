import { textKey, excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** What is measured in money or numbers. 达标 and 对标 are done in time as well as anything. */
const NOT_TIME = /(?<![达对])标准$|金额$|资金额$|补助额$|补贴额$|总额$|数量$|单价$|人数$|次数$/;

export default defineRule({
  id: "timeliness-name-not-time",
  title: "时效指标的名称说的是时间",
  why: "时效指标考核做得及不及时，名称叫“标准”“金额”，就和成本、数量分不清了。",
  basis: "参照 财预〔2015〕88号（时效指标）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName"],
  messages: {
    notTime: {
      title: "时效指标的名称不是时间",
      severity: "hint",
      text: "时效指标叫“{text}”，像是{kind}，不是时间。",
      merge: "form",
    },
  },
  remedy: "请改成时间的名称，如“补助发放时间”；考核的不是时间的，请移到数量或成本指标。",
  examples: [
    right(
      "名称说的是时间、及时率、完成情况",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 补助标准 | 300元/月 |
       | ^ | ^ | 时效指标 | 补助资金下拨时间 | 2019年年底前 |
       | ^ | ^ | ^ | 补助发放及时率 | 100% |
       | ^ | ^ | ^ | 排污口整改达标 | 6月底前 |`,
    ),
    right("没有单独的名称格", `| 支出方向 | 时效指标 |\n| 抚恤 | 每月10日前按补助标准 |`),
    wrong(
      "名称是标准和金额，值是时间",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 困难补助发放标准 | 当年发放 |
       | ^ | ^ | ^ | 1、到账补助金额（万元） | 2019年6月底前 |`,
      { at: "D2", says: "notTime" },
      { at: "D3", says: "notTime" },
    ),
    wrong(
      "名称是数量",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 全年培训人数 | 300人 |`,
      { at: "D2", says: "notTime" },
    ),
  ],
  *check(form) {
    for (const { category, name } of indicatorItems(form)) {
      if (category !== "timeliness" || !name || name.blank || name.inherited) continue;
      const bare = textKey(name.cell.text).replace(/(?:\([^()]*\)|(?<![。;,]))[。;,]*$/, "");
      const kind = NOT_TIME.exec(bare)?.[0];
      if (kind) yield { at: name, says: "notTime", facts: { text: excerpt(name.cell.text), kind } };
    }
  },
});
