import type { FieldDefinition } from "../forms/definition";
import type { Entry, FilledForm, FilledRow } from "../forms/filled";
import { readPeriod } from "../values/period";
import { saysNothing, textKey } from "../values/text";
import { oncePer } from "../values/once-per";
import { defineRule, right, wrong } from "../audit/rule";
import { entryOf, rowsOf } from "../forms/read/by-role";

/** What is to be reached in the whole period, and what of it in the year. */
interface Goals {
  readonly long: Entry;
  readonly annual: Entry;
  /** Both as they are compared: without white space and signs. */
  readonly same: string;
  readonly period?: Entry;
}

/** A 汇总表 repeats what the 支出方向 forms of its workbook say: it is told once, where it was written. */
export default defineRule({
  id: "goals-identical",
  title: "年度目标说的是本年做成什么",
  why: "长期目标说整个实施期要达到什么，年度目标说今年做到哪一步；两个一样，就看不出今年要做什么。",
  basis: "参照 财预〔2015〕88号（中长期目标和年度目标）",
  confidence: "likely",
  watches: ["kind:target", "kind:period"],
  messages: {
    same: {
      title: "长期目标和年度目标完全一样",
      severity: "warning",
      text: "“{field}”和“{other}”完全一样。",
      merge: "column",
    },
    oneYear: {
      title: "长期目标和年度目标完全一样",
      severity: "hint",
      text: "“{field}”和“{other}”完全一样；实施期只有一年。",
      merge: "column",
      remedy: "一年就做完的，可以一样，请忽略；不是的，请写今年要做成什么。",
    },
  },
  remedy: "请在年度目标里写今年要做成什么，最好有数，例如“改造两个广场”。",
  examples: [
    right(
      "年度目标是长期目标里今年的一步",
      `## fund
       | 专项长期绩效目标 | 三年改造六个广场 |
       | 专项年度绩效目标 | 改造两个广场 |`,
    ),
    right(
      "两个都还没有写，或者都没有什么可写",
      `| 支出方向 | 实施期绩效目标 | 年度绩效目标 |\n| 维修费 | | |\n| 电费 | 无 | 无 |`,
    ),
    wrong(
      "年度目标是长期目标的复制，只差标点和空格",
      `## fund
       | 专项长期绩效目标 | 保障社区服务站正常运转， 方便居民办事。 |
       | 专项年度绩效目标 | 保障社区服务站正常运转，方便居民办事 |`,
      { at: "B2", says: "same" },
    ),
    wrong(
      "三年的方向是警告，一年的只提示",
      `| 支出方向 | 专项实施期 | 实施期绩效目标 | 年度绩效目标 |
       | 维修费 | 2019年—2021年 | 机房不停机 | 机房不停机 |
       | 电费 | 2019年 | 供电不中断 | 供电不中断 |
       | 水费 | 2019年—2021年 | 三年换完水管 | 换三分之一水管 |`,
      { at: "D2", says: "same" },
      { at: "D3", says: "oneYear" },
    ),
    wrong(
      "汇总表照抄支出方向表的，只说一次；汇总表自己的，在汇总表上说",
      `## directions
       | 支出方向 | 专项实施期 | 实施期绩效目标 | 年度绩效目标 |
       | 维修费 | 2019年 | 机房不停机 | 机房不停机 |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 | 实施期绩效目标 | 年度绩效目标 |
       | 机房 | 维修费 | 8 | 机房不停机 | 机房不停机 |
       | 机房 | 电费 | 2 | 供电不中断 | 供电不中断 |`,
      { at: "directions!D2", says: "oneYear" },
      { at: "summary!E3", says: "same" },
    ),
  ],
  *checkAll(forms) {
    const known = new Set<string>();
    const all = forms.flatMap(goalsOf);
    for (const { same, period } of all) if (period) known.add(same);
    for (const { long, annual, same, period } of all) {
      if (!period && known.has(same)) continue;
      yield {
        at: [annual, long],
        says: isOneYear(period) ? "oneYear" : "same",
        facts: { other: long.field.label },
      };
    }
  },
});

/** The pairs of a form that say the same: one of its own, and one in each row. */
const goalsOf = oncePer((form: FilledForm): readonly Goals[] => {
  const fields = Object.values(form.fields);
  const own = pairIn((fits) => fields.find(({ field }) => fits(field))) ?? [];
  return [own, ...rowsOf(form).map((row) => pairOf(row) ?? [])].flat();
});

const pairOf = oncePer((row: FilledRow) => pairIn((fits) => entryOf(row, fits)));

function pairIn(
  entryOf: (fits: (field: FieldDefinition) => boolean) => Entry | undefined,
): Goals | undefined {
  const long = entryOf(({ kind, label }) => kind === "target" && /实施期|长期|中期/.test(label));
  const annual = entryOf(({ kind, label }) => kind === "target" && /年度|本年/.test(label));
  if (!long || !annual || (long.inherited && annual.inherited)) return undefined;
  const [a, b] = [long, annual].map(({ cell }) => (saysNothing(cell.text) ? "" : bare(cell.text)));
  if (!a || a !== b) return undefined;
  const period = entryOf(({ kind }) => kind === "period");
  return { long, annual, same: a, ...(period && { period }) };
}

function bare(text: string): string {
  return textKey(text).replace(/\p{P}/gu, "");
}

function isOneYear(period: Entry | undefined): boolean {
  const read = period && readPeriod(period.cell);
  return read?.kind === "period" && read.from.year === read.to.year;
}
