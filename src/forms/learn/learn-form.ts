import { isBlank } from "../../values/text";
import { readYear } from "../../values/year";
import type { Snapshot } from "../../workbook/snapshot";
import { compileForm } from "../compile";
import type { FormJson } from "../schema";
import type { Vocabulary } from "../understand/vocabulary";
import type { DrawnSheet } from "./drawn-sheet";
import { textAt } from "./drawn-sheet";
import { spellingsOf } from "./spellings";
import { escaped, writeRows } from "./picture-rows";
import type { Assumed, Written } from "./picture-rows";

/** A form written down as a template, and where on its sheet it was. */
export interface LearnedForm {
  readonly id: string;
  readonly json: FormJson;
  readonly sheet: DrawnSheet;
  readonly written: Written;
  readonly assumed: Assumed;
  /** No line of the form says in which unit its amounts are. */
  readonly saysNoUnit: boolean;
}

/** What holds of a form whatever its cells say. */
export interface Wanted extends Assumed {
  readonly unit?: "元" | "万元";
  /** What a form is nothing without. */
  readonly requires: boolean;
}

/** Excel's default width of a column, its padding included. */
const USUAL_WIDTH = 9.14;

/** Characters. */
export function widthOf({ layout }: Pick<Snapshot, "layout">, column: number): number {
  return layout?.widths.get(column) ?? layout?.usualWidth ?? USUAL_WIDTH;
}

/** Writes a form down as it stands on its sheet. */
export function learnForm(
  id: string,
  sheet: DrawnSheet,
  wanted: Wanted,
  vocabulary: Vocabulary,
): LearnedForm {
  const { area, top, bottom, found, snapshot } = sheet;
  const head: Written = { rows: [], fields: {}, repeat: {}, from: [], leftOut: [], unsure: [] };
  const written: Written = { ...head, rows: [], from: [] };
  const foot: Written = { ...head, rows: [], from: [] };
  const title = titleOf(sheet);
  writeRows(sheet, { from: area.top, to: top - 1 }, wanted, vocabulary, head, false);
  writeRows(sheet, { from: top, to: bottom }, wanted, vocabulary, written, true);
  writeRows(sheet, { from: bottom + 1, to: area.bottom }, wanted, vocabulary, foot, false);
  const number = numberOf(sheet);
  const lines = head.rows.map((line, i) => usualLine(sheet, head.from[i]!, line, title, number));
  const saysNoUnit = !found.headings.some(({ text }) => /[（(：:]\s*万?元/.test(text)) && !unitSaid(sheet);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
  const from = [...head.from, ...written.from, ...foot.from];
  const heights = from.map((row) => snapshot.layout?.heights.get(row) ?? null);
  const { page } = snapshot.layout ?? {};
  const margins = page?.margins;
  const json: FormJson = {
    ...(found.definition.is && { is: found.definition.is }),
    number,
    name: nameOf(title),
    title,
    otherTitles: [],
    unit: wanted.unit ?? found.definition.unit,
    unofficial: false,
    head: lines.length ? lines : ["title"],
    picture: written.rows,
    foot: foot.rows.filter((_, i) => i < 20),
    repeat: written.repeat,
    widths: columns.map((column) => round(widthOf(snapshot, column))),
    heights: Object.fromEntries(
      sheet.tables.flatMap(({ id: table, first }) => {
        const height = snapshot.layout?.heights.get(first);
        return table in written.repeat && height ? [[table, round(height)]] : [];
      }),
    ),
    ...(lines.length &&
      heights.some((height) => height !== null) && {
        rowHeights: heights.map((height) => height && round(height)),
      }),
    page: {
      orientation: page?.orientation ?? "portrait",
      ...(margins && Object.values(margins).every((side) => side <= 15) && { margins: rounded(margins) }),
    },
    help: {},
    fields: wanted.requires ? required(sources(written)) : sources(written),
    aliases: {},
  };
  const whole = { ...json, aliases: spellingsOf(id, json, vocabulary) };
  return { id, json: plain(id, whole), sheet, written, assumed: wanted, saysNoUnit };
}

const rounded = ({ left, right, top, bottom }: NonNullable<FormJson["page"]["margins"]>) => ({
  ...{ left: round(left), right: round(right), top: round(top), bottom: round(bottom) },
});
const round = (size: number) => Math.round(size * 100) / 100;

/** The title with its year, or the blank for it, as {year}. */
function titleOf({ found, snapshot }: DrawnSheet): string {
  const text = (found.region.title?.text ?? snapshot.name)
    .replace(/\s+/g, (space) => (space.length > 1 ? " " : space))
    .trim();
  const year = readYear(text);
  if (year !== undefined) return text.replace(String(year), "{year}");
  return text
    .replace(/^(?:20)?[\s_＿×xX*]{1,6}年/, "{year}年")
    .replace(/([（(])[\s_＿×xX*]{1,6}年/, "$1{year}年");
}

/** 附件3-1 above the title. */
function numberOf(sheet: DrawnSheet): string {
  const { area, top } = sheet;
  for (let row = area.top; row < top; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const text = textAt(sheet, row, column).trim();
      if (/^(?:附件|附表|表)\s*[\d一二三四五六七八九十][\d一二三四五六七八九十.-]{0,6}[：:]?$/.test(text)) {
        return text;
      }
    }
  }
  return "";
}

/** 专项资金绩效目标申报表 of 石鼓区{year}年专项资金绩效目标申报表（样表） */
function nameOf(title: string): string {
  return (
    title
      .replace(/[（(][^（）()]{0,40}[)）]$/, "")
      .replace(/^.{0,20}\{year\}年(?:度)?/, "")
      .trim() || title
  );
}

/** A line as templates name it where it is drawn just so, else as it stands. */
function usualLine(
  sheet: DrawnSheet,
  row: number,
  drawn: string,
  title: string,
  number: string,
): FormJson["head"][number] {
  const { area, found } = sheet;
  const cells: { column: number; text: string }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = textAt(sheet, row, column);
    if (!isBlank(text)) cells.push({ column, text: text.trim() });
  }
  const [only, ...more] = cells;
  if (!only || more.length) return withTitle(drawn, sheet, row, title);
  const { left, right, top, bottom } = found.areaAt(row, only.column);
  const isAcross = left === area.left && right === area.right && top === bottom;
  const isAlone = left === right && top === bottom;
  if (isAcross && row === found.region.title?.row) return "title";
  if (isAcross && /^[（(][\s\d_＿×xX*]{0,8}年度?\s*[)）]$/.test(only.text)) return "year";
  if (isAlone && left === area.right && only.text === `单位：${found.definition.unit}`) return "unit";
  if (isAlone && left === area.left && only.text === number) return "number";
  return withTitle(drawn, sheet, row, title);
}

