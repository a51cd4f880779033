import Big from "big.js";
import { textKey } from "../values/text";
import type { Content } from "../workbook/edit";
import { grouped } from "../values/grouped";
import { joinedText } from "./cell-text";
import type { Plan } from "./plan";
import { fundKey } from "./row-key";
import type { Source } from "./source";

/** direction: one row per 支出方向, as on the official sample; fund: one row per 专项. */
export type Layout = "direction" | "fund";

/** A row of the summary as its sources make it. */
export interface RolledRow {
  readonly key: string;
  /** Outermost first: fund, direction (several joined with 、). */
  readonly names: readonly string[];
  /** 万元 */
  readonly amount: Big;
  /** By field of the summary; a draft joins what several directions say and waits for a person. */
  readonly texts: Readonly<Record<string, { readonly text: string; readonly draft: boolean }>>;
  readonly facts: Readonly<Record<string, Content | undefined>>;
  readonly sources: readonly Source[];
}

/** Funds in the order in which they first appear, directions likewise within their fund; sums are decimal. */
export function rollUp(plan: Plan, sources: readonly Source[], layout: Layout): RolledRow[] {
  const groups = [...grouped(sources, ({ names }) => textKey(names[0]!)).values()];
  const joined = layout === "fund" ? groups : groups.flat().map((source) => [source]);
  return joined.map((same) => rowOf(plan, same));
}

export function sumOf(amounts: readonly Big[]): Big {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0));
}

/** A fund with one direction is the same row in both layouts. */
function rowOf(plan: Plan, sources: readonly Source[]): RolledRow {
  const [first] = sources as [Source];
  const isOne = sources.length === 1;
  const [fund = "", ...rest] = first.names;
  const texts = plan.texts.map(([field]) => {
    const parts = sources.map(({ names, texts }) => ({ direction: names[1] ?? "", text: texts[field]! }));
    return [field, joinedText(parts)] as const;
  });
  return {
    key: isOne ? first.key : fundKey(fund),
    names: isOne ? [fund, ...rest] : [fund, sources.map(({ names }) => names[1]).join("、")],
    amount: sumOf(sources.map(({ amount }) => amount)),
    texts: Object.fromEntries(texts),
    facts: first.facts,
    sources,
  };
}
