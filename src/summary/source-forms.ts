import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import type { Snapshot } from "../workbook/snapshot";
import { address } from "../workbook/cell";
import type { Plan } from "./plan";
import { planOf } from "./plan";
import type { LeftOut, Refused } from "./refusal";
import { refused } from "./refusal";
import { isSampleForm, SAMPLE } from "./candidates";

/** The forms of a workbook that are rolled up, and those that are not. */
export interface Chosen {
  readonly kind: "chosen";
  readonly plan: Plan;
  /** Of the declaration; undefined where no form says one. */
  readonly year: number | undefined;
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
}

/** There is nothing to roll up yet; a whole sentence. */
export interface Nothing {
  readonly kind: "nothing";
  readonly sentence: string;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Every visible, filled, genuine form that the plan of its set rolls up, of the workbook's latest year. An older year
 * is an archive; a form without year is of the year of the others.
 */
export function choose(
  forms: readonly FilledForm[],
  snapshots: readonly Snapshot[],
  sets: readonly TemplateSet[],
): Chosen | Refused | Nothing {
  const candidates = forms.filter(({ set, definition }) => set.rollUp?.from === definition.id);
  const leftOut: LeftOut[] = [];
  const filled = candidates.filter((form) => {
    const why = reasonAgainst(form, snapshots);
    if (why !== undefined) leftOut.push(leftOutForm(form, forms, why));
    return why === undefined;
  });
  const [first] = filled;
  if (!first) return { kind: "nothing", sentence: nothingYet(candidates, sets), leftOut };
  const other = filled.find((form) => form.set.set !== first.set.set);
  if (other) return mixed(first, other);
  const years = filled.flatMap(({ year }) => year ?? []);
  const year = years.length ? Math.max(...years) : undefined;
  const ofYear = filled.filter((form) => {
    const isOther = form.year !== undefined && form.year !== year;
    if (isOther) {
      leftOut.push(leftOutForm(form, forms, `标题是 ${form.year} 年度，与 ${year} 年度不同`));
    }
    return !isOther;
  });
  const plan = planOf(ofYear[0]!.set)!;
  return { kind: "chosen", plan, year, forms: ofYear, leftOut };
}

function reasonAgainst(form: FilledForm, snapshots: readonly Snapshot[]): string | undefined {
  if (form.sheet.visibility !== "visible") return "隐藏的表，要汇总请先取消隐藏";
  const snapshot = snapshots.find(({ name }) => name === form.sheet.name);
  if (isSampleForm(snapshot, form, planOf(form.set)!)) return SAMPLE;
  return form.blank ? "空表" : undefined;
}

/** With its cell where the sheet has other forms too. */
function leftOutForm(form: FilledForm, forms: readonly FilledForm[], why: string): LeftOut {
  const sheet = form.sheet.name;
  const isAlone = forms.every((other) => other === form || other.sheet.name !== sheet);
  const cell = form.title?.address ?? address(form.area.top, form.area.left);
  return { sheet, ...(!isAlone && { cell }), why };
}

function nothingYet(blank: readonly FilledForm[], sets: readonly TemplateSet[]): string {
  const [form] = blank;
  if (form) {
    const { name, number } = form.definition;
    const first = planOf(form.set)!.rowsOf ? `请先在${number}填一行` : `请先填好${number}`;
    return `还没有填好的${name}。${first}，再来汇总。`;
  }
  const plans = new Map(sets.flatMap((set) => (set.rollUp ? [[set.set, planOf(set)!]] : [])));
  const names = [...plans.values()].map(({ set, from }) => `${set.name}的${from.number}${from.name}`);
  return `没有找到可以汇总的表（${names.join("、")}）。请先插入一张，填好再来汇总。`;
}

function mixed(one: FilledForm, other: FilledForm): Refused {
  const name = ({ set, definition }: FilledForm) => `${set.name}的${definition.name}`;
  const places = [one, other].map(({ sheet, area }) => ({
    sheet: sheet.name,
    address: address(area.top, area.left),
  }));
  return refused(
    `没有汇总：这本工作簿里既有${name(one)}，又有${name(other)}，两地的表不能汇在一起。请分成两本工作簿再汇总。`,
    places,
  );
}
