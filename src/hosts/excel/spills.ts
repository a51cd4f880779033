/** Functions that make one value of one value each. */
const PLAIN = `IF IFS IFERROR IFNA ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS MOD POWER SQRT CEILING FLOOR NOT TRUE FALSE PI
  TEXT VALUE LEFT RIGHT MID LEN TRIM CLEAN SUBSTITUTE REPLACE FIND SEARCH UPPER LOWER CONCATENATE EXACT REPT CHAR
  DATE YEAR MONTH DAY TODAY NOW EDATE EOMONTH DATEVALUE WEEKDAY ISBLANK ISNUMBER ISTEXT ISERROR ISNA N T ROW COLUMN`;

/** Functions that make one value of whatever they are given. */
const JOINING = `SUM SUMPRODUCT SUBTOTAL COUNT COUNTA COUNTBLANK AVERAGE MAX MIN PRODUCT AND OR CONCAT TEXTJOIN ROWS
  COLUMNS`;

type TakesRange = (argument: number) => boolean;

/** Of the functions that make one value, which of their arguments may be areas. */
const FUNCTIONS = new Map<string, TakesRange>([
  ...words(PLAIN).map((name): [string, TakesRange] => [name, () => false]),
  ...words(JOINING).map((name): [string, TakesRange] => [name, () => true]),
  ["SUMIF", (argument) => argument !== 1],
  ["AVERAGEIF", (argument) => argument !== 1],
  ["COUNTIF", (argument) => argument === 0],
  ["SUMIFS", (argument) => argument === 0 || argument % 2 === 1],
  ["AVERAGEIFS", (argument) => argument === 0 || argument % 2 === 1],
  ["COUNTIFS", (argument) => argument % 2 === 0],
  ["VLOOKUP", (argument) => argument === 1],
  ["HLOOKUP", (argument) => argument === 1],
  ["MATCH", (argument) => argument === 1],
]);

const TOKENS =
  /"[^"]*"|'[^']*'!?|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*!?|\$?[A-Za-z]{1,3}\$?\d+|[(),:#{]/g;
const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;

/**
 * Whether a formula (without its `=`) is sure to fill its own cell alone. In newer Excels any formula may spill into
 * the cells around it, and nothing is told of those: sure are formulas of known functions that work on areas only where
 * one value comes of them.
 */
export function staysInItsCell(formula: string): boolean {
  const open: { takes: TakesRange; argument: number }[] = [];
  const isJoined = () => open.some(({ takes, argument }) => takes(argument));
  const tokens = formula.replaceAll("$", "").match(TOKENS) ?? [];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token === "(") {
      const name = tokens[i - 1]?.toUpperCase() ?? "";
      open.push({ takes: FUNCTIONS.get(name) ?? (() => false), argument: 0 });
    } else if (token === ")") open.pop();
    else if (token === ",") {
      const call = open.at(-1);
      if (call) call.argument += 1;
    } else if (token === ":" || token === "#" || token === "{") {
      if (!isJoined()) return false;
    } else if (isWord(token) && !isJoined() && !isKnown(token, next)) return false;
  }
  return true;
}

function isWord(token: string): boolean {
  return !/^["']/.test(token) && !token.endsWith("!");
}

/** A cell, or a function we know; any other word may be the name of an area. */
function isKnown(word: string, next: string | undefined): boolean {
  if (next === "(") return FUNCTIONS.has(word.toUpperCase());
  return CELL.test(word) || /^(TRUE|FALSE)$/i.test(word);
}

function words(list: string): string[] {
  return list.split(/\s+/);
}
