/** Texts up to this length are shown whole. */
const SHORT = 30;
/** What of a long text is shown around the place that changes. */
const AROUND = 8;

/** Before and after as people compare them: of long texts only where they differ. */
export function change(from: string, to: string): { readonly from: string; readonly to: string } {
  const [before, after] = [[...from], [...to]];
  if (Math.max(before.length, after.length) <= SHORT) return { from, to };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = (letters: readonly string[]) => {
    const [left, right] = [Math.max(0, start - AROUND), letters.length - Math.max(0, end - AROUND)];
    return `${left > 0 ? "…" : ""}${letters.slice(left, right).join("")}${right < letters.length ? "…" : ""}`;
  };
  return { from: part(before), to: part(after) };
}
