import { address, contains, oneCell } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { LabelDefinition, TableDefinition } from "./definition";
import { slotIn, slotsOf } from "./definition";

/** A heading as a message names it: without 其中：, the colon, and the year it says each year anew. */
export function shown(label: string): string {
  const plain = label.replace(/[(（]\{year[^()（）]{0,40}[)）]|\{year[^}]{0,2}\}年?度?[-—–~至到]{0,2}/g, "");
  return (plain === "" ? "年度" : plain)
    .trim()
    .replace(/^其中[：:]?/, "")
    .replace(/[：:]\s*$/, "");
}

/** A label as the picture shows it. */
export type DrawnLabel = Omit<LabelDefinition, "keys" | "nth">;

/** A form's picture and what stands where in it. */
export class Picture {
  constructor(
    private readonly cells: readonly (readonly (string | null)[])[],
    private readonly merges: readonly Range[],
    /** Whether the heading of a field stands above it, not on its left. */
    private readonly isBelow: (field: string) => boolean = () => false,
  ) {}

  /** A cell with what is merged into it. */
  area(row: number, column: number): Range {
    return this.merges.find((range) => contains(range, row, column)) ?? oneCell(row, column);
  }

  private textAt(row: number, column: number): string {
    const { top, left } = this.area(row, column);
    return this.cells[top]?.[left] ?? "";
  }

  /** What a cell draws, "" where nothing. */
  at(row: number, column: number): string {
    return this.cells[row]?.[column] ?? "";
  }

  *slots() {
    for (const [row, cells] of this.cells.entries()) {
      for (const [column, text] of cells.entries()) {
        for (const slot of (text && slotsOf(text)) || []) yield { slot, row, column };
      }
    }
  }

  /** The table whose row this is. */
  tableOf(row: number): string | undefined {
    for (const text of this.cells[row] ?? []) {
      const slot = text ? slotIn(text) : undefined;
      if (slot?.table) return slot.table;
    }
    return undefined;
  }

  /** The heading above a column; undefined where none is. */
  above(row: number, column: number): string | undefined {
    const up = this.rowAbove(row, column);
    return up === undefined ? undefined : this.textAt(up, column);
  }

  private rowAbove(row: number, column: number): number | undefined {
    for (let up = row - 1; up >= 0; up--) {
      if (this.isHeading(up, column)) return up;
    }
    return undefined;
  }

  private isHeading(row: number, column: number): boolean {
    const text = this.textAt(row, column);
    return text !== "" && !slotIn(text) && !this.tableOf(row);
  }

  /** What stands over the heading of a column and joins it with others: 实施期 over 指标值. */
  groupOf(row: number, column: number): string | undefined {
    const up = this.rowAbove(row, column);
    return up === undefined ? undefined : this.over(this.area(up, column), column);
  }

  private over(heading: Range, column: number): string | undefined {
    const up = heading.top - 1;
    const over = this.area(up, column);
    const isWider = over.right - over.left > heading.right - heading.left;
    return isWider && this.isHeading(up, column) ? shown(this.textAt(up, column)) : undefined;
  }

  /** The heading of a cell that stands once, on its left or above it, with where it stands; undefined where none is. */
  headingOf(field: string, row: number, column: number): { text: string; area: Range } | undefined {
    const [down, across] = this.isBelow(field) ? [-1, 0] : [0, -1];
    for (let r = row + down, c = column + across; r >= 0 && c >= 0; r += down, c += across) {
      const text = this.textAt(r, c);
      if (text && !slotIn(text)) return { text, area: this.area(r, c) };
    }
    return undefined;
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
      tables.set(id, { id, fields, rowHeaders: headings.map((c) => this.above(row, c) ?? ""), fixedRows });
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

  /** Each heading of a cell that stands once says which field it is of. */
  *labels(): Generator<DrawnLabel> {
    const headings = new Map<string, string>();
    for (const { slot, row, column } of this.slots()) {
      const area = slot.table || slot.before ? undefined : this.headingOf(slot.field, row, column)?.area;
      const place = area && address(area.top, area.left);
      if (place && !headings.has(place)) headings.set(place, slot.field);
    }
    for (const [row, cells] of this.cells.entries()) {
      for (const [column, text] of cells.entries()) {
        if (!text) continue;
        const slots = slotsOf(text) ?? [];
        for (const { before, table, field } of slots) {
          // What is printed in a cell of a table's rows is a content to begin with, and no heading.
          if (before && !table) yield { text: shown(before), role: "field", field };
        }
        const field = headings.get(address(row, column));
        if (field) yield { text: shown(text), role: "field", field };
        else if (!slots.length) yield { text: shown(text), ...this.roleOf(row, column) };
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
