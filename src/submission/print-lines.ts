import type { FilledForm } from "../forms/filled";
import { growsOverPages, printOf } from "../forms/print";
import type { Snapshot } from "../workbook/snapshot";

/** One thing about how a form prints: as it should be, or what is not (the issue says what to do). */
export interface PrintLine {
  readonly sheet: string;
  readonly isGood: boolean;
  readonly text: string;
}

/** How each filled form prints; nothing where the host cannot tell. */
export function printLines(forms: readonly FilledForm[], sheets: ReadonlyMap<string, Snapshot>): PrintLine[] {
  return forms
    .filter(({ blank, definition }) => !blank && !definition.unofficial)
    .flatMap((form) => {
      const layout = sheets.get(form.sheet.name)?.layout;
      if (!layout) return [];
      const sheet = form.sheet.name;
      const { orientation, fitsWidth, isOnePage, repeatsHeadings } = printOf(form, layout);
      const paper = `${orientation === "landscape" ? "横向" : "纵向"}，一页宽`;
      const lines = [{ sheet, isGood: fitsWidth, text: fitsWidth ? paper : `没有设成${paper}` }];
      if (!growsOverPages(form)) {
        const text = isOnePage ? "盖章栏和表在同一页" : "盖章栏会印到下一页";
        return [...lines, { sheet, isGood: isOnePage, text }];
      }
      if (isOnePage) return lines;
      const text = repeatsHeadings ? "每页都有表头" : "后面的页没有表头";
      return [...lines, { sheet, isGood: repeatsHeadings, text }];
    });
}
