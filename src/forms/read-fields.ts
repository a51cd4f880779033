import { contains } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import { cellAt, EMPTY } from "../workbook/snapshot";
import type { FieldDefinition, LabelDefinition } from "./definition";
import { entryAt, partOf } from "./entry";
import type { Entry } from "./filled";
import type { FoundForm } from "./find";
import type { Heading } from "./headings";

/** A label of the form and the heading in the sheet it was recognised in. */
export interface Sighting {
  readonly label: LabelDefinition;
  readonly heading: Heading;
}

/** The fields that stand once: in the cell right of their label, or behind it in the same cell. */
export function readFields(
  snapshot: Snapshot,
  found: FoundForm,
  sightings: readonly Sighting[],
): Record<string, Entry> {
  const fields: Record<string, Entry> = {};
  for (const field of found.definition.fields.values()) {
    if (field.table) continue;
    const sighting = sightings.find(
      ({ label }) => label.text === field.label && label.role !== "header" && label.role !== "row",
    );
    const entry = sighting && readField(snapshot, found, field, sighting.heading, sightings);
    if (entry) fields[field.id] = entry;
  }
  return fields;
}

function readField(
  snapshot: Snapshot,
  found: FoundForm,
  field: FieldDefinition,
  heading: Heading,
  sightings: readonly Sighting[],
): Entry | undefined {
  const here = cellAt(snapshot, heading.row, heading.column);
  if (heading.value) {
    const { from, to } = heading.value;
    return entryAt(snapshot.name, field, heading, partOf(here, from, to), { inside: true });
  }
  const right = rightOf(found, heading, sightings);
  const cell = right && cellAt(snapshot, right.row, right.column);
  if (right && cell && (cell.value !== null || field.place !== "inside")) {
    return entryAt(snapshot.name, field, right, cell);
  }
  if (field.place === "inside") return entryAt(snapshot.name, field, heading, EMPTY, { inside: true });
  return right && entryAt(snapshot.name, field, right, EMPTY);
}

/** The (master) cell right of a label, unless another label stands there. */
function rightOf(found: FoundForm, heading: Heading, sightings: readonly Sighting[]) {
  const area = found.areaAt(heading.row, heading.area.right + 1);
  if (area.left > found.region.right) return undefined;
  const taken = sightings.some((other) => contains(area, other.heading.row, other.heading.column));
  return taken ? undefined : { row: area.top, column: area.left };
}
