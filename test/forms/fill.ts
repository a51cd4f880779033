import fc from "fast-check";
import type { FieldDefinition, FormDefinition } from "../../src/forms/definition";
import { drawingOf, type DrawnSlot } from "../../src/forms/draw/lines";
import type { FilledForm } from "../../src/forms/filled";
import { address } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";

/** What somebody fills into one cell of a drawn form. */
export interface Filling extends DrawnSlot {
  readonly value: string | number | null;
}

/** Words that no form uses as a heading, with all that clerks put between them. */
const words = fc
  .array(
    fc.constantFrom(
      "社区",
      "维护",
      "120人次",
      "≥95%",
      "（含）",
      "，",
      "。",
      "\n",
      " ",
      "　",
      "2019",
      "甲",
      "A",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `完成${parts.join("")}项`);
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((fen) => fen / 100),
  fc.constantFrom("226.00万元", "25万　", "８.５", "1,200"),
);
const dates = fc.constantFrom("2026.1", "2026.10", "2026年12月", "1-2");

function valuesOf({ kind, choices }: FieldDefinition): fc.Arbitrary<string | number> {
  if (kind === "amount") return amounts;
  if (kind === "number") return fc.integer({ min: 1, max: 999 });
  if (kind === "date" || kind === "period") return dates;
  if (choices) return fc.constantFrom(...choices.map((choice) => `${choice}☑`));
  return words;
}

/** Every cell of a drawn form, each filled or left as it is. */
export function fillings(definition: FormDefinition, year: number): fc.Arbitrary<Filling[]> {
  const { slots } = drawingOf(definition, year);
  return fc.tuple(
    ...slots.map((slot) => fc.option(valuesOf(slot.field), { freq: 1 }).map((value) => ({ ...slot, value }))),
  );
}

/** Types the fillings into a form that stands at (row, column); a label in the same cell stays. */
export function typed(sheet: string, filled: readonly Filling[], row: number, column: number): Edit[] {
  return filled.flatMap(({ field, area, value }): Edit[] => {
    if (value === null) return [];
    const written = field.place === "inside" ? `${field.label}：${value}` : value;
    return [{ kind: "write", sheet, row: area.top + row, column: area.left + column, values: [[written]] }];
  });
}

/** What reading must give, by A1 address: the field and what was filled in. A row with nothing but its 序号 is blank. */
export function expected(filled: readonly Filling[], row: number, column: number): Record<string, unknown> {
  const counted = ({ field, area, value }: Filling) =>
    value !== null &&
    (field.kind !== "number" ||
      filled.some(
        (other) => other.area.top === area.top && other.field.kind !== "number" && other.value !== null,
      ));
  return Object.fromEntries(
    filled.filter(counted).map(({ field, area, value }) => {
      const at = address(area.top + row, area.left + column);
      return value === null
        ? []
        : [[at, [field.id, field.place === "inside" ? String(value).trim() : value]]];
    }),
  );
}

/** All that was read and is not blank, by A1 address. */
export function readBack(form: FilledForm): Record<string, unknown> {
  const rows = Object.values(form.tables).flatMap((table) => table.rows);
  const entries = [...Object.values(form.fields), ...rows.flatMap((line) => Object.values(line.entries))];
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.blank)
      .map((entry) => [entry.address, [entry.field.id, entry.cell.value]]),
  );
}
