import { LAST_COLUMN, LAST_ROW, columnLetters, columnNumber } from "./cell";

/** One end of a reference; a whole row has no column, a whole column no row. Counted from 0. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A place named in a formula: `A1`, `$A$1:B2`, `C:D`, `'表 1'!3:5`. */
export interface Reference {
  /** With its `!`, as written; "" where there is none. */
  readonly prefix: string;
  readonly from: Corner;
  readonly to?: Corner;
}

/**
 * Replaces the references in a formula (without its `=`); everything else stays as written. Strings, names,
 * functions, table columns and `#REF!` are no references. Places put together while calculating (INDIRECT, OFFSET)
 * cannot be seen.
 */
export function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return mapPieces(formula, ({ prefix, place }) => (place ? map({ prefix, ...place }) : undefined));
}

/** Replaces the sheet prefixes in a formula, `表1!` or `'表 1'!`, also those before a name or `#REF!`. */
export function mapPrefixes(formula: string, map: (prefix: string) => string): string {
  return mapPieces(formula, ({ prefix, rest }) => (prefix ? map(prefix) + rest : undefined));
}

/**
 * Whether all of a formula was understood: every `!` ends a prefix, every quote and bracket is closed. What a formula
 * speaks of that was not cannot be told.
 */
export function isReadWhole(formula: string): boolean {
  if (!/[!'"[\]]/.test(formula)) return true;
  let isWhole = true;
  mapPieces(formula, ({ rest }) => {
    const isStray = "!'\"]".includes(rest) && rest !== "";
    if (isStray || (rest.startsWith("[") && bracketEnd(rest, 0) === undefined)) isWhole = false;
    return "";
  });
  return isWhole;
}

/**
 * The last row, counted from 0, of all that a formula means with the prefixes asked for: -1 where it names no cells,
 * Infinity for whole columns; undefined where it has no such prefix.
 */
export function lastRowMeant(formula: string, isMeant: (prefix: string) => boolean): number | undefined {
  if (!formula.includes("!")) return undefined;
  let last: number | undefined;
  mapPrefixes(formula, (prefix) => {
    if (isMeant(prefix)) last ??= -1;
    return prefix;
  });
  mapReferences(formula, ({ prefix, from, to }) => {
    const row = from.row === undefined ? Infinity : Math.max(from.row, to?.row ?? from.row);
    if (isMeant(prefix)) last = Math.max(last ?? -1, row);
    return "";
  });
  return last;
}

export function referenceText({ prefix, from, to }: Reference): string {
  return prefix + cornerText(from) + (to ? `:${cornerText(to)}` : "");
}

interface FormulaPiece {
  readonly prefix: string;
  /** What follows the prefix, as written. */
  readonly rest: string;
  readonly place?: { readonly from: Corner; readonly to?: Corner };
}

const STRING = /"(?:[^"]|"")*"/y;
/** All that is no operator belongs to a sheet's name: Excel writes Sheet・1!A1 without quotes. */
const NAME = "[^\\s'\"!:;,(){}\\[\\]<>=&^*/+%#@$-]";
const PREFIX = new RegExp(
  `(?:'(?:[^']|'')*'|\\[[^[\\]]*\\]|(?:\\[[^[\\]]*\\])?${NAME}+(?::${NAME}+)?)!`,
  "uy",
);
/** After the number of another workbook: `[1]!'an item'`. */
const QUOTED = /'(?:[^']|'')*'/y;
const ERROR = /#(?:REF!|DIV\/0!|NULL!|NUM!|VALUE!|N\/A|NAME\?|[A-Z_]+!?)/y;
const PLACE =
  /(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\(![])/uy;
const WORD = /[\p{L}\p{N}_.\\?]+/uy;

function mapPieces(formula: string, map: (piece: FormulaPiece) => string | undefined): string {
  let written = "";
  for (let at = 0; at < formula.length;) {
    const string = match(STRING, formula, at);
    if (string) {
      written += string[0];
      at += string[0].length;
      continue;
    }
    const prefix = match(PREFIX, formula, at)?.[0] ?? "";
    const start = at + prefix.length;
    const found = match(PLACE, formula, start);
    const place = found && placeOf(found);
    const rest = place ? found[0] : plainAt(formula, start);
    at = start + rest.length;
    written += map({ prefix, rest, ...(place && { place }) }) ?? prefix + rest;
  }
  return written;
}

/** An error value, a word, a bracketed table column or a single character. */
function plainAt(formula: string, at: number): string {
  const whole = match(ERROR, formula, at) ?? match(WORD, formula, at) ?? match(QUOTED, formula, at);
  if (whole) return whole[0];
  return formula.slice(at, formula[at] === "[" ? bracketEnd(formula, at) : at + 1);
}

/** `[[#This Row],[金额]]`; an apostrophe takes the meaning from the sign after it. undefined where it is not closed. */
function bracketEnd(formula: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function placeOf(found: RegExpExecArray): { from: Corner; to?: Corner } | undefined {
  const [, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = found;
  const from = corner(a ?? i, b ?? j, c ?? m, d ?? n);
  const to = corner(e ?? k, f ?? l, g ?? o, h ?? p);
  if (!isOnSheet(from) || !isOnSheet(to)) return undefined;
  return to.row === undefined && to.column === undefined ? { from } : { from, to };
}

function corner(columnSign = "", letters?: string, rowSign = "", digits?: string): Corner {
  return {
    ...(digits !== undefined && { row: Number(digits) - 1 }),
    ...(letters !== undefined && { column: columnNumber(letters) }),
    rowFixed: rowSign === "$",
    columnFixed: columnSign === "$",
  };
}

function isOnSheet({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === undefined ? "" : (columnFixed ? "$" : "") + columnLetters(column);
  return letters + (row === undefined ? "" : (rowFixed ? "$" : "") + (row + 1));
}
