import { textAsEntered } from "./as-entered";
import { formulaOf, type Contents } from "./cells";
import type { DraftSheet, Known } from "./draft";

/** What stands in blocks of cells, as Excel would have to be given it again; blank cells of no format are left out. */
export function knownIn(blocks: readonly Contents[]): DraftSheet["cells"] {
  const cells: DraftSheet["cells"] = new Map();
  for (const block of blocks) {
    block.values.forEach((line: unknown[], i) =>
      line.forEach((_, j) => {
        const known = knownOf(block, i, j);
        if (known.input === "" && known.format === "General") return;
        const row = block.rowIndex + i;
        cells.set(row, (cells.get(row) ?? new Map<number, Known>()).set(block.columnIndex + j, known));
      }),
    );
  }
  return cells;
}

/** A formula and an error are given as they are read, a text so that it stays one. */
function knownOf(block: Contents, i: number, j: number): Known {
  const value = block.values[i]![j] as Known["input"];
  const formula = formulaOf(block.formulas[i]![j], value);
  const format = String(block.numberFormat[i]![j] ?? "General");
  if (formula !== undefined) return { input: `=${formula}`, isFormula: true, format };
  const isText = typeof value === "string" && value !== "" && block.valueTypes[i]![j] !== "Error";
  return { input: isText ? textAsEntered(value, format) : value, format };
}
