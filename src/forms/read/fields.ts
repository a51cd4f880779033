import { contains } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { cellAt, EMPTY } from "../../workbook/snapshot";
import type { FieldDefinition, LabelDefinition } from "../definition";
import { entryAt, partOf } from "./entry";
import type { Entry } from "../filled";
import type { FoundForm } from "../find/find";
import type { Heading } from "../find/headings";
import type { Region } from "../find/regions";

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
  const edge = rightEdge(snapshot, found.region);
  for (const field of found.definition.fields.values()) {
    if (field.table) continue;
    const sighting = sightings.find(({ label }) => isOf(label, field));
    const entry = sighting && readField(snapshot, found, field, sighting.heading, { sightings, edge });
    if (entry) fields[field.id] = entry;
  }
  return fields;
}

function isOf({ text, role, field }: LabelDefinition, { id, label }: FieldDefinition): boolean {
  if (role === "header" || role === "row") return false;
  return field === undefined ? text === label : field === id;
}

/** What bounds the cells of a single field: other labels, and the last column of the form. */
interface Around {
  readonly sightings: readonly Sighting[];
  readonly edge: number;
}

function readField(
  snapshot: Snapshot,
  found: FoundForm,
  field: FieldDefinition,
  heading: Heading,
  around: Around,
): Entry {
  const here = cellAt(snapshot, heading.row, heading.column);
  if (heading.value) {
    const { from, to } = heading.value;
    return entryAt(snapshot.name, field, heading, partOf(here, from, to), { inside: true });
  }
  if (field.place === "below") {
    const { top: row, left: column } = found.areaAt(heading.area.bottom + 1, heading.column);
    return entryAt(snapshot.name, field, { row, column }, cellAt(snapshot, row, column));
  }
  const right = rightOf(found, heading, around);
  const cell = right && cellAt(snapshot, right.row, right.column);
  if (right && cell && (cell.value !== null || field.place !== "inside")) {
    return entryAt(snapshot.name, field, right, cell);
  }
  return entryAt(snapshot.name, field, heading, EMPTY, { inside: true });
}

/** The (master) cell right of a label, unless another label stands there or the form ends before it. */
function rightOf(found: FoundForm, heading: Heading, { sightings, edge }: Around) {
  const area = found.areaAt(heading.row, heading.area.right + 1);
  if (area.left > edge) return undefined;
  const taken = sightings.some((other) => contains(area, other.heading.row, other.heading.column));
  return taken ? undefined : { row: area.top, column: area.left };
}

/** The last column in which anything of the region stands or is merged. */
function rightEdge({ rows, merges }: Snapshot, { top, bottom, right }: Region): number {
  const lengths = rows.slice(top, bottom + 1).map((row) => (row?.length ?? 0) - 1);
  const areas = merges.filter((area) => area.top <= bottom && area.bottom >= top).map((area) => area.right);
  return Math.min(
    right,
    [...lengths, ...areas].reduce((edge, column) => Math.max(edge, column), 0),
  );
}
