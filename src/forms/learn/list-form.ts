import type { Snapshot } from "../../workbook/snapshot";
import { filledRows } from "../../workbook/snapshot";
import { LAST_COLUMN } from "../../workbook/cell";
import { atOnce } from "../../workbook/steps";
import type { FieldDefinition, FormDefinition, LabelDefinition } from "../definition";
import type { FoundForm } from "../find/find";
import { areasOf } from "../find/headings";
import type { Heading } from "../find/headings";
import type { FieldRole } from "../roles";
import { GENERAL } from "../understand/kind-of-form";
import { isTitle } from "../understand/rows";
import type { Vocabulary } from "../understand/vocabulary";
import { wordsIn } from "../understand/words";
import type { Word } from "../understand/words";

/** The fewest columns that make a row of headings, and how many of them are words of forms. */
const FEWEST = 4;

/**
 * A list of projects with their amounts and targets, one a row, that has no indicators: a 汇总表. Understanding passes it
 * over, for nothing in it could be checked; as a form it is drawn and rolled up into all the same.
 */
export function listForm(snapshot: Snapshot, vocabulary: Vocabulary): FoundForm | undefined {
  const areaAt = areasOf(snapshot);
  const words = atOnce(wordsIn(snapshot, areaAt, vocabulary));
  const rows = filledRows(snapshot);
  const title = rows
    .flatMap((row) => (isTitle(words.get(row) ?? []) ? words.get(row)! : []))
    .find(({ text }) => /绩效/.test(text));
  if (!title) return undefined;
  const isHeadings = (here: readonly Word[]) => {
    const known = here.filter(({ field, column }) => field ?? column);
    const has = (kind: string) => known.some(({ field }) => field?.kind === kind);
    return here.length >= FEWEST && known.length * 2 >= here.length && has("amount") && has("target");
  };
  const row = rows.find((one) => one > title.row && isHeadings(words.get(one)!));
  if (row === undefined) return undefined;
  const taken = new Set<FieldRole>();
  const fields = new Map<string, FieldDefinition>();
  const labels: LabelDefinition[] = [];
  const headings: Heading[] = [];
  for (const word of words.get(row)!) {
    const { field, column } = word;
    const is = nameRole(word.text) ?? field?.is;
    const isFree = is !== undefined && !taken.has(is);
    if (isFree) taken.add(is);
    const called = is ?? field?.id ?? column ?? "text";
    const id = fields.has(called) ? `${called}${fields.size}` : called;
    const kind =
      is === "fundName" || is === "directionName"
        ? "text"
        : (field?.kind ?? (column === "number" ? "number" : "text"));
    const label = word.text.trim();
    fields.set(id, { id, table: "rows", kind, label, place: "below", ...(isFree && { is }) });
    labels.push({
      text: label,
      keys: [`${labels.length}`],
      nth: 1,
      role: "header",
      table: "rows",
      field: id,
    });
    headings.push({
      key: `${headings.length}`,
      text: word.text,
      row,
      column: word.left,
      area: word.area,
      isTitle: false,
    });
  }
  const definition: FormDefinition = {
    ...{
      id: "inferred",
      set: "",
      inferred: true,
      is: "summary",
      number: "",
      name: title.text,
      title: title.text,
    },
    ...{
      otherTitles: [],
      titleKeys: [],
      unit: "万元",
      unofficial: false,
      head: [],
      foot: [],
      picture: [],
      cells: [],
    },
    ...{
      merges: [],
      repeat: {},
      widths: [],
      heights: {},
      page: { orientation: "portrait" },
      help: {},
      aliases: {},
    },
    fields,
    tables: new Map([["rows", { id: "rows", fields: [...fields.keys()], rowHeaders: [], fixedRows: [] }]]),
    labels,
  };
  const { text, row: top, left: column, area } = title;
  const heading = { key: "title", text, row: top, column, area, isTitle: true };
  const region = { top: 0, left: 0, bottom: Infinity, right: LAST_COLUMN, candidates: [], title: heading };
  return { set: GENERAL, definition, region, headings: [heading, ...headings], areaAt };
}

/** What names a row of a list: its fund (project), and the direction in it. */
export function nameRole(heading: string): "fundName" | "directionName" | undefined {
  const text = heading.replace(/\s/g, "");
  if (/专项.{0,6}名称|^项目名称/.test(text)) return "fundName";
  return /支出方向(?:名称)?$/.test(text) ? "directionName" : undefined;
}
