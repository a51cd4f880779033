import type { Edit } from "../../../src/workbook/edit";
import type { SheetInfo } from "../../../src/workbook/snapshot";
import { merge, name, write } from "./edits";
import { readOne, readings } from "./opened";
import type { Promises } from "./promises";
import { filled, texted, values } from "./seen";

export const reading: Promises = {
  about: "reading",
  lines: {
    async "names all sheets in their order, hidden ones too"({ workbook, sheet, apply }) {
      await apply({ kind: "addSheet", sheet: "二", visibility: "hidden" }, { kind: "addSheet", sheet: "三" });
      expect(await workbook.sheets()).toEqual([
        { name: sheet, visibility: "visible", protected: false },
        { name: "二", visibility: "hidden", protected: false },
        { name: "三", visibility: "visible", protected: false },
      ]);
    },
    async "reads several sheets at once, in the order asked for"({ workbook, sheet, apply }) {
      for (const other of ["二", "三"]) {
        await apply({ kind: "addSheet", sheet: other }, write(other, "A1", [other]));
      }
      const read = await workbook.read(["三", sheet, "二", "三"]);
      expect(read.map(({ name }) => name)).toEqual(["三", sheet, "二", "三"]);
      expect(read.map((one) => texted(one, "A1"))).toEqual(["三", "", "二", "三"]);
    },
    async "reads nothing when asked for nothing"({ workbook }) {
      expect(await workbook.read([])).toEqual([]);
    },
    async "a reading stays as it was, whatever is written later"({ workbook, sheet, apply }) {
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "B1:C1"), name(sheet, "_名", "A1"));
      const read = await readOne(workbook, sheet);
      const copy = structuredClone(read);
      await apply(write(sheet, "A1", ["乙"]), merge(sheet, "B2:C2"), name(sheet, "_名", "A2"));
      expect(read).toEqual(copy);
    },
    async "reads 2,000 rows"(opened) {
      const rows = Array.from({ length: 2000 }, (_, i) => [i + 1, `方向${i + 1}`, i / 8]);
      await opened.apply(write(opened.sheet, "A1", ...rows));
      for (const read of await readings(opened)) {
        expect(filled(read)).toHaveLength(6000);
        expect(values(read, "A2000", 3)).toEqual([2000, "方向2000", 1999 / 8]);
      }
    },
  },
};

export const roundTrips: Promises = {
  about: "round trips",
  needs: "roundTrips",
  lines: {
    async "reads 2,000 rows in one"({ workbook, sheet, apply, roundTrips }) {
      await apply(write(sheet, "A1", ...Array.from({ length: 2000 }, (_, i) => [i, "方向", i / 8])));
      const before = roundTrips!();
      expect(filled((await workbook.read([sheet]))[0]!)).toHaveLength(6000);
      expect(roundTrips!() - before).toBe(1);
    },
    async "reads ten sheets in one"({ workbook, apply, roundTrips }) {
      const names = Array.from({ length: 10 }, (_, i) => `方向${i}`);
      await apply(
        ...names.flatMap((sheet): Edit[] => [{ kind: "addSheet", sheet }, write(sheet, "A1", [sheet])]),
      );
      const before = roundTrips!();
      expect((await workbook.read(names)).map((read) => texted(read, "A1"))).toEqual(names);
      expect(roundTrips!() - before).toBe(1);
    },
  },
};

const visible = ({ visibility }: SheetInfo) => visibility === "visible";

export const readingWanted: Promises = {
  about: "reading what is wanted",
  needs: "readWanted",
  lines: {
    async "lists all sheets and reads the wanted ones, in workbook order"({ workbook, sheet, apply }) {
      await apply(
        ...[{ kind: "addSheet", sheet: "二", visibility: "hidden" } as const, write("二", "A1", ["二"])],
        ...[{ kind: "addSheet", sheet: "三", before: sheet } as const, write("三", "A1", ["三"])],
      );
      const { sheets, snapshots } = await workbook.readWanted!(visible);
      expect(sheets).toEqual(await workbook.sheets());
      expect(snapshots).toEqual(await workbook.read(["三", sheet]));
    },
    async "reads nothing where nothing is wanted"({ workbook }) {
      expect((await workbook.readWanted!(() => false)).snapshots).toEqual([]);
    },
    async "finds what others have added, renamed and removed"(opened) {
      const { workbook, sheet, apply, asUser } = opened;
      await apply(...["甲", "乙", "丙"].map((name): Edit => ({ kind: "addSheet", sheet: name })));
      await workbook.readWanted!(visible);
      await asUser!([
        { kind: "addSheet", sheet: "丁" },
        write("丁", "A1", ["丁"]),
        { kind: "renameSheet", sheet: "甲", to: "甲二" },
        { kind: "removeSheet", sheet: "丙" },
      ]);
      const { sheets, snapshots } = await workbook.readWanted!(visible);
      expect(sheets.map(({ name }) => name)).toEqual([sheet, "甲二", "乙", "丁"]);
      expect(snapshots.map(({ name }) => name)).toEqual([sheet, "甲二", "乙", "丁"]);
      expect(texted(snapshots[3]!, "A1")).toBe("丁");
    },
  },
};
