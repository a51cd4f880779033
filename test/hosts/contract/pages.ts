import type { Edit, Page } from "../../../src/workbook/edit";
import { area } from "./edits";
import { layouts, readings, type Ready } from "./opened";
import type { Promises } from "./promises";

export const pages: Promises = {
  about: "print set-up",
  lines: {
    async "is read back as it was set"(opened) {
      const page: Page = { orientation: "landscape", fitToWidth: 1, fitToHeight: 0, centered: true };
      await opened.apply(set(opened, page));
      for (const layout of await layouts(opened)) expect(layout.page).toMatchObject(page);
    },
    async "has margins in centimetres"(opened) {
      const margins = { left: 1.5, right: 1.8, top: 2, bottom: 2.54 };
      await opened.apply(set(opened, { margins }));
      for (const { page } of await layouts(opened)) {
        for (const side of ["left", "right", "top", "bottom"] as const) {
          expect(page.margins?.[side]).toBeCloseTo(margins[side], 2);
        }
      }
    },
    async "repeats headings and prints an area, until told not to"(opened) {
      const page: Page = { repeatRows: { from: 2, to: 4 }, area: area("A1:P40") };
      await opened.apply(set(opened, page));
      for (const layout of await layouts(opened)) expect(layout.page).toMatchObject(page);
      await opened.apply(set(opened, { repeatRows: null, area: null }));
      for (const layout of await layouts(opened)) {
        expect([layout.page.repeatRows ?? null, layout.page.area ?? null]).toEqual([null, null]);
      }
    },
    async "what is not named stays as it is"(opened) {
      await opened.apply(set(opened, { orientation: "landscape", fitToWidth: 1, area: area("A1:F9") }));
      await opened.apply(set(opened, { centered: true, fitToHeight: 2 }));
      for (const layout of await layouts(opened)) {
        const all = {
          orientation: "landscape",
          fitToWidth: 1,
          fitToHeight: 2,
          centered: true,
          area: area("A1:F9"),
        };
        expect(layout.page).toMatchObject(all);
      }
    },
    async "stays with its sheet when that is renamed or moved along"(opened) {
      const { sheet, apply } = opened;
      const page: Page = { repeatRows: { from: 0, to: 1 }, area: area("A1:C9") };
      await apply(set(opened, page), { kind: "renameSheet", sheet, to: "新 '名" });
      await apply({ kind: "addSheet", sheet: "前", before: "新 '名" });
      for (const read of await readings(opened, "新 '名")) {
        expect(read.layout!.page).toMatchObject(page);
        expect(read.names).toEqual([]);
      }
    },
  },
};

function set({ sheet }: Ready, page: Page): Edit {
  return { kind: "page", sheet, page };
}
