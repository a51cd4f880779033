import { contains, oneCell } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type {
  FieldDefinition,
  FormDefinition,
  LabelDefinition,
  TableDefinition,
  TemplateSet,
} from "./definition";
import { slotIn } from "./definition";
import { keyOf, titleKey } from "./labels";
import { parseTable } from "./markdown";
import type { FormJson, TemplateSetJson } from "./schema";

/** Turns a template set's JSON into definitions. Throws an Error naming form and field where the picture is wrong. */
export function compileSet(json: TemplateSetJson): TemplateSet {
  const forms = Object.entries(json.forms).map(
    ([id, form]) => [id, compileForm(json.set, id, form)] as const,
  );
  return { ...json, forms: new Map(forms) };
}

export function compileForm(set: string, id: string, json: FormJson): FormDefinition {
  const { cells, merges } = parseTable(json.picture.join("\n"));
  const picture = new Picture(cells, merges, `${set}/${id}`);
  const feet = json.foot.filter((line) => line.startsWith("|")).flatMap((line) => parseTable(line).cells[0]!);
  const titles = [json.title, ...json.otherTitles];
  const definition = {
    ...json,
    id,
    set,
    titleKeys: [...new Set(titles.map(titleKey))],
    cells,
    merges,
    fields: fieldsOf(json, picture, feet),
    tables: picture.tables(),
    labels: [...picture.labels(), ...feetLabels(feet)].map((label) => withAliases(label, json)),
  };
  for (const field of Object.keys(json.fields)) {
    if (!definition.fields.has(field)) throw new Error(`${set}/${id}: field ${field} is not in the picture`);
  }
  return definition;
}

function fieldsOf(json: FormJson, picture: Picture, feet: readonly (string | null)[]) {
  const fields = new Map<string, FieldDefinition>();
  const add = (id: string, rest: Pick<FieldDefinition, "label" | "place" | "table">) => {
    const field = json.fields[id];
    if (!field) throw new Error(`${picture.name}: {${id}} is in the picture but not among the fields`);
    if (!fields.has(id)) fields.set(id, { ...field, id, ...rest });
  };
  for (const { slot, row, column } of picture.slots()) {
    if (slot.table) {
      add(slot.field, { label: shown(picture.above(row, column)), place: "below", table: slot.table });
    } else if (slot.before) {
      add(slot.field, { label: shown(slot.before), place: "inside" });
    } else {
      add(slot.field, { label: shown(picture.leftOf(row, column)), place: "right" });
    }
  }
  for (const text of feet) {
    const slot = text && slotIn(text);
    if (slot) add(slot.field, { label: shown(slot.before), place: "inside" });
  }
  return fields;
}

function feetLabels(feet: readonly (string | null)[]): Omit<LabelDefinition, "keys">[] {
  return feet.flatMap((text) => {
    const slot = text && slotIn(text);
    return slot ? [{ text: shown(slot.before), role: "field" as const }] : [];
  });
}

function withAliases(label: Omit<LabelDefinition, "keys">, json: FormJson): LabelDefinition {
  const own = keyOf(label.text);
  const aliases = Object.entries(json.aliases).filter(([official]) => keyOf(official) === own);
  return { ...label, keys: [own, ...aliases.flatMap(([, spellings]) => spellings.map(keyOf))] };
}

/** A heading as a message names it: without 其中：and the colon. */
function shown(label: string): string {
  return label.replace(/^其中[：:]?/, "").replace(/[：:]\s*$/, "");
}

/** A form's picture and what stands where in it. */
class Picture {
  constructor(
    private readonly cells: readonly (readonly (string | null)[])[],
    private readonly merges: readonly Range[],
    readonly name: string,
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
    for (let up = row - 1; up >= 0; up--) {
      const text = this.textAt(up, column);
      if (text && !slotIn(text) && !this.tableOf(up)) return text;
    }
    throw new Error(`${this.name}: no heading above row ${row + 1}, column ${column + 1} of the picture`);
  }

  leftOf(row: number, column: number): string {
    for (let left = column - 1; left >= 0; left--) {
      const text = this.textAt(row, left);
      if (text && !slotIn(text)) return text;
    }
    throw new Error(`${this.name}: no heading left of row ${row + 1}, column ${column + 1} of the picture`);
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

  *labels(): Generator<Omit<LabelDefinition, "keys">> {
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

  private roleOf(row: number, column: number): Pick<LabelDefinition, "role" | "table"> {
    const table = this.tableOf(row);
    if (table) return { role: "row", table };
    const area = this.area(row, column);
    const below = this.tableOf(area.bottom + 1);
    if (below && !this.tableOf(area.bottom)) return { role: "header", table: below };
    const right = this.cells[row]?.[area.right + 1];
    return right && slotIn(right) ? { role: "field" } : { role: "group" };
  }
}
