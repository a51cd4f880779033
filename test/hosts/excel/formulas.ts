import { parseRange } from "../../../src/workbook/cell";
import type { CellValue } from "../../../src/workbook/snapshot";
import { heldAt, type Book, type Held, type Sheet } from "./model";
import { gap } from "./protocol";

type Value = Exclude<CellValue, null>;
/** What part of a formula comes to: one value, or those of a range. */
type Result = Value | (Value | null)[];

/** Where a formula stands. */
interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
}

/** An error value, on its way up. */
class Wrong extends Error {}

/** What a cell shows: formulas of a few kinds are worked out, any other is a gap. */
export function valueOf(book: Book, sheet: Sheet, held: Held): { value: CellValue; isError: boolean } {
  const { formula, value } = held;
  if (formula === undefined) return { value, isError: held.isError === true };
  try {
    const tokens = formula.slice(1).match(TOKEN) ?? [];
    return { value: single(comparison({ book, sheet }, tokens)), isError: false };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { value: error.message, isError: true };
  }
}

const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?`,
    String.raw`[^\s!]*!?#REF!`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*(?=\()`,
    String.raw`\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?`,
    String.raw`\d+(?:\.\d+)?`,
    String.raw`TRUE|FALSE|<>|<=|>=|[-+*/&<>=(),]`,
  ].join("|"),
  "gu",
);

function comparison(place: Place, tokens: string[]): Result {
  const left = sum(place, tokens);
  if (!/^(<>|<=|>=|<|>|=)$/.test(tokens[0] ?? "")) return left;
  const operator = tokens.shift()!;
  const [a, b] = [single(left), single(sum(place, tokens))];
  const compared = { "<": a < b, ">": a > b, "=": a === b, "<>": a !== b, "<=": a <= b, ">=": a >= b };
  return compared[operator as keyof typeof compared];
}

function sum(place: Place, tokens: string[]): Result {
  let left = product(place, tokens);
  while (/^[-+&]$/.test(tokens[0] ?? "")) {
    const operator = tokens.shift()!;
    const right = product(place, tokens);
    if (operator === "&") left = `${single(left)}${single(right)}`;
    else left = amount(left) + (operator === "+" ? 1 : -1) * amount(right);
  }
  return left;
}

function product(place: Place, tokens: string[]): Result {
  let left = term(place, tokens);
  while (/^[*/]$/.test(tokens[0] ?? "")) {
    const operator = tokens.shift()!;
    const right = amount(term(place, tokens));
    if (operator === "/" && right === 0) throw new Wrong("#DIV/0!");
    left = operator === "*" ? amount(left) * right : amount(left) / right;
  }
  return left;
}

function term(place: Place, tokens: string[]): Result {
  const token = tokens.shift() ?? "";
  if (token === "-") return -amount(term(place, tokens));
  if (token === "(") return bracketed(place, tokens)[0]!;
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
  if (/^\d/.test(token)) return Number(token);
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  if (token.includes("#REF!")) throw new Wrong("#REF!");
  if (tokens[0] === "(") {
    tokens.shift();
    return called(token, bracketed(place, tokens));
  }
  return referred(place, token);
}

function bracketed(place: Place, tokens: string[]): Result[] {
  const given: Result[] = [];
  while (tokens[0] !== ")") {
    if (tokens.length === 0) throw gap("formula with an open bracket");
    given.push(comparison(place, tokens));
    if (tokens[0] === ",") tokens.shift();
  }
  tokens.shift();
  return given;
}

function called(name: string, given: Result[]): Result {
  switch (name) {
    case "SUM":
      return given.flat().reduce<number>((all, one) => all + (typeof one === "number" ? one : 0), 0);
    case "IF":
      return (single(given[0]!) ? given[1] : given[2]) ?? false;
    case "IFS": {
      const hit = given.findIndex((one, i) => i % 2 === 0 && single(one) === true);
      if (hit < 0) throw new Wrong("#N/A");
      return given[hit + 1]!;
    }
    case "RANK.EQ": {
      const own = amount(given[0]!);
      return (given[1] as Value[]).filter((one) => typeof one === "number" && one > own).length + 1;
    }
  }
  // Excel's own functions have Latin names.
  if (/^[A-Z.]+$/.test(name)) throw gap(`function ${name}`);
  throw new Wrong("#NAME?");
}

function referred({ book, sheet }: Place, reference: string): Result {
  const [, quoted, plain, place = ""] = /^(?:'((?:[^']|'')*)'!|([^!']*)!)?(.*)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const on = name === undefined ? sheet : book.sheets.find((one) => one.name === name);
  const range = parseRange(place.replaceAll("$", ""));
  if (!range) throw gap(`formula with ${reference}`);
  if (!on) throw new Wrong("#REF!");
  const values: (Value | null)[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const { value, isError } = valueOf(book, on, heldAt(on, row, column));
      if (isError) throw new Wrong(String(value));
      values.push(value);
    }
  }
  return values.length === 1 ? (values[0] ?? 0) : values;
}

function single(result: Result): Value {
  if (Array.isArray(result)) throw new Wrong("#VALUE!");
  return result;
}

function amount(result: Result): number {
  const value = Number(single(result));
  if (Number.isNaN(value)) throw new Wrong("#VALUE!");
  return value;
}
