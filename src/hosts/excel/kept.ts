import type { Range } from "../../workbook/cell";

/**
 * What of the workbook is kept in mind from one question to the next. Some of it Excel tells only at the price of its
 * undo stack, for its client flags such questions as writes: the calendar is asked once, merged areas again when
 * something happens that may have moved them. How far the contents of a sheet reach is kept to notice what was not told.
 */
export interface Kept {
  /** Whether days are counted from 1904; undefined as long as it was not asked. */
  is1904: boolean | undefined;
  /** Excel tells of rows, columns and cells that come and go; before that nothing that is kept can be relied upon. */
  isTold: boolean;
  /** By which names Excel's sheets go now. */
  listed(sheets: readonly { readonly id: string; readonly name: string }[]): void;
  /** The merged areas of a sheet and its id, where both are known. */
  mergesOf(name: string): { readonly id: string; readonly merges: readonly Range[] } | undefined;
  /** Asked before a question: keeps what is answered, unless something has been forgotten meanwhile. */
  keeping(): (id: string, merges: readonly Range[]) => void;
  /** How far the contents of a sheet reached when it was read last; undefined where that is not known. */
  extentOf(id: string): Extent | undefined;
  reaches(id: string, range: Range | undefined): void;
  /** Rows, columns or cells of a sheet, or of all, may stand elsewhere now. */
  forget(id?: string): void;
}

/** `range` is undefined for a sheet that holds nothing. */
interface Extent {
  readonly range: Range | undefined;
}

export function keptInMind(): Kept {
  const byId = new Map<string, readonly Range[]>();
  const extents = new Map<string, Extent>();
  const ids = new Map<string, string>();
  let forgotten = 0;
  return {
    is1904: undefined,
    isTold: false,
    listed(sheets) {
      ids.clear();
      for (const { id, name } of sheets) ids.set(name, id);
    },
    mergesOf(name) {
      const id = ids.get(name);
      const merges = id === undefined ? undefined : byId.get(id);
      return this.isTold && id !== undefined && merges ? { id, merges } : undefined;
    },
    keeping() {
      const since = forgotten;
      return (id, merges) => {
        if (since === forgotten) byId.set(id, merges);
      };
    },
    extentOf: (id) => extents.get(id),
    reaches: (id, range) => void extents.set(id, { range }),
    forget(id) {
      forgotten += 1;
      if (id === undefined) {
        byId.clear();
        extents.clear();
      } else {
        byId.delete(id);
        extents.delete(id);
      }
    },
  };
}
