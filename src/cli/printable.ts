declare const printable: unique symbol;

/**
 * Text that may go to a terminal. Cells, sheets and files can be called anything, escape sequences included: what they
 * say gets here through `lines` or `json` alone, which leave nothing in it that a terminal would obey.
 */
export type Printable = string & { readonly [printable]: true };

/** Each text as one line, whatever stands in it. */
export function lines(...texts: readonly string[]): Printable {
  return texts.map((text) => `${visible(text)}\n`).join("") as Printable;
}

/** What is lines of ours from the start: help, the page of rules. */
export function ourOwn(text: string): Printable {
  return text as Printable;
}

/** JSON escapes what moves a terminal, but for a few signs beyond ASCII. */
export function json(answer: unknown): Printable {
  const text = JSON.stringify(answer, null, 2).replace(
    BEYOND_ASCII,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n` as Printable;
}

/** A line that takes the place of the one before, on a screen. */
export function overwriting(text: string, isLast: boolean): Printable {
  return `\r\x1b[K${visible(text)}${isLast ? "\n" : ""}` as Printable;
}

/** DEL and C1 controls, line and paragraph separators, and what turns the direction of writing round. */
const BEYOND_ASCII = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const LINE_BREAK = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** Breaks become spaces; what else a terminal would obey becomes a sign that shows it. */
function visible(text: string): string {
  return text
    .replace(LINE_BREAK, " ")
    .replace(CONTROL, (sign) => String.fromCharCode(sign === "\u007f" ? 0x2421 : 0x2400 + sign.charCodeAt(0)))
    .replace(BEYOND_ASCII, "\ufffd");
}
