import { labelKey } from "../../values/text";
import { readChoices } from "../../values/checkbox";
import { address, parseAddress, rangeText } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import { compileForm } from "../compile";
import { inYear, slotsOf } from "../definition";
import { drawingOf } from "../draw/lines";
import { textAt } from "./drawn-sheet";
import type { LearnedForm } from "./learn-form";
import { widthOf } from "./learn-form";

/** Where a learned form, drawn again, is not as the original: its cell there, and a phrase. */
export interface Difference {
  readonly at: string;
  readonly what: string;
}

/** Draws a learned form and compares it with its sheet, cell by cell: labels, merged areas, widths and heights. */
export function compare(learned: LearnedForm, year: number): Difference[] {
  const { id, json, sheet, assumed } = learned;
  const { area, snapshot } = sheet;
  const definition = compileForm("x", id, json);
  const drawing = drawingOf(definition, year);
  const rows = originalRows(learned);
  const found: Difference[] = [];
  for (const [i, row] of rows.entries()) {
    if (row < area.top) continue;
    for (let column = area.left; column <= area.right; column++) {
      const text = textAt(sheet, row, column);
      const own = drawing.texts[i]?.[column - area.left] ?? "";
      const at = address(row, column);
      if (same(text, own, year) || isContent(learned, at, text, own)) continue;
      found.push({ at, what: `原来是“${shortened(text)}”，画出来是“${shortened(own)}”` });
    }
  }
  const drawn = new Set(drawing.merges.map(rangeText));
  const moved = (range: Range) => ({
    top: rows.indexOf(range.top),
    bottom: rows.indexOf(range.bottom),
    left: range.left - area.left,
    right: range.right - area.left,
  });
  const inside = snapshot.merges.filter(
    ({ top, bottom, right }) => top <= area.bottom && bottom >= area.top && right <= area.right,
  );
  for (const range of inside) {
    if (drawn.delete(rangeText(moved(range)))) continue;
    found.push({ at: rangeText(range), what: "合并的格没有照样画出来" });
  }
  for (const text of drawn) found.push({ at: text, what: "画出来多合并了这些格" });
  for (const [i, width] of definition.widths.entries()) {
    const original = widthOf(snapshot, area.left + i);
    if (Math.abs(original - width) > 0.01) {
      found.push({ at: address(area.top, area.left + i), what: `列宽原来是 ${original}，画出来是 ${width}` });
    }
  }
  for (const [i, row] of rows.entries()) {
    const original = snapshot.layout?.heights.get(row);
    const height = drawing.heights[i];
    if (original === undefined || height === undefined || Math.abs(original - height) <= 0.5) continue;
    found.push({ at: address(row, area.left), what: `行高原来是 ${original}，画出来是 ${height}` });
  }
  return found;

  /** What somebody filled in is not drawn, nor is the beginning of it. */
  function isContent(form: LearnedForm, at: string, text: string, own: string): boolean {
    const { leftOut } = form.written;
    const { row, column } = parseAddress(at)!;
    const table = sheet.tables.find(({ first, last }) => row >= first && row <= last);
    const isOfRow =
      table &&
      table.id in json.repeat &&
      column >= Math.min(...table.columns.map(({ left }) => left), ...table.levels.map(({ left }) => left));
    if (isOfRow && own === "" && (assumed.isFilled || /^\d{0,3}$/.test(text.trim()))) return true;
    const isCell = table?.columns.some(({ left }) => left === column);
    if (isCell && assumed.isFilled && own === "") return true;
    const boxes = readChoices(text);
    if (assumed.isFilled && boxes.length && unticked(text) === unticked(own)) return true;
    if (own === "" && leftOut.includes(at)) return true;
    const singles = sheet.singles.get(at) ?? [];
    const isLeftOut = singles.some(({ field }) => leftOut.includes(field.id)) || leftOut.includes(at);
    return (
      assumed.isFilled &&
      isLeftOut &&
      (own === "" || singles.length > 0 || labelKey(text).startsWith(labelKey(own)))
    );
  }
}

/** The sheet's row for each row of the form as it is drawn; where it has no line above its table, a title is put there. */
function originalRows({ json, sheet: { area, top } }: LearnedForm): number[] {
  const added = json.head.length - (top - area.top);
  return Array.from({ length: area.bottom - area.top + 1 + added }, (_, i) => area.top + i - added);
}

/** Blanks for years and for what is to be filled in do not count, nor the year itself where it is printed. */
function same(text: string, own: string, year: number): boolean {
  const plain = (one: string) =>
    labelKey(inYear(slotsOf(one)?.length ? "" : one, year))
      .replace(/20\d\d/g, "")
      .replace(/20?(?=年)/g, "")
      .replace(/[\s_＿×xX*]{1,20}(?=年)/g, "");
  return plain(text) === plain(own);
}

const unticked = (text: string) => labelKey(text.replace(/[☑☒✅■√✓☐]/g, "□"));

const shortened = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text).replace(/\s+/g, " ");
