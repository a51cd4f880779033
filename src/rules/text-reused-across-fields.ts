import type { FormDefinition } from "../forms/definition";
import type { Entry, FilledForm } from "../forms/filled";
import { textKey, excerpt } from "../values/text";
import { grouped } from "../values/grouped";
import { measurable } from "./readers/measurable";
import { isOwn } from "../audit/cut-by-row";
import { defineRule, kinds, right, wrong } from "../audit/rule";
import { TEXT_KINDS, textsOf } from "./readers/cells";
import { oncePer, oncePerText } from "../values/once-per";

/** Two targets that are alike are goals-identical's. A sentence that can be checked may be target and indicator. */
export default defineRule({
  id: "text-reused-across-fields",
  title: "每一栏写的是自己的内容",
  why: "职能、进度、目标和指标各说一件事，几栏用同一句话，等于少填了几栏。",
  basis: "实务",
  confidence: "guess",
  forms: { fund: [], department: [], directions: [] },
  scope: "row",
  watches: kinds(TEXT_KINDS),
  messages: {
    reused: {
      title: "同一句话写进了几栏",
      severity: "hint",
      text: "“{field}”里的“{sentence}”，{others}里也有。",
    },
  },
  remedy: "请写这一栏自己的内容：目标写做成什么，指标写怎样衡量；确实应当相同的，请忽略。",
  examples: [
    right(
      "短语相同不算，带数的一句可以既是目标又是指标",
      `## fund
       | 专项名称 | 惠民项目 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | 惠民项目 | 2019.1 | 2019.12 |
       | 专项长期绩效目标 | 改善居民的生活环境和办事条件 |
       | 专项年度绩效目标 | 改善居民的生活环境和办事条件 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 为十二个社区的居民修建休闲广场 | 12处 |
       | 专项实施保障措施 | 为十二个社区的居民修建休闲广场 |`,
    ),
    right(
      "各行的方向各管各的",
      `| 支出方向 | 年度绩效目标 | 社会效益指标 |
       | 维修费 | 让来办事的群众少跑路少排队 | 排队不超过10分钟 |
       | 电费 | 让大厅全年都有电有网有空调 | 让来办事的群众少跑路少排队 |`,
    ),
    wrong(
      "职能就是专项名称，进度计划是目标加上编号",
      `## fund
       | 专项名称 | 社区服务站 |
       | 部门相应职能职责概述 | 社区服务站 |
       | 专项实施进度计划 | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | ^ | 1、保证社区服务站天天有人值班 | 2019.1 | 2019.12 |
       | 专项长期绩效目标 | 保证社区服务站天天有人值班 |
       | 专项年度绩效目标 | 保证社区服务站天天有人值班。 |`,
      { at: "B2", says: "reused" },
      { at: "B4", says: "reused" },
    ),
    wrong(
      "效益指标逐句抄了整体目标",
      `## shifeng/department
       | 整体绩效目标 | 目标1：让窗口办事更快更方便群众。\\n目标2：保证各项交办的工作有着落。 | < |
       | 部门整体支出年度绩效指标 | 产出指标 | 指标1：办件12000件 |
       | ^ | 效益指标 | 指标1：让窗口办事更快更方便群众\\n指标2：保证各项交办的工作有着落 |`,
      { at: "C3", says: "reused" },
    ),
  ],
  *check(form, { limits }) {
    const least = limits.leastReused ?? LEAST;
    for (const { entry, sentence, others } of reusedIn(form, least)) {
      const names = new Set(others.map(({ field }) => `“${field.label}”`));
      yield {
        at: [entry, ...others],
        says: "reused",
        facts: { sentence: excerpt(sentence), others: [...names] },
      };
    }
  },
});

/** `limits.leastReused`: how many characters a sentence has that is no common phrase any more. */
const LEAST = 10;

interface Sentence {
  readonly entry: Entry;
  readonly text: string;
  readonly key: string;
}

interface Reused {
  readonly entry: Entry;
  readonly sentence: string;
  readonly others: readonly Entry[];
}

/** One for each cell that repeats others, with the first sentence it repeats. */
function reusedIn(form: FilledForm, least: number): Reused[] {
  const reused = new Map<Entry, Reused>();
  for (const group of groupsOf(form)) {
    const keys = group.flatMap(({ cell }) => sentencesIn(cell.text).map(({ key }) => key));
    if (new Set(keys).size === keys.length) continue;
    for (const same of grouped(group.flatMap(sentencesOf), ({ key }) => key).values()) {
      const cells = [...new Set(same.map(({ entry }) => entry))];
      if (cells.length < 2 || !isTelling(cells, same[0]!, least)) continue;
      const entry = cells.reduce((one, other) => (blameOf(other) > blameOf(one) ? other : one));
      if (reused.has(entry)) continue;
      reused.set(entry, { entry, sentence: same[0]!.text, others: cells.filter((cell) => cell !== entry) });
    }
  }
  return [...reused.values()];
}

/** What stands side by side: a row's cells where every row is a direction of its own, else the whole form's. */
function groupsOf(form: FilledForm): Entry[][] {
  const texts = textsOf(form).filter(({ field }) => field.kind !== "note");
  const ownTables = ownTablesOf(form.definition);
  const ofRows = texts.filter(({ field }) => ownTables.has(field.table ?? "") && isOwn(field));
  const ofForm = texts.filter(({ field }) => !ownTables.has(field.table ?? ""));
  return [ofForm, ...grouped(ofRows, ({ field, row }) => `${field.table}|${row}`).values()];
}

const ownTablesOf = oncePer(
  ({ fields }: FormDefinition) =>
    new Set([...fields.values()].filter(isOwn).flatMap(({ table }) => table ?? [])),
);

const NUMBERING = /^\s*(?:目标|指标|措施)?\s?[（(]?[\d一二三四五六七八九十]{1,2}(?:[、:：)）]|[.．](?!\d))/;

function sentencesOf(entry: Entry): Sentence[] {
  return sentencesIn(entry.cell.text).map((sentence) => ({ entry, ...sentence }));
}

const sentencesIn = oncePerText((whole: string): readonly Omit<Sentence, "entry">[] =>
  whole.split(/[。；;！!\n]+/).flatMap((part) => {
    const text = part.replace(NUMBERING, "").trim();
    const key = textKey(text).replace(/\p{P}/gu, "");
    return key ? [{ text, key }] : [];
  }),
);

/** Whether it says something that several cells have alike: a long sentence, or a name that is all there is. */
function isTelling(cells: readonly Entry[], { text, key }: Sentence, least: number): boolean {
  if (new Set(cells.map(({ field }) => field.id)).size < 2) return false;
  // Two targets, or what one indicator is called and has to reach in two periods.
  const kinds = [...new Set(cells.map(({ field }) => field.kind))];
  if (kinds.length === 1 && ["target", "indicatorName", "indicatorValue"].includes(kinds[0]!)) return false;
  if (cells.some(isIndicator) && measurable(text)) return false;
  if (key.length >= least) return true;
  const isName = ({ field, cell }: Entry) =>
    field.kind === "text" && !field.table && textKey(cell.text).length <= key.length + 1;
  return key.length > 2 && cells.every(isName);
}

/** Indicators are expected to say something of their own, then texts; of two alike the later one. */
function blameOf(entry: Entry): number {
  const rank = isIndicator(entry) ? 2 : entry.field.kind === "target" ? 0 : 1;
  return rank * 1e9 + entry.row * 1e4 + entry.column;
}

function isIndicator({ field }: Entry): boolean {
  return field.kind.startsWith("indicator");
}