/** The title says its year anew each year, wherever it stands in its line. */
function withTitle(drawn: string, { found }: DrawnSheet, row: number, title: string): string {
  const own = found.region.title;
  if (own?.row !== row) return drawn;
  return drawn.replace(escaped(own.text.trim()), () => escaped(title));
}

function unitSaid(sheet: DrawnSheet): boolean {
  const { area, bottom } = sheet;
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const text = textAt(sheet, row, column).replace(/\s/g, "");
      if (/单位[：:](?:人民币)?万?元|[（(](?:单位[：:])?万?元[)）]/.test(text)) return true;
    }
  }
  return false;
}

/** Amounts that make up the total, by where they come from. */
function sources({ rows, fields }: Written): FormJson["fields"] {
  if (!rows.some((row) => /按收入性质/.test(row))) return { ...fields };
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => {
      return [id, field.part && !field.is ? { ...field, is: "incomeSource" as const } : field];
    }),
  );
}

const CORE = [
  "supervisingDepartment",
  "fundName",
  "directionName",
  "departmentName",
  "amount",
  "periodTarget",
  "annualTarget",
];
const MAILED = ["filledBy", "phone", "filledOn"];
/** What is usually filled in, by what the vocabulary calls it. */
const USUAL = /^(?:overview|basis|safeguards|step)/;

/** What everybody has to fill in, by what it is. */
function required(fields: FormJson["fields"]): FormJson["fields"] {
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => {
      const is = field.is ?? "";
      if (CORE.includes(is)) return [id, { ...field, required: "core" as const }];
      if (MAILED.includes(is)) return [id, { ...field, required: "submission" as const }];
      return [id, USUAL.test(id) ? { ...field, required: "secondary" as const } : field];
    }),
  );
}

/** Without what form and picture say of a field themselves: its unit, and what joins its column with others. */
function plain(id: string, json: FormJson): FormJson {
  const bare = Object.fromEntries(
    Object.entries(json.fields).map(([name, { group: _, ...field }]) => [name, field]),
  );
  const { fields } = compileForm("x", id, { ...json, fields: bare });
  const all = Object.entries(json.fields).map(([name, field]) => {
    const isSaid = fields.get(name)?.group === field.group;
    const { unit, ...rest } = isSaid ? bare[name]! : field;
    return [name, { ...rest, ...(unit && unit !== json.unit && { unit }) }] as const;
  });
  return { ...json, fields: Object.fromEntries(all) };
}
