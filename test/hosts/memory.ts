import { oneCell, parseAddress, type CellRef } from "../../src/workbook/cell";
import { isLooksAlone, type Edit } from "../../src/workbook/edit";
import { CannotDo, PartlyApplied, PlaceInvalid } from "../../src/workbook/errors";
import { eventsOf } from "../../src/workbook/events-of";
import type { Snapshot } from "../../src/workbook/snapshot";
import type { Abilities, WorkbookEvent, Workbook } from "../../src/workbook/workbook";
import { PLAIN, asRead, blankSheet, sheetNamed, type Book } from "./memory/book";
import { replayed } from "./memory/edits";

/** A workbook that is nothing but its sheets in memory: the port's second implementation, for tests that want speed. */
export interface MemoryWorkbook extends Workbook {
  /** The same edits, by the person at the keyboard. */
  asUser(edits: readonly Edit[]): Promise<void>;
  /** The host's own undo: takes back what the last `apply` or user's edit did. */
  undo(): void;
  /** Where the cursor stands. */
  selection(): CellRef | undefined;
  /** How many calls a real host would have answered so far. */
  roundTrips(): number;
}

/** `can` takes abilities away from a workbook that has all of them. */
export function memoryWorkbook(
  sheets: readonly Snapshot[] = [blankSheet("Sheet1")],
  can: Partial<Abilities> = {},
): MemoryWorkbook {
  const abilities: Abilities = { watch: true, reveal: true, mark: true, undo: true, rollBack: true, ...can };
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const before: Book[] = [];
  let book: Book = sheets.map((sheet) => ({ ...sheet, layout: sheet.layout ?? PLAIN }));
  let cursor: CellRef | undefined;
  let trips = 0;

  const tell = (events: readonly WorkbookEvent[]) => {
    for (const event of events) for (const listener of [...listeners]) listener(event);
  };

  const change = (edits: readonly Edit[], byUs: boolean) => {
    const done: Edit[] = [];
    let after = book;
    let stopped: { reason: unknown } | undefined;
    try {
      for (const edit of edits) {
        if (edit.kind === "mark" && !abilities.mark) throw new CannotDo("标记单元格");
        after = replayed(after, edit);
        done.push(edit);
      }
    } catch (reason) {
      if (abilities.rollBack) throw reason;
      stopped = { reason };
    }
    before.push(book);
    book = after;
    tell(done.flatMap((edit) => eventsOf(edit, byUs)));
    if (stopped) throw new PartlyApplied(done, edits.slice(done.length), stopped.reason);
  };

  return {
    host: "memory",
    can: abilities,
    async sheets() {
      trips++;
      return book.map(({ name, visibility, protected: locked }) => ({ name, visibility, protected: locked }));
    },
    async read(names, also) {
      trips++;
      return names.map((name) => asRead(sheetNamed(book, name), Boolean(also?.layout)));
    },
    async apply(edits) {
      trips++;
      const was = book;
      change(edits, true);
      if (!edits.length || !edits.every(isLooksAlone)) return undefined;
      return { takeBack: async () => void (book = was) };
    },
    async watch(listener) {
      if (!abilities.watch) throw new CannotDo("随时察看填写");
      const own = (event: WorkbookEvent) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    async reveal(cell) {
      if (!abilities.reveal) throw new CannotDo("定位单元格");
      const place = parseAddress(cell.address);
      if (!place) throw new PlaceInvalid(sheetNamed(book, cell.sheet).name, cell.address);
      trips++;
      cursor = { sheet: sheetNamed(book, cell.sheet).name, address: cell.address };
      tell([{ kind: "selected", sheet: cell.sheet, range: oneCell(place.row, place.column) }]);
    },
    asUser: async (edits) => change(edits, false),
    undo() {
      book = before.pop() ?? book;
    },
    selection: () => cursor,
    roundTrips: () => trips,
  };
}
