import type { Element } from "@xmldom/xmldom";
import { attributeOf, childOf, childrenOf, inside, nameOf, numberOf, switchOf } from "./elements";
import { numeral } from "./numerals";
import type { ListPlace } from "./styles";
import { asSeen } from "./symbols";

/** The number that stands before a paragraph of a list, as it is seen; counts on with every call. */
export type Numbering = (place: ListPlace, style: string | undefined) => string;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` with a place for the number of each level. */
  readonly text: string;
  readonly isDecimal: boolean;
  /** Counted anew behind this level, counted from 1; behind any higher one where it is not said; never at 0. */
  readonly restartsAfter?: number;
  readonly style?: string;
}

interface List {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startsAnew: ReadonlyMap<number, number>;
}

const DEEPEST = 9;

export function numberingOf(root: Element | undefined): Numbering {
  const kinds = new Map<string, Element>();
  const all = root ? childrenOf(root) : [];
  for (const one of all) {
    if (nameOf(one) === "abstractNum") kinds.set(attributeOf(one, "abstractNumId") ?? "", one);
  }
  const lists = new Map<number, List>();
  for (const one of all) {
    if (nameOf(one) === "num") lists.set(numberOf(one, "numId") ?? -1, listOf(one, kinds, all));
  }
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<number>();
  return (place, style) => {
    const list = lists.get(place.list);
    if (!list) return "";
    const ofStyle = [...list.levels].find(
      ([, level]) => level.style !== undefined && level.style === style,
    )?.[0];
    const at = Math.min(place.level ?? ofStyle ?? 0, DEEPEST - 1);
    const level = list.levels.get(at);
    if (!level) return "";
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    if (!begun.has(place.list)) for (const depth of list.startsAnew.keys()) count[depth] = undefined;
    begun.add(place.list);
    const startOf = (depth: number) => list.startsAnew.get(depth) ?? list.levels.get(depth)?.start ?? 1;
    count[at] = (count[at] ?? startOf(at) - 1) + 1;
    for (let depth = 0; depth < at; depth++) count[depth] ??= startOf(depth);
    for (let depth = at + 1; depth < DEEPEST; depth++) {
      const after = list.levels.get(depth)?.restartsAfter;
      if (after === undefined || (after > 0 && at < after)) count[depth] = undefined;
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const format = list.levels.get(depth)?.format ?? "decimal";
      return numeral(count[depth] ?? startOf(depth), level.isDecimal ? "decimal" : format);
    });
  };
}

function listOf(num: Element, kinds: ReadonlyMap<string, Element>, all: readonly Element[]): List {
  const kind = attributeOf(childOf(num, "abstractNumId")) ?? "";
  const levels = new Map(levelsIn(kindBehind(kinds.get(kind), all)));
  const startsAnew = new Map<number, number>();
  for (const override of childrenOf(num)) {
    if (nameOf(override) !== "lvlOverride") continue;
    for (const [depth, level] of levelsIn(override)) levels.set(depth, level);
    const start = numberOf(childOf(override, "startOverride"));
    if (start !== undefined) startsAnew.set(numberOf(override, "ilvl") ?? 0, start);
  }
  return { kind, levels, startsAnew };
}

/** A kind may only name a style of lists, which another kind describes. */
function kindBehind(kind: Element | undefined, all: readonly Element[]): Element | undefined {
  const style = attributeOf(childOf(kind, "numStyleLink"));
  if (style === undefined) return kind;
  const described = all.find((one) => attributeOf(childOf(one, "styleLink")) === style);
  return described ?? kind;
}

function levelsIn(element: Element | undefined): [number, Level][] {
  return (element ? childrenOf(element) : []).flatMap((level): [number, Level][] => {
    if (nameOf(level) !== "lvl") return [];
    const format = attributeOf(childOf(level, "numFmt")) ?? "decimal";
    const font = attributeOf(inside(level, "rPr", "rFonts"), "ascii") ?? "";
    const written = asSeen(attributeOf(childOf(level, "lvlText")) ?? "", font);
    const space = attributeOf(childOf(level, "suff")) === "space" ? " " : "";
    const restartsAfter = numberOf(childOf(level, "lvlRestart"));
    const style = attributeOf(childOf(level, "pStyle"));
    return [
      [
        numberOf(level, "ilvl") ?? 0,
        {
          start: numberOf(childOf(level, "start")) ?? 1,
          format,
          text: written === "" ? "" : written + space,
          isDecimal: switchOf(childOf(level, "isLgl")) ?? false,
          ...(restartsAfter !== undefined && { restartsAfter }),
          ...(style !== undefined && { style }),
        },
      ],
    ];
  });
}
