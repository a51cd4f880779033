import { sameText, textKey } from "../values/text";
import { textOf } from "./cell-text";
import { grouped } from "../values/grouped";
import type { TableLine } from "./target";
import { anchor } from "./three-way";
import type { Memory } from "./three-way";
import type { Plan } from "./plan";
import type { RolledRow } from "./roll-up";
import { fundKey, rowKey } from "./row-key";
import type { Source } from "./source";

/** Which row of the summary is which, and what becomes of the rows that have no source. */
export interface Matched {
  /** For each rolled row the line it stands in already. */
  readonly lines: readonly (TableLine | undefined)[];
  /** Rows that stay though they have no source; `why` as told to the user. */
  readonly manual: readonly { readonly line: TableLine; readonly why: string }[];
  /** Rows that an earlier roll-up wrote and nobody touched: they go. */
  readonly gone: readonly TableLine[];
}

export interface MatchWith {
  readonly plan: Plan;
  readonly year: number | undefined;
  readonly memory: Pick<Memory, "last">;
}

export function match(lines: readonly TableLine[], rolled: readonly RolledRow[], to: MatchWith): Matched {
  const named = lines
    .filter(({ kind }) => kind === "row")
    .map((line) => ({ line, key: keyOf(line, to.plan), fund: textKey(namesOf(line, to.plan)[0]!) }));
  const byKey = grouped(named, ({ key }) => key);
  const byFund = grouped(named, ({ fund }) => fund);
  const taken = new Map<string, TableLine>();
  const found = rolled.map((row) => {
    const isOne = row.sources.length === 1;
    const candidates = isOne ? byKey.get(row.key) : byFund.get(textKey(row.names[0]!));
    const one = candidates?.find(({ line }) => isOne || isJoined(line, row, to));
    if (one) taken.set(one.key, one.line);
    return one?.line;
  });
  const sources = new Map(
    rolled.flatMap((row) => row.sources.map((source) => [source.key, source] as const)),
  );
  const manual: { line: TableLine; why: string }[] = [];
  const gone: TableLine[] = [];
  for (const { line, key } of named) {
    const twin = taken.get(key);
    if (twin === line) continue;
    const before = writtenBefore(line, sources.get(key), to);
    if (twin) manual.push({ line, why: `和第${twin.row + 1}行重复` });
    else if (!before) manual.push({ line, why: `${to.plan.to.name}里手工加的行，${to.plan.from.name}没有` });
    else if (before.isEdited) manual.push({ line, why: `${to.plan.from.name}没有这一行了，文字您改过` });
    else gone.push(line);
  }
  return { lines: found, manual, gone };
}

function namesOf({ cells }: TableLine, plan: Plan): string[] {
  return plan.names.map(([field]) => (cells[field] ? textOf(cells[field]) : ""));
}

function keyOf(line: TableLine, plan: Plan): string {
  return rowKey(namesOf(line, plan));
}

/**
 * A row that joins several directions is known by its fund, for directions come and go; but not every row of the fund
 * is it: it names the directions joined now or last time, at least one of them among others, or none at all.
 */
function isJoined(line: TableLine, row: RolledRow, to: MatchWith): boolean {
  const names = namesOf(line, to.plan);
  const direction = names[1] ?? "";
  if (row.sources.some(({ key }) => key === rowKey(names))) return false;
  if (direction === "" || sameText(direction, row.names[1]!) || joinedKey(names, to)) return true;
  const parts = direction.split("、");
  const isNow = (part: string) => row.sources.some((source) => sameText(source.names[1]!, part));
  return parts.length > 1 && parts.some(isNow);
}

function wasWritten(key: string, { plan, year, memory }: MatchWith): boolean {
  return plan.texts.some(([field]) => memory.last(anchor(plan, year, key, field)) !== undefined);
}

/** The key of a row that joined just these directions when it was last written. */
function joinedKey([fund = "", direction]: readonly string[], to: MatchWith): string | undefined {
  const { plan, year, memory } = to;
  const [field] = plan.names[1] ?? [];
  const key = fundKey(fund);
  const last = field && memory.last(anchor(plan, year, key, field));
  return last !== undefined && last === direction ? key : undefined;
}

/** What an earlier roll-up, in whatever layout, put into the line; undefined where it is none of ours. */
function writtenBefore(
  line: TableLine,
  source: Source | undefined,
  to: MatchWith,
): { isEdited: boolean } | undefined {
  const { plan, year, memory } = to;
  const names = namesOf(line, plan);
  const own = rowKey(names);
  const key = wasWritten(own, to) ? own : joinedKey(names, to);
  if (key === undefined && !source) return undefined;
  const isEdited = plan.texts.some(([field]) => {
    const text = textOf(line.cells[field]!);
    const last = key === undefined ? undefined : memory.last(anchor(plan, year, key, field));
    return text !== "" && text !== last && text !== source?.texts[field];
  });
  return { isEdited };
}
