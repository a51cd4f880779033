import type { TemplateSet } from "../../forms/definition";
import type { FilledForm } from "../../forms/filled";
import { directionKey } from "../../forms/keys";
import { rules } from "../../rules/index";
import type { Done } from "../../summary/fill";
import type { Refused } from "../../summary/refusal";
import { differences } from "../../summary/tie-out";
import { parseAddress } from "../../workbook/cell";
import type { CellRef } from "../../workbook/cell";
import { fetched } from "../../workbook/fetched";
import { Stopped } from "../../workbook/slices";
import { entriesOf, entryAt } from "../cell-refs";
import { written } from "../words/writes";
import type { ActsOn, DoneRollUp, PaneActions, RefusedRollUp } from "./pane-actions";
import type { Apply } from "./write";
import { rowsOf } from "../../forms/read/by-role";

/** Beside the page rather than in it, so that the pane opens sooner; whoever shows the pane may fetch it early. */
export const rollingUp = () => fetched(import(/* webpackChunkName: "roll-up" */ "../../summary/one-click"));

/** 一键汇总, and what came of it with the names people know its cells by. */
export function rollUpOver({ workbook, sets, now }: ActsOn, apply: Apply): PaneActions["rollUp"] {
  return async ({ layout, total, anew = false, choices, isStopped, onProgress, knownCounts }) => {
    try {
      const { oneClick } = await rollingUp();
      const { surveyed, result } = await oneClick(
        workbook,
        { sets, rules },
        { layout, total, anew, ...(choices && { choices }) },
        now(),
        {
          ...(isStopped && { isStopped }),
          ...(knownCounts && { knownCounts }),
          ...(onProgress && { progress: (done, of, sheet) => onProgress({ done, of, sheet }) }),
        },
      );
      if (result.kind === "nothing") return result;
      if (result.kind === "refused") return refusedRollUp(result, surveyed.forms);
      const done = doneRollUp(result, surveyed.forms);
      if (!result.edits.length) return done;
      const { rows, sheet } = result.report;
      return { ...done, written: await apply(result.edits, written.rolledUp(rows, sheet)) };
    } catch (problem) {
      if (problem instanceof Stopped) return { kind: "stopped" };
      throw problem;
    }
  };
}

/** A refusal with what stands in its cells and, where an amount is the matter, all amounts of that sheet. */
function refusedRollUp({ sentence, cells }: Refused, forms: readonly FilledForm[]): RefusedRollUp {
  const known = cells.map(({ sheet, cell }) => {
    const found = entryAt(forms, { sheet, address: cell });
    return { sheet, cell, field: found?.entry.field.label ?? "", text: found?.entry.cell.text ?? "" };
  });
  const [first] = cells;
  const found = first && entryAt(forms, { sheet: first.sheet, address: first.cell });
  const isAmount = found?.entry.field.kind === "amount";
  const bad = new Set(cells.filter(({ sheet }) => sheet === first?.sheet).map(({ cell }) => cell));
  return {
    kind: "refused",
    sentence,
    cells: known,
    amounts: isAmount ? amountsIn(found.form, found.entry.field.id, bad) : [],
  };
}

function amountsIn(form: FilledForm, field: string, bad: ReadonlySet<string>): RefusedRollUp["amounts"] {
  const [, name = ""] = Object.entries(form.set.rollUp?.key ?? {})[0] ?? [];
  const rows = rowsOf(form);
  const amounts = entriesOf(form).filter((entry) => entry.field.id === field);
  return amounts
    .filter((entry) => !entry.blank || bad.has(entry.address))
    .map((entry) => ({
      cell: entry.address,
      name: rows.find(({ row }) => row === entry.row)?.entries[name]?.cell.text ?? "",
      text: entry.cell.text,
      isBad: bad.has(entry.address),
    }));
}

/** A roll-up that went well, its cells with the names people know them by. */
function doneRollUp(done: Done, forms: readonly FilledForm[]): Omit<DoneRollUp, "written"> {
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
      const rows = rowsOf(form);
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
