import Big from "big.js";
import { fromWan } from "../values/amount";
import type { MoneyUnit } from "../values/amount";
import type { Range } from "../workbook/cell";
import type { Content } from "../workbook/edit";
import type { TableLine, Target } from "./target";
import type { Placement } from "./table-body";
import type { Plan } from "./plan";
import type { RolledRow } from "./roll-up";
import { movedRow } from "./row-moves";
import { summedRange } from "./sum-formula";

/** What is to stand in a row, by field; a field that is not named stays as it is. */
export type Contents = Readonly<Record<string, Content | undefined>>;

export interface ToWrite {
  readonly plan: Plan;
  readonly target: Target;
  readonly placed: Placement;
  readonly rows: readonly RolledRow[];
  /** In the order of the rows. */
  readonly texts: readonly Readonly<Record<string, string>>[];
  /** Of all rows, 万元. */
  readonly sum: Big;
}

/** Contents by row, as rows are counted after the moves. */
export function contentsOf(to: ToWrite): Map<number, Contents> {
  const { plan, target, placed, rows, texts } = to;
  const contents = new Map<number, Contents>();
  const blank = Object.fromEntries(Object.keys(target.columns).map((field) => [field, null]));
  for (const row of placed.vacated) contents.set(row, blank);
  rows.forEach((row, i) => {
    const names = plan.names.map(([field], nth) => [field, row.names[nth]!] as const);
    contents.set(placed.rolled[i]!, {
      ...inColumns(target, row.facts),
      ...Object.fromEntries(names),
      [target.amount]: inUnit(row.amount, target.unit),
      ...texts[i],
    });
  });
  for (const [line, row] of placed.manual) {
    if (movedRow(placed.moves, line.row) !== row) contents.set(row, valuesOf(line));
  }
  number(to, contents);
  if (placed.total !== undefined) contents.set(placed.total, totalOf(to, placed.total));
  return contents;
}

/** Only what the sheet has a column for: of a summary without 序号 nothing is missing. */
function inColumns({ columns }: Target, contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([field]) => Object.hasOwn(columns, field)));
}

function valuesOf({ cells }: TableLine): Contents {
  return Object.fromEntries(Object.entries(cells).map(([field, { value }]) => [field, value]));
}

/** 1 to n from top to bottom; rows that the user added count where they had a number. */
function number({ plan, target, rows, placed }: ToWrite, contents: Map<number, Contents>): void {
  const { ordinal } = plan;
  if (!ordinal || !Object.hasOwn(target.columns, ordinal)) return;
  const own = [...placed.manual].filter(([line]) => typeof line.cells[ordinal]?.value === "number");
  const counted = [...placed.rolled.slice(0, rows.length), ...own.map(([, row]) => row)];
  counted
    .sort((a, b) => a - b)
    .forEach((row, i) => contents.set(row, { ...contents.get(row), [ordinal]: i + 1 }));
}

/** Its label stays as it is, and so does a sum that covers all rows: it works itself out. */
function totalOf({ plan, target, placed, sum }: ToWrite, row: number): Contents {
  const amount = inUnit(sum, target.unit);
  const line = target.lines.find(({ kind }) => kind === "total");
  if (!line) return { [plan.names[0]![0]]: "合计", [target.amount]: amount };
  const summed = summedRange(line.cells[target.amount]?.formula ?? "");
  const [top, bottom] = summed ? survivors(placed, summed) : [];
  const column = target.columns[target.amount]!;
  const all = [...placed.rolled, ...placed.manual.values()];
  const coversAll =
    top !== undefined &&
    bottom !== undefined &&
    summed?.left === column &&
    summed.right === column &&
    all.every((one) => one >= top && one <= bottom) &&
    (row < top || row > bottom);
  return coversAll ? {} : { [target.amount]: amount };
}

/** First and last row of a range that are still there, where they stand now. */
function survivors({ moves }: Placement, { top, bottom }: Range): (number | undefined)[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) rows.push(...(movedRow(moves, row) !== undefined ? [row] : []));
  return [rows[0], rows[rows.length - 1]].map((row) =>
    row !== undefined ? movedRow(moves, row) : undefined,
  );
}

/** As the sheet counts. */
export function inUnit(inWan: Big, unit: MoneyUnit): number {
  return Number(fromWan(inWan, unit).toString());
}
