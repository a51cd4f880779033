import type { Snapshot } from "../../workbook/snapshot";
import { filledRows } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { TemplateSet } from "../definition";
import { findingForms } from "../find/find";
import type { Findings, FoundForm } from "../find/find";
import { understanding } from "./understand";
import type { ColumnConcept, Vocabulary } from "./vocabulary";
import { saidBy } from "./words";

/** The forms that a set knows, or else those that can be understood without any. */
export function* recognising(snapshot: Snapshot, sets: readonly TemplateSet[]): Steps<Findings> {
  const known = yield* findingForms(snapshot, sets);
  const vocabulary = sets.find((set) => set.vocabulary)?.vocabulary;
  if (!vocabulary || !filledRows(snapshot).length) return known;
  const isSure = (form: FoundForm) => isOurs(form) && !hasMoreOfValues(form, snapshot, vocabulary);
  if (known.forms.length && known.forms.every(isSure)) return known;
  const understood = yield* understanding(snapshot, vocabulary);
  if (known.forms.length) {
    // A table of a form of ours may also be a part of another district's.
    const isMore = known.forms.some(({ region }) => region.title) ? () => true : saysWhose;
    return understood.forms.some(isMore) ? understood : known;
  }
  return understood.forms.length || understood.why !== undefined ? understood : known;
}

/** How many of a form's headings stand under its title where it is the district's own. */
const MOST = 0.6;

/** Marked, or called like the official form and with most of its headings. */
function isOurs({ region, definition, headings }: FoundForm): boolean {
  if (region.marker) return true;
  if (!region.title) return false;
  const keys = new Set(headings.map(({ key }) => key));
  const there = definition.labels.filter((label) => label.keys.some((key) => keys.has(key)));
  return there.length >= MOST * definition.labels.length;
}

/** It says of which project or department it is, by whom and for how much: no table can. */
function saysWhose({ definition }: FoundForm): boolean {
  return [...definition.fields.values()].filter(({ table }) => !table).length >= 4;
}

const OF_VALUES: readonly ColumnConcept[] = ["sign", "unit", "weight"];

/** Its table has columns for parts of a value that the template has not: rules on values would see half of them. */
function hasMoreOfValues(
  { region, definition, headings }: FoundForm,
  { rows }: Snapshot,
  vocabulary: Vocabulary,
): boolean {
  if (region.marker) return false;
  const columns = definition.labels.filter(({ role }) => role === "header");
  const keys = new Set(columns.flatMap((label) => label.keys));
  const inHeader = new Set(
    headings.filter(({ key, value }) => keys.has(key) && !value).map(({ row }) => row),
  );
  const known = new Set(columns.map(({ text }) => saidBy(text, vocabulary).column));
  return [...inHeader].some((row) =>
    rows[row]?.some((cell) => {
      const said =
        typeof cell?.value === "string" && cell.value.length <= 20
          ? saidBy(cell.value, vocabulary)
          : undefined;
      return (
        said?.column !== undefined &&
        !said.field?.is &&
        OF_VALUES.includes(said.column) &&
        !known.has(said.column)
      );
    }),
  );
}
