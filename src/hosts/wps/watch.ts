import {
  contains,
  LAST_COLUMN,
  LAST_ROW,
  oneCell,
  overlaps,
  sizeOf,
  union,
  type Range,
} from "../../workbook/cell";
import { blockOf, type Edit } from "../../workbook/edit";
import { eventsOf } from "../../workbook/events-of";
import type { WorkbookEvent } from "../../workbook/workbook";
import { areasOf, cellsIn } from "./area";
import { readTable } from "./blocks";
import { inputOf } from "./cells";
import { contentsOf, differenceOf, type Contents } from "./contents";
import type { Desk } from "./desk";
import type { ApiEvent } from "./events";
import { ifAnswered, textOf, type Cells, type Sheet } from "./jsapi";
import { allSheets, sheetNamed } from "./sheets";

type Listener = (event: WorkbookEvent) => void;

/** Calls from time to time, while somebody may be looking; the answer ends it. */
export type Ticks = (look: () => void) => () => void;

/**
 * Tells what happens in a workbook. WPS tells of changed cells and of the selection, builds without events of nothing:
 * there, and for sheets that come and go, we look from time to time.
 */
export function watchWps(desk: Desk, events: ApiEvent | undefined, ticks: Ticks) {
  const listeners = new Set<Listener>();
  let known: string[] = [];
  let seen: { sheet: string; contents: Contents; selected: string } | undefined;
  let isOurs = false;
  let wasToldMeanwhile = false;
  /** What we did and may yet be told of, and how many looks ago that was. */
  let expected: Edit[] = [];
  let looks = 0;
  let end: (() => void) | undefined;

  const tell = (told: readonly WorkbookEvent[]) => {
    for (const event of told) for (const listener of [...listeners]) listener(event);
  };

  const compareSheets = () => {
    const now = namesIn(desk);
    if (now.length === known.length && now.every((name, i) => name === known[i])) return;
    const told = differences(known, now);
    known = now;
    for (const event of told) if ("sheet" in event) desk.kept.forget(event.sheet);
    tell(told);
  };

  const changed = (sheet: Sheet, cells: Cells) => {
    const name = textOf(sheet, "Name");
    const range = areasOf(cells).reduce(union);
    const ours = expected.findIndex((edit) => edit.sheet === name && isDoneBy(desk, edit, sheet, range));
    if (ours >= 0) {
      if (expected[ours]!.kind !== "write") expected.splice(ours, 1);
      return;
    }
    // Typed over by the person: what we wrote there, typed again, is the person's as well.
    expected = expected.filter((edit) => edit.sheet !== name || !reaches(edit, range));
    const isRows = range.left === 0 && range.right === LAST_COLUMN;
    const isColumns = range.top === 0 && range.bottom === LAST_ROW;
    if (isRows || isColumns) desk.kept.forget(name);
    // Where rows or columns came or went, everything from there on is another.
    const reach = isRows || isColumns ? { ...range, bottom: LAST_ROW, right: LAST_COLUMN } : range;
    tell([{ kind: "edited", sheet: name, range: reach, byUs: false }]);
  };

  /** Of a sheet in another workbook nothing is told; nor while it is we who change things. */
  const heard = (sheet: Sheet, work: () => void) => {
    if (isOurs) {
      wasToldMeanwhile = true;
      return;
    }
    ifAnswered(() => {
      if (!isIn(desk, sheet)) return;
      compareSheets();
      work();
    });
  };

  const lookAtContents = () => {
    const sheet = desk.app.ActiveSheet as unknown as Sheet;
    if (!isIn(desk, sheet)) return;
    // What somebody typed before turning to another sheet was typed all the same.
    if (seen && seen.sheet !== textOf(sheet, "Name") && known.includes(seen.sheet)) {
      compareContents(sheetNamed(desk.book, seen.sheet));
    }
    compareContents(sheet);
  };

  const compareContents = (sheet: Sheet) => {
    const name = textOf(sheet, "Name");
    const contents = contentsOf(desk, sheet);
    const range = seen?.sheet === name ? differenceOf(seen.contents, contents) : undefined;
    const selected = ifAnswered(() => desk.app.ActiveCell.Address(false, false)) ?? "";
    const isMoved = selected !== seen?.selected || name !== seen.sheet;
    seen = { sheet: name, contents, selected };
    if (range) tell([{ kind: "edited", sheet: name, range, byUs: false }]);
    const at = isMoved ? areasIn(selected) : undefined;
    if (at) tell([{ kind: "selected", sheet: name, range: at }]);
  };

  const look = () => {
    if (isOurs || listeners.size === 0) return;
    // One look may fall between what we did and word of it; two do not.
    looks += 1;
    if (looks > 1) expected = [];
    ifAnswered(() => compareSheets());
    if (!events) ifAnswered(() => lookAtContents());
  };

  const begin = () => {
    known = namesIn(desk);
    const stopTicks = ticks(look);
    const stopEvents = events?.listen({
      SheetChange: (sheet, cells) => heard(sheet, () => changed(sheet, cells)),
      SheetActivate: (sheet) => heard(sheet, () => {}),
      SheetSelectionChange: (sheet, cells) =>
        heard(sheet, () => {
          const range = areasOf(cells).reduce(union);
          tell([{ kind: "selected", sheet: textOf(sheet, "Name"), range }]);
        }),
    });
    desk.isTold = events !== undefined;
    if (!events) lookAtContents();
    return () => {
      stopTicks();
      stopEvents?.();
      desk.isTold = false;
    };
  };

  return {
    add(listener: Listener): () => void {
      const own: Listener = (event) => listener(event);
      end ??= begin();
      listeners.add(own);
      return () => {
        listeners.delete(own);
        if (listeners.size > 0) return;
        end?.();
        end = undefined;
      };
    },
    /** Does something of ours, of which nobody is to hear as of the person's. */
    asOurs<T>(edits: readonly Edit[], work: () => T): T {
      isOurs = true;
      wasToldMeanwhile = false;
      try {
        return work();
      } finally {
        isOurs = false;
        // A build that told of it at once will not tell of it again.
        const isToCome = events !== undefined && listeners.size > 0 && !wasToldMeanwhile;
        expected = isToCome ? [...edits] : [];
        looks = 0;
        if (listeners.size > 0) {
          ifAnswered(() => (known = namesIn(desk)));
          if (!events) ifAnswered(() => (seen = seenNow(desk)));
        }
      }
    },
    applied(edits: readonly Edit[]): void {
      tell(edits.flatMap((edit) => eventsOf(edit, true)));
    },
  };
}

