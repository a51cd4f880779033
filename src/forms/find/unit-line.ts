import { moneyUnitIn } from "../../values/amount";
import type { MoneyUnit } from "../../values/amount";
import type { Range } from "../../workbook/cell";
import { address } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import type { Place } from "../filled";
import type { Heading } from "./headings";

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
