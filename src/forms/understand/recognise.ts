import type { Snapshot } from "../../workbook/snapshot";
import { filledRows } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { TemplateSet } from "../definition";
import { findingForms } from "../find/find";
import type { Findings, FoundForm } from "../find/find";
import { addedColumns, OF_VALUES, withAdded } from "./added-columns";
import type { AddedColumn } from "./added-columns";
import { understanding } from "./understand";
import type { Vocabulary } from "./vocabulary";
import { saidBy } from "./words";
import type { Said } from "./words";

/** The forms that a set knows, or else those that can be understood without any. */
export function* recognising(snapshot: Snapshot, sets: readonly TemplateSet[]): Steps<Findings> {
  const known = yield* findingForms(snapshot, sets);
  const vocabulary = sets.find((set) => set.vocabulary)?.vocabulary;
  if (!vocabulary || !filledRows(snapshot).length) return known;
  const found = known.forms.map((form) => ({ form, added: addedColumns(form, snapshot, vocabulary) }));
  const asKnown = { ...known, forms: found.map(({ form, added }) => withAdded(form, added)) };
  // Without our marker, columns for parts of a value make it another form than the one whose template lacks them.
  const hasOthers = (added: readonly AddedColumn[]) =>
    added.some(({ concept }) => OF_VALUES.includes(concept));
  const isSure = ({ form, added }: (typeof found)[number]) =>
    form.region.marker !== undefined || (isOurs(form, snapshot, vocabulary) && !hasOthers(added));
  if (found.length && found.every(isSure)) return asKnown;
  const understood = yield* understanding(snapshot, vocabulary);
  if (known.forms.length) {
    // A table of a form of ours may also be a part of another district's.
    const isMore = known.forms.some(({ region }) => region.title) ? () => true : saysWhose;
    return understood.forms.some(isMore) ? understood : asKnown;
  }
  return understood.forms.length || understood.why !== undefined ? understood : known;
}

/** How many of a form's headings stand under its title where it is the district's own. */
const MOST = 0.6;
/** Where some are missing and so many others stand there, it is another district's. */
const OTHERS = 2;

/** Marked, or called like the official form, with most of its headings and hardly any that it does not know. */
function isOurs(
  { region, definition, headings }: FoundForm,
  { rows }: Snapshot,
  vocabulary: Vocabulary,
): boolean {
  if (region.marker) return true;
  if (!region.title) return false;
  const keys = new Set(headings.map(({ key }) => key));
  const there = definition.labels.filter((label) => label.keys.some((key) => keys.has(key)));
  if (there.length < MOST * definition.labels.length) return false;
  if (there.length === definition.labels.length) return true;
  // Headings of other forms that we know are others all the same.
  const its = new Set(definition.labels.flatMap((label) => label.keys));
  const own = new Set(
    headings
      .filter(({ key, isTitle }) => isTitle || its.has(key))
      .map(({ row, column }) => `${row} ${column}`),
  );
  let others = 0;
  for (let row = region.top; row <= Math.min(region.bottom, region.top + TALLEST); row++) {
    for (const [column, cell] of (rows[row] ?? []).entries()) {
      if (typeof cell?.value !== "string" || own.has(`${row} ${column}`)) continue;
      if (isHeading(saidBy(cell.value, vocabulary))) others += 1;
    }
  }
  return others < OTHERS;
}

/** No form has headings further down. */
const TALLEST = 60;

function isHeading({ field, column, key }: Said): boolean {
  const isField = field && !field.isGuess && key.length > 2;
  return Boolean(isField) || (column !== undefined && column !== "note" && column !== "past");
}

/** It says of which project or department it is, by whom and for how much: no table can. */
function saysWhose({ definition }: FoundForm): boolean {
  return [...definition.fields.values()].filter(({ table }) => !table).length >= 4;
}
