/** What can be compared with what. Units that only count are each a dimension of their own. */
export type Dimension =
  | "ratio"
  | "points"
  | "money"
  | "time"
  | "months"
  | "working-time"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "energy"
  | "people"
  | "count";

export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  /** What it is compared in, and how many of those it is, as a fraction. */
  readonly base: string;
  readonly times: readonly [number, number];
}

/**
 * For each dimension the unit things are compared in, then the units: the name, what else means it, and how many of the
 * former it is. Abbreviations are spelled out in a value's unit; a unit of its own (公斤, 千米) stays itself.
 */
const MEASURES: readonly (readonly [Dimension, base: string, units: string])[] = [
  ["ratio", "%", "% 百分比 百分率 百分数 比例 比率 1 | ‰ 千分比 千分率 1/10 | 成 10 | 倍 100"],
  ["points", "百分点", "百分点 个百分点 %点 个%点 1"],
  ["money", "元", "元 圆 块钱 元人民币 1 | 角 1/10"],
  [
    "time",
    "小时",
    "毫秒 ms 1/3600000 | 秒 秒钟 s 1/3600 | 分钟 min 1/60 | 小时 个小时 h 1 | 天 d 24 | 日 24 | 自然日 个自然日 24 | 日历天 24",
  ],
  ["time", "小时", "周 个周 168 | 星期 个星期 168"],
  ["working-time", "工作日", "工作日 个工作日 工作天 个工作天 1"],
  ["months", "月", "月 个月 个自然月 1 | 季度 个季度 季 3 | 半年 半年度 6 | 年 年度 个年度 周年 12"],
  [
    "length",
    "米",
    "公里 km KM Km 1000 | 千米 1000 | 米 m M 1 | 延米 延长米 1 | 厘米 cm CM 公分 1/100 | 毫米 mm MM 1/1000 | 分米 dm 1/10 | 微米 μm um 1/1000000",
  ],
  ["area", "平方米", "平方公里 km² km2 k㎡ 1000000 | 平方千米 1000000 | 公顷 hm² hm2 ha 10000 | 亩 2000/3"],
  [
    "area",
    "平方米",
    "平方米 ㎡ m² m2 M2 M² 平米 平方 1 | 平方厘米 cm² cm2 1/10000 | 平方毫米 mm² mm2 1/1000000",
  ],
  [
    "volume",
    "立方米",
    "立方米 m³ m3 M3 M³ 立方 方 ㎥ 1 | 标立方米 Nm³ Nm3 1 | 升 L l 公升 1/1000 | 毫升 mL ml 1/1000000",
  ],
  [
    "mass",
    "千克",
    "吨 t T 公吨 1000 | 千克 kg KG Kg 1 | 公斤 1 | 斤 市斤 1/2 | 克 g 1/1000 | 毫克 mg 1/1000000 | 微克 μg ug 1/1000000000",
  ],
  ["energy", "千瓦时", "千瓦时 kWh kwh KWH KWh kW·h kw·h KW·H KW·h kW.h 度电 1 | 兆瓦时 MWh MW·h 1000"],
  ["count", "℃", "℃ °C 1 | 摄氏度 1"],
  ["count", "dB", "dB db DB 1 | 分贝 1 | dB(A) dBA 分贝A 1"],
  ["count", "学期", "学期 个学期 1"],
  ["count", "学年", "学年 个学年 1"],
  ["people", "人", "人 个人 1 | 名 1 | 位 1"],
];

