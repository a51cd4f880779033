import { blankSheet, type Sheet } from "../model";
import { gap, HostError, type Wired } from "../protocol";
import { rangeOf } from "./range";
import { checkName, sheetOf } from "./sheet";
import { checkStructure, EVENT, source, type World } from "./world";

/** The root of the object model. */
export function workbookOf(world: World): Wired {
  const { book } = world;
  return {
    _type: "Workbook",
    get ReadOnly() {
      return book.isReadOnly;
    },
    get Protection() {
      return { _type: "WorkbookProtection", Protected: book.isStructureProtected };
    },
    get Worksheets() {
      return sheetsOf(world);
    },
    get Application() {
      return { _type: "Application", SuspendScreenUpdatingUntilNextSync() {} };
    },
    get Functions() {
      return {
        _type: "Functions",
        Date(year: number, month: number, day: number) {
          const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
          return { _type: "FunctionResult", Value: book.is1904 ? serial - 1462 : serial };
        },
      };
    },
    GetSelectedRange() {
      const sheet = book.sheets.find(({ id }) => id === book.active.sheet)!;
      return rangeOf(world, sheet, book.active.range);
    },
  };
}

function sheetsOf(world: World): Wired {
  const { book } = world;
  const find = (nameOrId: string) =>
    book.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
  const listened = Object.fromEntries(
    ["DataChanged", "Added", "Deleted", "NameChanged", "SelectionChanged"].flatMap((event) =>
      ["_Register", "_Unregister"].flatMap((what) => [
        [`${what}${event}Event`, () => null],
        [`${what}Event${event}`, () => null],
      ]),
    ),
  ) as Record<string, () => null>;
  return {
    _type: "WorksheetCollection",
    ...listened,
    items: () => book.sheets.map((sheet) => sheetOf(world, sheet)),
    Indexer(nameOrId: string): Wired {
      const sheet = find(nameOrId);
      if (!sheet) throw new HostError("ItemNotFound", nameOrId);
      return sheetOf(world, sheet);
    },
    GetFirst: () => sheetOf(world, book.sheets[0]!),
    GetItemOrNullObject(nameOrId: string): Wired | null {
      const sheet = find(nameOrId);
      return sheet ? sheetOf(world, sheet) : null;
    },
    Add(name?: string): Wired {
      checkStructure(world);
      if (!name) throw gap("sheet that names itself");
      checkName(world, name);
      const sheet: Sheet = blankSheet(book, name);
      book.sheets.push(sheet);
      world.raise(EVENT.added, { source: source(world), worksheetId: sheet.id });
      return sheetOf(world, sheet);
    },
  };
}
