import { numberFormat, type NumberFormat } from "../../workbook/number-format";
import type { Cell, CellValue } from "../../workbook/snapshot";
import type { Content, Formula } from "../../workbook/edit";
import { isFormula } from "../../workbook/formula";

/** The numbers that stand for what went wrong. */
const ERRORS: Readonly<Record<number, string>> = {
  [-2146826288]: "#NULL!",
  [-2146826281]: "#DIV/0!",
  [-2146826273]: "#VALUE!",
  [-2146826265]: "#REF!",
  [-2146826259]: "#NAME?",
  [-2146826252]: "#NUM!",
  [-2146826246]: "#N/A",
};

/** The error a number may stand for; only its cell can tell whether it does. */
export function errorFor(value: unknown): string | undefined {
  return typeof value === "number" ? ERRORS[value] : undefined;
}

export function isErrorText(text: unknown): boolean {
  return typeof text === "string" && Object.values(ERRORS).includes(text);
}

/** Days between the beginnings of the two calendars. */
const CALENDARS_APART = 1462;

const formats = new Map<string, NumberFormat>();

/** A number format, made ready once. */
function formatOf(code: string): NumberFormat {
  const known = formats.get(code);
  if (known) return known;
  const made = numberFormat(code);
  formats.set(code, made);
  return made;
}

/** A cell of the port, with what the sheet shows worked out from its format; undefined where nothing is. */
export function cellOf(
  raw: { readonly value: unknown; readonly formula: unknown; readonly error?: string },
  code: string,
  is1904: boolean,
): Cell | undefined {
  const formula = formulaIn(raw.formula, raw.value);
  const value = raw.error ?? plainValue(raw.value);
  if (value === null && formula === undefined) return undefined;
  const format = formatOf(code);
  const dated = is1904 && typeof value === "number" && format.isDate ? value + CALENDARS_APART : value;
  return {
    value: dated,
    text: dated === null ? "" : raw.error === undefined ? format.show(dated) : raw.error,
    format: code,
    ...(formula !== undefined && { formula }),
    ...(raw.error !== undefined && { error: true }),
  };
}

/** Whether anything stands in a cell. */
export function isFilled(value: unknown, formula: unknown): boolean {
  return plainValue(value) !== null || formulaIn(formula, value) !== undefined;
}

function plainValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Without its `=`. A formula that is the same as its own value is a text that only looks like one. */
export function formulaIn(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return undefined;
  return formula.slice(1);
}

/** What a cell is given. */
export interface Input {
  readonly input: string | number | boolean;
  /** A text that starts with `=` is a formula only where this is so. */
  readonly isFormula?: boolean;
  /** The text that must stand there afterwards, however it was put in. */
  readonly text?: string;
}

export const NOTHING: Input = { input: "" };

/** What is given for a content; an empty text empties. */
export function inputOf(content: Content | Formula): Input {
  if (isFormula(content)) return { input: `=${content.formula}`, isFormula: true };
  if (content === null || content === "") return NOTHING;
  if (typeof content === "string") return { input: asText(content), text: content };
  return { input: content };
}

/** What stands in a cell, as it would have to be given again. */
export function inputAgain(value: unknown, formula: unknown, error: string | undefined): Input {
  const worked = formulaIn(formula, value);
  if (worked !== undefined) return { input: `=${worked}`, isFormula: true };
  if (error !== undefined) return { input: error, isFormula: true };
  return inputOf(plainValue(value));
}

/** Signs of a Chinese text that may be read as a number, a day or a time: 二〇一九年一月, 上午9点. */
const MAY_COUNT = /[年月日号时分秒点刻上下午整元万亿千百十廿零〇一二三四五六七八九个]/gu;
const HAN = /\p{Script=Han}/u;
/** A text so long is never read as anything else. */
const TOO_LONG_TO_READ = 255;

/**
 * A text as it must be given to stay that text. What is given is read as if it were typed (`=1+1`, `95%`, `2019-1-1`);
 * an apostrophe in front stops that. Words that can be nothing else go without, for it stays with the cell.
 */
function asText(text: string): string {
  if (/^['=+\-@]/.test(text)) return `'${text}`;
  const isWords = text.length > TOO_LONG_TO_READ || HAN.test(text.replace(MAY_COUNT, ""));
  return isWords ? text : `'${text}`;
}

/** A number as the workbook's own calendar wants it under a format. */
export function undated(value: number, code: string, is1904: boolean): number {
  return is1904 && formatOf(code).isDate ? value - CALENDARS_APART : value;
}
