import { slotIn } from "../forms/definition";
import { drawForm, insertForms } from "../forms/draw/draw";
import type { FilledForm } from "../forms/filled";
import { address } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { EMPTY } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";
import type { Plan } from "./plan";
import { readTarget } from "./read-target";
import { refused } from "./refusal";
import type { Refused, LeftOut } from "./refusal";
import type { TableLine, Target } from "./target";

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

/** A summary in a new sheet with `count` rows, and the edits that draw it; `taken` are the sheets' names. */
export function newTarget(
  plan: Plan,
  year: number,
  count: number,
  taken: readonly string[],
): { readonly target: Target; readonly edits: Edit[] } {
  const { to, table } = plan;
  const [inserted] = insertForms(plan.set, [to.id], year, taken).sheets;
  const { sheet } = inserted!;
  const pictured = to.cells.findIndex((row) => row.some((text) => text && slotIn(text)?.table === table));
  const start = to.head.length + pictured;
  const columns = Object.fromEntries(
    to.cells[pictured]!.flatMap((text, column) => {
      const slot = text ? slotIn(text) : undefined;
      return slot ? [[slot.field, column]] : [];
    }),
  );
  const cells = Object.fromEntries(Object.keys(columns).map((field) => [field, EMPTY]));
  const lines = Array.from({ length: count }, (_, i): TableLine => ({
    row: start + i,
    kind: "blank",
    cells,
  }));
  return {
    edits: [{ kind: "addSheet", sheet }, ...drawForm(to, { sheet, year, rows: { [table]: count } })],
    target: {
      sheet,
      unit: to.unit,
      columns,
      amount: plan.amount[0],
      texts: plan.texts.map(([field]) => field),
      left: 0,
      right: to.widths.length - 1,
      start,
      lines,
      framed: start + count,
      inserts: false,
      others: [],
      merges: [],
      marked: true,
    },
  };
}
