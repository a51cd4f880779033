import { spoken } from "./readers/directions";
import { grouped } from "../values/grouped";
import { defineRule, right, wrong } from "../audit/rule";
import { tieUp } from "./readers/summary-rows";

/** More names than these make a sentence unreadable; the cells name the rest. */
const NAMED = 5;

export default defineRule({
  id: "summary-missing-row",
  title: "每个支出方向都进了汇总表",
  why: "汇总表是全部支出方向的汇总，漏了一行，金额和目标就都少一块。",
  basis: "实务（汇总表与明细表一致）",
  confidence: "certain",
  forms: { directions: ["fundName", "directionName"], summary: ["fundName", "directionName"] },
  watches: ["fundName", "directionName", "amount", "periodTarget", "annualTarget"],
  messages: {
    missing: {
      title: "汇总表缺支出方向",
      severity: "error",
      text: "汇总表里缺 {count} 个支出方向：{names}{more}。",
    },
  },
  remedy: "请点“一键汇总”补上；已经有这一行的，请核对名称是否一致。",
  examples: [
    right(
      "每个方向都在，空格和括号写法不同也算",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 综治平台运行维护 | 8.5 |
       | 维修（护）费 | 机房维护费 | 2.5 |
       ## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 综治平台 运行维护 | 维修(护)费 | 8.5 |
       | 2 | 机房维护费 | 维修（护）费　 | 2.5 |`,
    ),
    right(
      "一个专项一行，几个方向写在一格里",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新、改造 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |
       | 资料印刷 | 机房维护费 | 1 |
       ## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 机房维护费 | 1.设备更新、改造；2.网络租用\\n3.资料印刷 | 7.5 |`,
    ),
    right(
      "分在几张汇总表里",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 排练 | 文化惠民 | 4 |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 2.5 |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 文化惠民 | 排练 | 4 |`,
    ),
    right(
      "汇总表还没有填",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       ## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | | | |`,
    ),
    right(
      "汇总表里名称差一个字，由另一条说",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护 | 设备更新 | 2.5 |`,
    ),
    right(
      "只写了名称的行不汇总",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 2.5 |`,
    ),
    wrong(
      "汇总以后又加了方向；同名的方向属于别的专项，不能顶替",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 综治平台运行维护 | 8.5 |
       | 维修（护）费 | 机房维护费 | 2.5 |
       | 资料印刷 | 综治平台运行维护 | 1 |
       ## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 综治平台运行维护 | 维修（护）费 | 8.5 |`,
      { at: "directions!A3", says: "missing" },
    ),
    wrong(
      "两张支出方向表，汇总表只抄了一张",
      `## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 路灯维护 | 城市照明 | 8 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 绿化养护 | 园林绿化 | 6 |
       ## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 城市照明 | 路灯维护 | 8 |`,
      { at: "directions (2)!A2", says: "missing" },
    ),
  ],
  *checkAll(forms) {
    const byForm = grouped(
      tieUp(forms).unlisted,
      ({ form }) => `${form.sheet.name}|${form.area.top}|${form.area.left}`,
    );
    for (const missing of byForm.values()) {
      const names = missing.slice(0, NAMED).map(spoken);
      const more = missing.length > NAMED ? "等" : "";
      yield {
        at: missing.flatMap(({ name, fund }) => [name, fund]),
        says: "missing",
        facts: { count: missing.length, names, more },
      };
    }
  },
});
