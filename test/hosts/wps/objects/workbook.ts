import { blankSheet } from "../../excel/model";
import { behind, refused, type Wired } from "../guarded";
import { sheetOn } from "./sheet";
import type { OpenBook, Place, World } from "./world";

export function bookOn(world: World, open: OpenBook): Wired {
  const { book } = open;
  return {
    _type: "Workbook",
    get Name() {
      return open.fullName.replace(/^.*[/\\]/, "");
    },
    get FullName() {
      if (!world.books.includes(open)) throw refused("工作簿已关闭");
      return open.fullName;
    },
    get Date1904() {
      return book.is1904;
    },
    get ProtectStructure() {
      return book.isStructureProtected;
    },
    get Worksheets() {
      return sheetsOf(world, open);
    },
  } as Wired;
}

function sheetsOf(world: World, open: OpenBook): Wired {
  const { book } = open;
  return {
    _type: "Worksheets",
    get Count() {
      return book.sheets.length;
    },
    Item(which: string | number) {
      const sheet =
        typeof which === "number"
          ? book.sheets[which - 1]
          : book.sheets.find(({ name }) => name.toLowerCase() === which.toLowerCase());
      if (!sheet) throw refused("下标越界");
      return sheetOn(world, open, sheet);
    },
    Add(before?: unknown, after?: unknown) {
      if (book.isStructureProtected) throw refused("工作簿有保护");
      const indexOf = (given: unknown) => {
        const index = behind<{ Index: number }>(given)?.Index;
        if (index === undefined) throw refused("Worksheets.Add");
        return index - 1;
      };
      const at = before !== undefined && before !== null ? indexOf(before) : indexOf(after) + 1;
      let number = book.sheets.length + 1;
      while (book.sheets.some(({ name }) => name === `Sheet${number}`)) number += 1;
      const made = blankSheet(book, `Sheet${number}`);
      book.sheets.splice(at, 0, made);
      book.active = { sheet: made.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
      const place: Place = { world, open, sheet: made };
      world.raise("SheetActivate", { _type: "sheet", place } as Wired);
      return sheetOn(world, open, made);
    },
  } as Wired;
}
