/** The sheets a formula's prefix means: one, or the first and last of a row of sheets. None for another workbook. */
export function sheetsOf(prefix: string): readonly string[] {
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return name.includes("]") ? [] : name.split(":");
}

/** Whether a prefix means a sheet, one of `all`; also where it stands within a row of sheets (`表1:表3!`). */
export function meansSheet(prefix: string, sheet: string, all: readonly string[]): boolean {
  if (!prefix) return false;
  const placeOf = (name: string) => all.findIndex((other) => isSameSheet(other, name));
  const [first, last = first] = sheetsOf(prefix).map(placeOf);
  const place = placeOf(sheet);
  return first !== undefined && last !== undefined && first <= place && place <= last;
}

/** How a formula names a sheet: `'表 1'!`. Quotes are always allowed, so always set. */
export function prefixOf(...sheets: readonly string[]): string {
  return `'${sheets.join(":").replaceAll("'", "''")}'!`;
}

export function isSameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}
