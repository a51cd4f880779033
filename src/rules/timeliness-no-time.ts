import { readIndicatorValue } from "../values/indicator-value";
import type { IndicatorValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import { calledOf, numbersOf } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** Words of time that are no date and no limit. */
const IN_TIME =
  /及时|按时|按期|按月|按季|按年|按日|准时|如期|适时|即时|实时|随时|同步|当[年月日天期季]|次[年月日]|年[底末初内前]|月[底末初内前]|季[度末]|学[期年]|全年|常年|全天|长期|年度|时限|期限|限期|提前|逾期|超期|工期|[日天周]内|第一时间|一次办|马上办|\d\s{0,9}:\s{0,9}\d/;

/** A name that measures time, or a share of what is done in time. */
const TIMED_NAME =
  /及时|按时|按期|准时|如期|时间|周期|时限|期限|工期|时长|时效|进度|频[次率]|(?<!效)率(?:$|[（(])/;

/** 故障响应（小时）｜2 */
const TIME_IN_BRACKETS = /[（(](?:单位[:：])?(?:分钟|小时|个?工作日|日|天|周|个?月|季度|年)[)）]$/;
const TIME_NAMES = [TIMED_NAME, IN_TIME, TIME_IN_BRACKETS];

const TIME_UNIT = /^(?:秒|分钟|小时|个?工作日|日|天|周|个?月|季度|年)$/;

export default defineRule({
  id: "timeliness-no-time",
  title: "时效指标写明时间",
  why: "时效指标考核什么时候完成、多久办好，没有时间就不知道及时不及时。",
  basis: "参照 财预〔2015〕88号（时效指标）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    noTime: {
      title: "时效指标没有写时间",
      severity: "warning",
      text: "时效指标写的是“{text}”，没有时间。",
      merge: "column",
    },
  },
  remedy: "请写明时间，如“2019年年底前”“24小时内”“每季度1次”。",
  examples: [
    right(
      "期限、时长、频次、当年、及时率",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 工程完工 | 2019年年底前 |
       | ^ | ^ | ^ | 补助资金发放 | 按月安排 |
       | ^ | ^ | ^ | 资金当年下达率 | 100% |
       | ^ | ^ | ^ | 实施期 | 2023.07-2024.01 |
       | ^ | ^ | ^ | 审批用时 | ≤3个工作日 |
       | ^ | ^ | ^ | 公开及时性 | 达标 |
       | ^ | ^ | ^ | 故障响应（小时） | 2 |
       | ^ | ^ | ^ | 路灯安装 | 当期完成 |`,
    ),
    right(
      "一格写下的时效",
      `| 支出方向 | 时效指标 |
       | 抚恤 | 备案当年发放 |
       | 路灯 | 报修后24小时内修好 |
       | 热线 | 及时回复 |
       | 培训 | |
       | 监测 | **日前 |`,
    ),
    wrong(
      "办事效率不是时间",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 提升窗口效率 | 100% |
       | ^ | ^ | ^ | 项目推进 | 有序 |`,
      { at: "D2", says: "noTime" },
      { at: "D3", says: "noTime" },
    ),
    wrong(
      "时效一栏写了别的",
      `| 支出方向 | 时效指标 |
       | 维修费 | 保证工作需要 |
       | 宣传 | 发放资料5000份 |`,
      { at: "B2", says: "noTime" },
      { at: "B3", says: "noTime" },
    ),
  ],
  *check(form) {
    for (const { category, name, value, text } of indicatorItems(form)) {
      const entry = text ?? value;
      if (category !== "timeliness" || !entry || entry.blank || entry.inherited) continue;
      const called = name ? calledOf(name.cell.text) : "";
      const read = readIndicatorValue(entry.cell, { name: called, serials: true });
      if (isTimed(read, entry.cell.text) || TIME_NAMES.some((time) => time.test(called))) continue;
      if (name && !name.blank) {
        const facts = { text: excerpt(`${called} ${entry.cell.text.trim()}`) };
        yield { at: [name, entry], says: "noTime", facts };
      } else yield { at: entry, says: "noTime", facts: { text: excerpt(entry.cell.text) } };
    }
  },
});

function isTimed(read: IndicatorValue, text: string): boolean {
  switch (read.kind) {
    case "empty":
    case "placeholder":
    case "deadline":
    case "date":
    case "date-serial":
    case "period":
    case "frequency":
    case "duration":
      return true;
    default:
      return (
        numbersOf(read).some(
          (one) => one.kind === "duration" || one.per !== undefined || TIME_UNIT.test(one.unit),
        ) || IN_TIME.test(text)
      );
  }
}
