import type { Edit } from "../../../src/workbook/edit";
import { SheetProtected } from "../../../src/workbook/errors";
import { deleteRows, insertRows, merge, name, style, write } from "./edits";
import { readOne, refusal } from "./opened";
import type { Promises } from "./promises";
import { texted } from "./seen";

const beside: Edit = { kind: "addSheet", sheet: "旁" };

export const protection: Promises = {
  about: "protected sheets",
  needs: "protect",
  lines: {
    async "tells which sheets are protected and reads them"({ sheet, apply, protect }) {
      await apply(beside, write(sheet, "A1", ["甲"]));
      const locked = await protect!(sheet);
      expect(await locked.sheets()).toMatchObject([{ protected: true }, { protected: false }]);
      expect(texted(await readOne(locked, sheet), "A1")).toBe("甲");
    },
    async "refuses to change a protected sheet with SheetProtected"({ sheet, apply, protect }) {
      await apply(write(sheet, "A1", ["甲"]));
      const locked = await protect!(sheet);
      const refused = [
        write(sheet, "A1", ["乙"]),
        merge(sheet, "A1:B2"),
        style(sheet, "A1:B2", { numberFormat: "0.00" }),
        insertRows(sheet, 1),
        deleteRows(sheet, 1),
      ];
      for (const edit of refused) {
        const error = await refusal(locked.apply([edit]));
        expect(error).toBeInstanceOf(SheetProtected);
        expect(error).toMatchObject({ sheet });
      }
      expect(texted(await readOne(locked, sheet), "A1")).toBe("甲");
    },
    async "takes what is written into cells left open"({ sheet, apply, protect }) {
      await apply(style(sheet, "B2:B3", { locked: false }));
      const locked = await protect!(sheet);
      await locked.apply([write(sheet, "B2", ["甲"], ["乙"])]);
      expect(texted(await readOne(locked, sheet), "B3")).toBe("乙");
      expect(await refusal(locked.apply([write(sheet, "B3", ["甲", "锁着"])]))).toBeInstanceOf(
        SheetProtected,
      );
    },
    async "still names, freezes and sets up a protected sheet"({ sheet, apply, protect }) {
      await apply(write(sheet, "A1", ["甲"]));
      const locked = await protect!(sheet);
      await locked.apply([
        name(sheet, "_名", "A1"),
        { kind: "freeze", sheet, rows: 1, columns: 0 },
        { kind: "page", sheet, page: { orientation: "landscape" } },
      ]);
      const { names, layout } = await readOne(locked, sheet);
      expect(names).toHaveLength(1);
      expect(layout).toMatchObject({ frozen: { rows: 1, columns: 0 }, page: { orientation: "landscape" } });
    },
    async "still writes beside a protected sheet"({ sheet, apply, protect }) {
      await apply(beside);
      const locked = await protect!(sheet);
      await locked.apply([write("旁", "A1", ["甲"])]);
      expect(texted(await readOne(locked, "旁"), "A1")).toBe("甲");
    },
  },
};