const COUNTS =
  "个 所 家 户 户次 人次 家次 台次 场次 批次 班次 车次 架次 航次 艘次 例次 项次 件次 床次 课次 点次 亩次 辆次 " +
  "人天 人日 人月 人年 次 回 遍 轮 条 件 份 篇 册 本 部 套 台 台套 辆 架 艘 座 处 栋 幢 间 场 批 期 届 例 床 张 粒 株 " +
  "棵 头 只 匹 羽 尾 枚 支 把 根 块 片 面 幅 段 层 级 口 眼 盏 具 副 双 对 组 班 队 团 门 堂 节 讲 学时 课时 项 起 宗 " +
  "案 卷 盒 箱 包 袋 桶 瓶 罐 车 标箱 标准箱 床位 学位 工位 车位 泊位 席 站 点位 路 线 道 款 类 种 样 字 词 页 版 集 " +
  "分 星 代 人份 头份 剂次 剂 针次 针 千瓦 兆瓦 瓦 伏 千伏 千伏安 kW KW MW kV kVA KV KVA 餐 工日 GB TB MB Mbps V W Pa kPa MPa 度 兆 " +
  "岁 周岁 村 乡 镇 乡镇 街道 社区 县 生 校 " +
  "美元 港元 欧元 吨标煤 吨标准煤 tce 转 rpm ppm ppb NTU CFU cfu Hz kHz MHz GHz mol lm lx kN kJ MJ GJ kcal cd";

function known(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const name of COUNTS.split(" ")) {
    units.set(name, { name, dimension: "count", base: name, times: [1, 1] });
  }
  for (const [dimension, base, rows] of MEASURES) {
    for (const row of rows.split(" | ")) {
      const names = row.split(" ");
      const [times = 1, per = 1] = names.pop()!.split("/").map(Number);
      for (const spelling of names) {
        units.set(spelling, { name: names[0]!, dimension, base, times: [times, per] });
      }
    }
  }
  return units;
}

/** What a counter is joined with to count both at once: 册次, 台套, 床日, 车公里. Nouns (村, 路, 车) only follow one. */
const JOINED =
  "次 套 件 份 册 本 台 班 篇 幅 卷 张 株 棵 只 头 盒 瓶 袋 批 期 场 遍 处 座 栋 间 宗 例 页 块 片 根 盏 副 对 针 剂 " +
  "天 日 月 年 时 小时 学时 课时 公里 千米 km";
/** They count persons or things one by one, so that what follows is what they count. */
const ALONE = /^(?:个|名|位|所|家|分|元|倍|次|回|遍|轮|层|级|面|种|项|类|款|批|期|届)$/;
/** 3种次生灾害: a word that begins like a counter. */
const ENDS_UNIT = /^(?:$|[,;。；、)(:\n/·≥≤><=*+-]|以[上下内]|[及或]以|左右|上下|每|之[内间])/;

const UNITS = known();
const SECONDS = JOINED.split(" ").sort((a, b) => b.length - a.length);
const LONGEST = Math.max(...[...UNITS.keys()].map((name) => name.length));

interface Known {
  readonly unit: Unit;
  readonly length: number;
}

/** The longest unit we know that is written at a position, with its length; two counters that are joined are one. */
export function knownUnitAt(text: string, at: number): Known | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const unit = UNITS.get(text.slice(at, at + length));
    if (unit && at + length <= text.length && !cutsWord(text, at, length)) {
      return joinedAt(text, at, { unit, length }) ?? { unit, length };
    }
  }
  return undefined;
}

/** 500册次, 12台班, 300吨公里, where nothing but the unit stands there. */
function joinedAt(text: string, at: number, { unit, length }: Known): Known | undefined {
  const counts = /^(?:count|people)$/.test(unit.dimension) || unit.name === "吨";
  const end = at + length;
  const second = counts ? SECONDS.find((one) => text.startsWith(one, end)) : undefined;
  if (second === undefined || (ALONE.test(unit.name) && second !== "次")) return undefined;
  if (unit.name.endsWith("次") || !ENDS_UNIT.test(text.slice(end + second.length, end + second.length + 2))) {
    return undefined;
  }
  const name = unit.name + second;
  return { unit: { name, dimension: "count", base: name, times: [1, 1] }, length: length + second.length };
}

/** Latin letters are a unit only where no further letter follows: 5m, but not 5min. */
function cutsWord(text: string, at: number, length: number): boolean {
  return /[A-Za-z]/.test(text[at + length - 1]!) && /[A-Za-z]/.test(text[at + length] ?? "");
}

/** A unit nobody told us about: it counts something. */
export function unknownUnit(name: string): Unit {
  return { name, dimension: "count", base: name, times: [1, 1] };
}