function seenNow(desk: Desk) {
  const sheet = desk.app.ActiveSheet as unknown as Sheet;
  const selected = desk.app.ActiveCell.Address(false, false);
  return { sheet: textOf(sheet, "Name"), contents: contentsOf(desk, sheet), selected };
}

function areasIn(address: string): Range | undefined {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return oneCell(Number(digits) - 1, column - 1);
}

function namesIn({ book }: Desk): string[] {
  return allSheets(book).map((sheet) => textOf(sheet, "Name"));
}

function isIn({ book }: Desk, sheet: Sheet): boolean {
  const other = ifAnswered(() => textOf(sheet.Parent as Et.Workbook, "FullName"));
  return other === undefined || other === textOf(book, "FullName");
}

function isWithin(outer: Range, { top, left, bottom, right }: Range): boolean {
  return contains(outer, top, left) && contains(outer, bottom, right);
}

/** Whether an edit of ours wrote into any of these cells. */
function reaches(edit: Edit, range: Range): boolean {
  const block = edit.kind === "write" ? blockOf(edit) : undefined;
  return block !== undefined && overlaps(block, range);
}

/** So many cells are looked at to see whether they hold what we wrote; of more the person is taken to have changed them. */
const MOST_COMPARED = 2000;

/** Whether an edit of ours accounts for a change that is told: these very rows, or cells that hold what we wrote. */
function isDoneBy(desk: Desk, edit: Edit, sheet: Sheet, range: Range): boolean {
  if (edit.kind === "insertRows" || edit.kind === "deleteRows") {
    const isRows = range.left === 0 && range.right === LAST_COLUMN;
    return isRows && range.top === edit.row && range.bottom === edit.row + edit.count - 1;
  }
  const block = edit.kind === "write" ? blockOf(edit) : undefined;
  if (edit.kind !== "write" || !block || !isWithin(block, range)) return false;
  if (sizeOf(range) > MOST_COMPARED) return false;
  const cells = cellsIn(sheet, range);
  const values = readTable(cells, range, "Value2", desk.shapes);
  const formulas = readTable(cells, range, "Formula", desk.shapes);
  return values.every((line, i) =>
    line.every((value, j) => {
      const content = edit.values[range.top + i - edit.row]?.[range.left + j - edit.column];
      if (content === undefined) return false;
      const { input, text, isFormula } = inputOf(content);
      if (isFormula) return formulas[i]![j] === input;
      return input === "" ? !value : value === (text ?? input);
    }),
  );
}

/** What became of the list of sheets. One that stands where another stood, among as many, has its name changed. */
function differences(before: readonly string[], after: readonly string[]): WorkbookEvent[] {
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const [from] = gone;
  const [to] = come;
  const isRenamed = gone.length === 1 && come.length === 1 && before.indexOf(from!) === after.indexOf(to!);
  if (isRenamed) return [{ kind: "sheetRenamed", sheet: to!, from: from!, byUs: false }];
  return [
    ...gone.map((sheet): WorkbookEvent => ({ kind: "sheetRemoved", sheet, byUs: false })),
    ...come.map((sheet): WorkbookEvent => ({ kind: "sheetAdded", sheet, byUs: false })),
  ];
}
