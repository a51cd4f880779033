import type { Range } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { FormDefinition, TemplateSet } from "./definition";

/** The longest name that Excel takes. */
export const LONGEST_NAME = 255;

/**
 * The marker says which form stands where: a defined name of the sheet such as
 * `_jibiao.shifeng.spending_direction.2026` that refers to the area the form was drawn in. A second form of the
 * same kind on one sheet gets `.2` behind it.
 */
export function markerName(definition: Pick<FormDefinition, "set" | "id">, year: number, nth = 1): string {
  const name = `_jibiao.${spelled(definition.set)}.${definition.id.replace(/-/g, "_")}.${year}`;
  return nth === 1 ? name : `${name}.${nth}`;
}

/** What a district is called, as a name may have it: anything but Han characters, letters and digits as its number. */
function spelled(set: string): string {
  return Array.from(set, (sign) =>
    /^[A-Za-z0-9\u4e00-\u9fff]$/.test(sign) ? sign : `_${sign.codePointAt(0)!.toString(16)}_`,
  ).join("");
}

export interface Marker {
  readonly name: string;
  /** As names spell it, in small letters: a spreadsheet does not tell them from large ones. */
  readonly set: string;
  readonly form: string;
  readonly year: number;
  readonly range: Range;
}

/** Markers of a sheet whose cells still exist. */
export function markersIn(snapshot: Pick<Snapshot, "names">): Marker[] {
  return snapshot.names.flatMap(({ name, range }) => {
    const found = /^_jibiao\.([a-z0-9_\u4e00-\u9fff]+)\.([a-z_]+)\.(\d{4})(?:\.\d+)?$/i.exec(name);
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
  const candidates = sets.filter((s) => isOf(marker, s.set) && s.forms.has(marker.form));
  const inForce = candidates.filter((s) => s.since <= marker.year);
  const set = (inForce.length ? inForce : candidates).reduce<TemplateSet | undefined>(
    (best, s) => (!best || s.since > best.since ? s : best),
    undefined,
  );
  const definition = set?.forms.get(marker.form);
  return set && definition ? { set, definition } : undefined;
}

/** Whether a marker names a district. */
export function isOf(marker: Pick<Marker, "set">, set: string): boolean {
  return spelled(set).toLowerCase() === marker.set;
}
