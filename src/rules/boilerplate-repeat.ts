import type { Entry, FilledRow } from "../forms/filled";
import { readIndicatorValue } from "../values/indicator-value";
import { saysNothing, textKey, excerpt } from "../values/text";
import { grouped } from "../values/grouped";
import { oncePer, oncePerText } from "../values/once-per";
import { defineRule, right, wrong } from "../audit/rule";
import { rowsOf } from "../forms/read/by-role";

/** Names, periods and amounts may be alike in many rows; targets and indicators say what one direction is for. */
export default defineRule({
  id: "boilerplate-repeat",
  title: "各方向写的是自己的内容",
  why: "几个方向的目标或指标一字不差，多半是复制的，看不出各自要做成什么。",
  basis: "实务",
  confidence: "guess",
  yieldsTo: ["cost-no-amount", "satisfaction-100", "satisfaction-not-percent", "vague-no-measure"],
  watches: ["kind:target", "kind:indicator"],
  messages: {
    repeated: { title: "几行写的一样", severity: "hint", text: "“{field}”里有 {rows} 行都是“{text}”。" },
  },
  remedy: "请确认不是复制的；各方向确实相同的，请忽略。",
  examples: [
    right(
      "名称、实施期和金额可以相同，两行相同也可以",
      `| 主管部门 | 支出方向 | 专项实施期 | 支出方向年度金额 | 数量指标 | 时效指标 |
       | 政务中心 | 维修费 | 2019年 | 2 | 巡检12次 | 2019年12月底前 |
       | 政务中心 | 维修费 | 2019年 | 2 | 巡检12次 | 2019年11月底前 |
       | 政务中心 | 维修费 | 2019年 | 2 | 更换30台 | 2019年6月底前 |
       | 政务中心 | 维修费 | 2019年 | 2 | | |
       | 政务中心 | 维修费 | 2019年 | 2 | | |
       | 政务中心 | 维修费 | 2019年 | 2 | | |`,
    ),
    right(
      "合并单元格是一格",
      `| 支出方向 | 质量指标 |
       | 路灯 | 完好率98%以上 |
       | 水泵 | ^ |
       | 阀门 | ^ |
       | 管道 | ^ |`,
    ),
    right(
      "期限、比率这样的短值本来就会一样",
      `| 支出方向 | 时效指标 | 社会公众或服务对象满意度指标 |
       | 路灯 | 12月底前 | 市民满意度≥90% |
       | 水泵 | 12月底前 | 市民满意度≥90% |
       | 阀门 | 12月底前 | 市民满意度≥90% |
       | 管道 | 12月底前 | 市民满意度≥90% |`,
    ),
    wrong(
      "四个方向里三个的社会效益一样",
      `| 支出方向 | 年度绩效目标 | 社会效益指标 |
       | 路灯 | 换灯300盏 | 全年群众投诉少于20件，设施完好 |
       | 水泵 | 换泵2台 | 全年群众投诉少于 20 件，设施完好 |
       | 阀门 | 换阀40个 | 停水少于8小时 |
       | 管道 | 换管3公里 | 全年群众投诉少于20件，设施完好 |`,
      { at: "C2", says: "repeated" },
    ),
    wrong(
      "一列目标都是同一句",
      `| 支出方向 | 年度绩效目标 |
       | 路灯 | 保障设施全年正常运行 |
       | 水泵 | 保障设施全年正常运行 |
       | 阀门 | 保障设施全年正常运行。 |
       | 管道 | 保障设施全年正常运行 |`,
      { at: "B2", says: "repeated" },
    ),
  ],
  *check(form, { limits }) {
    const least = limits.leastRepeated ?? LEAST;
    const rows = rowsOf(form);
    if (rows.length <= least) return;
    for (const at of repeatedIn(rows, least)) {
      yield { at, says: "repeated", facts: { rows: at.length, text: excerpt(at[0]!.cell.text) } };
    }
  },
});

/** Cells of one column that say the same. Counted first, and then gathered, for there may be too many to be held. */
function repeatedIn(rows: readonly FilledRow[], least: number): Entry[][] {
  const times = new Map<string, number>();
  for (const row of rows) for (const { key } of ownIn(row)) times.set(key, (times.get(key) ?? 0) + 1);
  for (const [key, count] of times) if (count < least) times.delete(key);
  const repeated = new Map<string, Entry[]>();
  for (const row of times.size ? rows : []) {
    for (const { key, entry } of ownIn(row)) {
      if (!times.has(key)) continue;
      const { text } = entry.cell;
      const same = repeated.get(key);
      if (same) same.push(entry);
      else if (saysNothing(text) || isPlainTarget(text)) times.delete(key);
      else repeated.set(key, [entry]);
    }
  }
  return [...grouped(repeated.values(), ([first]) => first!.field.id).values()].flat();
}

/** `limits.leastRepeated`: how many rows are too many to be alike by chance. */
const LEAST = 3;

/** ≥90%, 年底前, ≤8.5万元 are what many things have in common; a sentence, or a count of one thing, is not. */
function isPlainTarget(text: string): boolean {
  if (text.length > SHORT) return false;
  const read = readIndicatorValue(text);
  return read.kind === "quantity" ? /[%‰元]/.test(read.unit) : TIMED.includes(read.kind);
}

const TIMED: readonly string[] = ["deadline", "date", "period", "duration"];

const SHORT = 12;

interface Own {
  readonly entry: Entry;
  /** Of its column and what it says. */
  readonly key: string;
}

/** What a row says of its own. */
const ownIn = oncePer(({ entries }: FilledRow): readonly Own[] =>
  Object.values(entries).flatMap((entry) =>
    isOwn(entry) ? [{ entry, key: `${entry.field.id} ${keyOf(entry.cell.text)}` }] : [],
  ),
);

function isOwn({ field, blank, inherited, cell }: Entry): boolean {
  const isOf = field.kind === "target" || field.kind === "indicator";
  return isOf && !blank && !inherited && field.by !== "finance" && typeof cell.value === "string";
}

const ENDS = "。；;，,";

const keyOf = oncePerText((text): string => {
  const key = textKey(text);
  let end = key.length;
  while (end > 0 && ENDS.includes(key.charAt(end - 1))) end--;
  return key.slice(0, end);
});
