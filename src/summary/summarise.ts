import { unitOf } from "../forms/amount";
import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { LONGEST_TEXT } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import { atOnce } from "../workbook/steps";
import type { Steps } from "../workbook/steps";
import { choose } from "./source-forms";
import type { Chosen, Nothing } from "./source-forms";
import { collecting } from "./collect";
import type { Choice, Memory } from "./three-way";
import { filling } from "./fill";
import type { Done } from "./fill";
import { findTarget } from "./find-target";
import { whereTo } from "./where-to";
import type { IssuesIn } from "./row-facts";
import { refused } from "./refusal";
import type { LeftOut, Refused } from "./refusal";
import { rollUp } from "./roll-up";
import type { Layout, RolledRow } from "./roll-up";

export interface ToSummarise {
  /** Everything found in the workbook, in its order. */
  readonly forms: readonly FilledForm[];
  /** Sheets without a form, hidden ones too. */
  readonly leftOut: readonly LeftOut[];
  /** Of all sheets that were read. */
  readonly snapshots: readonly Snapshot[];
  readonly sets: readonly TemplateSet[];
  /** What the last roll-up left in the workbook; `rollUpMemory` of src/notes. */
  readonly memory: Memory;
  readonly options?: {
    readonly layout?: Layout;
    /** Adds a total row where there is none. One that is there is kept up to date in any case. */
    readonly total?: boolean;
    /** Into a new sheet, though there is a summary, which stays as it is. */
    readonly anew?: boolean;
    /** By the cell that the report named in a conflict. */
    readonly choices?: Readonly<Record<string, Choice>>;
  };
  /** How many issues a form has; for a 一览表. */
  readonly issuesIn?: IssuesIn;
}

export type Summarised = Done | Refused | Nothing;

/**
 * Rolls the workbook's 支出方向表 up into its 汇总表 (or the 专项资金申报表 into a 专项一览表): the edits that do it, and
 * what there is to tell. Applied once, the same again yields no edits. Where anything is doubtful it refuses, with a
 * sentence, and there are no edits.
 */
export function summarise(given: ToSummarise): Summarised {
  return atOnce(summarising(given));
}

export function* summarising(given: ToSummarise): Steps<Summarised> {
  const { forms, snapshots, sets, options = {} } = given;
  const chosen = choose(forms, snapshots, sets);
  if (chosen.kind === "nothing") return { ...chosen, leftOut: [...chosen.leftOut, ...given.leftOut] };
  if (chosen.kind === "refused") return chosen;
  const { plan, year } = chosen;
  const found = options.anew ? undefined : findTarget(plan, forms, year);
  if (found && "kind" in found) return found;
  const unit = found ? unitOf(found) : plan.to.unit;
  const issuesIn = given.issuesIn ?? (() => undefined);
  yield;
  const collected = yield* collecting({ plan, forms: chosen.forms, snapshots, unit, issuesIn });
  if (collected.kind === "refused") return collected;
  const leftOut = [...chosen.leftOut, ...collected.leftOut, ...given.leftOut];
  const rows = rollUp(plan, collected.sources, options.layout ?? "direction");
  if (!rows.length) return { kind: "nothing", sentence: onlyNames(chosen), leftOut };
  yield;
  const long = tooLong(rows);
  if (long) return long;
  const room = rows.length + (options.total ? 1 : 0);
  const where = whereTo(given, chosen, found, room);
  if ("kind" in where) return where;
  yield;
  return yield* filling({ ...given, plan, year, ...where, rows, collected, leftOut });
}

function onlyNames({ plan }: Chosen): string {
  const rows = plan.rowsOf ? "里的行" : "";
  return `${plan.from.name}${rows}都只写了名称，还没有金额和绩效目标。请先填好，再来汇总。`;
}

/** What several directions say together may be more than a cell can hold. */
function tooLong(rows: readonly RolledRow[]): Refused | undefined {
  const long = rows.find(({ texts }) => Object.values(texts).some(({ text }) => text.length > LONGEST_TEXT));
  if (!long) return undefined;
  const sentence = `没有汇总：“${long.names[0]}”各支出方向的目标合起来超过 ${LONGEST_TEXT} 个字，一格装不下。请改为一个支出方向一行。汇总表没有动。`;
  return refused(
    sentence,
    long.sources.map(({ at }) => at),
  );
}
