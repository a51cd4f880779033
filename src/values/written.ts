import { fold, INVISIBLE } from "./text";

/** What stands in a cell: value, displayed text and number format together, because none of them alone tells. */
export interface Written {
  /** null when empty, or a formula that was never calculated; dates are serial numbers of the 1900 system. */
  readonly value: string | number | boolean | null;
  readonly text: string;
  /** Excel number format code. */
  readonly format: string;
  readonly formula?: string;
  /** The value is an error; `text` spells it (`#REF!`). */
  readonly error?: true;
}

/** A cell, or a text without one. */
export type Input = Written | string;

/** A plain text as a cell that holds it. */
export function asWritten(input: Input): Written {
  return typeof input === "string" ? { value: input, text: input, format: "General" } : input;
}

/** An error value, whether the cell says so or its text only spells one (`#REF!` after pasting as values). */
export function isError({ value, error }: Written): boolean {
  if (error) return true;
  if (typeof value !== "string" || !value.includes("#")) return false;
  const text = fold(value).replace(INVISIBLE, "").trim();
  return /^#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i.test(text);
}
