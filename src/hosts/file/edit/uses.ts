import { parseRange } from "../../../workbook/cell";
import { SheetInUse } from "../../../workbook/errors";
import { lastRowMeant } from "../../../workbook/references";
import { isSameSheet, meansSheet } from "../../../workbook/sheet-prefix";
import { attribute, whole } from "./attribute";
import type { Draft } from "./draft";
import { textIn } from "./element";
import { formulasIn } from "./formula-elements";
import { kindOf, linkedParts, linksIn } from "./linked-parts";
import { namesOf } from "./names";
import { textReferring } from "./part-text";
import type { Sheet } from "./sheet";

/** Something outside a sheet that refers to it. */
export interface Use {
  readonly by: "formula" | "name" | "part";
  /** For a sentence: `“汇总”里的公式或链接`. */
  readonly where: string;
  /** The last row meant, counted from 0; -1 when it names no cells, Infinity when that cannot be told. */
  readonly lastRow: number;
}

/** Everything outside a sheet that refers to it. References put together while calculating cannot be seen. */
export function* usesOf(draft: Draft, sheet: Sheet): Generator<Use & { readonly part?: string }> {
  for (const other of draft.sheets) {
    if (other === sheet || !other.hasCells) continue;
    const where = `“${other.name}”里的公式或链接`;
    for (const { formula } of formulasIn(textReferring(draft, other))) {
      const lastRow = lastRowIn(draft, sheet, formula);
      if (lastRow !== undefined) yield { by: "formula", where, lastRow };
    }
  }
  const place = draft.sheets.indexOf(sheet);
  for (const name of namesOf(draft)) {
    const lastRow = whole(name, "localSheetId") === place ? undefined : lastRowIn(draft, sheet, textIn(name));
    if (lastRow !== undefined) yield { by: "name", where: `名称“${attribute(name, "name")}”`, lastRow };
  }
  for (const part of linkedParts(draft)) {
    for (const link of linksIn(draft, part)) {
      const lastRow =
        link.kind === "text"
          ? lastRowIn(draft, sheet, link.text)
          : isSameSheet(link.sheet, sheet.name)
            ? (parseRange(link.ref)?.bottom ?? Infinity)
            : undefined;
      if (lastRow !== undefined) yield { by: "part", where: kindOf(draft, part), lastRow, part };
    }
  }
}

/** Throws SheetInUse when anything refers to a sheet from outside; its own parts do not count. */
export function checkUnused(draft: Draft, sheet: Sheet, own: readonly string[]): void {
  for (const { where, part } of usesOf(draft, sheet)) {
    if (part === undefined || !own.includes(part)) throw new SheetInUse(sheet.name, where);
  }
}

/** The last row of a sheet that a formula elsewhere means; undefined when it does not mean that sheet. */
function lastRowIn(draft: Draft, sheet: Sheet, formula: string): number | undefined {
  const names = draft.sheets.map(({ name }) => name);
  return lastRowMeant(formula, (prefix) => meansSheet(prefix, sheet.name, names));
}
