import type { Entry } from "../../forms/filled";
import { inOneCell, rewrites } from "../../library/rewrite";
import type { Suggestion } from "../../library/rewrite";
import type { Fix } from "../../audit/issue";
import { indicatorItems } from "../../rules/readers/indicator-items";
import type { IndicatorItem } from "../../rules/readers/indicator-items";
import { measurable } from "../../rules/readers/measurable";
import type { FoundEntry } from "../cell-refs";

/** What could be written into the selected cell, each with what 填入 would write. */
export interface Offered {
  /** Better words for an indicator that says too little; else good examples for the field. */
  readonly kind: "rewrites" | "examples";
  readonly items: readonly OfferedItem[];
}

export interface OfferedItem {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

const MOST = 3;

/** Up to three; undefined where there is nothing to offer. A list's name and value are offered, and filled in, together. */
export function suggestionsFor(
  { form, entry }: FoundEntry,
  given: {
    readonly examples: readonly string[];
    readonly facts: Readonly<Record<string, string | undefined>>;
    /** Something about the cell has to be changed or looked at. */
    readonly hasDoubts: boolean;
  },
): Offered | undefined {
  const item = indicatorItems(form).find(({ name, value, text }) => [name, value, text].includes(entry));
  const written = item ? writtenIn(item) : "";
  const isRewrite = written !== "" && (given.hasDoubts || !measurable(item?.value?.cell.text ?? written));
  if (item?.category && (isRewrite || !given.examples.length)) {
    const asked = { category: item.category, written, facts: given.facts };
    const items = rewrites(form.set.library, asked).flatMap((one) => inCells(item, one));
    if (items.length) return { kind: isRewrite ? "rewrites" : "examples", items };
  }
  const items = given.examples
    .filter((text) => text !== entry.cell.text)
    .map((text) => ({ text, fixes: [fix(entry, text)] }));
  return items.length ? { kind: "examples", items: items.slice(0, MOST) } : undefined;
}

const writtenIn = ({ name, text }: IndicatorItem) => (text ?? name)?.cell.text.trim() ?? "";

function inCells({ name, value, text }: IndicatorItem, suggestion: Suggestion): OfferedItem[] {
  if (text) return [{ text: inOneCell(suggestion), fixes: [fix(text, inOneCell(suggestion))] }];
  if (!name || !value) return [];
  return [
    {
      text: `${suggestion.name}｜${suggestion.value}`,
      fixes: [fix(name, suggestion.name), fix(value, suggestion.value)],
    },
  ];
}

function fix({ sheet, address, cell }: Entry, to: string): Fix {
  return { sheet, address, from: cell.text, to };
}
