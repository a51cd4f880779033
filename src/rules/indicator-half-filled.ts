import { rowsOf } from "../forms/read/by-role";
import type { Entry, FilledForm } from "../forms/filled";
import { fold, excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { pairsIn } from "./readers/indicator-items";

/** A half that stands in a merged cell above belongs to that row; leaving the other half open there is no gap. */
export default defineRule({
  id: "indicator-half-filled",
  title: "指标内容和指标值成对填写",
  why: "只有内容没有值，或者只有值没有内容，这个指标都没有办法考核。",
  basis: "参照 财预〔2015〕88号（完整性）",
  confidence: "certain",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    noValue: {
      title: "指标值没有填",
      severity: "error",
      text: "{kind}“{text}”没有填指标值。",
      remedy: "请补填指标值；不用这个指标，请把内容也清空。",
      about: "blank",
    },
    noName: {
      title: "指标内容没有填",
      severity: "error",
      text: "{kind}填了指标值“{text}”，没有填指标内容。",
      remedy: "请补填指标内容；不用这个指标，请把值也清空。",
      about: "blank",
    },
    nameIsNumber: {
      title: "指标内容只有数字",
      severity: "error",
      text: "{kind}的指标内容只有数字“{text}”，看不出是什么指标。",
      remedy: "请在指标内容里写指标的名称，数字写在指标值里。",
    },
  },
  remedy: "请把指标内容和指标值都填上。",
  examples: [
    right(
      "成对填写，用不着的两格都空着",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | 2处 | |
       | ^ | ^ | 质量指标 | | 　 | |
       | ^ | ^ | 时效指标 | 12345热线接通 | 24小时 | |`,
    ),
    right(
      "合并单元格的续行",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场和道路 | 2处 |
       | ^ | ^ | ^ | ^ | |
       | ^ | ^ | ^ | ^ | 3公里 |
       | ^ | ^ | 质量指标 | 验收 | 合格 |
       | ^ | ^ | ^ | | ^ |`,
    ),
    wrong(
      "一行缺值，一行缺内容，一行把数写进了内容",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造广场 | |
       | ^ | ^ | 质量指标 | | 100% |
       | ^ | ^ | 时效指标 | 30 | 30天 |`,
      { at: "E2", says: "noValue" },
      { at: "D3", says: "noName" },
      { at: "D4", says: "nameIsNumber" },
    ),
    wrong(
      "复制表样时删了值，忘了删内容",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
       | ^ | 产出指标 | 数量指标 | 走访困难家庭 | 80户 | |
       | ^ | 效益指标 | 社会效益指标 | 困难家庭生活改善 | 　 | 与去年相同 |`,
      { at: "E3", says: "noValue" },
    ),
  ],
  *check(form) {
    for (const { name, value, kind } of pairsOf(form)) {
      const [lacksName, lacksValue] = [name.blank, value.blank];
      if (!lacksName && lacksValue && !name.inherited) {
        yield { at: [value, name], says: "noValue", facts: { kind, text: excerpt(name.cell.text) } };
      } else if (lacksName && !lacksValue && !value.inherited) {
        yield { at: [name, value], says: "noName", facts: { kind, text: excerpt(value.cell.text) } };
      } else if (!lacksName && !name.inherited && isOnlyNumber(name.cell.text)) {
        yield { at: name, says: "nameIsNumber", facts: { kind, text: excerpt(name.cell.text) } };
      }
    }
  },
});

/** Name and value of every row, with the row's heading (数量指标), or of several in a row with what stands above them. */
function* pairsOf(form: FilledForm): Generator<{ name: Entry; value: Entry; kind: string }> {
  for (const row of rowsOf(form)) {
    for (const { name, value, group } of pairsIn(row)) if (name) yield { name, value, kind: group };
    const all = Object.values(row.entries).filter(({ field }) => !field.level);
    const name = all.find(({ field }) => field.kind === "indicatorName");
    const value = all.find(({ field }) => field.kind === "indicatorValue");
    if (name && value) yield { name, value, kind: row.headings[row.headings.length - 1] || "这一行" };
  }
}

function isOnlyNumber(text: string): boolean {
  return /^[\d.,%\s]+$/.test(fold(text));
}
