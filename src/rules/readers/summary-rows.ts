import { entryIn, isForm, rowsOf } from "../../forms/read/by-role";
import type { Entry, FilledForm, FilledRow } from "../../forms/filled";
import { textKey } from "../../values/text";
import { directionsIn, sameYear } from "./directions";
import type { Direction } from "./directions";
import { namesIn, nearestOf } from "./names";

/** A row of a summary and what it sums up. */
export interface SummaryRow {
  readonly form: FilledForm;
  readonly row: FilledRow;
  readonly fund: Entry;
  readonly name: Entry;
  /** One direction, or all those whose names it joins. */
  readonly directions: readonly Direction[];
  /** Names in it that no direction has. */
  readonly strangers: readonly Stranger[];
}

export interface Stranger {
  readonly part: "fund" | "name";
  readonly written: string;
  /** The directions that were probably meant: near in name, and in no summary yet. */
  readonly meant: readonly Direction[];
}

/** How the summaries and the 支出方向 forms of a workbook fit together. */
export interface TieUp {
  readonly directions: readonly Direction[];
  readonly rows: readonly SummaryRow[];
  /** Directions no summary row stands for, also not under a near name. */
  readonly unlisted: readonly Direction[];
}

/** The last answer, by the first of the forms it was about. */
const last = new WeakMap<FilledForm, { readonly forms: readonly FilledForm[]; readonly tie: TieUp }>();

/** Empty where the workbook holds no filled summary, or no filled 支出方向 form. */
export function tieUp(all: readonly FilledForm[]): TieUp {
  const forms = all.filter((form) => isForm(form, "directions") || isForm(form, "summary"));
  const [first] = forms;
  // Four rules ask about the same forms, one after the other.
  const before = first && last.get(first);
  if (before?.forms.length === forms.length && before.forms.every((form, i) => form === forms[i])) {
    return before.tie;
  }
  const tie = tied(forms);
  if (first) last.set(first, { forms, tie });
  return tie;
}

function tied(forms: readonly FilledForm[]): TieUp {
  const summaries = forms.filter((form) => isForm(form, "summary"));
  const sources = forms.filter((form) => summaries.some((summary) => sameYear(form, summary)));
  const comparable = [...directionsIn(sources)];
  if (!comparable.length) return { directions: [], rows: [], unlisted: [] };
  const known = byFund(comparable);
  const exact = summaries.flatMap((form) => rowsOf(form).flatMap((row) => exactly(form, row, known) ?? []));
  const listed = new Set(exact.flatMap((row) => row.directions));
  const meantBy = meantAmong(byFund(comparable.filter((direction) => !listed.has(direction))));
  const rows = exact.map((row) => ({
    ...row,
    strangers: row.strangers.map((one) => ({ ...one, meant: meantBy(row, one) })),
  }));
  const meant = new Set(rows.flatMap((row) => row.strangers.flatMap((stranger) => stranger.meant)));
  const unlisted = comparable.filter((one) => one.hasContent && !listed.has(one) && !meant.has(one));
  return { directions: comparable, rows, unlisted };
}

/** Directions by fund, then by name; several of one name where a key is there twice. */
type ByFund = ReadonlyMap<string, ReadonlyMap<string, readonly Direction[]>>;

function byFund(directions: readonly Direction[]): ByFund {
  const funds = new Map<string, Map<string, Direction[]>>();
  for (const direction of directions) {
    const names = funds.get(direction.fundKey) ?? new Map<string, Direction[]>();
    funds.set(
      direction.fundKey,
      names.set(direction.nameKey, [...(names.get(direction.nameKey) ?? []), direction]),
    );
  }
  return funds;
}

function exactly(form: FilledForm, row: FilledRow, known: ByFund): SummaryRow | undefined {
  const [fund, name] = [entryIn(row, "fundName"), entryIn(row, "directionName")];
  if (!fund || !name || fund.blank) return undefined;
  const made = { form, row, fund, name };
  const names = known.get(textKey(fund.cell.text));
  if (!names) {
    return {
      ...made,
      directions: [],
      strangers: [{ part: "fund", written: fund.cell.text.trim(), meant: [] }],
    };
  }
  // A fund's row without a direction stands for all of them; that its cell is blank is another rule's business.
  if (name.blank) return { ...made, directions: [...names.values()].flat(), strangers: [] };
  const listed = namesIn(name.cell.text, (key) => names.has(key));
  return {
    ...made,
    directions: listed.known.flatMap((key) => names.get(key)!),
    strangers: listed.unknown.map((written) => ({ part: "name", written, meant: [] })),
  };
}

/** What a name that matches nothing was meant to be, among directions that no row stands for. */
function meantAmong(free: ByFund): (row: SummaryRow, stranger: Stranger) => readonly Direction[] {
  const nearestFund = nearestOf([...free.keys()]);
  const nearestIn = new Map<string, ReturnType<typeof nearestOf>>();
  return ({ fund, name }, { part, written }) => {
    const fundKey = (part === "name" ? textKey(fund.cell.text) : nearestFund(written)) ?? "";
    const names = free.get(fundKey);
    if (!names) return [];
    if (part === "fund") {
      if (name.blank) return [...names.values()].flat();
      const { known } = namesIn(name.cell.text, (key) => names.has(key));
      if (known.length) return known.flatMap((key) => names.get(key)!);
    }
    const nearest = nearestIn.get(fundKey) ?? nearestOf([...names.keys()]);
    nearestIn.set(fundKey, nearest);
    const near = nearest(part === "fund" ? name.cell.text : written);
    return near === undefined ? [] : names.get(near)!;
  };
}
