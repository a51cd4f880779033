/** What came with the clipboard: texts in rows and columns, or one text. */
export interface Pasted {
  readonly rows: readonly (readonly PastedCell[])[];
  /** Stands above or below the table, or beside another one. */
  readonly isMixed?: true;
}

/** A text, or where a merged cell goes on: the one on the left, or the one above. */
export type PastedCell = string | { readonly goesOn: "across" | "down" };

/** Lines of plain text: with tabs a table, figures below one another a column, all else one text with its line breaks. */
export function pastedText(text: string): Pasted {
  const lines = cleaned(text, true).split("\n");
  const isTable = lines.some((line) => line.includes("\t"));
  const isColumn = lines.length > 1 && lines.every((line) => FIGURE.test(line));
  if (!isTable && !isColumn) return { rows: [[cleaned(text)]] };
  return { rows: lines.map((line) => line.split("\t").map((cell) => cleaned(cell))) };
}

const FIGURE = /^\s*-?[\d,]{1,20}(?:\.\d{1,10})?\s*$/;

/** What a cell can hold: line breaks, but no tabs, no signs that nobody sees, no blank lines around it. */
export function cleaned(text: string, keepsTabs = false): string {
  const lines = text
    .replace(/\r\n?|[\u000b\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000c\u000e-\u001f\u200b\ufeff\ufffe\uffff]/g, "")
    .replace(/\u00a0/g, " ")
    .split("\n")
    .map((line) => (keepsTabs ? line : line.replace(/\t/g, " ").trim()));
  while (lines.length > 1 && lines[0]!.trim() === "") lines.shift();
  while (lines.length > 1 && lines.at(-1)!.trim() === "") lines.pop();
  return lines.join("\n");
}

/** All of it as one text: cells of a row side by side, rows below one another. */
export function asOneText({ rows }: Pasted): string {
  return rows
    .map((row) => row.filter((cell) => typeof cell === "string" && cell !== "").join("　"))
    .filter((line) => line !== "")
    .join("\n");
}
