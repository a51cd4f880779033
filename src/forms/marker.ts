import type { Range } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { FormDefinition, TemplateSet } from "./definition";

/**
 * The marker says which form stands where: a defined name of the sheet such as
 * `_jibiao.shifeng.spending_direction.2026` that refers to the area the form was drawn in. A second form of the
 * same kind on one sheet gets `.2` behind it.
 */
export function markerName(definition: FormDefinition, year: number, nth = 1): string {
  const name = `_jibiao.${definition.set}.${definition.id.replace(/-/g, "_")}.${year}`;
  return nth === 1 ? name : `${name}.${nth}`;
}

export interface Marker {
  readonly name: string;
  readonly set: string;
  readonly form: string;
  readonly year: number;
  readonly range: Range;
}

/** Markers of a sheet whose cells still exist. */
export function markersIn(snapshot: Pick<Snapshot, "names">): Marker[] {
  return snapshot.names.flatMap(({ name, range }) => {
    const found = /^_jibiao\.([a-z0-9]+)\.([a-z_]+)\.(\d{4})(?:\.\d+)?$/i.exec(name);
    if (!found || !range) return [];
    const [, set = "", form = "", year] = found;
    return [
      {
        name,
        set: set.toLowerCase(),
        form: form.toLowerCase().replace(/_/g, "-"),
        year: Number(year),
        range,
      },
    ];
  });
}

/** The definition a marker names: of the newest set in force in its year. */
export function markedDefinition(
  marker: Marker,
  sets: readonly TemplateSet[],
): { set: TemplateSet; definition: FormDefinition } | undefined {
  const candidates = sets.filter((s) => s.set === marker.set && s.forms.has(marker.form));
  const inForce = candidates.filter((s) => s.since <= marker.year);
  const set = (inForce.length ? inForce : candidates).reduce<TemplateSet | undefined>(
    (best, s) => (!best || s.since > best.since ? s : best),
    undefined,
  );
  const definition = set?.forms.get(marker.form);
  return set && definition ? { set, definition } : undefined;
}
