import { FOREIGN } from "../find/titles";
import { rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import type { Outline } from "./outline";
import { isSideways } from "./sideways";
import { isLevel } from "./vocabulary";
import type { RowConcept } from "./vocabulary";

/** Why a table about performance is no declaration: what it was taken for, and what to do; without full stop. */
export interface Stranger {
  readonly why: string;
}

export type Claim = "declaration" | Stranger | undefined;

interface Report {
  readonly what: string;
  readonly says: RegExp;
}

/** Tables on what became of a target, the surest first. */
const REPORTS: readonly Report[] = [
  {
    what: "绩效自评表",
    says: /自评|完成值|实际完成|完成情况|执行率|执行数|偏差|扣分原因|未完成原因|得分|年度完成/,
  },
  { what: "绩效监控表", says: /监控|执行进度|全年预计|1[-—~至]\d{1,2}月/ },
  { what: "绩效评价或评分用的表", says: /评分表|评价|打分|评分标准|评分规则|评审/ },
  { what: "决算表", says: /决算/ },
];

/** What targets are chosen from. */
const LIBRARY: Report = { what: "绩效指标库或指标体系", says: /指标(?:库|体系|框架)/ };

/** What others say of targets that were handed in. */
const REVIEWS: Report = { what: "审核绩效目标用的表", says: /目标.{0,6}(?:审核|评审|评估|打分)/ };

/** Whether what an outline holds is a declaration of targets; undefined where it has nothing to do with them. */
export function claimOn(outline: Outline, sheet: Sheet): Claim {
  const evidence = evidenceOf(outline, sheet);
  const title = titleOf(outline, sheet);
  const isAbout =
    evidence.about.size >= 2 ||
    evidence.isPlain ||
    /绩效.{0,16}(?:目标|指标|自评|监控|评价|评估)/.test(title);
  // People and offices are appraised by performance, too.
  if (!isAbout || (/考核/.test(title) && !TARGETS.test(title))) return undefined;
  const report = reportIn(title, outline);
  if (report) return { why: report };
  if (isSideways(outline, sheet)) return { why: SIDEWAYS };
  // 产出 and 成本 beside some text are words of any business; under headings of indicators they are not.
  const isNamed = evidence.hasTable
    ? evidence.hasLevels || /绩效|目标/.test(title) || evidence.hasTarget || evidence.isGrouped
    : /绩效/.test(title) || evidence.isGrouped || evidence.speaksOfPerformance;
  if (evidence.about.size >= 2 && evidence.hasContent && isNamed) return "declaration";
  if (evidence.isPlain && TARGETS.test(title)) return "declaration";
  if (!TARGETS.test(title)) return undefined;
  return {
    why: `标题是“${title}”，像是绩效目标表，可是没有看出哪里是指标；请看看一级指标、三级指标、指标值这些栏目名称还在不在，或者补上再审`,
  };
}

const SIDEWAYS =
  "这张表一个项目占一列，绩表只会一行一行地看；请选中表格复制，在空白处“选择性粘贴”里勾“转置”，让一个项目占一行，再审";

/** What a form of targets is called. */
const TARGETS = /绩效.{0,16}(?:目标|指标)/;

/** The title, or else what the sheet is called where it says more than 表1. */
function titleOf({ title }: Outline, { snapshot }: Sheet): string {
  return (title?.text ?? snapshot.name).replace(/\s+/g, "");
}

function reportIn(title: string, { tables, singles }: Outline): string | undefined {
  if (tables.some(isList)) return "这是绩表列出来的指标清单，不是申报用的绩效目标表；要审的请打开原来的表";
  const doing = "要审的是申报时填的绩效目标表，请打开那一张";
  const named = FOREIGN.test(title)
    ? REPORTS.find(({ says }) => says.test(title))
    : [LIBRARY, REVIEWS].find(({ says }) => says.test(title));
  if (named) return `标题是“${title}”，看上去是${named.what}，不是申报用的绩效目标表；${doing}`;
  const headings = tables.flatMap(({ header }) =>
    header.leaves.flatMap(({ word, above }) => [
      // 评价内容 may be what a 一级指标 is called.
      ...(word.column?.startsWith("level") ? [] : [word.text]),
      ...above.map(({ text }) => text),
    ]),
  );
  // A form of targets may also ask what was spent last year, or how much the budget's execution counts.
  const labels = TARGETS.test(title) ? [] : singles.map(({ label }) => label);
  for (const { what, says } of REPORTS) {
    // 评扣分标准 also stands on forms of targets, where values do.
    const isSure = what !== "绩效评价或评分用的表" || !/目标/.test(title);
    const other = [...headings, ...labels].find(
      (text) => text.length <= 20 && says.test(text.replace(/\s/g, "")),
    );
    if (other && isSure) {
      return `表头里有“${other.replace(/\s+/g, "")}”，看上去是${what}，不是申报用的绩效目标表；${doing}`;
    }
  }
  return undefined;
}

/** What `list` and the pane's 指标清单 write. */
function isList({ header: { leaves } }: Outline["tables"][number]): boolean {
  return ["原文", "单元格"].every((heading) => leaves.some(({ word }) => word.text === heading));
}

/** Rows that tell what a table is about. */
const ENOUGH = 60;

/** What indicators an outline tells of. */
function evidenceOf({ tables, singles, groups }: Outline, sheet: Sheet) {
  const about = new Set<RowConcept>();
  let hasContent = false;
  for (const { header, end } of tables) {
    if (header.of === "steps") continue;
    for (const { word } of header.leaves) if (word.about) about.add(word.about);
    if (header.of === "columns") hasContent = true;
    else {
      const concepts = new Set(header.leaves.map(({ concept }) => concept));
      hasContent ||= ["name", "level3", "value"].some((one) => concepts.has(one as "name"));
      let rows = 0;
      for (const row of rowsFrom(sheet, header.bottom + 1, end - 1)) {
        if (++rows > ENOUGH) break;
        for (const word of sheet.words.get(row) ?? []) if (word.about) about.add(word.about);
      }
    }
  }
  for (const { level, concept, kind } of singles) {
    if (level && /^indicator/.test(kind)) {
      about.add(concept as RowConcept);
      hasContent = true;
    }
  }
  // Only what joins others is too little: 成本 and 产出 are words of any business.
  if ([...about].every((one) => isLevel(one)) && about.size < 2) about.clear();
  const all = new Set(
    tables.flatMap(({ header }) => header.leaves.map(({ concept }) => concept as string | undefined)),
  );
  const roles = [
    ...singles,
    ...tables.flatMap(({ header }) => header.leaves.flatMap(({ field }) => field ?? [])),
  ];
  // Without a word on what they are about, names and values are indicators where money or a target stands with them.
  const isPlain =
    all.has("name") && all.has("value") && roles.some(({ kind }) => kind === "amount" || kind === "target");
  // 一级指标, 二级指标, 三级指标 and 指标值 are words of nothing else.
  const hasLevels =
    ["level1", "level2", "value"].every((one) => all.has(one)) && (all.has("level3") || all.has("name"));
  const hasTable = tables.some(({ header }) => header.of !== "steps" && !header.isMissing);
  const speaksOfPerformance = singles.some(({ label }) => /绩效/.test(label));
  const hasTarget = singles.some(({ kind }) => kind === "target");
  const isGrouped = groups.some(({ text }) => /绩效/.test(text));
  return { about, hasContent, isPlain, hasLevels, hasTable, hasTarget, isGrouped, speaksOfPerformance };
}
