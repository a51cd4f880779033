import type { Single } from "./fields";

/**
 * Amounts that make up the total get the role of its sources, where they can be nothing else: they stand under or beside
 * it and do not overlap (财政拨款 and 其他资金; not 财政拨款, 其中：中央 and 其他资金).
 */
export function withSources(singles: readonly Single[]): Single[] {
  const total = singles.find(({ is }) => is === "amount");
  const parts = total ? singles.filter((part) => part.part && totalOf(part, singles) === total) : [];
  return isWhole(parts)
    ? singles.map((single) => (parts.includes(single) ? { ...single, is: "incomeSource" } : single))
    : [...singles];
}

/** The last amount before a part that is no part: above it in the same column, or on its left. */
function totalOf(part: Single, singles: readonly Single[]): Single | undefined {
  const before = singles.slice(0, singles.indexOf(part)).filter((one) => one.kind === "amount" && !one.part);
  const isAbove = ({ word, value }: Single) =>
    word.row < part.word.row && (value ?? word.area).left === (part.value ?? part.word.area).left;
  return before.filter(isAbove).at(-1) ?? before.filter(({ word }) => word.row === part.word.row).at(-1);
}

function isWhole(parts: readonly Single[]): boolean {
  const kinds = new Set(parts.flatMap(({ source }) => source ?? []));
  const outer = [...kinds].filter((kind) => kind !== "own");
  const names = new Set(parts.map(({ label }) => label.replace(/\s|其中[:：]?/g, "")));
  return (
    parts.length > 1 &&
    parts.every(({ source }) => source) &&
    names.size === parts.length &&
    outer.length <= 1 &&
    // 财政拨款 twice would be one of them and a part of it.
    parts.filter(({ source }) => source === "fiscal").length <= 1
  );
}
