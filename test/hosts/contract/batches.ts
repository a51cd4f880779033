import type { Edit } from "../../../src/workbook/edit";
import { PartlyApplied, SheetMissing } from "../../../src/workbook/errors";
import { merge, name, style, write } from "./edits";
import { readOne, readings, refusal, wholeOf } from "./opened";
import type { Promises } from "./promises";
import { filled, texted } from "./seen";

const impossible = write("没有这张表", "A1", ["甲"]);

export const batches: Promises = {
  about: "a batch of edits",
  lines: {
    async "is applied in order"(opened) {
      const { sheet, apply } = opened;
      await apply(
        write(sheet, "A1", ["先"]),
        write(sheet, "A1", [0.5]),
        style(sheet, "A1", { numberFormat: "0%" }),
        { kind: "renameSheet", sheet, to: "新名" },
        write("新名", "B1", ["后"]),
      );
      for (const read of await readings(opened, "新名")) {
        expect([texted(read, "A1"), texted(read, "B1")]).toEqual(["50%", "后"]);
      }
    },
    async "does not find a sheet by the name it had"(opened) {
      const { sheet, apply } = opened;
      const error = await refusal(
        apply({ kind: "renameSheet", sheet, to: "新名" }, write(sheet, "A1", ["甲"])),
      );
      expect(error).toBeInstanceOf(SheetMissing);
    },
    async "may be empty"(opened) {
      const before = await wholeOf(opened.workbook);
      await opened.apply();
      expect(await wholeOf(opened.workbook)).toEqual(before);
    },
    async "that fails says exactly what is done"({ workbook, sheet, apply }) {
      const error: unknown = await apply(
        write(sheet, "A1", ["甲"]),
        write(sheet, "A2", ["乙"]),
        impossible,
      ).catch((error: unknown) => error);
      const done = error instanceof PartlyApplied ? error.done.length : 0;
      expect(workbook.can.rollBack).toBe(!(error instanceof PartlyApplied));
      expect(filled(await readOne(workbook, sheet))).toHaveLength(done);
    },
    async "after one that failed works as ever"(opened) {
      await refusal(opened.apply(impossible));
      await opened.apply(write(opened.sheet, "A1", ["甲"]));
      for (const read of await readings(opened)) expect(texted(read, "A1")).toBe("甲");
    },
  },
};

export const rollBack: Promises = {
  about: "roll-back",
  needs: "rollBack",
  lines: {
    async "leaves everything as it was when the last edit fails"({ workbook, sheet, apply }) {
      await apply(write(sheet, "A1", ["甲"]), merge(sheet, "B1:C1"));
      const before = await wholeOf(workbook);
      const doomed: Edit[] = [
        write(sheet, "A1", ["改"]),
        { kind: "addSheet", sheet: "新" },
        name(sheet, "_名", "A1"),
        { kind: "insertRows", sheet, row: 0, count: 3 },
        { kind: "renameSheet", sheet, to: "改名" },
      ];
      await expect(apply(...doomed, impossible)).rejects.toBeInstanceOf(SheetMissing);
      expect(await wholeOf(workbook)).toEqual(before);
    },
  },
};
