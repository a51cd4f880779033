import { CannotDo, PlaceInvalid, SheetMissing } from "../../../src/workbook/errors";
import { area, write } from "./edits";
import { readOne, refusal } from "./opened";
import type { Promises } from "./promises";
import { texted } from "./seen";

export const revealing: Promises = {
  about: "revealing",
  needs: "reveal",
  lines: {
    async "reveals a cell"({ workbook, apply, selection }) {
      await apply({ kind: "addSheet", sheet: "附件3-2" });
      await workbook.reveal({ sheet: "附件3-2", address: "E57" });
      expect(await selection!()).toEqual({ sheet: "附件3-2", address: "E57" });
    },
    async "names a missing sheet in SheetMissing"({ workbook }) {
      const error = await refusal(workbook.reveal({ sheet: "没有这张表", address: "A1" }));
      expect(error).toBeInstanceOf(SheetMissing);
    },
    async "refuses a place that is none with PlaceInvalid"({ workbook, sheet }) {
      for (const address of ["XFE1", "A0", "表1!A1"]) {
        expect(await refusal(workbook.reveal({ sheet, address }))).toBeInstanceOf(PlaceInvalid);
      }
    },
  },
};

export const undoing: Promises = {
  about: "undo",
  needs: "undo",
  lines: {
    async "takes back a whole batch at once"({ workbook, sheet, apply, undo }) {
      await apply(write(sheet, "A1", ["旧", "旧"]));
      await apply(write(sheet, "A1", ["新"]), write(sheet, "B1", ["新"]));
      await undo!();
      const read = await readOne(workbook, sheet);
      expect([texted(read, "A1"), texted(read, "B1")]).toEqual(["旧", "旧"]);
    },
  },
};

export const inabilities: Promises = {
  about: "abilities",
  lines: {
    async "what it declares it cannot do, it refuses with CannotDo"({ workbook, sheet, apply }) {
      const { watch, reveal, mark } = workbook.can;
      const refused = [
        watch ? undefined : () => workbook.watch(() => {}),
        reveal ? undefined : () => workbook.reveal({ sheet, address: "A1" }),
        mark ? undefined : () => apply({ kind: "mark", sheet, ranges: [area("A1")], level: "error" }),
      ];
      for (const doing of refused) {
        if (doing) expect(await refusal(doing())).toBeInstanceOf(CannotDo);
      }
    },
  },
};
