import {
  LastSheet,
  SheetInUse,
  SheetNameInvalid,
  SheetNameTaken,
  SheetProtected,
  StructureProtected,
} from "../errors";
import type { Edit } from "../edit";
import { isSameSheet } from "../sheet-prefix";
import type { SheetInfo } from "../snapshot";
import type { Use } from "./formulas";

/** Throws StructureProtected: sheets may not come, go, be renamed, shown or hidden. */
export function checkStructure(isProtected: boolean): void {
  if (isProtected) throw new StructureProtected();
}

const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[:\\/?*[\]\x00-\x1f\uFFFE\uFFFF]|^'|'$/;

/** Throws SheetNameInvalid for a name Excel would not take, SheetNameTaken where another sheet has it, in whatever letters. */
export function checkSheetName(name: string, others: readonly Pick<SheetInfo, "name">[]): void {
  const fits = name.length >= 1 && name.length <= LONGEST_SHEET_NAME;
  if (!fits || NOT_IN_SHEET_NAMES.test(name)) throw new SheetNameInvalid(name);
  const taken = others.find((sheet) => isSameSheet(sheet.name, name));
  if (taken) throw new SheetNameTaken(taken.name);
}

/** Throws LastSheet where none of the other sheets can be seen: a workbook always shows at least one. */
export function checkNotLast(sheet: string, others: readonly Pick<SheetInfo, "visibility">[]): void {
  if (!others.some(({ visibility }) => visibility === "visible")) throw new LastSheet(sheet);
}

/** Throws SheetInUse for the first use of a sheet that is to go. */
export function checkSheetUnused(sheet: string, uses: Iterable<Use>): void {
  for (const { by } of uses) throw new SheetInUse(sheet, by);
}

/** What the protection of a sheet may leave open to everybody. */
export const FREEDOMS = ["formatCells", "formatColumns", "formatRows", "insertRows"] as const;
export type Freedom = (typeof FREEDOMS)[number];

/** The freedom an edit of a sheet needs; those without one a protected sheet never takes. */
const FREEDOM_FOR: Readonly<Partial<Record<Edit["kind"], Freedom>>> = {
  style: "formatCells",
  mark: "formatCells",
  clearMarks: "formatCells",
  widths: "formatColumns",
  heights: "formatRows",
  insertRows: "insertRows",
};

/** What only concerns the screen or the printer, as in Excel. */
const ALWAYS_FREE: ReadonlySet<Edit["kind"]> = new Set(["name", "freeze", "page"]);

/**
 * Throws SheetProtected for an edit that the protection of its sheet does not leave open; `freedoms` is undefined where
 * there is no protection. Written cells are looked at one by one: checkOpen.
 */
export function checkFree(
  { kind, sheet }: Pick<Edit, "kind" | "sheet">,
  freedoms: ReadonlySet<Freedom> | undefined,
): void {
  if (!freedoms || ALWAYS_FREE.has(kind)) return;
  const needed = FREEDOM_FOR[kind];
  if (needed === undefined || !freedoms.has(needed)) throw new SheetProtected(sheet);
}

/** Throws SheetProtected for a cell that its protected sheet does not leave open. */
export function checkOpen(sheet: string, isOpen: boolean): void {
  if (!isOpen) throw new SheetProtected(sheet);
}
