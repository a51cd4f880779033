import { directionKey } from "../../forms/keys";
import type { FilledForm } from "../../forms/filled";
import type { TemplateSet } from "../../forms/definition";
import type { Done } from "../../summary/fill";
import { differences } from "../../summary/tie-out";
import { parseAddress } from "../../workbook/cell";
import type { CellRef } from "../../workbook/cell";
import type { DoneRollUp } from "./pane-actions";
import { entriesOf } from "../places";

/** A roll-up that went well, its cells with the names people know them by. */
export function toldOf(done: Done, forms: readonly FilledForm[]): Omit<DoneRollUp, "written"> {
  const { report, rows, tieOut } = done;
  const summary = forms.find(
    (form) => form.sheet.name === report.sheet && form.set.rollUp?.to === form.definition.id,
  );
  const apart = differences(tieOut);
  const project = tieOut.projectExpenditure;
  const named = (cell: string) => {
    const at = parseAddress(cell)!;
    const field = summary && fieldIn(summary, at.column);
    const names = rows.find(({ row }) => row === at.row)?.names ?? [];
    return { names, name: names[0] ?? "", field: field?.label ?? "", id: field?.id };
  };
  return {
    kind: "done",
    report,
    rows,
    differences: {
      summary: !apart.summary.eq(0),
      ...(project && {
        projectExpenditure: {
          sheet: project.sheet,
          address: project.address,
          differs: !apart.projectExpenditure?.eq(0),
        },
      }),
    },
    kept: report.kept.map(({ cell }) => {
      const { name, field } = named(cell);
      return { cell, name, field };
    }),
    conflicts: report.conflicts.map((conflict) => {
      const { names, name, field, id } = named(conflict.cell);
      const from = summary && id && sourceOf(forms, summary.set, names, id);
      return { ...conflict, name, field, ...(from && { from }) };
    }),
  };
}

/** Columns keep their fields, whatever rows come and go. */
function fieldIn(form: FilledForm, column: number) {
  return entriesOf(form).find((entry) => entry.column === column && entry.field.table)?.field;
}

/** The cell of the row of that name which the summary's field is taken from; none where two would do. */
function sourceOf(
  forms: readonly FilledForm[],
  { set, rollUp }: TemplateSet,
  names: readonly string[],
  to: string,
): CellRef | undefined {
  const from = rollUp?.texts[to];
  const keys = Object.values(rollUp?.key ?? {});
  if (!rollUp || from === undefined) return undefined;
  const key = (texts: readonly string[]) => directionKey(texts[0] ?? "", texts[1] ?? "");
  const found = forms
    .filter((form) => form.set.set === set && form.definition.id === rollUp.from)
    .flatMap((form) => {
      const rows = Object.values(form.tables).flatMap((table) => table.rows);
      const candidates = rows.some(({ entries }) => entries[from])
        ? rows.map(({ entries }) => entries)
        : [form.fields];
      return candidates.flatMap((entries) => {
        const said = keys.map((field) => (entries[field] ?? form.fields[field])?.cell.text ?? "");
        const entry = entries[from];
        return entry && key(said) === key(names) ? [{ sheet: entry.sheet, address: entry.address }] : [];
      });
    });
  return found.length === 1 ? found[0] : undefined;
}
