import type { Edit } from "../../../src/workbook/edit";
import { area, insertRows, write } from "./edits";
import { layouts, readings, type Ready } from "./opened";
import type { Promises } from "./promises";
import { covers, filled, texted } from "./seen";

export const marking: Promises = {
  about: "marks",
  needs: "mark",
  lines: {
    async "are read back, whatever their level"(opened) {
      await opened.apply(mark(opened, "error", "B2", "D4:E5"), mark(opened, "warning", "G7"));
      await sees(opened, { B2: true, B3: false, D4: true, E5: true, F5: false, G7: true });
    },
    async "leave values and formats alone"(opened) {
      const { sheet, apply } = opened;
      await apply(write(sheet, "A1", ["甲"]), mark(opened, "error", "A1:A2"));
      for (const read of await readings(opened)) {
        expect(texted(read, "A1")).toBe("甲");
        expect(filled(read)).toHaveLength(1);
      }
    },
    async "are all taken away again, and once more is no error"(opened) {
      const clear: Edit = { kind: "clearMarks", sheet: opened.sheet };
      await opened.apply(mark(opened, "error", "B2"), mark(opened, "warning", "C3:C9"), clear, clear);
      for (const { marks } of await layouts(opened)) expect(marks).toEqual([]);
    },
    async "stay on the other sheets"(opened) {
      await opened.apply({ kind: "addSheet", sheet: "旁" }, mark({ sheet: "旁" }, "error", "A1"));
      await opened.apply(mark(opened, "error", "B2"), { kind: "clearMarks", sheet: "旁" });
      await sees(opened, { A1: false, B2: true });
    },
    async "move with their rows"(opened) {
      await opened.apply(write(opened.sheet, "A9", ["末"]), mark(opened, "error", "B4"));
      await opened.apply(insertRows(opened.sheet, 2, 2));
      await sees(opened, { B4: false, B6: true });
    },
  },
};

function mark({ sheet }: Pick<Ready, "sheet">, level: "error" | "warning", ...at: string[]): Edit {
  return { kind: "mark", sheet, ranges: at.map(area), level };
}

async function sees(opened: Ready, expected: Record<string, boolean>): Promise<void> {
  for (const { marks } of await layouts(opened)) {
    const seen = Object.keys(expected).map((at) => [at, covers(marks, at)]);
    expect(Object.fromEntries(seen)).toEqual(expected);
  }
}
