import { sameText } from "../values/text";
import { directionsIn, sameYear, spoken } from "./readers/directions";
import type { Direction } from "./readers/directions";
import { grouped } from "../values/grouped";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "direction-key-duplicate",
  title: "同一专项的支出方向不重名",
  why: "汇总表按“专项＋支出方向”对表，同一专项里两个方向同名，就分不清哪一行对哪一行，金额还可能算两遍。",
  basis: "实务",
  confidence: "certain",
  forms: { directions: ["fundName", "directionName"] },
  watches: ["*"],
  messages: {
    sameKey: { title: "支出方向重名", severity: "error", text: "专项{direction}写了 {count} 行。" },
    sameRow: {
      title: "同一行写了不止一遍",
      severity: "error",
      text: "专项{direction}有 {count} 行，内容完全相同，汇总时会重复计算。",
      remedy: "请删去重复的行，只留一行。",
    },
  },
  remedy: "请合并成一行；确是两个方向的，请改名，让人看得出区别。",
  examples: [
    right(
      "方向同名，但属于不同的专项",
      `| 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 综治平台运行维护 | 8.5 |
       | 维修（护）费 | 机房维护费 | 2.5 |
       | 维修（护）费 | 互联网+监督平台运行维护 | 4 |`,
    ),
    right(
      "一个方向占几行，左边的格子合并",
      `| 支出方向 | 所属专项名称 | 支出方向年度金额 | 数量指标 |
       | 设备更新 | 机房维护费 | 2.5 | 更换服务器2台 |
       | ^ | ^ | ^ | 更换交换机4台 |`,
    ),
    right(
      "括号里的字不同",
      `| 支出方向 | 所属专项名称 |
       | 培训（乡镇） | 干部教育 |
       | 培训（街道） | 干部教育 |`,
    ),
    right(
      "一个工作簿里放着两年的表",
      `## directions 2019
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       ## directions 2020
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |`,
    ),
    wrong(
      "同一专项的方向写了两行，只差空格和括号的写法",
      `| 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 机房维护费 | 2.5 |
       | 印刷资料 | 机房维护费 | 1 |
       | 维修 (护)费 | 机房维护费　 | 4 |`,
      { at: "A2", says: "sameKey" },
    ),
    wrong(
      "分在两张表上的同一个方向",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 3 |`,
      { at: "directions!A2", says: "sameKey" },
    ),
    wrong(
      "整行粘贴了两遍",
      `| 支出方向 | 所属专项名称 | 支出方向年度金额 | 年度绩效目标 |
       | 设备更新 | 机房维护费 | 2.5 | 全年不停机 |
       | 设备更新 | 机房维护费 | 2.5 | 全年不停机 |`,
      { at: "A2", says: "sameRow" },
    ),
  ],
  *checkAll(forms) {
    const once = new Set<string>();
    const twice = new Set<string>();
    for (const { key } of directionsIn(forms)) (once.has(key) ? twice : once).add(key);
    if (!twice.size) return;
    const doubled = [...directionsIn(forms)].filter(({ key }) => twice.has(key));
    for (const group of grouped(doubled, ({ key }) => key).values()) {
      for (const same of byYear(group)) {
        if (same.length === 1) continue;
        yield {
          at: same.flatMap(({ name, fund }) => [name, fund]),
          says: same.every((one) => isSameRow(one, same[0]!)) ? "sameRow" : "sameKey",
          facts: { direction: spoken(same[0]!), count: same.length },
        };
      }
    }
  },
});

function byYear([first, ...others]: readonly Direction[]): Direction[][] {
  if (!first) return [];
  const same = others.filter(({ form }) => sameYear(form, first.form));
  return [[first, ...same], ...byYear(others.filter((other) => !same.includes(other)))];
}

function isSameRow(a: Direction, b: Direction): boolean {
  const fields = new Set([...Object.keys(a.row.entries), ...Object.keys(b.row.entries)]);
  const textOf = ({ row }: Direction, id: string) => row.entries[id]?.cell.text ?? "";
  return [...fields].every((id) => sameText(textOf(a, id), textOf(b, id)));
}
