import type { FilledForm } from "../forms/filled";
import { address } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { newTarget } from "./new-target";
import type { Plan } from "./plan";
import { refused } from "./refusal";
import type { LeftOut, Refused } from "./refusal";
import { readTarget } from "./read-target";
import type { Target } from "./target";

/** The table that is written to, and the edits that draw it first where it is new. */
export interface Where {
  readonly target: Target;
  readonly drawing: readonly Edit[];
}

interface Book {
  readonly forms: readonly FilledForm[];
  readonly snapshots: readonly Snapshot[];
  readonly leftOut: readonly LeftOut[];
}

export function whereTo(
  { forms, snapshots, leftOut }: Book,
  { plan, year }: { readonly plan: Plan; readonly year: number | undefined },
  found: FilledForm | undefined,
  count: number,
): Where | Refused {
  if (found) {
    const snapshot = snapshots.find(({ name }) => name === found.sheet.name)!;
    const target = readTarget(plan, found, snapshot, forms);
    return "kind" in target ? target : { target, drawing: [] };
  }
  if (year === undefined) return yearless(plan, forms);
  const taken = new Set([...snapshots.map(({ name }) => name), ...leftOut.map(({ sheet }) => sheet)]);
  const { target, edits } = newTarget(plan, year, count, [...taken]);
  return { target, drawing: edits };
}

function yearless({ from, to }: Plan, forms: readonly FilledForm[]): Refused {
  const own = forms.filter(({ definition }) => definition === from);
  return refused(
    `没有汇总：${from.name}的标题里没有年度，不知道该建哪一年的${to.name}。请在标题里写上年度，例如“2026年”。`,
    own.map(({ sheet, title, area }) => ({
      sheet: sheet.name,
      address: title?.address ?? address(area.top, area.left),
    })),
  );
}
