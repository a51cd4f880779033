import { entryIn } from "../forms/read/by-role";
import type { Entry } from "../forms/filled";
import { fold } from "../values/text";
import { spoken } from "./readers/directions";
import { defineRule, right, wrong } from "../audit/rule";
import { tieUp } from "./readers/summary-rows";

const TARGETS = ["periodTarget", "annualTarget"] as const;

export default defineRule({
  id: "summary-text-stale",
  title: "汇总表的目标与支出方向一致",
  why: "一行只汇总一个支出方向时，目标应当和支出方向表一样；不一样，多半是改了一张表忘了另一张。",
  basis: "实务（汇总表与明细表一致）",
  confidence: "likely",
  forms: { summary: ["fundName", "directionName"], directions: ["fundName", "directionName"] },
  watches: ["fundName", "directionName", "periodTarget", "annualTarget"],
  messages: {
    stale: {
      title: "目标与支出方向表不一致",
      severity: "warning",
      text: "{direction}：汇总表的“{field}”和支出方向表写的不一样。",
    },
    empty: {
      title: "汇总表的目标空着",
      severity: "warning",
      text: "{direction}：支出方向表写了“{field}”，汇总表空着。",
      remedy: "请点“一键汇总”补上。",
      about: "blank",
    },
  },
  remedy: "请点“一键汇总”更新；有意改写过的，写一句说明。",
  examples: [
    right(
      "只差空格、换行和标点",
      `## summary
       | 专项支出名称 | 支出方向 | 实施期绩效目标 | 年度绩效目标 |
       | 机房维护费 | 设备更新 | 三年换新，全年不停机。 | 更换服务器8.5万元 |
       ## directions
       | 支出方向 | 所属专项名称 | 实施期绩效目标 | 年度绩效目标 |
       | 设备更新 | 机房维护费 | 三年换新；\\n全年不停机 | 更换 服务器 8.5 万元。 |`,
    ),
    right(
      "几个方向综合成一段，由人来写",
      `## summary
       | 专项支出名称 | 支出方向 | 年度绩效目标 |
       | 机房维护费 | 设备更新、网络租用 | 机房和网络都换新 |
       ## directions
       | 支出方向 | 所属专项名称 | 年度绩效目标 |
       | 设备更新 | 机房维护费 | 换新机房 |
       | 网络租用 | 机房维护费 | 换新网络 |`,
    ),
    right(
      "目标合并成一格，说的是整个专项",
      `## summary
       | 专项支出名称 | 支出方向 | 年度绩效目标 |
       | 机房维护费 | 设备更新 | 机房和网络都换新 |
       | ^ | 网络租用 | ^ |
       ## directions
       | 支出方向 | 所属专项名称 | 年度绩效目标 |
       | 设备更新 | 机房维护费 | 换新机房 |
       | 网络租用 | 机房维护费 | 换新网络 |`,
    ),
    wrong(
      "支出方向的目标改过了，汇总表还是旧的；另一个目标空着",
      `## summary
       | 专项支出名称 | 支出方向 | 实施期绩效目标 | 年度绩效目标 |
       | 机房维护费 | 设备更新 | | 更换80%的服务器 |
       ## directions
       | 支出方向 | 所属专项名称 | 实施期绩效目标 | 年度绩效目标 |
       | 设备更新 | 机房维护费 | 三年换新 | 更换90%的服务器 |`,
      { at: "summary!C2", says: "empty" },
      { at: "summary!D2", says: "stale" },
    ),
    wrong(
      "支出方向的目标补了一句，汇总表没有跟着改",
      `## summary
       | 专项支出名称 | 支出方向 | 实施期绩效目标 | 年度绩效目标 |
       | 城市照明 | 路灯维护 | 三年换完 | 换灯500盏 |
       ## directions
       | 支出方向 | 所属专项名称 | 实施期绩效目标 | 年度绩效目标 |
       | 路灯维护 | 城市照明 | 三年换完 | 换灯500盏，亮灯率98% |`,
      { at: "summary!D2", says: "stale" },
    ),
  ],
  *checkAll(forms) {
    const { rows } = tieUp(forms);
    const merged = new Set(
      rows
        .flatMap(({ row }) => TARGETS.flatMap((role) => entryIn(row, role) ?? []))
        .filter(({ inherited }) => inherited)
        .map(({ address }) => address),
    );
    for (const { row, directions, strangers } of rows) {
      const [direction, ...others] = directions;
      if (!direction || others.length || strangers.length) continue;
      for (const role of TARGETS) {
        const [target, source] = [entryIn(row, role), entryIn(direction.row, role)];
        if (!target || !source || source.blank || merged.has(target.address)) continue;
        const facts = { direction: spoken(direction) };
        const [ours, theirs] = [target.cell.text.trim(), source.cell.text.trim()];
        if (target.blank) {
          yield { at: [target, source], says: "empty", replace: theirs, facts };
        } else if (wording(target) !== wording(source)) {
          const offers = [
            { label: "都用支出方向表的", writes: [{ at: target, to: theirs }] },
            { label: "都用汇总表的", writes: [{ at: source, to: ours }] },
          ];
          yield { at: [target, source], says: "stale", offers, facts };
        }
      }
    }
  },
});

/** What is said, without white space and punctuation; the point in 8.5 and the sign in 80% are part of it. */
function wording({ cell }: Entry): string {
  return fold(cell.text)
    .replace(/\s/g, "")
    .replace(/(?<!\d)\.|\.(?!\d)|[^\P{P}.%]/gu, "");
}
