import { placeText } from "../../audit/places";

/** What the undo bar says of what was just written. */
export const written = {
  inserted: (sheet: string) => `已插入${sheet}`,
  fixed: (cells: number) => `已改 ${cells} 格`,
  filled: (cells: readonly string[]) => `已填入 ${placeText(cells)}`,
  rolledUp: (rows: number, sheet: string) => `已汇总 ${rows} 行到${sheet}`,
} as const;
