import type { FilledForm } from "../forms/filled";
import { address } from "../workbook/cell";
import type { Plan } from "./plan";
import { refused } from "./refusal";
import type { Refused } from "./refusal";

/**
 * The summary that is written to: the visible one of the year, of several the only filled or the only unprotected one.
 * Undefined where there is none, refused where it could be either of two.
 */
export function findTarget(
  plan: Plan,
  forms: readonly FilledForm[],
  year: number | undefined,
): FilledForm | Refused | undefined {
  const all = forms.filter(
    ({ set, definition, sheet }) =>
      set.set === plan.set.set && definition.id === plan.to.id && sheet.visibility === "visible",
  );
  const ofYear = all.filter((form) => form.year === year);
  const candidates = ofYear.length
    ? ofYear
    : all.filter((form) => form.year === undefined || year === undefined);
  const filled = candidates.filter((form) => !form.blank);
  if (candidates.length === 1 || filled.length === 1) return filled[0] ?? candidates[0];
  const open = filled.filter(({ sheet }) => !sheet.protected);
  if (open.length === 1) return open[0];
  return candidates.length ? several(plan, candidates) : undefined;
}

function several(plan: Plan, forms: readonly FilledForm[]): Refused {
  const places = forms.map(({ sheet, title, area }) => ({
    sheet: sheet.name,
    address: title?.address ?? address(area.top, area.left),
  }));
  const names = [...new Set(forms.map(({ sheet }) => sheet.name))];
  const where =
    names.length > 1 ? names.join("、") : `${names[0]} 的 ${places.map((place) => place.address).join("、")}`;
  const sentence = `没有汇总：${where} 都是${plan.to.name}，不知道写进哪一张。请只留一张，把别的删掉或隐藏。`;
  return refused(sentence, places);
}
