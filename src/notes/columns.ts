import type { Cell } from "../workbook/snapshot";

/** Headings of the notes' sheet. 内容 is the last: a text too long for one cell goes on to the right of it. */
export const HEADINGS = { id: "编号", kind: "类别", anchor: "对象", when: "时间", text: "内容" } as const;

export type Columns = Readonly<Record<keyof typeof HEADINGS, number>>;

/** Where the columns are when this row is the notes' headings; they may have been moved, others may stand between. */
export function columnsIn(row: readonly (Cell | undefined)[] | undefined): Columns | undefined {
  const at = (heading: string) => row?.findIndex((cell) => cell?.text.trim() === heading) ?? -1;
  const columns = {
    id: at(HEADINGS.id),
    kind: at(HEADINGS.kind),
    anchor: at(HEADINGS.anchor),
    when: at(HEADINGS.when),
    text: at(HEADINGS.text),
  };
  return Object.values(columns).every((column) => column >= 0) ? columns : undefined;
}
