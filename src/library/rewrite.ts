import type { Category, LibraryEntry } from "../forms/schema";
import { fold } from "../values/text";

/** An indicator as it could be written. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
  readonly source?: string;
}

export type Facts = Readonly<Record<string, string | undefined>>;

export interface Asked {
  readonly category: Category;
  /** The indicator as it is written now; "" for an empty cell. */
  readonly written: string;
  /** What {placeholders} stand for besides {subject}: amount, year. */
  readonly facts: Facts;
}

const MOST = 3;

/**
 * Up to three indicators from the library that a weak one could be replaced by: first those about what it is about,
 * then those that suit its whole category. Entries that need a subject or an amount are left out where there is none.
 */
export function rewrites(
  library: readonly LibraryEntry[],
  { category, written, facts: given }: Asked,
): Suggestion[] {
  const facts = { ...given, subject: subjectOf(written) };
  const fitting = library
    .filter((entry) => entry.category === category)
    .map((entry) => ({ entry, weight: weightOf(entry, written) }))
    .filter(({ entry, weight }) => weight > 0 || entry.about.length === 0 || written === "")
    .sort((a, b) => b.weight - a.weight);
  const offered = new Map<string, Suggestion>();
  for (const { entry } of fitting) {
    const [name, value] = [filled(entry.name, facts), filled(entry.value, facts)];
    if (name === undefined || value === undefined || offered.has(name) || name === written.trim()) continue;
    offered.set(name, { name, value, ...(entry.source !== undefined && { source: entry.source }) });
    if (offered.size === MOST) break;
  }
  return [...offered.values()];
}

/** How much of what an entry is about stands in the text: the longer the words, the surer. */
function weightOf({ about }: LibraryEntry, written: string): number {
  return Math.max(0, ...about.filter((word) => written.includes(word)).map((word) => word.length));
}

/** Fills the {placeholders}; undefined where one is needed and there is none. */
export function filled(text: string, facts: Facts): string | undefined {
  const missing = [...text.matchAll(/\{(\w+)\}/g)].some(([, fact = ""]) => facts[fact] === undefined);
  return missing ? undefined : text.replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact]!);
}

/** Name and value as one text, for cells that hold both. */
export function inOneCell({ name, value }: Suggestion): string {
  return /^[≥≤<>=\d]/.test(value) ? `${name}${value}` : `${name}：${value}`;
}

const CHANGE =
  /^(?:进一步|切实|大力|全面|有效|不断|持续|逐步|稳步|积极|努力|着力|更好地?|加快|确保|保证|保障|保持|做好|抓好|完成|实现|推进|推动|促进|加强|强化|提高|提升|增强|改善|优化|完善|健全|规范|落实|开展|组织|打造|树立|深化|巩固|扩大|维护|维持|方便|服务|为|对|的)+/;

const STATE =
  /(?:得到|有所|明显|显著|进一步|不断|持续|逐步|较上年|比上年){0,9}(?:提高|提升|增强|改善|优化|完善|健全|规范|落实|正常(?:运行)?|运转|效率|水平|能力|质量|效果|成效|效能|作用|工作|情况|好|高){1,9}$/;

/**
 * What an indicator that only says “better” is about: of 进一步提高办事效率 办事. Undefined where nothing, or a whole
 * sentence, is left.
 */
export function subjectOf(name: string): string | undefined {
  const plain = fold(name)
    .replace(/^\s*\(?\d{1,2}[、.)]\s*/, "")
    .replace(/[\s“”"《》]/g, "");
  const [clause = ""] = plain.split(/[，。；、,;：:（(]/);
  const left = clause.replace(CHANGE, "").replace(STATE, "").replace(/的$/, "");
  return /^[\u4e00-\u9fffA-Za-z]{2,10}$/.test(left) ? left : undefined;
}
