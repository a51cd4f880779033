import type { FieldDefinition, FormDefinition, LabelDefinition, TemplateSet } from "./definition";
import { keyOf, titleKey } from "./keys";
import { parseTable } from "./markdown";
import { Picture, shown } from "./picture";
import type { DrawnLabel } from "./picture";
import type { Problem } from "./problems/problem";
import { formProblems } from "./problems/form";
import { setProblems } from "./problems/set";
import type { FormJson, TemplateSetJson } from "./schema";
import type { Vocabulary } from "./understand/vocabulary";

/** What is wrong with a template set, as a sentence, and where in its JSON. */
export class SetInvalid extends Error {
  constructor(
    readonly path: readonly PropertyKey[],
    sentence: string,
    /** Where in the text that stands there. */
    readonly at?: number,
  ) {
    super(sentence);
    this.name = "SetInvalid";
  }
}

/** Turns a template set's JSON into definitions. Throws SetInvalid where its parts do not fit together. */
export function compileSet(json: TemplateSetJson, vocabulary?: Vocabulary): TemplateSet {
  const forms = new Map(
    Object.entries(json.forms).map(([id, form]) => [id, compileForm(json.set, id, form)] as const),
  );
  refuse(setProblems(json, forms));
  return { ...json, forms, ...(vocabulary && { vocabulary }) };
}

/** The first of the problems with which nothing can be made of a set; `jibiao forms --check` lists them all. */
function refuse(problems: Iterable<Problem>): void {
  for (const { path, sentence, at, isHarmless } of problems) {
    if (!isHarmless) throw new SetInvalid(path, sentence, at);
  }
}

/** Throws SetInvalid. */
export function compileForm(set: string, id: string, json: FormJson): FormDefinition {
  refuse(formProblems(`${set}/${id}`, id, json));
  const { cells, merges } = parseTable(json.picture.join("\n"));
  const picture = new Picture(cells, merges, (field) => json.fields[field]?.headingAbove === true);
  const [above, below] = [json.head, json.foot].map((lines) =>
    lines.filter((line) => line.startsWith("|")).map(lineOf),
  );
  const drawn = [...above!, picture, ...below!];
  const all = drawn.flatMap((one) => [...(one === picture ? picture.labels() : labelsOf(one))]);
  // Where a heading stands once, its words tell which field it is of.
  const labels = all.map(({ field, ...label }) => {
    const isAmongOthers = all.filter(({ text, role }) => text === label.text && role === "field").length > 1;
    return field && isAmongOthers ? { ...label, field } : label;
  });
  const titles = [json.title, ...json.otherTitles];
  return {
    ...json,
    id,
    set,
    titleKeys: [...new Set(titles.map(titleKey))],
    cells,
    merges,
    fields: new Map(drawn.flatMap((one) => fieldsOf(json, one))),
    tables: picture.tables(),
    labels: labels.map((label, i) => ({
      ...withAliases(label, json),
      nth: labels.slice(0, i + 1).filter(({ text }) => text === label.text).length,
    })),
  };
}

/** A line above or below the table, as a picture of its own. */
function lineOf(line: string): Picture {
  const { cells, merges } = parseTable(line);
  return new Picture(cells, merges);
}

/** Of such a line only what is the heading of a field counts. */
function* labelsOf(line: Picture): Generator<DrawnLabel> {
  for (const label of line.labels()) if (label.role === "field") yield label;
}

function fieldsOf(json: FormJson, picture: Picture): [string, FieldDefinition][] {
  const fields = new Map<string, FieldDefinition>();
  for (const { slot, row, column } of picture.slots()) {
    const id = slot.field;
    const { unit, ...field } = json.fields[id]!;
    const own = { ...field, id, ...(unit && { unit }) };
    if (fields.has(id)) continue;
    if (slot.table) {
      const group = field.group ?? picture.groupOf(row, column);
      const label = shown(picture.above(row, column)!);
      const isNumbered = NUMBERED.test(slot.before) && /^indicator(?:s|Name)?$/.test(field.kind);
      fields.set(id, {
        ...own,
        ...{ label, place: "below", table: slot.table },
        ...(group && { group }),
        ...(isNumbered && { numbered: true as const }),
      });
    } else if (slot.before) {
      fields.set(id, { ...own, label: shown(slot.before), place: "inside" });
    } else {
      const label = shown(picture.headingOf(id, row, column)!.text);
      fields.set(id, { ...own, label, place: field.headingAbove ? "below" : "right" });
    }
  }
  return [...fields];
}

/** 指标1： */
const NUMBERED = /^\s*(?:(?:指标|目标)\d{0,2}[:：]?|[….。]+)\s*$/;

function withAliases(label: DrawnLabel, json: FormJson): Omit<LabelDefinition, "nth"> {
  const own = keyOf(label.text);
  const aliases = Object.entries(json.aliases).filter(([official]) => keyOf(official) === own);
  return { ...label, keys: [own, ...aliases.flatMap(([, spellings]) => spellings.map(keyOf))] };
}
