import { LAST_COLUMN } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { FieldDefinition, FormDefinition, LabelDefinition, TableDefinition } from "../definition";
import type { FoundForm } from "../find/find";
import type { Heading } from "../find/headings";
import { SHARED_ROLES } from "../roles";
import type { FieldRole } from "../roles";
import type { Single } from "./fields";
import type { Outline } from "./outline";
import type { Column } from "./columns";
import { layoutOf } from "./layout";
import { ofAmounts } from "./money";
import { partsOf } from "./parts";
import { inPeriods, ofTargets, sectionAbove } from "./periods";
import type { Sheet } from "./rows";
import { shown } from "../picture";
import { withSources } from "./sources";
import { GENERAL, kindOfForm } from "./kind-of-form";
import type { Vocabulary } from "./vocabulary";

/** What an outline is, as a template set would say it, and where its headings stand. */
export function inferred(outline: Outline, sheet: Sheet, vocabulary: Vocabulary): FoundForm {
  const taken = new Set<FieldRole>();
  const names = new Map<string, number>();
  const idOf = (concept: string) => {
    const nth = (names.get(concept) ?? 0) + 1;
    names.set(concept, nth);
    return nth === 1 ? concept : `${concept}${nth}`;
  };
  const roleFor = (is: FieldRole | undefined) => {
    if (!is || (taken.has(is) && !SHARED_ROLES.includes(is))) return {};
    taken.add(is);
    return { is };
  };
  const fields = new Map<string, FieldDefinition>();
  const tables = new Map<string, TableDefinition>();
  const labels: LabelDefinition[] = [];
  const headings: Heading[] = [];
  const ends = new Map<string, number>();
  const add = (label: Omit<LabelDefinition, "keys" | "nth">, { text, row, column, area, value }: Place) => {
    // Each heading is found already, so that its key need only be its own.
    const key = `${labels.length}`;
    labels.push({ ...label, keys: [key], nth: 1 });
    headings.push({ key, text, row, column, area, isTitle: false, ...(value && { value }) });
  };
  const singles = withSources(ofAmounts(ofTargets(outline.singles)), sheet);
  for (const single of singles) {
    const id = idOf(single.concept);
    fields.set(id, { ...asField(single), id, ...roleFor(single.is) });
    add({ text: single.label, role: "field", field: id }, placeOf(single));
  }
  const parts = outline.tables.flatMap(({ header, end }) => {
    const all = partsOf(sheet, header, end, vocabulary);
    const layout = layoutOf(header, all, vocabulary);
    const inTime = inPeriods(all, { singles, above: sectionAbove(outline, header) });
    // Tables side by side have one row of headings.
    return inTime.map((part, i) => ({ part, end, ...(i === 0 && layout && { layout }) }));
  });
  for (const { part, end, layout } of parts) {
    const table = idOf("indicators");
    const own = part.columns.map((column) => ({ column, id: idOf(column.concept) }));
    for (const { column, id } of own) {
      const { kind, label, group, level, is, part, unit } = column;
      fields.set(id, {
        ...{ id, table, kind, label, place: "below" },
        ...(group !== undefined && { group }),
        ...(level && { level }),
        ...(part && { part }),
        ...(unit && { unit }),
        ...(/^indicator(?:s|Name|Value)?$/.test(kind) && { numbered: true as const }),
        ...roleFor(is),
      });
      add({ text: label, role: "header", table, field: id }, placeOfColumn(column));
    }
    for (const level of part.levels) add({ text: level.label, role: "header", table }, placeOfColumn(level));
    const { headingsAmongNames } = part;
    tables.set(table, {
      id: table,
      fields: own.map(({ id }) => id),
      rowHeaders: part.levels.map(({ label }) => label),
      fixedRows: [],
      levels: part.levels.map(({ level }) => level),
      ...(headingsAmongNames && { headingsAmongNames }),
      ...(layout && { layout }),
    });
    ends.set(table, end);
  }
  for (const { text, row, left, area } of outline.groups) {
    add({ text: text.trim(), role: "group" }, { text, row, column: left, area });
  }
  const { title } = outline;
  const region = {
    ...{ top: outline.top, bottom: outline.bottom, left: 0, right: LAST_COLUMN, candidates: [] },
    ...(title && {
      title: {
        ...{ key: "title", text: title.text, row: title.row, column: title.left, area: title.area },
        isTitle: true,
      },
    }),
  };
  if (title) headings.unshift(region.title!);
  headings.sort((a, b) => a.row - b.row || a.column - b.column);
  const definition = { ...kindOfForm(outline, sheet, fields), fields, tables, labels };
  return {
    set: GENERAL,
    definition: known(definition, vocabulary),
    region,
    headings,
    ends,
    areaAt: sheet.areaAt,
  };
}

interface Place {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly area: Range;
  readonly value?: { readonly from: number; readonly to: number };
}

function asField({ kind, label, place, by, part, level, unit }: Single): Omit<FieldDefinition, "id"> {
  return {
    ...{ kind, label: shown(label.replace(/\s+/g, "")), place },
    ...(by && { by }),
    ...(part && { part }),
    ...(level && { level }),
    ...(unit && { unit }),
    ...((kind === "target" || /^indicator/.test(kind)) && { numbered: true as const }),
  };
}

function placeOf({ word, piece }: Single): Place {
  const { text, row, left: column, area } = word;
  return piece
    ? { text: piece.text, row, column, area, value: { from: piece.from, to: piece.to } }
    : { text, row, column, area };
}

function placeOfColumn({ word, area }: Pick<Column, "word" | "area">): Place {
  return { text: word.text, row: word.row, column: area.left, area };
}

const definitions = new WeakMap<Vocabulary, Map<string, FormDefinition>>();
/** Layouts of which definitions are kept; whoever checks files of a thousand layouts needs the last ones. */
const KEPT = 500;

/** The definition of before for the same layout, so that what was worked out about it is known to be of it. */
function known(definition: FormDefinition, vocabulary: Vocabulary): FormDefinition {
  const all = definitions.get(vocabulary) ?? new Map<string, FormDefinition>();
  definitions.set(vocabulary, all);
  const { fields, tables, title, labels, unit, is } = definition;
  const key = JSON.stringify([title, unit, is, [...fields.values()], tablesAsJson(tables), labels]);
  const before = all.get(key);
  if (before) return before;
  if (all.size >= KEPT) all.delete(all.keys().next().value!);
  all.set(key, definition);
  return definition;
}

function tablesAsJson(tables: FormDefinition["tables"]): unknown {
  return Array.from(tables.values(), ({ headingsAmongNames, ...table }) => [
    table,
    [...(headingsAmongNames ?? [])],
  ]);
}
