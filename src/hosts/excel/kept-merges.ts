import type { Range } from "../../workbook/cell";

/**
 * What Excel tells only at the price of its undo stack, for its client flags such questions as writes. So it is asked
 * as seldom as can be: the calendar once, merged areas until something happens that may have moved them.
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
  /** The merged areas of a sheet, or of all, may be others now. */
  forget(id?: string): void;
}

export function keptInMind(): Kept {
  const byId = new Map<string, readonly Range[]>();
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
    forget(id) {
      forgotten += 1;
      if (id === undefined) byId.clear();
      else byId.delete(id);
    },
  };
}
