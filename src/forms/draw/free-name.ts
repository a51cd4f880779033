/** 附件3-2, then 附件3-2 (2), 附件3-2 (3) …; sheet names differ in more than upper and lower case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let nth = 2; used.has(name.toLowerCase()); nth++) name = `${wanted} (${nth})`;
  return name;
}
