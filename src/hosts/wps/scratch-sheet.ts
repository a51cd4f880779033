import { textOf, ifAnswered, numberOf, answered, part, type App, type Book, type Sheet } from "./jsapi";
import { unasked } from "./front";
import { worksheetsOf } from "./sheets";

/** What scratch sheets of 自检 are called, those that the port adds as well. */
export const SCRATCH = "绩表自检";

/**
 * Gives work a blank sheet at the end of the workbook, in front, made and removed without the port: 自检 looks at the
 * build itself. The sheet is gone afterwards and the one before is in front again. Throws what the build throws.
 */
export async function onScratchSheet<T>(app: App, work: (sheet: Sheet) => T | Promise<T>): Promise<T> {
  const book = part(app, "ActiveWorkbook") as Book;
  const sheets = worksheetsOf(book);
  const before = app.ActiveSheet as unknown as Sheet;
  const count = numberOf(sheets, "Count");
  ifAnswered(() => sheets.Add(undefined, sheets.Item(count)));
  // A build that does not hand it over has it last.
  const sheet = numberOf(sheets, "Count") > count ? (sheets.Item(count + 1) as Sheet) : undefined;
  try {
    const made = answered(sheet, "Worksheets.Add");
    ifAnswered(() => (made.Name = freeName(book)));
    made.Activate();
    return await work(made);
  } finally {
    if (sheet) removed(app, sheet, () => numberOf(sheets, "Count") === count);
    ifAnswered(() => before.Activate());
  }
}

/** A name of ours that no sheet has; whoever finds a sheet of it knows whose it was. */
function freeName(book: Book): string {
  const taken = Array.from({ length: numberOf(worksheetsOf(book), "Count") }, (_, i) =>
    textOf(worksheetsOf(book).Item(i + 1) as Sheet, "Name"),
  );
  for (let i = 1; ; i++) {
    const name = i === 1 ? SCRATCH : `${SCRATCH} (${i})`;
    if (!taken.includes(name)) return name;
  }
}

function removed(app: App, sheet: Sheet, isGone: () => boolean): void {
  for (let tried = 0; tried < 2 && ifAnswered(isGone) !== true; tried++) {
    // What is hidden so deeply is not deleted.
    ifAnswered(() => (sheet.Visible = -1 as never));
    ifAnswered(() => unasked(app, () => sheet.Delete()));
  }
}
