import type { FieldDefinition, FormDefinition } from "../forms/definition";
import type { DrawnSlot, Drawing } from "../forms/draw/lines";
import type { Entry, FilledForm, FilledRow } from "../forms/filled";
import { labelKey } from "../values/text";
import { address, contains } from "../workbook/cell";
import type { CellRef } from "../workbook/cell";
import type { Content } from "../workbook/edit";
import { numberFormat } from "../workbook/number-format";
import { filledRows } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";

/** A value that has its cell in the drawn form. */
export interface Placed {
  readonly label: string;
  readonly text: string;
  readonly entry: Entry;
  readonly slot: DrawnSlot;
  /** What is printed in front of the value, in its cell. */
  readonly printed: string;
  /** What the cell holds then, with what is printed in front of the value. */
  readonly content: Content;
}

/** A text that found no place, and why, as a sentence without full stop. */
export interface Homeless {
  readonly text: string;
  readonly why: string;
  /** Where it stands, if that is in the workbook itself. */
  readonly at?: CellRef;
}

/** Which field of the drawn form takes what a field of the one that was read holds; undefined where none does. */
export type Home = (field: FieldDefinition) => FieldDefinition | undefined;

/**
 * Where each value of a form that was read goes in a drawn one; nothing is left out in silence. `home`: for a form that
 * is not quite the same. `isOwn`: where texts may stand that belong to it.
 */
export function placeValues(
  form: FilledForm,
  snapshot: Snapshot,
  definition: FormDefinition,
  drawing: Drawing,
  home: Home,
  isOwn = (row: number, column: number) => contains(form.area, row, column),
): { readonly placed: readonly Placed[]; readonly homeless: readonly Homeless[] } {
  const placed: Placed[] = [];
  const homeless: Homeless[] = [];
  const put = (entry: Entry, slot: DrawnSlot | undefined, why: string) => {
    const { blank, inherited, cell } = entry;
    if (blank || inherited) return;
    if (slot && isPrefilled(slot.field, cell.text)) return;
    if (slot && isPrefilled(slot.field, cell.text)) return;
    if (!slot) homeless.push({ text: cell.text, why });
    else {
      const printed = slot.field.place === "inside" ? printedAt(drawing, slot) : "";
      const value = valueOf(entry, slot.field, form, definition);
      const content = printed === "" ? value : `${printed}${value}`;
      placed.push({ label: slot.field.label, text: cell.text, entry, slot, printed, content });
    }
  };
  for (const entry of Object.values(form.fields)) {
    const own = home(entry.field);
    const slot = drawing.slots.find(({ field }) => field.id === own?.id && !field.table);
    put(entry, slot, `样表没有“${entry.field.label}”这一格`);
  }
  for (const table of Object.values(form.tables)) {
    const homes = table.rows[0]
      ? Object.values(table.rows[0].entries).map(({ field }) => home(field)?.table)
      : [];
    const rowFor = rowsOf(drawing, definition, homes.find((one) => one !== undefined) ?? table.id);
    for (const row of table.rows) {
      const slots = rowFor(row);
      for (const entry of Object.values(row.entries)) {
        const own = home(entry.field);
        const slot = slots?.find(({ field }) => field.id === own?.id);
        const column = `样表没有“${entry.field.label}”这一栏`;
        put(entry, slot, slots ? column : `样表里${nameOf(row)}没有更多的行`);
      }
    }
    for (const { entries } of table.totals) {
      for (const entry of Object.values(entries)) put(entry, undefined, "样表没有合计行");
    }
  }
  return { placed, homeless: [...homeless, ...strayTexts(form, snapshot, drawing, isOwn)] };
}

