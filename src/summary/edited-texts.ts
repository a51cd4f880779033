import { address } from "../workbook/cell";
import { compare, anchor } from "./three-way";
import type { Choice } from "./three-way";
import { textOf } from "./cell-text";
import type { TableLine } from "./target";
import type { MatchWith } from "./match";
import type { RolledRow } from "./roll-up";
import type { Target } from "./target";

/** Both the source and a person changed a text: the three versions, for the person to choose from. */
export interface Conflict {
  readonly cell: string;
  readonly before: string;
  readonly source: string;
  readonly edited: string;
}

/** What becomes of every text of the rolled rows. */
export interface Settled {
  /** In the order of the rolled rows, by field. */
  readonly texts: readonly Readonly<Record<string, string>>[];
  readonly kept: readonly { readonly cell: string }[];
  readonly conflicts: readonly Conflict[];
  /** Cells that hold what several directions say and wait for a person to make one text of it. */
  readonly drafts: readonly { readonly cell: string }[];
  /** Source texts that have been taken into account, by anchor. */
  readonly remembered: ReadonlyMap<string, string>;
}

export interface ToSettle extends MatchWith {
  readonly target: Target;
  readonly rows: readonly RolledRow[];
  readonly lines: readonly (TableLine | undefined)[];
  /** The row in which each rolled row will stand. */
  readonly places: readonly number[];
  /** By address, as a report named it. */
  readonly choices: Readonly<Record<string, Choice>>;
}

export function settle({ plan, year, memory, target, rows, lines, places, choices }: ToSettle): Settled {
  const kept: { cell: string }[] = [];
  const conflicts: Conflict[] = [];
  const drafts: { cell: string }[] = [];
  const remembered = new Map<string, string>();
  const texts = rows.map((row, i) => {
    // A row that joins directions has a key without them, but is known again by them.
    const [field] = plan.names[1] ?? [];
    if (field && row.sources.length > 1) remembered.set(anchor(plan, year, row.key, field), row.names[1]!);
    return Object.fromEntries(
      plan.texts.map(([field]) => {
        const { text: source, draft } = row.texts[field]!;
        const edited = lines[i] ? textOf(lines[i].cells[field]!) : "";
        const cell = address(places[i]!, target.columns[field]!);
        const name = anchor(plan, year, row.key, field);
        const last = memory.last(name);
        const { text, outcome, settled } = compare(last, source, edited, choices[cell]);
        if (settled) remembered.set(name, source);
        if (outcome === "kept") kept.push({ cell });
        if (outcome === "conflict") conflicts.push({ cell, before: last ?? "", source, edited });
        if (draft && text === source) drafts.push({ cell });
        return [field, text] as const;
      }),
    );
  });
  return { texts, kept, conflicts, drafts, remembered };
}
