import type { Range } from "../../workbook/cell";
import type { FieldKind } from "../schema";
import type { FieldRole } from "../roles";
import { PERIOD, saidBy } from "./words";
import type { Word } from "./words";
import type { Header, Leaf } from "./header";
import { spread, textsIn } from "./spread";
import type { Sheet } from "./rows";
import { isLevel } from "./vocabulary";
import type { ColumnConcept, Vocabulary } from "./vocabulary";

/** A column of a table that was understood. */
export interface Column {
  readonly concept: string;
  readonly kind: FieldKind;
  readonly is?: FieldRole;
  readonly level?: "output" | "benefit";
  readonly part?: boolean;
  readonly label: string;
  readonly group?: string;
  readonly word: Word;
  /** The columns it takes up. */
  readonly area: Range;
}

/** A column that tells what the indicators of a row are about; its level is 1 for 一级指标, 0 for what joins those. */
export interface LevelColumn extends Pick<Column, "label" | "word" | "area"> {
  readonly level: number;
}

/** What one table is made of; where two periods stand side by side, each has its own. */
export interface Part {
  readonly levels: readonly LevelColumn[];
  readonly columns: readonly Column[];
  readonly headingsAmongNames?: ReadonlyMap<string, number>;
}

/** The tables under some rows of headings, whose rows end before `end`. */
export function partsOf(sheet: Sheet, header: Header, end: number, vocabulary: Vocabulary): Part[] {
  switch (header.of) {
    case "columns":
      return [{ levels: [], columns: header.leaves.flatMap(ofColumns) }];
    case "steps":
      return [{ levels: [], columns: header.leaves.flatMap((leaf) => asField(leaf) ?? []).map(ofStep) }];
    default:
      return sideBySide(spread(sheet, header, end, vocabulary)).map((leaves) =>
        partOf(sheet, leaves, header, end, vocabulary),
      );
  }
}

/** Indicators stand in the columns; what joins them says whether they are output or benefit. */
function ofColumns(leaf: Leaf): Column[] {
  const { word, above } = leaf;
  if (!word.about) return asField(leaf) ?? [];
  const over = [word, ...above].find(({ about }) => about && isLevel(about));
  const level = levelOf(word, over);
  const group = over && over !== word ? over.text.trim() : above.find(({ isGroup }) => isGroup)?.text.trim();
  return [
    {
      concept: word.about,
      kind: "indicator",
      level,
      label: word.text.trim(),
      ...(group !== undefined && { group }),
      word,
      area: word.area,
    },
  ];
}

/** What a step or a task costs is a part of what the form is about. */
function ofStep({ is, ...column }: Column): Column {
  if (column.kind === "amount") return { ...column, part: true };
  return is ? { ...column, is } : column;
}

function levelOf({ about }: Word, over: Word | undefined): "output" | "benefit" {
  const told = over?.about;
  if (told === "output" || told === "cost") return "output";
  if (told === "benefit" || told === "satisfaction") return "benefit";
  return ["quantity", "quality", "timeliness", "economicCost", "socialCost", "ecologicalCost"].includes(
    about!,
  )
    ? "output"
    : "benefit";
}

function asField({ word }: Leaf): Column[] | undefined {
  const { field } = word;
  if (!field) return undefined;
  const { kind, is, id, part } = field;
  const own = { ...(is && { is }), ...(part && { part }) };
  return [{ concept: id, kind, ...own, label: word.text.trim(), word, area: word.area }];
}

