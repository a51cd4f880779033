/** The beginning of a text on one line, short enough to stand in a sentence. */
export function excerpt(text: string, length = 20): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length).join("")}…`;
}
