import { contains } from "../../workbook/cell";
import { cellAt } from "../../workbook/snapshot";
import { isSum } from "./fields";
import type { Single } from "./fields";
import type { Sheet } from "./rows";

/**
 * Amounts that make up the total get the role of its sources, where they can be nothing else: they stand under or beside
 * it and do not overlap (财政拨款 and 其他资金; not 财政拨款, 其中：中央 and 其他资金).
 */
export function withSources(singles: readonly Single[], sheet: Sheet): Single[] {
  const total = singles.find(({ is }) => is === "amount");
  const parts = total ? singles.filter((part) => part.part && totalOf(part, singles) === total) : [];
  return isWhole(parts) && !hasOthers(total!, parts, sheet)
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

/** A sum stands among them, or below, whose heading nobody knows: it may be a part too. */
function hasOthers(total: Single, parts: readonly Single[], { snapshot, words }: Sheet): boolean {
  const known = [total, ...parts].flatMap(({ value }) => value ?? []);
  const isKnown = (row: number, column: number) => known.some((value) => contains(value, row, column));
  const isAmount = (row: number, column: number) => isSum(cellAt(snapshot, row, column).text);
  const column = (total.value ?? total.word.area).left;
  for (let row = total.word.row + 1; row <= total.word.row + MOST_PARTS; row++) {
    const here = words.get(row) ?? [];
    if (here.some(({ field, left }) => field && field.kind !== "amount" && left < column)) break;
    if (isAmount(row, column) && !isKnown(row, column)) return true;
  }
  // Headings side by side, with the amounts in the row below.
  const below = total.place === "below" && total.value ? (words.get(total.value.top) ?? []) : [];
  if (below.some(({ row, left }) => left > column && isAmount(row, left) && !isKnown(row, left))) return true;
  const rows = new Set(parts.map(({ word }) => word.row));
  return [...rows].some((row) =>
    (words.get(row) ?? []).some(
      ({ left }) => left > column && rows.size === 1 && isAmount(row, left) && !isKnown(row, left),
    ),
  );
}

/** Sources of money that a form tells apart. */
const MOST_PARTS = 12;

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
