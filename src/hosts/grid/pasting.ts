import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { fromGrid } from "./area";
import type { Grid } from "./univer";

/** What a person pastes, and the cells that are selected. */
export interface Paste {
  readonly sheet: string;
  readonly range: Range;
  readonly html: string;
  readonly text: string;
}

/** What is to be done for a paste: no edits where it was called off. */
export interface TakenPaste {
  readonly edits: readonly Edit[];
  /** Every text has found its place, so that what was cut may go where it was. */
  readonly isWhole: boolean;
}

/** Answers with what is to be done, or leaves the paste to the grid. */
export type OnPaste = (paste: Paste) => Promise<TakenPaste | "grid">;

/** How the grid calls formulas without the looks of the cells they were copied from. */
const FORMULAS_ALONE = "special-paste-formula";

type Copied = NonNullable<ReturnType<ReturnType<ISheetClipboardService["copyContentCache"]>["get"]>>;

/**
 * Asks first what is to be done for what is pasted onto cells; what is pasted into an open cell is text by itself. The
 * grid would bring fonts, borders and merged areas along. `apply` does edits as the person's own.
 */
export function takePastes(grid: Grid, onPaste: OnPaste, apply: (edits: readonly Edit[]) => void): void {
  const service = grid.injector.get(ISheetClipboardService);
  const paste = service.paste.bind(service);
  const legacyPaste = service.legacyPaste.bind(service);

  /** Whether somebody else has taken care of it. */
  const isTaken = async (html: string, text: string): Promise<boolean> => {
    const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
    const selected = sheet?.getSelection()?.getActiveRange()?.getRange();
    if (!sheet || !selected || (html === "" && text === "")) return false;
    const taken = await onPaste({ sheet: sheet.getSheetName(), range: fromGrid(selected), html, text });
    if (taken === "grid") return false;
    const { edits, isWhole } = taken;
    if (!edits.length) return true;
    const id = /data-copy-id="([^"]{1,100})"/.exec(html)?.[1];
    const copied = id === undefined ? undefined : service.copyContentCache().get(id);
    if (copied && hasFormulas(copied)) return service.pasteByCopyId(id!, FORMULAS_ALONE);
    const isMoved = isWhole && copied?.copyType === CUT;
    apply(isMoved ? [...edits, ...emptied(grid, copied, edits)] : edits);
    if (isMoved) {
      // Once: whatever stands there later was not cut.
      service.copyContentCache().del(id!);
      service.removeMarkSelection();
    }
    return true;
  };

  service.legacyPaste = async (html = "", text = "", files) =>
    (await isTaken(html, text)) || legacyPaste(html, text, files);
  service.paste = async (item, kind) => {
    const said = async (type: string) =>
      item.types.includes(type) ? (await item.getType(type)).text() : Promise.resolve("");
    return (await isTaken(await said("text/html"), await said("text/plain"))) || paste(item, kind);
  };
}

/** As the grid calls it. */
const CUT = "CUT";

function hasFormulas({ matrix }: Copied): boolean {
  let has = false;
  matrix?.forValue((_, __, cell) => {
    has ||= Boolean(cell?.f ?? cell?.si);
  });
  return has;
}

/** Cells that were cut, but for those that are written to. */
function emptied(grid: Grid, { range, subUnitId }: Copied, edits: readonly Edit[]): Edit[] {
  const sheet = grid.book().getSheetBySheetId(subUnitId);
  if (!sheet) return [];
  const name = sheet.getName();
  const isWritten = (row: number, column: number) =>
    edits.some(
      (edit) => edit.kind === "write" && edit.sheet === name && edit.row === row && edit.column === column,
    );
  return range.rows
    .flatMap((row) => range.cols.map((column) => ({ row, column })))
    .filter(({ row, column }) => sheet.getCellRaw(row, column) && !isWritten(row, column))
    .map(({ row, column }): Edit => ({ kind: "write", sheet: name, row, column, values: [[null]] }));
}
