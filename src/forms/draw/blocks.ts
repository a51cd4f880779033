import type { Range } from "../../workbook/cell";

/** Joins equal neighbours of a grid into few rectangles: rightwards first, then downwards. `undefined` is left out. */
export function blocksOf<T>(
  grid: readonly (readonly (T | undefined)[])[],
): { readonly range: Range; readonly value: T }[] {
  const done = grid.map((row) => row.map((value) => value === undefined));
  const keys = grid.map((row) => row.map((value) => JSON.stringify(value)));
  const blocks: { range: Range; value: T }[] = [];
  grid.forEach((row, top) =>
    row.forEach((value, left) => {
      if (value === undefined || done[top]![left]) return;
      const key = keys[top]![left];
      const isFree = (down: number, across: number) => keys[down]?.[across] === key && !done[down]![across];
      let right = left;
      while (isFree(top, right + 1)) right++;
      const isRowFree = (down: number) =>
        keys[down]?.slice(left, right + 1).every((_, i) => isFree(down, left + i));
      let bottom = top;
      while (isRowFree(bottom + 1)) bottom++;
      for (let down = top; down <= bottom; down++) done[down]!.fill(true, left, right + 1);
      blocks.push({ range: { top, left, bottom, right }, value });
    }),
  );
  return blocks;
}
