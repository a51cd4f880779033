/** What stands in a format for itself or for nothing, and letters that are none of a date. */
const NO_LETTERS = /"[^"]*"?|[\\!].|[_*].?|AM\/PM|A\/P|上午\/下午|General|G\/通用格式|E[+-]/gi;

/** Does a number format show a day, a month or a year? Told from its letters alone, for pages that draw no numbers. */
export function showsDate(code: string): boolean {
  // The computer's own long date.
  if (/^\[\$-F800\]/i.test(code)) return true;
  const [section = ""] = code.replace(NO_LETTERS, " ").split(";");
  // Hours, minutes and seconds that have passed stand in brackets; everything else in brackets shows nothing.
  const letters = section.replace(/\[([hms])\1*\]/gi, " $1 ").replace(/\[[^[\]]*\]/g, " ");
  const runs = letters.toLowerCase().match(/([ymdhsebga])\1*/g) ?? [];
  return runs.some((run, i) => {
    if (!run.startsWith("m")) return !/^[hs]/.test(run);
    const isMinutes = runs[i - 1]?.startsWith("h") || runs[i + 1]?.startsWith("s");
    return !isMinutes;
  });
}
