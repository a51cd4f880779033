/** The sheets a formula's prefix means: one, or the first and last of a row of sheets. None for another workbook. */
export function sheetsOf(prefix: string): readonly string[] {
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return name.includes("]") ? [] : name.split(":");
}

/** How a formula names a sheet: `'表 1'!`. Quotes are always allowed, so always set. */
export function prefixOf(...sheets: readonly string[]): string {
  return `'${sheets.join(":").replaceAll("'", "''")}'!`;
}

export function isSameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}
