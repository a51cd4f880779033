import { parseRange } from "../../../workbook/cell";
import { formulasOf, type Use } from "../../../workbook/promises";
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

interface UseInFile extends Use {
  readonly kind: "formula" | "name" | "part";
  readonly part?: string;
}

/**
 * What outside a sheet refers to it, as far as it counts. References put together while calculating cannot be seen.
 */
export function* usesOf(
  draft: Draft,
  sheet: Sheet,
  counts: (use: UseInFile) => boolean,
): Generator<UseInFile> {
  for (const use of allUses(draft, sheet)) if (counts(use)) yield use;
}

function* allUses(draft: Draft, sheet: Sheet): Generator<UseInFile> {
  for (const other of draft.sheets) {
    if (other === sheet || !other.hasCells) continue;
    const by = formulasOf(other.name);
    for (const { formula } of formulasIn(textReferring(draft, other))) {
      const lastRow = lastRowIn(draft, sheet, formula);
      if (lastRow !== undefined) yield { kind: "formula", by, lastRow };
    }
  }
  const place = draft.sheets.indexOf(sheet);
  for (const name of namesOf(draft)) {
    const lastRow = whole(name, "localSheetId") === place ? undefined : lastRowIn(draft, sheet, textIn(name));
    if (lastRow !== undefined) yield { kind: "name", by: `名称“${attribute(name, "name")}”`, lastRow };
  }
  for (const part of linkedParts(draft)) {
    for (const link of linksIn(draft, part)) {
      const lastRow =
        link.kind === "text"
          ? lastRowIn(draft, sheet, link.text)
          : isSameSheet(link.sheet, sheet.name)
            ? (parseRange(link.ref)?.bottom ?? Infinity)
            : undefined;
      if (lastRow !== undefined) yield { kind: "part", by: kindOf(draft, part), lastRow, part };
    }
  }
}

/** The last row of a sheet that a formula elsewhere means; undefined when it does not mean that sheet. */
function lastRowIn(draft: Draft, sheet: Sheet, formula: string): number | undefined {
  const names = draft.sheets.map(({ name }) => name);
  return lastRowMeant(formula, (prefix) => meansSheet(prefix, sheet.name, names));
}
