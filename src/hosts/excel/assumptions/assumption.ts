/** Something we take Excel to do, which its documentation says or only experience. */
export interface Assumption {
  readonly id: string;
  /** For whoever runs 自检: what Excel is taken to do. */
  readonly claim: string;
  /** Where it is said. */
  readonly cited?: string;
  /** Whether it is so, tried on a blank sheet; absent where it cannot be tried by a script. */
  readonly holds?: (sheet: Excel.Worksheet) => Promise<boolean>;
}

export function docs(page: string): string {
  return `https://learn.microsoft.com/office/dev/add-ins/${page}`;
}

export function issue(number: number): string {
  return `https://github.com/OfficeDev/office-js/issues/${number}`;
}

export function api(member: string): string {
  return `https://learn.microsoft.com/javascript/api/excel/excel.${member}`;
}

interface Loadable extends OfficeExtension.ClientObject {
  load(what: string): unknown;
}

/** Loads, syncs, and gives the same back. */
export async function loaded<T extends Loadable>(object: T, what: string): Promise<T> {
  object.load(what);
  await object.context.sync();
  return object;
}
