import { sameText, excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { tieUp } from "./readers/summary-rows";

export default defineRule({
  id: "summary-orphan-row",
  title: "汇总表的每一行都有来源",
  why: "汇总表里的专项和支出方向，都应当能在支出方向表里找到，找不到就没有指标可考核。",
  basis: "实务（汇总表与明细表一致）",
  confidence: "certain",
  forms: { summary: ["fundName", "directionName"], directions: ["fundName", "directionName"] },
  watches: ["fundName", "directionName", "amount", "periodTarget", "annualTarget"],
  messages: {
    fund: {
      title: "支出方向表里没有这一行",
      severity: "error",
      text: "支出方向表里没有专项“{written}”。",
      merge: "column",
    },
    direction: {
      title: "支出方向表里没有这一行",
      severity: "error",
      text: "支出方向表里，专项“{fund}”没有“{written}”这个支出方向。",
      merge: "column",
    },
    near: {
      title: "名称与支出方向表不一致",
      severity: "error",
      text: "“{written}”在支出方向表里找不到，是不是“{meant}”？",
      merge: "column",
      remedy: "请核对后改成同一个名称。",
    },
  },
  remedy: "请核对名称；不再安排的，请从汇总表里删去，漏了的，请补填支出方向表。",
  examples: [
    right(
      "每行都找得到，写法略有不同",
      `## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | “互联网＋监督”平台 | 维修(护)费 | 4 |
       | 2 | 机房维护费 | 设备更新、网络租用 | 6.5 |
       | 合计 | < | < | 10.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | "互联网+监督"平台 | 4 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |`,
    ),
    right(
      "没有支出方向表可对",
      `## summary\n| 专项支出名称 | 支出方向 | 资金总额 |\n| 机房维护费 | 设备更新 | 2.5 |`,
    ),
    wrong(
      "专项不在支出方向表里；方向不属于这个专项",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 2.5 |
       | 文化惠民 | 排练 | 4 |
       | 机房维护费 | 设备更新、考察 | 2.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |`,
      { at: "summary!A3", says: "fund" },
      { at: "summary!B4", says: "direction" },
    ),
    wrong(
      "名称差一两个字",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护 | 设备更新 | 2.5 |
       | 综治平台运行维护 | 维修费 | 8.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 维修（护）费 | 综治平台运行维护 | 8.5 |`,
      { at: "summary!A2", says: "near" },
      { at: "summary!B3", says: "near" },
    ),
  ],
  *checkAll(forms) {
    for (const { fund, name, strangers } of tieUp(forms).rows) {
      for (const { part, written, meant } of strangers) {
        const at = part === "fund" ? [fund, name] : [name, fund];
        const [first] = meant;
        if (first) {
          const to = first[part].cell.text.trim();
          const facts = { written: excerpt(written), meant: excerpt(to) };
          // Among several names in one cell, only the person who joined them knows where this one ends.
          const isAlone = sameText(at[0]!.cell.text, written);
          const offers = isAlone ? [{ label: "改成“{meant}”", writes: [{ at: at[0]!, to }] }] : [];
          yield { at, says: "near", offers, facts };
        } else if (part === "fund") {
          yield { at, says: "fund", facts: { written: excerpt(written) } };
        } else {
          yield {
            at,
            says: "direction",
            facts: { written: excerpt(written), fund: excerpt(fund.cell.text) },
          };
        }
      }
    }
  },
});
