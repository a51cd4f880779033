import type { SheetName } from "../../../src/workbook/snapshot";
import { area, deleteRows, insertRows, merge, name, write } from "./edits";
import { readings } from "./opened";
import type { Promises } from "./promises";
import { named, texted } from "./seen";

/** The shape of our marker: which form of which district and year a table is. */
const MARKER = "_绩表_shifeng.2019.summary";

export const names: Promises = {
  about: "defined names of a sheet",
  lines: {
    async "keeps our marker (which form, district, year) through save and reopen"(opened) {
      await opened.apply(write(opened.sheet, "A1", ["汇总表"]), name(opened.sheet, MARKER, "A1:F12"));
      for (const read of await readings(opened)) expect(read.names).toEqual([place(MARKER, "A1:F12")]);
    },
    async "may stand for one cell"(opened) {
      await opened.apply(name(opened.sheet, MARKER, "B2"));
      for (const read of await readings(opened)) expect(named(read, MARKER)).toBe("B2");
    },
    async "belongs to one sheet, also where another has the same"(opened) {
      await opened.apply({ kind: "addSheet", sheet: "表 'B'（二）" });
      await opened.apply(name(opened.sheet, MARKER, "A1"), name("表 'B'（二）", MARKER, "C3:D4"));
      for (const read of await readings(opened)) expect(read.names).toEqual([place(MARKER, "A1")]);
      for (const read of await readings(opened, "表 'B'（二）")) {
        expect(read.names).toEqual([place(MARKER, "C3:D4")]);
      }
    },
    async "set again, stands for the new cells alone"(opened) {
      await opened.apply(name(opened.sheet, MARKER, "A1"), name(opened.sheet, MARKER, "B2:B3"));
      for (const read of await readings(opened)) expect(read.names).toEqual([place(MARKER, "B2:B3")]);
    },
    async "is the same in other letters"(opened) {
      await opened.apply(name(opened.sheet, "_Mark", "A1"), name(opened.sheet, "_MARK", "B2"));
      for (const read of await readings(opened)) {
        expect(read.names.map(({ range }) => range)).toEqual([area("B2")]);
      }
      await opened.apply(name(opened.sheet, "_mark", null));
      for (const read of await readings(opened)) expect(read.names).toEqual([]);
    },
    async "is gone once removed, and removing it again is no error"(opened) {
      const remove = name(opened.sheet, MARKER, null);
      await opened.apply(name(opened.sheet, "_留", "A1"), name(opened.sheet, MARKER, "A1"), remove, remove);
      for (const read of await readings(opened)) expect(read.names).toEqual([place("_留", "A1")]);
    },
    async "stays when its sheet is renamed"(opened) {
      await opened.apply(name(opened.sheet, MARKER, "A1:F12"));
      await opened.apply({ kind: "renameSheet", sheet: opened.sheet, to: "它'的 新名" });
      for (const read of await readings(opened, "它'的 新名")) expect(named(read, MARKER)).toBe("A1:F12");
    },
    async "stays on its sheet when sheets come and go before it"(opened) {
      const { sheet, apply } = opened;
      await apply({ kind: "addSheet", sheet: "前", before: sheet }, name("前", "_前", "A1"));
      await apply(name(sheet, MARKER, "B2"), { kind: "addSheet", sheet: "首", before: "前" });
      await apply({ kind: "removeSheet", sheet: "前" });
      for (const read of await readings(opened)) expect(read.names).toEqual([place(MARKER, "B2")]);
      for (const read of await readings(opened, "首")) expect(read.names).toEqual([]);
    },
    async "moves with inserted rows and grows around them"(opened) {
      const { sheet, apply } = opened;
      await apply(name(sheet, "_上", "A1:B2"), name(sheet, "_中", "A3:B6"), name(sheet, "_下", "A7"));
      await apply(insertRows(sheet, 5, 2));
      for (const read of await readings(opened)) {
        expect([named(read, "_上"), named(read, "_中"), named(read, "_下")]).toEqual([
          "A1:B2",
          "A3:B8",
          "A9",
        ]);
      }
    },
    async "moves and shrinks with deleted rows"(opened) {
      const { sheet, apply } = opened;
      await apply(name(sheet, "_上", "A1:B2"), name(sheet, "_中", "A3:B6"), name(sheet, "_下", "A7"));
      await apply(deleteRows(sheet, 5, 2));
      for (const read of await readings(opened)) {
        expect([named(read, "_上"), named(read, "_中"), named(read, "_下")]).toEqual([
          "A1:B2",
          "A3:B4",
          "A5",
        ]);
      }
    },
    async "whose cells are deleted has no range"(opened) {
      const { sheet, apply } = opened;
      await apply(name(sheet, MARKER, "A3:B4"), deleteRows(sheet, 2, 4));
      for (const read of await readings(opened)) expect(named(read, MARKER)).toBe("gone");
    },
    async "leaves values and merged areas as they are"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "A1:B2"), name(sheet, MARKER, "A1"));
      for (const read of await readings(opened)) {
        expect(texted(read, "A1")).toBe("甲");
        expect(read.merges).toHaveLength(1);
      }
    },
  },
};

function place(name: string, at: string): SheetName {
  return { name, range: area(at) };
}
