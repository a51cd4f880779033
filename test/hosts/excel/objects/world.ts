import type { Range } from "../../../../src/workbook/cell";
import { written, type Book, type Sheet } from "../model";
import { HostError } from "../protocol";

/** What all objects of a workbook share. */
export interface World {
  readonly book: Book;
  /** Tells the client of something that happened. */
  raise: (type: number, about: object) => void;
  /** Takes back what people did, the last last; Ctrl+Z knows of nothing else. */
  undoable: (() => void)[];
  /** How often the add-in has changed a sheet: what a person did before that is not taken back here. */
  readonly changedByUs: WeakMap<Sheet, number>;
  /** Who is at work: the add-in whose requests are answered, a person, or somebody elsewhere on the same file. */
  actor: "addin" | "person" | "remote";
}

export const EVENT = { changed: 10, added: 13, selected: 14, deleted: 15, renamed: 25 };

export function source({ actor }: World): "Local" | "Remote" {
  return actor === "remote" ? "Remote" : "Local";
}

export function tellChanged(world: World, sheet: Sheet, range: Range, changeType = "RangeEdited"): void {
  const { changedByUs, actor } = world;
  if (actor === "addin") changedByUs.set(sheet, (changedByUs.get(sheet) ?? 0) + 1);
  world.raise(EVENT.changed, {
    address: written(range),
    changeType,
    source: source(world),
    triggerSource: actor === "addin" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet.id,
  });
}

/** Throws AccessDenied where the sheet is protected and does not leave this open. */
export function checkOpen(sheet: Sheet, freedom?: string): void {
  if (sheet.protection && !(freedom && sheet.protection[freedom])) throw new HostError("AccessDenied");
}

/** Throws AccessDenied for what changes the list of sheets while the structure is protected. */
export function checkStructure({ book }: World): void {
  if (book.isStructureProtected) throw new HostError("AccessDenied");
}
