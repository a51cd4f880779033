import { parseRange } from "../workbook/cell";
import type { Range } from "../workbook/cell";

/** The range a plain sum of one range covers: SUM(D5:D9), SUBTOTAL(9,D5:D9); undefined for any other formula. */
export function summedRange(formula: string): Range | undefined {
  const found = /^(?:SUM\(|SUBTOTAL\((?:9|109),)([$A-Z0-9:]+)\)$/.exec(
    formula.toUpperCase().replace(/\s/g, ""),
  );
  return found ? parseRange(found[1]!) : undefined;
}
