import type { FormDefinition, TemplateSet } from "../forms/definition";
import { freeName } from "../forms/draw/free-name";
import type { FilledForm } from "../forms/filled";
import { surveyed } from "../forms/read/survey";
import { laidOut } from "../import/laid-out";
import { placeValues } from "../import/place-values";
import type { Homeless, Placed } from "../import/place-values";
import type { SourceSheet } from "../import/source-sheet";
import { address } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { contentOf, proposalFor } from "./decision";
import type { Answer, Decision } from "./decision";
import { formFor, homeIn } from "./home";

/** What became of one form of last year's. */
export interface Carried {
  /** The sheet it comes from. */
  readonly from: string;
  /** The new sheet; absent where this year has no such form. */
  readonly sheet?: string;
  readonly form: FilledForm;
  readonly definition?: FormDefinition;
  /** What simply stays. */
  readonly kept: readonly { readonly label: string; readonly text: string; readonly address: string }[];
  readonly decisions: readonly Decision[];
  readonly homeless: readonly Homeless[];
  /** It is filled in by a roll-up: drawn, and nothing carried over. */
  readonly isRolledUp?: true;
}

export interface Carrying {
  readonly edits: readonly Edit[];
  readonly carried: readonly Carried[];
  /** Sheets that hold no form, each with why. */
  readonly leftOut: readonly { readonly sheet: string; readonly why: string }[];
}

export interface CarryInto {
  /** This year's forms. */
  readonly target: TemplateSet;
  readonly year: number;
  /** Sheets that are there already. */
  readonly taken: readonly string[];
  /** By the decision's id; what is not answered is done as proposed. */
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** 沿用上年: this year's forms with what stays of an earlier year's. Gives edits, writes nothing. */
export function carryOver(
  sheets: readonly SourceSheet[],
  sets: readonly TemplateSet[],
  { target, year, taken, answers = {} }: CarryInto,
): Carrying {
  const snapshots = sheets.map(({ snapshot }) => snapshot);
  const { forms, leftOut } = surveyed(snapshots, snapshots, sets);
  const last = Math.max(0, ...forms.flatMap((form) => form.year ?? []));
  const names = [...taken];
  const edits: Edit[] = [];
  const sourcesOf = (form: FilledForm) => formFor(form, target)?.id;
  const rollsUp = forms.some((form) => target.rollUp?.from === sourcesOf(form));
  const carried = forms.map((form, nth): Carried => {
    const definition = formFor(form, target);
    const from = form.sheet.name;
    if (!definition) return { from, form, kept: [], decisions: [], homeless: withoutForm(form) };
    const sheet = freeName(definition.unofficial ? definition.name : definition.number, names);
    names.push(sheet);
    const home = homeIn(form.definition, definition);
    const laid = laidOut(form, definition, { sheet, year }, home);
    const own = { from, form, sheet, definition };
    if (rollsUp && target.rollUp?.to === definition.id) {
      edits.push(...laid.filledWith([]));
      return { ...own, kept: [], decisions: [], homeless: [], isRolledUp: true };
    }
    const snapshot = snapshots.find(({ name }) => name === from)!;
    const { placed, homeless } = placeValues(form, snapshot, definition, laid.drawing, home);
    const years = { from: Math.min(form.year ?? (last || year - 1), year - 1), to: year };
    const kept: Carried["kept"][number][] = [];
    const decisions: Decision[] = [];
    const values = placed.map((one) => {
      const decision = decisionFor(one, { nth, sheet }, years);
      const { label, text, slot } = one;
      if (decision) decisions.push(decision);
      else kept.push({ label, text, address: address(slot.area.top, slot.area.left) });
      const answer = decision ? (answers[decision.id] ?? decision.proposed) : "keep";
      return { slot, content: contentOf(one, answer) };
    });
    edits.push(...laid.filledWith(values));
    return { ...own, kept, decisions, homeless };
  });
  return { edits, carried, leftOut };
}

function decisionFor(
  placed: Placed,
  { nth, sheet }: { readonly nth: number; readonly sheet: string },
  years: { readonly from: number; readonly to: number },
): Decision | undefined {
  const proposal = proposalFor(placed, years);
  if (!proposal) return undefined;
  const { label, text, slot } = placed;
  const at = address(slot.area.top, slot.area.left);
  return { id: `${nth}!${at}`, sheet, address: at, label, last: text, ...proposal };
}

/** Everything in a form that this year has none for. */
function withoutForm(form: FilledForm): Homeless[] {
  const rows = Object.values(form.tables).flatMap(({ rows }) => rows);
  const entries = [form.fields, ...rows.map((row) => row.entries)].flatMap((all) => Object.values(all));
  return entries
    .filter(({ blank, inherited }) => !blank && !inherited)
    .map(({ cell }) => ({ text: cell.text, why: `今年的表样里没有和“${form.definition.name}”对应的表` }));
}
