import type { Asked } from "../audit/verdict";
import type { FilledForm } from "../forms/filled";
import type { TemplateSet } from "../forms/definition";
import { inForce } from "../templates/load";
import type { ReportingUnit } from "./memory";

/** The forms of a district and year, once both are chosen. */
export function setOf(sets: readonly TemplateSet[], { set, year }: ReportingUnit): TemplateSet | undefined {
  return set === undefined || year === undefined ? undefined : inForce(sets, set, year);
}

/** District and year that somebody chose, which the workbook's forms are held against. */
export function askedOf(sets: readonly TemplateSet[], chosen: ReportingUnit): Asked {
  const set = setOf(sets, chosen);
  const unit = chosen.unit.trim();
  return { ...(set && { set, year: chosen.year! }), ...(unit && { unit }) };
}

/** 单位_年度_绩效目标: what a new workbook, or a 体检单, is called; undefined where neither unit nor year is known. */
export function fileNameOf({ unit, year }: ReportingUnit, what: string): string | undefined {
  const named = unit.replace(/[\\/:*?"<>|\s]+/g, "").replace(/^[.]+/, "");
  const parts = [...(named ? [named] : []), ...(year === undefined ? [] : [String(year)])];
  return parts.length ? [...parts, what].join("_") : undefined;
}

/** Districts by name, each once. */
export function districtsOf(sets: readonly TemplateSet[]): { id: string; name: string }[] {
  return [...new Map(sets.map(({ set, name }) => [set, name]))].map(([id, name]) => ({ id, name }));
}

/** From the first year that has forms to the one that is planned now, newest first. */
export function yearsOf(sets: readonly TemplateSet[], today: Date): number[] {
  const own = sets.filter(({ nationwide }) => !nationwide);
  const first = Math.min(...(own.length ? own : sets).map(({ since }) => since));
  const last = Math.max(today.getFullYear() + 1, first);
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

/** As it was chosen; as the workbook's own forms say where nobody has chosen yet. */
export function reportingUnit(forms: readonly FilledForm[], chosen: ReportingUnit): ReportingUnit {
  // What was understood from its words is no district's.
  const first = forms.find(({ definition }) => !definition.inferred);
  if (chosen.set !== undefined || !first) return chosen;
  const year = forms.flatMap((form) => form.year ?? [])[0];
  return { ...chosen, set: first.set.set, ...(year !== undefined && { year }) };
}
