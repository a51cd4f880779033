import { isBlank } from "../../values/text";
import { cellAt } from "../../workbook/snapshot";
import type { Header, Leaf } from "./header";
import { rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import { isLevel } from "./vocabulary";
import type { ColumnConcept, Vocabulary } from "./vocabulary";
import { saidBy } from "./words";

/** What a column without a heading of its own is called. */
const CALLED = { level1: "一级指标", level2: "二级指标", name: "三级指标", number: "序号" } as const;

/** Headings that stand above several columns, as one for each where these say different things: 绩效内容 above 质量目标 | 验收合格率. */
export function spread(sheet: Sheet, header: Header, end: number, vocabulary: Vocabulary): readonly Leaf[] {
  return header.leaves.flatMap((leaf) => {
    const { left, right } = leaf.word.area;
    const isWide = right > left && right - left < 5;
    if (!isWide || !["level1", "level2", "level3", "name"].includes(leaf.concept ?? "")) return [leaf];
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i).flatMap((column) => {
      const concept = conceptOf(textsIn(sheet, header.bottom + 1, end - 1, column), vocabulary);
      return concept ? [{ column, concept }] : [];
    });
    const names = columns.filter(({ concept }) => concept === "name");
    const hasName = header.leaves.some(
      (other) => other !== leaf && ["level3", "name"].includes(other.concept ?? "") && !other.word.isGroup,
    );
    if (columns.length < 2 || names.length !== 1 || names[0] !== columns.at(-1) || hasName) return [leaf];
    return columns.map(({ column, concept }) => {
      const area = { ...leaf.word.area, left: column, right: column };
      const text = CALLED[concept];
      return {
        above: leaf.above,
        concept,
        word: { text, key: text, row: leaf.word.row, left: column, area },
      };
    });
  });
}

function conceptOf(
  texts: readonly string[],
  vocabulary: Vocabulary,
): (keyof typeof CALLED & ColumnConcept) | undefined {
  if (!texts.length) return undefined;
  if (texts.every((text) => /^\s*[(（]?\d{1,3}[)）.、]?\s*$/.test(text))) return "number";
  const about = texts.flatMap((text) => saidBy(text, vocabulary).about ?? []);
  if (about.length * 2 < texts.length) return "name";
  return about.filter(isLevel).length * 2 >= about.length ? "level1" : "level2";
}

/** So many rows tell what a column is about; a table may have thousands. */
const ENOUGH = 20;

const remembered = new WeakMap<Sheet, Map<string, readonly string[]>>();

/** The texts of a column's first rows, each merged cell once. */
export function textsIn(sheet: Sheet, first: number, last: number, column: number): readonly string[] {
  const known = remembered.get(sheet) ?? new Map<string, readonly string[]>();
  remembered.set(sheet, known);
  const key = `${first} ${last} ${column}`;
  const before = known.get(key);
  if (before) return before;
  const texts: string[] = [];
  let rows = 0;
  for (const row of rowsFrom(sheet, first, last)) {
    if (++rows > ENOUGH) break;
    const { text } = cellAt(sheet.snapshot, row, column);
    if (!isBlank(text)) texts.push(text);
  }
  known.set(key, texts);
  return texts;
}
