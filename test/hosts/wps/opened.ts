import { openWps } from "../../../src/hosts/wps/open";
import { applicationIn } from "../../../src/hosts/wps/events";
import { address, LAST_COLUMN, rangeText } from "../../../src/workbook/cell";
import { blockOf, type Edit } from "../../../src/workbook/edit";
import { blankBook, blankSheet, type Book } from "../excel/model";
import type { Opened } from "../contract";
import { fakeWps, type FakeWps } from "./fake";
import { behind, CURRENT, type Mood } from "./guarded";

/** A workbook in the fake WPS, and hands for what the port does not do. */
export interface InWps extends Opened {
  readonly wps: FakeWps;
}

export function inWps(mood: Partial<Mood> = {}, book: Book = blankBook()): InWps {
  const wps = fakeWps({ ...CURRENT, ...mood }, book);
  const workbook = openWps(wps.window, applicationIn(wps.window)!, wps.ticks);
  return {
    wps,
    workbook,
    async reopen() {
      const again = inWps(mood, structuredClone(book));
      again.wps.wire.gaps.splice(0, Infinity, ...wps.wire.gaps);
      wps.wire.gaps.length = 0;
      wps.wire.gaps.push(...again.wps.wire.gaps);
      return again.workbook;
    },
    async protect(name) {
      book.sheets.find((sheet) => sheet.name === name)!.protection = {};
      return workbook;
    },
    async asUser(edits) {
      wps.deliver();
      for (const edit of edits) wps.asPerson(() => byHand(wps, edit));
      wps.deliver();
      wps.tick();
    },
    async selection() {
      const { sheet, range } = book.active;
      return { sheet: book.sheets.find(({ id }) => id === sheet)!.name, address: rangeText(range) };
    },
  };
}

type Hand = Record<string, any>;

/** What a person does in the grid. */
export function byHand({ app, world }: FakeWps, edit: Edit): void {
  const root = behind<Hand>(app)!;
  const sheets = () => root.ActiveWorkbook.Worksheets as Hand;
  const sheet = (name: string) => sheets().Item(name) as Hand;
  switch (edit.kind) {
    case "write": {
      const { top, left, bottom, right } = blockOf(edit)!;
      sheet(edit.sheet).Activate();
      const typed = edit.values.map((line) =>
        Array.from({ length: right - left + 1 }, (_, j) => line[j] ?? null),
      );
      sheet(edit.sheet).Range(rangeText({ top, left, bottom, right })).Value2 = typed;
      // Enter moves on.
      sheet(edit.sheet)
        .Range(address(bottom + 1, left))
        .Select();
      return;
    }
    case "insertRows":
    case "deleteRows": {
      const rows = { top: edit.row, bottom: edit.row + edit.count - 1, left: 0, right: LAST_COLUMN };
      const cells = sheet(edit.sheet).Range(`${rows.top + 1}:${rows.bottom + 1}`) as Hand;
      if (edit.kind === "insertRows") cells.Insert(-4121);
      else cells.Delete(-4162);
      return;
    }
    case "addSheet": {
      const { book } = world.front!;
      book.sheets.push(blankSheet(book, edit.sheet));
      sheet(edit.sheet).Activate();
      return;
    }
    case "merge":
      sheet(edit.sheet).Range(rangeText(edit.range)).Merge();
      return;
    case "renameSheet":
      sheet(edit.sheet).Name = edit.to;
      return;
    case "removeSheet":
      root.DisplayAlerts = false;
      sheet(edit.sheet).Delete();
      root.DisplayAlerts = true;
      return;
    default:
      throw new Error(`nobody does ${edit.kind} by hand here`);
  }
}