/** Of each row that comes the cells of the drawn one: under the same headings, one after the other. */
function rowsOf(drawing: Drawing, definition: FormDefinition, table: string) {
  const byRow = new Map<number, DrawnSlot[]>();
  for (const slot of drawing.slots) {
    if (slot.field.table !== table) continue;
    byRow.set(slot.area.top, [...(byRow.get(slot.area.top) ?? []), slot]);
  }
  const fixed = definition.tables.get(table)?.fixedRows ?? [];
  const free = new Map<string, DrawnSlot[][]>();
  [...byRow.values()].forEach((slots, i) => {
    const key = keyOf(fixed[i] ?? []);
    free.set(key, [...(free.get(key) ?? []), slots]);
  });
  return (row: FilledRow) => free.get(fixed.length ? keyOf(row.headings) : "")?.shift();
}

const keyOf = (headings: readonly string[]) => headings.map(labelKey).join("\n");

const nameOf = ({ headings }: FilledRow) => (headings.length ? `“${headings.join(" · ")}”` : "");

/** What is printed in front of a value that shares its cell with its label. */
function printedAt({ texts }: Drawing, { field, area }: DrawnSlot): string {
  const text = texts[area.top]?.[area.left] ?? "";
  return field.prefill && text.endsWith(field.prefill) ? text.slice(0, -field.prefill.length) : text;
}

/** A line of what the form says there before anybody fills it in: （盖章）, with the date in a row of its own. */
function isPrefilled({ prefill = "" }: FieldDefinition, text: string): boolean {
  return prefill.split("\n").some((line) => line.trim() !== "" && labelKey(line) === labelKey(text));
}

/**
 * Numbers of amounts become numbers, as the form asks; all else stays the text that it is. Where the two forms count in
 * different units, the number says its own.
 */
function valueOf(entry: Entry, field: FieldDefinition, from: FilledForm, to: FormDefinition): Content {
  const { value, text } = entry.cell;
  const written = text.trim();
  const isNumber = typeof value === "number" || /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(written);
  if (typeof value === "number" && isShownOtherwise(entry, field)) return written;
  if (!isNumber || (field.kind !== "amount" && field.kind !== "number")) return value;
  const unit = entry.field.unit ?? from.unit?.unit ?? from.definition.unit;
  if (field.kind === "amount" && unit !== (field.unit ?? to.unit)) return `${written}${unit}`;
  return typeof value === "number" ? value : Number(written);
}

/** A spreadsheet made a rate or a day of what was typed: 95% is no 0.95, and 2026-10-31 no number, to people. */
function isShownOtherwise({ cell: { value, format, text } }: Entry, { kind }: FieldDefinition): boolean {
  if (text.trim() === "" || /^#+$/.test(text.trim())) return false;
  if (kind === "amount" || kind === "number") return numberFormat(format).isDate || format.includes("%");
  return text.trim() !== String(value);
}

/** 单位负责人（签名）： with nothing behind it, or nothing at all. */
const ONLY_LABELS = /^\s*(?:[^:：\s]{1,20}\s{0,9}[:：]\s*)*$/;

/** Texts of the form that are neither printed on the drawn one nor the value of any field. */
function strayTexts(
  form: FilledForm,
  snapshot: Snapshot,
  { texts }: Drawing,
  isOwn: (row: number, column: number) => boolean,
): Homeless[] {
  const known = new Set<string>();
  const meet = (place: { readonly address: string } | undefined) => place && known.add(place.address);
  [...form.labels, form.title, form.yearPlace, form.unit].forEach(meet);
  Object.values(form.fields).forEach(meet);
  for (const { rows, totals } of Object.values(form.tables)) {
    for (const row of [...rows, ...totals]) Object.values(row.entries).forEach(meet);
  }
  // A printed text may come line by line.
  const printed = new Set(
    texts.flatMap((row) => row.flatMap((text) => [text ?? "", ...(text ?? "").split("\n")].map(labelKey))),
  );
  const stray: Homeless[] = [];
  for (const row of filledRows(snapshot)) {
    for (const [column, cell] of snapshot.rows[row]!.entries()) {
      if (!cell || !isOwn(row, column)) continue;
      const { text } = cell;
      const isKnown =
        known.has(address(row, column)) || printed.has(labelKey(text)) || ONLY_LABELS.test(text);
      if (!isKnown) stray.push({ text, why: "样表上没有这一项" });
    }
  }
  return stray;
}
