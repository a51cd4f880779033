import Big from "big.js";

/** Decimal strings with as many decimals as the longest of them: 8.5, 4.0, 18.0. */
export function aligned(amounts: readonly string[]): string[] {
  const places = Math.max(0, ...amounts.map((amount) => amount.split(".")[1]?.length ?? 0));
  return amounts.map((amount) => Big(amount).toFixed(places));
}

export interface Bar {
  readonly name: string;
  readonly detail: string;
  readonly amount: string;
  /** Of the longest bar, in percent. */
  readonly width: number;
}

/** Rows that are drawn one by one; with more, the largest of them and the rest as one. */
const DRAWN = 8;

/** In source order; from nine rows on the eight largest, and what the others make together. */
export function barsOf(
  rows: readonly { readonly names: readonly string[]; readonly amount: string }[],
  rest: (count: number) => string,
): Bar[] {
  const bySize = [...rows].sort((a, b) => Big(b.amount).cmp(Big(a.amount)));
  const drawn = new Set(bySize.slice(0, DRAWN));
  const others = rows.filter((row) => !drawn.has(row));
  const sum = others.reduce((total, { amount }) => total.plus(amount), Big(0));
  const shown = rows
    .filter((row) => drawn.has(row))
    .map(({ names, amount }) => ({ name: names[0] ?? "", detail: names.slice(1).join(""), amount }));
  const all = others.length
    ? [...shown, { name: rest(others.length), detail: "", amount: sum.toString() }]
    : shown;
  const texts = aligned(all.map(({ amount }) => amount));
  const longest = all.reduce((most, { amount }) => (Big(amount).gt(most) ? Big(amount) : most), Big(0));
  return all.map((one, i) => ({
    ...one,
    amount: texts[i]!,
    width: longest.gt(0) ? Math.max(0, Math.round(Big(one.amount).div(longest).times(100).toNumber())) : 0,
  }));
}

export interface Part {
  readonly text: string;
  readonly isNew: boolean;
}

/** A text in parts: what it has in common with another at both ends, and what differs between. */
export function differing(base: string, text: string): Part[] {
  if (base === "" || base === text) return [{ text, isNew: false }];
  let start = 0;
  while (start < base.length && start < text.length && base[start] === text[start]) start++;
  let end = 0;
  const room = Math.min(base.length, text.length) - start;
  while (end < room && base[base.length - 1 - end] === text[text.length - 1 - end]) end++;
  return [
    { text: text.slice(0, start), isNew: false },
    { text: text.slice(start, text.length - end), isNew: true },
    { text: text.slice(text.length - end), isNew: false },
  ].filter((part) => part.text !== "");
}
