import { moneyUnitIn } from "../../values/amount";
import type { MoneyUnit } from "../../values/amount";
import { readYear } from "../../values/year";
import { address } from "../../workbook/cell";
import type { CellRef, Range } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import type { Place } from "../filled";
import type { Heading } from "./headings";

/** How far above its first heading a form may say its year. */
const REACH = 4;

const YEAR_ALONE = /^[\s(（]*[\d〇○零一二三四五六七八九０-９]{4}(?:\s*年度?|\s*度)?[\s)）]*$/;

/** The year that a form's title says, or a line of its own near it (（2019年度）), with its cell. */
export function yearAbove(
  { name, rows }: Pick<Snapshot, "name" | "rows">,
  region: Range,
  headings: readonly Heading[],
): { readonly year: number; readonly place: CellRef } | undefined {
  const first = Math.min(...headings.filter((heading) => !heading.isTitle).map((heading) => heading.row));
  for (let row = Math.max(0, Math.min(region.top, first - REACH)); row < first; row++) {
    for (const [column, cell] of (rows[row] ?? []).entries()) {
      if (typeof cell?.value !== "string" || column < region.left || column > region.right) continue;
      const isHead = cell.value.includes("表") || YEAR_ALONE.test(cell.value);
      const year = isHead ? readYear(cell.value) : undefined;
      if (year !== undefined) return { year, place: { sheet: name, address: address(row, column) } };
    }
  }
  return undefined;
}

/**
 * The unit of a form's amounts: from a line above its headings (单位：万元) or from a heading (资金总额（万元）); never
 * from what somebody filled in, for 人均补助（元） is not about the form's amounts.
 */
export function unitOn(
  { name, rows }: Pick<Snapshot, "name" | "rows">,
  area: Range,
  headings: readonly Heading[],
): (Place & { readonly unit: MoneyUnit }) | undefined {
  const labels = headings.filter((heading) => !heading.isTitle);
  const first = Math.min(...labels.map((heading) => heading.row));
  for (let row = Math.max(0, area.top - 1); row < first; row++) {
    for (const [column, cell] of (rows[row] ?? []).entries()) {
      if (typeof cell?.value !== "string" || column < area.left || column > area.right) continue;
      const unit = moneyUnitIn(cell.value);
      if (unit) return { sheet: name, address: address(row, column), unit };
    }
  }
  for (const { text, row, column } of labels) {
    const unit = moneyUnitIn(text);
    if (unit) return { sheet: name, address: address(row, column), unit };
  }
  return undefined;
}
