import type { Category } from "../forms/schema";
import type { QuantityValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { measurable } from "./readers/measurable";
import { namedValues, readValues } from "./readers/named-values";
import { hasUnit } from "./readers/unit-in-name";
import { numberInName } from "./readers/name-and-number";
import { defineRule, right, wrong } from "../audit/rule";

/** 培训人数 ≥5000: the name says what is counted. */
const COUNTED =
  /[人次户个所家台套件份场期辆亩里项条处张篇批节课座间栋株吨米天班点]数(?:量)?|总数|参数|指数|率|比例|得分|分数|分值/;

/** Where percentages and marks are usual, a number tells only once it is too large for either. */
const ELSEWHERE: ReadonlySet<Category> = new Set<Category>([
  "quality",
  "economic",
  "social",
  "ecological",
  "sustainability",
]);

/** No percentage and no year. */
function isLarge({ number, operatorExplicit }: QuantityValue): boolean {
  return number >= 1000 && (operatorExplicit || number < 1900 || number > 2100);
}

export default defineRule({
  id: "quantity-no-number",
  title: "数量指标写数字和单位",
  why: "数量指标考核做了多少，没有数就没有办法点数。",
  basis: "参照 财预〔2015〕88号（数量指标，细化量化）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:indicatorUnit", "kind:indicator"],
  messages: {
    noUnit: {
      title: "数量没有写计量单位",
      severity: "hint",
      text: "写的是“{value}”，没有计量单位，看不出数的是什么。",
      remedy: "请在数后面写上计量单位，如“≥5000人次”。",
    },
    noNumber: {
      title: "数量指标没有写数字",
      severity: "warning",
      text: "数量指标“{name}”的指标值是“{value}”，没有数。",
    },
  },
  remedy: "请写数字和单位，如“5000所”“每月1次”。",
  examples: [
    right(
      "数、频次、全覆盖都可以",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新增停车位 | ≥120个 |
       | ^ | ^ | ^ | 线路巡检 | 每月一次 |
       | ^ | ^ | ^ | 老旧小区改造 | 全覆盖 |
       | ^ | ^ | ^ | 社区活动 | ≥**场 |`,
    ),
    right(
      "不是数量指标，不要求数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 路面平整 | 达到规范要求 |`,
    ),
    right(
      "名称里说了数的是什么",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训人数 | ≥5000 |
       | ^ | ^ | ^ | 养护里程（公里） | 86 |`,
    ),
    wrong(
      "只有一个数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 发放宣传资料 | ≥5000 |`,
      { at: "E2", says: "noUnit" },
    ),
    right(
      "效益、质量里的比率、得分、年份和小的数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 公共服务评价得分 | ≥1200 |
       | ^ | 效益指标 | 社会效益指标 | 受益人数 | ≥5000 |
       | ^ | ^ | ^ | 设施使用到 | 2030 |
       | ^ | ^ | 生态效益指标 | 绿化覆盖 | 45 |`,
    ),
    wrong(
      "别的指标里只有一个大数：不会是百分比",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 经济效益指标 | 带动增收 | ≥5000 |
       | ^ | ^ | 社会效益指标 | 惠及群众 | 12000 |
       | ^ | ^ | 生态效益指标 | 减少排放 | ≥1500 |`,
      { at: "E2", says: "noUnit" },
      { at: "E3", says: "noUnit" },
      { at: "E4", says: "noUnit" },
    ),
    wrong(
      "只写了完成、正常",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 社区活动 | 正常开展 |
       | ^ | ^ | ^ | 购置办公设备 | 完成 |`,
      { at: "E2", says: "noNumber" },
      { at: "E3", says: "noNumber" },
    ),
    wrong(
      "值里又写了一遍名称",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 1、法治宣传 | 扩大宣传面 |`,
      { at: "E2", says: "noNumber" },
    ),
  ],
  *check(form) {
    for (const { category, called, entry, read } of readValues(form)) {
      if (read.kind !== "quantity" || read.unit !== "") continue;
      const isBare = category === "quantity" || (category && ELSEWHERE.has(category) && isLarge(read));
      if (!isBare || hasUnit(called) || COUNTED.test(called || entry.cell.text)) continue;
      yield { at: entry, says: "noUnit", facts: { value: excerpt(entry.cell.text) } };
    }
    for (const item of namedValues(form)) {
      const { category, value, called, read } = item;
      if (category !== "quantity" || (read.kind !== "qualitative" && read.kind !== "unparsed")) continue;
      if (measurable(value.cell.text) || numberInName(item)) continue;
      yield {
        at: value,
        says: "noNumber",
        facts: { name: excerpt(called), value: excerpt(value.cell.text) },
      };
    }
  },
});
