import { drawForm, insertForms } from "../forms/draw/draw";
import type { Edit } from "../workbook/edit";
import { EMPTY } from "../workbook/snapshot";
import { slotIn } from "../forms/definition";
import type { Line } from "./line";
import type { Plan } from "./plan";
import type { Target } from "./target";

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
  const lines = Array.from({ length: count }, (_, i): Line => ({ row: start + i, kind: "blank", cells }));
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
