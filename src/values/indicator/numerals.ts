import type { NumberFound } from "./numbers";
import type { UnitFound } from "./units";

/** What people count in words: 两次, 三个月, 十二场. Not what only looks so: 一线, 二级, 三类, 一面. */
const COUNTED = new Set(
  (
    "个 所 家 户 户次 人 名 位 人次 家次 场次 批次 次 遍 轮 条 件 份 篇 册 本 部 套 台 辆 座 处 栋 幢 间 场 批 期 届 例 张 株 " +
    "项 宗 起 亩 公顷 公里 千米 米 平方米 立方米 吨 公斤 千克 成 倍 % 元 秒 分钟 小时 天 日 周 工作日 月 季度 年 堂 节 课时 学时 字"
  ).split(" "),
);

/** Does what stands behind a number in Chinese make it one? 月 only as 个月: 三月 is March. */
export function countsAfterNumerals(text: string, { start, end }: NumberFound, unit: UnitFound): boolean {
  if (unit.unknown) return false;
  if (/^(?:上|下|每|大|多|年)$/.test(text[start - 1] ?? "") && text[start] === "半") return false;
  const simple = unit.name.replace(/^[千百十]?[万亿]/, "").split("/")[0]!;
  if (unit.raw === "季") return false;
  if (simple === "月" && !/^[千百十]?[万亿]?个/.test(unit.raw)) return false;
  return (COUNTED.has(simple) || unit.dimension === undefined) && text.slice(end, end + 2) !== "一体";
}
