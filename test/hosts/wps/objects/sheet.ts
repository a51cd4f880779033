import type { Range } from "../../../../src/workbook/cell";
import { areaOf, namedRange } from "../../../../src/hosts/wps/area";
import { quoted, written, type Name, type Sheet } from "../../excel/model";
import { refused, type Wired } from "../guarded";
import { pageSetupOf } from "./page-setup";
import { allCells, rangeNamed, rangeOn } from "./range";
import { bookOn } from "./workbook";
import { used, type OpenBook, type Place, type World } from "./world";

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

export function sheetOn(world: World, open: OpenBook, sheet: Sheet): Wired {
  const place: Place = { world, open, sheet };
  const { book } = open;
  const others = () => book.sheets.filter((other) => other !== sheet);
  const check = () => {
    if (!book.sheets.includes(sheet)) throw refused("工作表已删除");
  };
  return {
    _type: "Worksheet",
    get Name() {
      check();
      return sheet.name;
    },
    set Name(name: string) {
      if (book.isStructureProtected) throw refused("工作簿有保护");
      const isTaken = others().some((other) => other.name.toLowerCase() === name.toLowerCase());
      if (isTaken || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw refused("Name");
      sheet.name = name;
    },
    get Index() {
      return book.sheets.indexOf(sheet) + 1;
    },
    get Parent() {
      return bookOn(world, open);
    },
    get Visible() {
      return VISIBLE[sheet.visibility];
    },
    set Visible(value: number) {
      const visibility = (Object.keys(VISIBLE) as (keyof typeof VISIBLE)[]).find(
        (one) => VISIBLE[one] === value,
      );
      if (!visibility || book.isStructureProtected) throw refused("Visible");
      const isLast = visibility !== "Visible" && !others().some((other) => other.visibility === "Visible");
      if (isLast) throw refused("Visible");
      sheet.visibility = visibility;
      if (visibility !== "Visible" && book.active.sheet === sheet.id) {
        book.active.sheet = others().find((other) => other.visibility === "Visible")!.id;
      }
    },
    get ProtectContents() {
      return sheet.protection !== undefined;
    },
    get Protection() {
      const allows = (name: string) => sheet.protection?.[name] === true;
      return {
        _type: "Protection",
        get AllowFormattingCells() {
          return allows("allowFormatCells");
        },
        get AllowFormattingColumns() {
          return allows("allowFormatColumns");
        },
        get AllowFormattingRows() {
          return allows("allowFormatRows");
        },
        get AllowInsertingRows() {
          return allows("allowInsertRows");
        },
      };
    },
    get UsedRange() {
      check();
      return rangeOn(place, [used(sheet)]);
    },
    get Cells() {
      return allCells(place);
    },
    Range: (address: string) => (check(), rangeNamed(place, address)),
    get Names() {
      return namesOf(place);
    },
    get PageSetup() {
      return pageSetupOf(place);
    },
    Activate() {
      check();
      if (sheet.visibility !== "Visible") throw refused("Activate");
      if (book.active.sheet === sheet.id) return;
      book.active.sheet = sheet.id;
      world.raise("SheetActivate", { _type: "sheet", place } as Wired);
    },
    Delete() {
      if (world.isAsking) world.wire.gaps.push("a sheet deleted with a question");
      const isLast = !others().some((other) => other.visibility === "Visible");
      if (book.isStructureProtected || isLast || sheet.visibility === "VeryHidden") throw refused("Delete");
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      if (book.active.sheet === sheet.id) {
        const next = book.sheets.find(({ visibility }) => visibility === "Visible")!;
        book.active = { sheet: next.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
        world.raise("SheetActivate", { _type: "sheet", place: { ...place, sheet: next } } as Wired);
      }
    },
  } as Wired;
}

function namesOf(place: Place): Wired {
  const { sheet } = place;
  const found = (name: string) => {
    const own = name.slice(name.lastIndexOf("!") + 1).toLowerCase();
    return sheet.names.find((one) => one.name.toLowerCase() === own);
  };
  return {
    _type: "Names",
    get Count() {
      return sheet.names.length;
    },
    Item(which: string | number) {
      const name = typeof which === "number" ? sheet.names[which - 1] : found(which);
      if (!name) throw refused("Names.Item");
      return nameOn(place, name);
    },
    Add(name: string, refersTo: string) {
      const range = refersTo.includes("#REF!") ? undefined : meant(place, refersTo);
      const known = found(name);
      if (known) known.range = range;
      else sheet.names.push({ name, range, isVisible: true });
    },
  } as Wired;
}

function meant({ sheet, world }: Place, refersTo: string): Range | undefined {
  const range = namedRange(refersTo, sheet.name) ?? areaOf(refersTo.slice(1));
  if (!range) world.wire.gaps.push(`a name for ${refersTo}`);
  return range;
}

function nameOn({ sheet }: Place, name: Name): Wired {
  return {
    _type: "Name",
    get Name() {
      return `${quoted(sheet.name)}!${name.name}`;
    },
    get RefersTo() {
      return `=${quoted(sheet.name)}!${name.range ? written(name.range, "$") : "#REF!"}`;
    },
    Delete() {
      sheet.names.splice(sheet.names.indexOf(name), 1);
    },
  } as Wired;
}
