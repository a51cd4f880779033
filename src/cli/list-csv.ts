/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[\s]{0,9}[=+\-@\t\r＝＋－＠]/;
/** A negative number is one, and no formula. */
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * A table as CSV that spreadsheets open as it is: with a byte order mark, and with no text of a file as a formula, for
 * which `'` is put in front of it.
 */
export function asCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