/** Where a level or the name comes again after a value, the columns of another period begin. */
function sideBySide(leaves: readonly Leaf[]): Leaf[][] {
  // 绩效指标 is a name where no other heading is one, else it joins them.
  const tells = ["level1", "level2", "level3", "name"];
  const own = leaves.filter(
    ({ word, concept, field }, i) =>
      concept !== "name" ||
      !word.isGroup ||
      field ||
      !leaves.slice(i + 1).some((leaf) => tells.includes(leaf.concept!)),
  );
  const parts: Leaf[][] = [[]];
  for (const leaf of own) {
    const part = parts.at(-1)!;
    const has = (concept: ColumnConcept) => part.some((other) => other.concept === concept);
    const begins = ["level1", "level2", "level3", "name"].includes(leaf.concept ?? "");
    const isFull = has("value") || has("name") || has("level3");
    if (begins && isFull && has(leaf.concept!)) parts.push([leaf]);
    else part.push(leaf);
  }
  const [first = [], ...more] = parts;
  // What stands once stands for all: 一级指标 on the left, the project a row is about.
  const shared = (part: Leaf[]) =>
    first.filter(
      ({ concept, field, word }) =>
        (concept === "level1" || (!part.some((leaf) => leaf.concept === "level2") && concept === "level2")) &&
        !part.some((leaf) => leaf.concept === concept) &&
        word.left < part[0]!.word.left &&
        !field,
    );
  return [first, ...more.map((part) => [...shared(part), ...part])];
}

