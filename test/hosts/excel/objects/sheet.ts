import { columnNumber, LAST_COLUMN, LAST_ROW, parseRange, type Range } from "../../../../src/workbook/cell";
import { ALL, STANDARD, STANDARD_CHARACTERS, usedRange, type Sheet } from "../model";
import { HostError, type Wired } from "../protocol";
import { freezePanesOf } from "./freeze-panes";
import { namesOf } from "./names";
import { pageLayoutOf } from "./page-layout";
import { areasOf } from "./range-areas";
import { rangeOf } from "./range";
import { checkStructure, EVENT, source, type World } from "./world";

const LONGEST_ADDRESS = 8192;

export function sheetOf(world: World, sheet: Sheet): Wired {
  const { book } = world;
  const checkThere = () => {
    if (!book.sheets.includes(sheet)) throw new HostError("ItemNotFound");
  };
  const checkNotLast = () => {
    const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    if (others.length === 0) throw new HostError("InvalidOperation");
  };
  return {
    _type: "Worksheet",
    Id: sheet.id,
    get Name() {
      return sheet.name;
    },
    set Name(name: string) {
      checkStructure(world);
      checkName(world, name, sheet);
      const nameBefore = sheet.name;
      sheet.name = name;
      const about = { nameBefore, nameAfter: name, source: source(world), worksheetId: sheet.id };
      world.raise(EVENT.renamed, about);
    },
    get Position() {
      return book.sheets.indexOf(sheet);
    },
    set Position(position: number) {
      checkStructure(world);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(position, 0, sheet);
    },
    get Visibility() {
      return sheet.visibility;
    },
    set Visibility(visibility: Sheet["visibility"]) {
      checkStructure(world);
      if (visibility !== "Visible") checkNotLast();
      sheet.visibility = visibility;
    },
    StandardWidth: STANDARD_CHARACTERS,
    StandardHeight: STANDARD.height,
    get Protection() {
      return {
        _type: "WorksheetProtection",
        Protected: sheet.protection !== undefined,
        Options: sheet.protection ?? {},
      };
    },
    get Names() {
      return namesOf(sheet);
    },
    get FreezePanes() {
      return freezePanesOf(world, sheet);
    },
    get PageLayout() {
      return pageLayoutOf(world, sheet);
    },
    GetRange(address?: string): Wired {
      checkThere();
      return rangeOf(world, sheet, address === undefined || address === null ? ALL : areaNamed(address));
    },
    GetRanges(address: string): Wired {
      checkThere();
      if (address.length > LONGEST_ADDRESS) throw new HostError("InvalidArgument");
      return areasOf(world, sheet, address.split(",").map(areaNamed));
    },
    GetUsedRangeOrNullObject(valuesOnly?: boolean): Wired | null {
      const used = usedRange(sheet, valuesOnly === true);
      return used ? rangeOf(world, sheet, used) : null;
    },
    Activate() {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
      book.active = { ...book.active, sheet: sheet.id };
    },
    Delete() {
      checkStructure(world);
      if (sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
      checkNotLast();
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      world.raise(EVENT.deleted, { source: source(world), worksheetId: sheet.id });
    },
  };
}

export function checkName({ book }: World, name: string, renamed?: Sheet): void {
  const fits = name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
  if (!fits) throw new HostError("InvalidArgument");
  const same = (one: Sheet) => one !== renamed && one.name.toLowerCase() === name.toLowerCase();
  if (book.sheets.some(same)) throw new HostError("ItemAlreadyExists");
}

function areaNamed(address: string): Range {
  const [, from, to] = /^\$?(\d+):\$?(\d+)$/.exec(address) ?? [];
  if (from && to) return { top: Number(from) - 1, bottom: Number(to) - 1, left: 0, right: LAST_COLUMN };
  const [, first, last] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address) ?? [];
  if (first && last) {
    return { top: 0, bottom: LAST_ROW, left: columnNumber(first), right: columnNumber(last) };
  }
  const range = parseRange(address);
  if (!range) throw new HostError("InvalidArgument", address);
  return range;
}
