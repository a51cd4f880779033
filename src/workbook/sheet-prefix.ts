/** The sheets a formula's prefix means: one, or the first and last of a row of sheets. None for another workbook. */
export function sheetsOf(prefix: string): readonly string[] {
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return name.includes("]") ? [] : name.split(":");
}

/** Whether a prefix means a sheet, one of `all`; also where it stands within a row of sheets (`表1:表3!`). */
export function meansSheet(prefix: string, sheet: string, all: readonly string[]): boolean {
  if (!prefix) return false;
  const [first, last] = sheetsOf(prefix);
  if (first === undefined) return false;
  // Nearly always one sheet is meant, and thousands of names ask; its place among the others does not matter then.
  if (last === undefined) return isSameSheet(first, sheet);
  const placeOf = (name: string) => all.findIndex((other) => isSameSheet(other, name));
  const place = placeOf(sheet);
  return placeOf(first) <= place && place <= placeOf(last);
}

/** How a formula names a sheet: `'表 1'!`. Quotes are always allowed, so always set. */
export function prefixOf(...sheets: readonly string[]): string {
  return `'${sheets.join(":").replaceAll("'", "''")}'!`;
}

export function isSameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}
