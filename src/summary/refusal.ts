import type { Place } from "../forms/filled";

/** A cell as the roll-up's report names it. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Nothing is written: a whole sentence why and what to do, and the cells it is about. */
export interface Refused {
  readonly kind: "refused";
  readonly sentence: string;
  readonly cells: readonly CellPlace[];
}

export function refused(sentence: string, places: readonly Place[] = []): Refused {
  return { kind: "refused", sentence, cells: places.map(({ sheet, address }) => ({ sheet, cell: address })) };
}

/** Something that is not rolled up, or stands in the summary without a source; `why` has no full stop. */
export interface LeftOut {
  readonly sheet: string;
  readonly cell?: string;
  readonly why: string;
}
