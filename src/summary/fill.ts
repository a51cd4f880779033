import type { FilledForm } from "../forms/filled";
import { writeAmount } from "../values/amount";
import { address, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Steps } from "../workbook/steps";
import { cellEdits } from "./table-edits";
import type { Collected } from "./collect";
import { settle } from "./edited-texts";
import type { Choice, Memory } from "./three-way";
import type { Settled } from "./edited-texts";
import { contentsOf, inUnit } from "./contents";
import { leftStanding, manualAmounts } from "./manual-rows";
import { match } from "./match";
import { place, stuck } from "./place";
import type { Placement } from "./table-body";
import type { Plan } from "./plan";
import type { LeftOut, Refused } from "./refusal";
import type { Report, SetBack } from "./report";
import type { RolledRow } from "./roll-up";
import { sumOf } from "./roll-up";
import { heightFor } from "./row-height";
import { movedRow } from "./row-moves";
import type { Converted } from "./source";
import type { TableLine, Target } from "./target";
import { projectExpenditureIn, tieOutReport } from "./tie-out";
import type { TieOut } from "./tie-out";

export interface Done {
  readonly kind: "done";
  readonly edits: readonly Edit[];
  readonly report: Report;
  /** The rolled rows as they will stand; `row` from 0, amounts in 万元. */
  readonly rows: readonly {
    readonly row: number;
    readonly names: readonly string[];
    readonly amount: string;
  }[];
  /** Joined texts that wait for a person: 待综合. */
  readonly drafts: readonly { readonly cell: string }[];
  readonly tieOut: TieOut;
}

export interface ToFill {
  readonly plan: Plan;
  readonly year: number | undefined;
  readonly forms: readonly FilledForm[];
  readonly memory: Memory;
  readonly target: Target;
  readonly drawing: readonly Edit[];
  readonly rows: readonly RolledRow[];
  readonly collected: Collected;
  readonly leftOut: readonly LeftOut[];
  readonly options?: { readonly total?: boolean; readonly choices?: Readonly<Record<string, Choice>> };
}

/** Puts the rolled rows into the summary's table. */
export function* filling(to: ToFill): Steps<Done | Refused> {
  const { plan, year, forms, memory, target, rows, collected, options = {} } = to;
  const matched = match(target.lines, rows, { plan, year, memory });
  const manual = matched.manual.map(({ line }) => line);
  const hasTotal = target.lines.some(({ kind }) => kind === "total");
  const newTotal = options.total === true && !hasTotal;
  yield;
  const placed = place({ target, rolled: matched.lines, manual, gone: matched.gone, newTotal });
  if ("stuck" in placed) return stuck(target, placed);
  const others = manualAmounts(plan, target, [...placed.manual.keys()]);
  if ("kind" in others) return others;
  const choices = options.choices ?? {};
  yield;
  const settled = settle({
    plan,
    year,
    memory,
    target,
    rows,
    lines: matched.lines,
    places: placed.rolled,
    choices,
  });
  yield;
  const rolled = sumOf(rows.map(({ amount }) => amount));
  const sum = rolled.plus(sumOf(others.amounts));
  const contents = contentsOf({ plan, target, placed, rows, texts: settled.texts, sum });
  const projectExpenditure = projectExpenditureIn(forms, plan.set.set, year);
  const tieOut: TieOut = { directions: rolled, summary: sum, projectExpenditure };
  const notRolled = to.leftOut.map((one) => moved(one, target, placed));
  const leftOut = [...notRolled, ...leftStanding(plan, target, placed, matched)];
  const heights = yield* heightsOf(to, placed, settled);
  const written = cellEdits(target, placed.moves, contents, heights);
  yield;
  return {
    kind: "done",
    edits: [...to.drawing, ...written, ...memory.keep(settled.remembered)],
    report: {
      sheet: target.sheet,
      rows: rows.length,
      converted: collected.converted.map((one) => moved(one, target, placed)),
      setBack: setBackIn(to, matched.lines, placed),
      kept: settled.kept,
      conflicts: settled.conflicts,
      leftOut,
      tieOut: tieOutReport(tieOut),
    },
    rows: rows.map(({ names, amount }, i) => ({
      row: placed.rolled[i]!,
      names,
      amount: writeAmount(amount),
    })),
    drafts: settled.drafts,
    tieOut,
  };
}

/** Whoever changed it, by hand or in its source: both numbers are told. */
function setBackIn(
  { target, rows }: ToFill,
  lines: readonly (TableLine | undefined)[],
  { rolled }: Placement,
): SetBack[] {
  return rows.flatMap(({ names, amount }, i) => {
    const before = lines[i]?.cells[target.amount];
    const to = inUnit(amount, target.unit);
    if (!before || before.text.trim() === "" || before.value === to) return [];
    const cell = address(rolled[i]!, target.columns[target.amount]!);
    return [{ cell, name: names.at(-1) ?? "", from: before.text.trim(), to: String(to) }];
  });
}

/** Of the rows of a table that we drew; how a user's own table looks is the user's. */
function* heightsOf(
  { plan, target, rows }: ToFill,
  { rolled }: Placement,
  { texts }: Settled,
): Steps<Map<number, number>> {
  const heights = new Map<number, number>();
  for (const [i, { names }] of target.marked ? rows.entries() : []) {
    const named = Object.fromEntries(plan.names.map(([field], nth) => [field, names[nth]!]));
    heights.set(rolled[i]!, heightFor(plan.to, plan.table, { ...named, ...texts[i] }));
    yield;
  }
  return heights;
}

/** A source on the summary's own sheet moves with the rows that come and go above it. */
function moved<T extends LeftOut | Converted>(one: T, target: Target, { moves }: Placement): T {
  const at = parseAddress(one.cell ?? "");
  const row = at && one.sheet === target.sheet ? movedRow(moves, at.row) : undefined;
  return at && row !== undefined ? { ...one, cell: address(row, at.column) } : one;
}
