import type { Snapshot } from "../../workbook/snapshot";
import { keyOf, titleKey } from "../keys";
import { OWN_SHEET } from "../read/survey";
import type { FormJson, TemplateSetJson } from "../schema";
import { understand } from "../understand/understand";
import type { Vocabulary } from "../understand/vocabulary";
import { compare } from "./compare";
import type { Difference } from "./compare";
import { drawnSheets } from "./drawn-sheet";
import { factsOf } from "./facts";
import type { Facts } from "./facts";
import type { DrawnSheet } from "./drawn-sheet";
import { learnForm } from "./learn-form";
import type { LearnedForm, Wanted } from "./learn-form";
import { listForm } from "./list-form";
import { asked } from "./questions";
import type { Answers, Question } from "./questions";
import { OVERVIEW, rollUpOf } from "./roll-up";

/** A template set that was learned from a workbook, and what is to be said of it. */
export interface Learned {
  readonly json: TemplateSetJson;
  readonly forms: readonly Told[];
  /** At most five, each with the answer that was assumed. */
  readonly questions: readonly Question[];
  /** Sheets that gave no form, each with the reason. */
  readonly leftOut: readonly { readonly sheet: string; readonly why: string }[];
}

/** A form of it as it compares with its sheet. */
export interface Told {
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
  readonly differences: readonly Difference[];
  /** Cells whose content was left out, because somebody had filled the form in. */
  readonly leftOut: readonly string[];
  /** Texts that no word is known of, taken for printed. */
  readonly unsure: readonly string[];
  readonly isFilled: boolean;
}

const AMONG_NAMES =
  "数量指标、质量指标这些级次和指标名称写在同一栏里，还不能记作表样；请把级次移到单独的一栏再记";

/** Whose forms they are, and from which year on. */
export interface Named {
  readonly set: string;
  readonly name?: string;
  readonly since: number;
}

/** Learns the forms of a workbook from its sheets, read with their layout. */
export function learn(
  snapshots: readonly Snapshot[],
  named: Named,
  vocabulary: Vocabulary,
  answers: Answers = {},
): Learned {
  const leftOut: { sheet: string; why: string }[] = [];
  const sheets = snapshots.flatMap((snapshot): DrawnSheet[] => {
    if (snapshot.visibility !== "visible" || OWN_SHEET.test(snapshot.name)) return [];
    const { forms, why } = understand(snapshot, vocabulary);
    const list = forms.length ? undefined : listForm(snapshot, vocabulary);
    const found = list ? [list] : forms;
    if (!found.length) leftOut.push({ sheet: snapshot.name, why: why ?? "没有认出绩效目标表的栏目" });
    return drawnSheets(snapshot, found).filter((sheet) => {
      const tables = [...sheet.found.definition.tables.values()];
      if (!tables.some(({ headingsAmongNames }) => headingsAmongNames?.size)) return true;
      leftOut.push({ sheet: snapshot.name, why: AMONG_NAMES });
      return false;
    });
  });
  const once = withoutTwins(sheets, leftOut);
  const ids = new Set<string>();
  const forms = once.map((sheet) => {
    const facts = factsOf(sheet, vocabulary);
    const form = learnForm("form", sheet, wantedOf(sheet, facts, named, answers), vocabulary);
    const is = roleOf(form);
    const id = freshId(is, ids);
    return { ...form, id, facts, json: is ? { ...form.json, is } : form.json };
  });
  const byId = Object.fromEntries(forms.map(({ id, json }) => [id, json]));
  const { plan, overview } = answers.rollUp === false ? {} : rollUpOf(byId);
  const json: TemplateSetJson = {
    set: named.set,
    name: named.name ?? named.set,
    since: named.since,
    basis: `${named.name ?? named.set}表样（由空白表记下）`,
    order: forms.map(({ id }) => id),
    forms: { ...byId, ...(overview && { [OVERVIEW]: overview }) },
    ...(plan && { rollUp: plan }),
    library: [],
    limits: {},
    rules: {},
    clauses: {},
  };
  return {
    json,
    forms: forms.map((form) => told(form, named.since)),
    questions: asked(forms, json, answers),
    leftOut,
  };
}

function wantedOf(sheet: DrawnSheet, facts: Facts, { since }: Named, answers: Answers): Wanted {
  const isFilled = answers.filled ?? facts.filled.length > 0;
  const { unit } = sheet.found.definition;
  const other = unit === "元" ? "万元" : "元";
  return {
    isFilled,
    printsContents: answers.printed ?? true,
    growsFreely: answers.levels ?? facts.isSpelledOut,
    requires: answers.required ?? true,
    ...(answers.unit === false && { unit: other }),
    ...(answers.years !== false && { year: facts.year ?? since }),
  };
}

/** One of each form: a workbook that was filled in may have it many times. */
function withoutTwins(
  sheets: readonly DrawnSheet[],
  leftOut: { sheet: string; why: string }[],
): DrawnSheet[] {
  const kept: { sheet: DrawnSheet; title: string; labels: ReadonlySet<string> }[] = [];
  for (const sheet of sheets) {
    const { definition, region } = sheet.found;
    const title = titleKey(region.title?.text ?? "");
    const labels = new Set(
      definition.labels.filter(({ role }) => role !== "row").map(({ text }) => keyOf(text)),
    );
    const twin = kept.find((other) => {
      const shared = [...labels].filter((label) => other.labels.has(label)).length;
      return (
        (title === "" || title === other.title) && shared * 5 >= Math.max(labels.size, other.labels.size) * 4
      );
    });
    if (!twin) kept.push({ sheet, title, labels });
    else {
      leftOut.push({
        sheet: sheet.snapshot.name,
        why: `和“${twin.sheet.snapshot.name}”的“${twin.title}”是同一张表，只记一次`,
      });
    }
  }
  return kept.map(({ sheet }) => sheet);
}

/** A list of projects with indicators is one of directions; what is understood of the rest says what it is. */
function roleOf({ json: { is, fields, picture } }: LearnedForm): FormJson["is"] {
  if (is === "summary" || is === "department") return is;
  const all = Object.entries(fields);
  const inRows = all.some(
    ([id, field]) =>
      (field.is === "fundName" || field.is === "directionName") &&
      picture.some((row) => row.includes(`.${id}}`)),
  );
  if (inRows && all.some(([, { kind }]) => kind.startsWith("indicator"))) return "directions";
  return is ?? (all.some(([, field]) => field.is === "fundName") ? "fund" : undefined);
}

const IDS: Readonly<Record<string, string>> = {
  fund: "project",
  directions: "directions",
  department: "department",
  summary: "summary",
};

/** project, project-b, project-c … */
function freshId(is: FormJson["is"], taken: Set<string>): string {
  const base = (is && IDS[is]) ?? "form";
  let id = base;
  for (let nth = 1; taken.has(id); nth++) id = `${base}-${letters(nth)}`;
  taken.add(id);
  return id;
}

const letters = (nth: number): string =>
  (nth > 25 ? letters(Math.floor(nth / 26) - 1) : "") + String.fromCharCode(97 + (nth % 26));

function told(form: LearnedForm, since: number): Told {
  const { id, sheet, json, written, assumed } = form;
  return {
    id,
    sheet: sheet.snapshot.name,
    title: json.title,
    differences: compare(form, assumed.year ?? since),
    leftOut: written.leftOut,
    unsure: written.unsure,
    isFilled: assumed.isFilled,
  };
}
