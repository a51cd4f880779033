import type { Header, Leaf } from "./header";
import type { Column, Part } from "./columns";
import type { LayoutColumn, Meaning, Meanings, TableLayout } from "./meanings";
import type { Vocabulary } from "./vocabulary";

/** The longest key that is kept; tables with more headings are told apart by the first of them. */
const LONGEST = 1000;

export function layoutKey({ leaves }: Header): string {
  return keysOf(leaves).join("|").slice(0, LONGEST);
}

/** Its own heading of each column, with what joins it with others; of those that read alike, with their number. */
export function keysOf(leaves: readonly Leaf[]): string[] {
  const times = new Map<string, number>();
  return leaves.map(({ word, above }) => {
    const joined = above.find(({ isGroup, key }) => isGroup && key !== word.key);
    const key = joined ? `${joined.key}/${word.key}` : word.key;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

/** What people said of the columns of a layout, the pane's user before whoever wrote a vocabulary. */
export function correctionsOf(header: Header, { layouts, corrections }: Vocabulary): Meanings | undefined {
  if (header.of !== "rows" || header.isMissing || (!layouts.size && !corrections.size)) return undefined;
  const key = layoutKey(header);
  return corrections.get(key) ?? layouts.get(key);
}

/** A table's headings, each taken for what people said it is. */
export function corrected(header: Header, vocabulary: Vocabulary): Header {
  const said = correctionsOf(header, vocabulary);
  if (!said) return header;
  const keys = keysOf(header.leaves);
  const leaves = header.leaves.map((leaf, i): Leaf => {
    const meaning = said[keys[i]!];
    if (!meaning) return leaf;
    const { word, above } = leaf;
    const { text, key, row, left, area, isGroup } = word;
    const own = { text, key, row, left, area, ...(isGroup && { isGroup }) };
    const period = { longValue: "实施期", annualValue: "年度" }[meaning as string];
    const concept = period ? "value" : (meaning as Exclude<Meaning, "longValue" | "annualValue">);
    return { word: own, above, concept, isSure: true, ...(period && { period }) };
  });
  return { ...header, leaves };
}

/** The columns under some headings, with what each was taken for in the end. */
export function layoutOf(
  header: Header,
  parts: readonly Part[],
  vocabulary: Vocabulary,
): TableLayout | undefined {
  if (header.of !== "rows" || header.isMissing) return undefined;
  const said = correctionsOf(header, vocabulary);
  const keys = keysOf(header.leaves);
  const taken = parts.flatMap(({ levels, columns }) => [
    ...levels.map(({ level, area }) => ({ area, meaning: `level${level}` as Meaning })),
    ...columns.map((column) => ({ area: column.area, meaning: meaningOf(column) })),
  ]);
  const columns = header.leaves.map(({ word, concept }, i): LayoutColumn => {
    const { left, right } = word.area;
    const own = taken.filter(({ area }) => area.left >= left && area.left <= right);
    const { meaning } = own.find((one) => one.meaning === concept) ?? own[0] ?? { meaning: undefined };
    const key = keys[i]!;
    return { key, heading: word.text.trim(), meaning, isCorrected: said?.[key] !== undefined };
  });
  return { key: layoutKey(header), columns };
}

function meaningOf({ kind, concept, label, group = "" }: Column): Meaning | undefined {
  switch (kind) {
    case "indicatorName":
    case "indicator":
      return "name";
    case "indicatorValue":
      return LONG.test(label + group) ? "longValue" : ANNUAL.test(label + group) ? "annualValue" : "value";
    case "indicatorSign":
      return "sign";
    case "indicatorUnit":
      return "unit";
    case "weight":
      return "weight";
    case "note":
    case "number":
      return concept === "past" ? "past" : "note";
    default:
      return undefined;
  }
}

const LONG = /实施期|长期|中期|三年|周期|总目标/;
const ANNUAL = /年度|本年|当年|全年|\d{4}年/;

/** Replaces what people have said so far; whoever reads next by the vocabulary of these sets reads by it. */
export function correctLayouts(
  sets: readonly { readonly vocabulary?: Vocabulary }[],
  said: Readonly<Record<string, Meanings>>,
): void {
  for (const corrections of new Set(sets.map(({ vocabulary }) => vocabulary?.corrections))) {
    corrections?.clear();
    for (const [layout, meanings] of Object.entries(said)) corrections?.set(layout, meanings);
  }
}
