/** Points of a line of the body's letters, and of the space above and below them. */
export const LINE = 15;
export const MARGIN = 6;
/** The most points that a row can have. */
export const HIGHEST = 409;

/** Lines that a wrapped text takes in a column of so many characters; a Han character is two characters wide. */
export function wrappedLines(text: string, width: number): number {
  const wide = (line: string) => [...line].reduce((sum, letter) => sum + (letter > "\u00ff" ? 2 : 1), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width - 1))), 0);
}
