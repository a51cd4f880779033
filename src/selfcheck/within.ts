/** The spreadsheet did not answer in time. */
export class TookTooLong extends Error {
  constructor() {
    super("no answer in time");
    this.name = "TookTooLong";
  }
}

/** The same answer, or TookTooLong after so many milliseconds. */
export async function within<T>(ms: number, doing: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), ms);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}
