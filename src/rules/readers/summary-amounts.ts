import { entryIn } from "../../forms/read/by-role";
import Big from "big.js";
import { amountOf } from "../../forms/amount";
import type { Entry, FilledForm } from "../../forms/filled";
import { tidyAmount } from "../../values/amount";
import type { Direction } from "./directions";
import { grouped } from "../../values/grouped";
import type { SummaryRow, TieUp } from "./summary-rows";

/** Amount cells of a summary and the cells they should be the sum of; both sums in 万元. */
export interface Tied {
  readonly form: FilledForm;
  readonly amounts: readonly Entry[];
  readonly sources: readonly Entry[];
  readonly directions: readonly Direction[];
  readonly stated: Big;
  readonly sum: Big;
}

/** Only what can be compared for certain: every name is known, every amount readable, no direction doubled. */
export function tiedAmounts({ rows, directions }: TieUp): Tied[] {
  const parts = [...grouped(rows.filter(hasAmount), (row) => placeOf(entryIn(row.row, "amount")!)).values()];
  const sums = grouped(parts.map(sharing), ({ key }) => key);
  const sharers = grouped(directions, ({ row }) => placeOf(entryIn(row, "amount")));
  return [...sums.values()].flatMap((same) => tied(same, sharers) ?? []);
}

const hasAmount = ({ row }: SummaryRow) => entryIn(row, "amount") !== undefined;

const placeOf = (entry: Entry | undefined) => (entry ? `${entry.sheet}!${entry.address}` : "");

/** One amount cell of a summary and what the rows that share it stand for. */
interface Part {
  readonly form: FilledForm;
  readonly amount: Entry;
  readonly directions: readonly Direction[];
  /** Cells that sum up the same directions are added up; a fund's own sum beside those of its directions is not. */
  readonly key: string;
  readonly complete: boolean;
}

function sharing(rows: readonly SummaryRow[]): Part {
  const { form, row } = rows[0]!;
  const directions = [...new Set(rows.flatMap((one) => one.directions))];
  const keys = directions.map(({ key }) => key).sort();
  const complete = rows.every(({ strangers }) => !strangers.length) && new Set(keys).size === keys.length;
  const key = [form.sheet.name, form.area.top, form.area.left, ...keys].join("\n\n");
  return { form, amount: entryIn(row, "amount")!, directions, key, complete };
}

function tied(parts: readonly Part[], sharers: ReadonlyMap<string, readonly Direction[]>): Tied | undefined {
  const { form, directions } = parts[0]!;
  if (!directions.length || !parts.every(({ complete }) => complete)) return undefined;
  // An amount merged over several directions says nothing about some of them.
  const shared = directions.flatMap(({ row }) => sharers.get(placeOf(entryIn(row, "amount"))) ?? []);
  if (shared.some((direction) => !directions.includes(direction))) return undefined;
  const amounts = parts.map(({ amount }) => ({ form, entry: amount }));
  const all = directions.map((direction) => ({
    form: direction.form,
    entry: entryIn(direction.row, "amount"),
  }));
  const sources = [...grouped(all, ({ entry }) => placeOf(entry)).values()].map(([first]) => first!);
  const [stated, sum] = [sumOf(amounts), sumOf(sources)];
  if (!stated || !sum) return undefined;
  const cells = { amounts: amounts.map(({ entry }) => entry), sources: sources.map(({ entry }) => entry!) };
  return { form, ...cells, directions, stated, sum };
}

/** undefined as soon as one is missing, blank or cannot be read. */
function sumOf(
  cells: readonly { readonly form: FilledForm; readonly entry: Entry | undefined }[],
): Big | undefined {
  let sum = new Big(0);
  for (const { form, entry } of cells) {
    const amount = entry && amountOf(form, entry);
    if (amount?.kind !== "amount") return undefined;
    sum = sum.plus(amount.inWan);
  }
  return tidyAmount(sum);
}
