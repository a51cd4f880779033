import type { Range } from "../../workbook/cell";
import type { FieldKind } from "../schema";
import { PERIOD, saidBy } from "./words";
import type { Header, Leaf } from "./header";
import { asField, asMoney, ofColumns, ofStep } from "./columns";
import type { Column, LevelColumn, Part } from "./columns";
import { corrected } from "./layout";
import { sideBySide } from "./side-by-side";
import { spread, textsIn } from "./spread";
import { rowsFrom } from "./rows";
import type { Sheet } from "./rows";
import { isLevel } from "./vocabulary";
import type { ColumnConcept, Vocabulary } from "./vocabulary";

/** The tables under some rows of headings, whose rows end before `end`. */
export function partsOf(sheet: Sheet, read: Header, end: number, vocabulary: Vocabulary): Part[] {
  const header = corrected(read, vocabulary);
  switch (header.of) {
    case "columns":
      return [{ levels: [], columns: header.leaves.flatMap(ofColumns) }];
    case "steps":
      return [
        { levels: [], columns: header.leaves.flatMap((leaf) => asField(leaf) ?? asMoney(leaf)).map(ofStep) },
      ];
    default:
      return sideBySide(spread(sheet, borneOut(sheet, header, end, vocabulary), end, vocabulary)).map(
        (leaves) => partOf(sheet, leaves, header, end, vocabulary),
      );
  }
}

/** 指标类型 may be a 一级指标, and 定量 or 定性; 指标方向 a sign, and 正向 beside one; 产出指标 stand above 数量指标. */
function borneOut(sheet: Sheet, header: Header, end: number, vocabulary: Vocabulary): Header {
  const signs = header.leaves.filter(({ concept }) => concept === "sign").length;
  const names = header.leaves.filter(({ concept }) => concept === "name" || concept === "level3");
  const hasName = (leaf: Leaf) => names.some((other) => other !== leaf);
  const leaves = header.leaves.map((leaf): Leaf => {
    const { concept, isSure, word } = leaf;
    const mayJoin = word.about ? isLevel(word.about) : concept === "name" || (!concept && !leaf.field);
    const isMeant = mayJoin || isLevelOrName(concept) || (concept === "sign" && signs > 1);
    if (isSure || !isMeant) return leaf;
    const texts = textsIn(sheet, header.bottom + 1, end - 1, word.left);
    const about = texts.flatMap((text) => saidBy(text, vocabulary).about ?? []);
    if (mayJoin && texts.length && about.length === texts.length && hasName(leaf)) {
      return { ...leaf, concept: about.every(isLevel) ? "level1" : "level2" };
    }
    const says = texts.length > 0 && texts.every((text) => SORT.test(text.trim()));
    return says ? { ...leaf, concept: "note" } : leaf;
  });
  return { ...header, leaves };
}

const isLevelOrName = (concept: ColumnConcept | undefined) =>
  ["level1", "level2", "level3", "name"].includes(concept ?? "");
/** Of what sort an indicator is, rather than what it is about. */
const SORT = /^(?:定量|定性|正向|反向|负向|逆向|共性|个性|核心|一般|通用|专用)(?:型?指标)?$/;

/** In longer lists nobody tells levels by rows of their own. */
const MOST_ROWS = 500;

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
  settleLevels();
  const name = nameAmong();
  const values = valuesAmong();
  const levels = levelsAmong();
  const columns = leaves.flatMap(columnsOf);
  const among = levels.length || !name ? undefined : headingsAmong(name);
  return { levels, columns, ...(among?.size && { headingsAmongNames: among }) };

  /** 单位 is a unit of values, or where 计量单位 stands too whoever hands in the form. */
  function settleUnits() {
    const units = those("unit");
    if (units.length > 1 || (units.length && !those("value").length)) {
      for (const leaf of units) if (leaf.field && leaf.word.key === "单位") concepts.set(leaf, undefined);
    }
  }

  /** 指标类别 | 指标类型: either may be a 一级指标, and together the second tells more. */
  function settleLevels() {
    const [, second] = those("level1");
    if (second && !those("level2").length) concepts.set(second, "level2");
  }

  function nameAmong(): Leaf | undefined {
    const sure = those("name").find(({ isSure }) => isSure);
    if (sure) return sure;
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
    const found = those("value").length ? those("value") : those("grade").slice(0, 1);
    const real = found.filter(({ word, isSure }) => isSure ?? !/(?:内容|标准)$/.test(word.key));
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
        // Behind every level one: the last is the indicator's.
        return [column(leaf === those("weight").at(-1) ? "weight" : "note")];
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

  function headingsAmong({ word: { left } }: Leaf): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    let rows = 0;
    for (const row of rowsFrom(sheet, bottom + 1, end - 1)) {
      if (++rows > MOST_ROWS) break;
      const word = sheet.words.get(row)?.find((one) => one.left === left);
      if (word?.about) found.set(word.key, isLevel(word.about) ? 1 : 2);
    }
    return found;
  }
}

/** What joins a column with others, where it says of which period they are. */
function groupOf({ word, above, period }: Leaf): string | undefined {
  if (period !== undefined) return period;
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
