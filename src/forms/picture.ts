import { contains, oneCell } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { LabelDefinition, TableDefinition } from "./definition";
import { slotIn } from "./definition";

/** A heading as a message names it: without 其中：and the colon. */
export function shown(label: string): string {
  return label.replace(/^其中[：:]?/, "").replace(/[：:]\s*$/, "");
}

/** A label as the picture shows it. */
export type DrawnLabel = Omit<LabelDefinition, "keys" | "nth">;

/** A form's picture and what stands where in it. */
export class Picture {
  constructor(
    private readonly cells: readonly (readonly (string | null)[])[],
    private readonly merges: readonly Range[],
  ) {}

  private area(row: number, column: number): Range {
    return this.merges.find((range) => contains(range, row, column)) ?? oneCell(row, column);
  }

  private textAt(row: number, column: number): string {
    const { top, left } = this.area(row, column);
    return this.cells[top]?.[left] ?? "";
  }

  *slots() {
    for (const [row, cells] of this.cells.entries()) {
      for (const [column, text] of cells.entries()) {
        const slot = text && slotIn(text);
        if (slot) yield { slot, row, column };
      }
    }
  }

  /** The table whose row this is. */
  private tableOf(row: number): string | undefined {
    for (const text of this.cells[row] ?? []) {
      const slot = text ? slotIn(text) : undefined;
      if (slot?.table) return slot.table;
    }
    return undefined;
  }

  /** The heading above a column. */
  above(row: number, column: number): string {
    return this.textAt(this.rowAbove(row, column), column);
  }

  private rowAbove(row: number, column: number): number {
    for (let up = row - 1; up >= 0; up--) {
      if (this.isHeading(up, column)) return up;
    }
    throw new Error(`picture 第 ${row + 1} 行第 ${column + 1} 格的上面没有标题。`);
  }

  private isHeading(row: number, column: number): boolean {
    const text = this.textAt(row, column);
    return text !== "" && !slotIn(text) && !this.tableOf(row);
  }

  /** What stands over the heading of a column and joins it with others: 实施期 over 指标值. */
  groupOf(row: number, column: number): string | undefined {
    return this.over(this.area(this.rowAbove(row, column), column), column);
  }

  private over(heading: Range, column: number): string | undefined {
    const up = heading.top - 1;
    const over = this.area(up, column);
    const isWider = over.right - over.left > heading.right - heading.left;
    return isWider && this.isHeading(up, column) ? shown(this.textAt(up, column)) : undefined;
  }

  leftOf(row: number, column: number): string {
    for (let left = column - 1; left >= 0; left--) {
      const text = this.textAt(row, left);
      if (text && !slotIn(text)) return text;
    }
    throw new Error(`picture 第 ${row + 1} 行第 ${column + 1} 格的左边没有标题。`);
  }

  tables(): Map<string, TableDefinition> {
    const tables = new Map<string, TableDefinition>();
    for (const { slot, row } of this.slots()) {
      if (!slot.table || tables.has(slot.table)) continue;
      const id = slot.table;
      const rows = [...this.cells.keys()].filter((r) => this.tableOf(r) === id);
      const headings = this.rowHeadingColumns(row);
      const fixedRows = headings.length ? rows.map((r) => headings.map((c) => this.textAt(r, c))) : [];
      const fields = [...this.slots()].filter((s) => s.row === row).map((s) => s.slot.field);
      tables.set(id, { id, fields, rowHeaders: headings.map((c) => this.above(row, c)), fixedRows });
    }
    return tables;
  }

  /** Columns of a table row that hold printed headings of their own (产出指标, 数量指标). */
  private rowHeadingColumns(row: number): number[] {
    return (this.cells[row] ?? []).flatMap((_, column) => {
      const text = this.textAt(row, column);
      return text && !slotIn(text) && this.tableOf(this.area(row, column).top) ? [column] : [];
    });
  }

  *labels(): Generator<DrawnLabel> {
    for (const [row, cells] of this.cells.entries()) {
      for (const [column, text] of cells.entries()) {
        if (!text) continue;
        const slot = slotIn(text);
        if (slot && !slot.before) continue;
        const label = shown(slot ? slot.before : text);
        yield { text: label, ...this.roleOf(row, column) };
      }
    }
  }

  private roleOf(row: number, column: number): Pick<LabelDefinition, "role" | "table" | "group"> {
    const table = this.tableOf(row);
    if (table) return { role: "row", table };
    const area = this.area(row, column);
    const below = this.tableOf(area.bottom + 1);
    if (below && !this.tableOf(area.bottom)) {
      const group = this.over(area, column);
      return { role: "header", table: below, ...(group && { group }) };
    }
    const right = this.cells[row]?.[area.right + 1];
    return right && slotIn(right) ? { role: "field" } : { role: "group" };
  }
}
