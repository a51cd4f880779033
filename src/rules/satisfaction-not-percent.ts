import { excerpt } from "../values/text";
import { measurable } from "./readers/measurable";
import { defineRule, right, wrong } from "../audit/rule";
import type { Finding } from "../audit/rule";
import { saysPercent } from "./readers/unit-in-name";
import { satisfactionIn } from "./readers/satisfaction";
import type { Satisfaction } from "./readers/satisfaction";

/** More than 100% is told as a rate that cannot be. */
export default defineRule({
  id: "satisfaction-not-percent",
  title: "满意度写成百分比",
  why: "满意度靠问卷算出来，写成百分比或者满意的档次，年底才能对上。",
  basis: "参照 财预〔2021〕101号；实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    noPercent: {
      title: "满意度不是百分比",
      severity: "warning",
      text: "满意度写的是“{text}”，不是百分比，也不是“满意”“基本满意”这样的档次。",
      merge: "column",
    },
    bare: {
      title: "满意度没有写百分号",
      severity: "warning",
      text: "满意度写的是“{text}”，没有百分号，不知道满分是多少。",
      merge: "column",
      remedy: "请写成百分比，如“90%”。",
    },
  },
  remedy: "请写明百分之多少满意，如“服务对象满意度≥90%”。",
  examples: [
    right(
      "百分比、百分制的分、满意的档次",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | ≥90% |
       | ^ | ^ | ^ | 村民满意度 | 95％以上 |
       | ^ | ^ | ^ | 学生满意度 | 不低于90分 |
       | ^ | ^ | ^ | 商户满意度 | 基本满意 |
       | ^ | ^ | ^ | 有效投诉 | 不超过3件 |
       | ^ | ^ | ^ | 读者满意度（%） | 95 |
       | ^ | ^ | ^ | | |`,
    ),
    right(
      "一格写下名称和值",
      `| 支出方向 | 社会公众或服务对象满意度指标 |
       | 维修费 | 办事群众满意度达到95% |
       | 培训 | 学员满意度≥90%，用人单位满意度≥85% |
       | 热线 | 来电群众满意 |
       | 巡查 | 全年无投诉 |
       | 监测 | 满意度≥**% |`,
    ),
    wrong(
      "没有百分号，或者只说要提高",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | 95 |
       | ^ | ^ | ^ | 村民满意度 | 0.9 |
       | ^ | ^ | ^ | 学生满意度 | 逐步提高 |
       | ^ | ^ | ^ | 商户满意度 | 200人 |`,
      { at: "E2", says: "bare" },
      { at: "E3", says: "bare" },
      { at: "E4", says: "noPercent" },
      { at: "E5", says: "noPercent" },
    ),
    wrong(
      "几个方向都只说满意度要高",
      `| 支出方向 | 社会公众或服务对象满意度指标 |
       | 路灯 | 市民满意度高 |
       | 水泵 | 市民满意度高 |
       | 阀门 | 不断提升用水户满意度 |`,
      { at: "B2", says: "noPercent" },
      { at: "B3", says: "noPercent" },
      { at: "B4", says: "noPercent" },
    ),
  ],
  *check(form) {
    for (const satisfaction of satisfactionIn(form)) {
      const { entry, read } = satisfaction;
      const says = sayingOf(satisfaction);
      if (!says) continue;
      const facts = { text: excerpt(entry.cell.text) };
      const percent = says === "bare" && !read.embedded && asPercent(satisfaction);
      yield { at: entry, says, facts, ...(percent && { offers: [offer(satisfaction, percent)] }) };
    }
  },
});

function sayingOf({ read, named, name, quantities }: Satisfaction): "noPercent" | "bare" | undefined {
  switch (read.kind) {
    case "empty":
    case "placeholder":
      return undefined;
    case "qualitative":
      if (read.sub === "grade" || read.sub === "standard" || measurable(read.text)) return undefined;
      return "noPercent";
    case "quantity":
    case "duration":
    case "list":
      if (quantities.some(({ unit }) => unit === "%" || unit === "‰" || unit === "分")) return undefined;
      if (quantities.some(({ unit, number }) => unit === "" && number <= 100)) {
        return saysPercent(name?.cell.text ?? "") ? undefined : "bare";
      }
      return named ? "noPercent" : undefined;
    default:
      return "noPercent";
  }
}

/** 95 and 0.95 are the same as far as anybody can tell. */
function asPercent({ entry, quantities: [only] }: Satisfaction): string | undefined {
  if (!only || only.number <= 0) return undefined;
  if (only.number > 1) return `${entry.cell.text.trim()}%`;
  return only.operatorExplicit ? undefined : `${Number((only.number * 100).toFixed(4))}%`;
}

function offer({ entry }: Satisfaction, percent: string): NonNullable<Finding["offers"]>[number] {
  return { label: `改成“${percent}”`, writes: [{ at: entry, to: percent }] };
}