function partOf(
  sheet: Sheet,
  leaves: readonly Leaf[],
  { bottom, leaves: all }: Header,
  end: number,
  vocabulary: Vocabulary,
): Part {
  const concepts = new Map<Leaf, ColumnConcept | undefined>(leaves.map((leaf) => [leaf, leaf.concept]));
  const those = (concept: ColumnConcept) => leaves.filter((leaf) => concepts.get(leaf) === concept);
  const textsUnder = (leaf: Leaf) => textsIn(sheet, bottom + 1, end - 1, leaf.word.left);
  settleUnits();
  const name = nameAmong();
  const values = valuesAmong();
  const levels = levelsAmong();
  const columns = leaves.flatMap(columnsOf);
  const among = levels.length || !name ? undefined : headingsAmong(textsUnder(name));
  return { levels, columns, ...(among?.size && { headingsAmongNames: among }) };

  /** 单位 is a unit of values, or where 计量单位 stands too whoever hands in the form. */
  function settleUnits() {
    const units = those("unit");
    if (units.length > 1 || (units.length && !those("value").length)) {
      for (const leaf of units) if (leaf.field && leaf.word.key === "单位") concepts.set(leaf, undefined);
    }
  }

  function nameAmong(): Leaf | undefined {
    const [names, third] = [those("name"), those("level3")];
    const has = (leaf: Leaf) => textsUnder(leaf).some((text) => !/^(?:指标)?\d*[:：]?$/.test(text.trim()));
    const [first] = names;
    const [deepest] = third;
    if (first && deepest) {
      const isText = those("value").length > 0 && first.word.key === "指标内容" && has(deepest);
      return isText ? deepest : first;
    }
    const second = those("level2").at(-1);
    // Without a column for names, they stand where the second level should.
    if (!first && !deepest && second && those("value").length) {
      const texts = textsUnder(second);
      const known = texts.filter((text) => saidBy(text, vocabulary).about).length;
      if (texts.length && known * 3 < texts.length) return second;
    }
    return first ?? deepest;
  }

  function valuesAmong(): readonly Leaf[] {
    const found = those("value");
    const real = found.filter(({ word }) => !/(?:内容|标准)$/.test(word.key));
    // 指标值 beside 指标值内容 or 绩效标准: the second tells what the first is.
    if (real.length && real.length < found.length) return real;
    if (found.length) return found;
    const isBehind = ({ word }: Leaf) => word.left > (name?.word.left ?? Infinity);
    const content = those("name").find((leaf) => leaf !== name && isBehind(leaf));
    if (content) return [content];
    // 全省 | 某市 | 某县: headings that nobody knows, above values.
    return leaves.filter((leaf) => !concepts.get(leaf) && !leaf.field && isBehind(leaf) && hasValues(leaf));
  }

  function hasValues(leaf: Leaf): boolean {
    const texts = textsUnder(leaf);
    return texts.length > 0 && texts.filter((text) => /\d/.test(text)).length * 5 >= texts.length * 3;
  }

  /** 绩效内容 alone may be a 一级指标 as well as a 二级指标. */
  function isFirst(leaf: Leaf): boolean {
    const about = textsUnder(leaf).flatMap((text) => saidBy(text, vocabulary).about ?? []);
    return !those("level1").length && about.length > 0 && about.every(isLevel);
  }

  function levelsAmong(): LevelColumn[] {
    const numbered = (["level1", "level2", "level3"] as const).flatMap((concept, i) =>
      those(concept)
        .filter((leaf) => leaf !== name)
        .map((leaf) => ({ leaf, level: concept === "level2" && isFirst(leaf) ? 1 : i + 1 })),
    );
    return numbered
      .sort((a, b) => a.leaf.word.left - b.leaf.word.left)
      .map(({ leaf: { word }, level }) => ({ level, label: word.text.trim(), word, area: word.area }));
  }

  function columnsOf(leaf: Leaf): Column[] {
    const concept = concepts.get(leaf);
    const column = (kind: FieldKind, area = leaf.word.area, called: string = concept ?? "note"): Column => {
      const group = groupOf(leaf);
      const label = leaf.word.text.trim();
      return { concept: called, kind, label, ...(group !== undefined && { group }), word: leaf.word, area };
    };
    if (leaf === name) return [column(values.length ? "indicatorName" : "indicator", undefined, "name")];
    if (values.includes(leaf)) return name ? ofValue(leaf, nextTo(leaf), column) : [column("indicator")];
    if (levels.some(({ word }) => word === leaf.word)) return [];
    switch (concept) {
      case "sign":
        return [column("indicatorSign")];
      case "unit":
        return [column("indicatorUnit")];
      case "weight":
        return [column("weight")];
      case "number":
        return [column("number")];
      default:
        return (concept === undefined && asField(leaf)) || [column("note")];
    }
  }

  /** Where the next heading on the right stands. */
  function nextTo({ word }: Leaf): number | undefined {
    return all.find((other) => other.word.left > word.area.right)?.word.left;
  }

  /** One heading may stand above a sign, a number and a unit that have cells of their own. */
  function ofValue(
    leaf: Leaf,
    next: number | undefined,
    column: (kind: FieldKind, area?: Range, called?: string) => Column,
  ): Column[] {
    const { area } = leaf.word;
    const limit = next === undefined ? area.right + 2 : next - 1;
    const isLone = !those("sign").length && !those("unit").length;
    if (!isLone || limit <= area.left) return [column("indicatorValue")];
    const kinds: { readonly at: number; readonly kind: FieldKind }[] = [];
    for (let at = area.left; at <= Math.min(limit, area.left + 3); at++) {
      const kind = kindOfTexts(textsIn(sheet, bottom + 1, end - 1, at), vocabulary);
      if (kind) kinds.push({ at, kind });
    }
    const value = kinds.find(({ kind }) => kind === "indicatorValue");
    const others = kinds.filter(({ kind }) => kind !== "indicatorValue");
    if (!value || !others.length || kinds.length > 3) return [column("indicatorValue")];
    return [value, ...others].map(({ at, kind }) =>
      column(kind, { ...area, left: at, right: at }, kind === "indicatorValue" ? "value" : kind),
    );
  }

  function headingsAmong(texts: readonly string[]): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    for (const text of texts) {
      const { about, key } = saidBy(text, vocabulary);
      if (about) found.set(key, isLevel(about) ? 1 : 2);
    }
    return found;
  }
}

/** What joins a column with others, where it says of which period they are. */
function groupOf({ word, above }: Leaf): string | undefined {
  if (PERIOD.test(word.text)) return undefined;
  return above.find(({ text }) => PERIOD.test(text))?.text.trim();
}

/** What the cells of a column without a heading of its own are, by what most of them say. */
function kindOfTexts(texts: readonly string[], { signs }: Vocabulary): FieldKind | undefined {
  if (!texts.length) return undefined;
  const share = (is: (text: string) => boolean) =>
    texts.filter((text) => is(text.trim())).length / texts.length;
  if (share((text) => signs.has(text) || /^(?:定性|定量)$/.test(text)) >= 0.8) return "indicatorSign";
  if (share((text) => /^[%％‰℃\p{L}/·]{1,8}$/u.test(text)) >= 0.8 && share((text) => /\d/.test(text)) === 0) {
    return share((text) => text.length <= 5) >= 0.8 ? "indicatorUnit" : "indicatorValue";
  }
  return "indicatorValue";
}
