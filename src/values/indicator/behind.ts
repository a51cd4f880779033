import { operatorBehind } from "./operators";
import { unitAt } from "./units";
import type { UnitFound } from "./units";
import type { Operator } from "./value";

const FLIPPED: Readonly<Record<string, Operator>> = { "≤": "≥", "<": ">", "≥": "≤", ">": "<" };

/** What stands behind a unit and belongs to the value: 以上, 内. */
export interface Behind {
  readonly end: number;
  readonly operator?: Operator;
  readonly limit?: true;
  readonly typo?: string;
  /** That before it, or what the two sides of an operator are together: 次/季度 in 1次以上/季度. */
  readonly unit?: UnitFound;
}

export function afterUnit(text: string, at: number, unit: UnitFound | undefined): Behind {
  const behind = operatorAfter(text, at, unit);
  const below = behind.operator && unit && !unit.error && text[behind.end] === "/";
  const whole = below ? unitAt(unit.raw + text.slice(behind.end, behind.end + REACH), 0) : undefined;
  const added = whole && !whole.unknown ? whole.raw.length - unit!.raw.length : 0;
  if (added <= 0) return { ...behind, ...(unit && { unit }) };
  return { ...behind, end: behind.end + added, unit: whole! };
}

/** No denominator is longer. */
const REACH = 12;

function operatorAfter(text: string, at: number, unit: UnitFound | undefined): Omit<Behind, "unit"> {
  const limit = isTime(unit) ? /^(候)?(?:之|以)?内/.exec(text.slice(at, at + 3)) : null;
  if (limit) {
    const typo = limit[1] && unit!.raw.endsWith("时") ? "时候内→时内" : undefined;
    return { end: at + limit[0].length, operator: "≤", limit: true, ...(typo && { typo }) };
  }
  if (unit?.dimension === "money" && /^[整正](?:$|[,;。；、)(\n])/.test(text.slice(at, at + 2))) {
    return { end: at + 1 };
  }
  const behind = operatorBehind(text, at);
  // 90%≤合格率: at least 90 %.
  const flipped = /[\u4e00-\u9fffA-Za-z]/.test(text[at + 1] ?? "") ? FLIPPED[text[at] ?? ""] : undefined;
  if (flipped) return { end: at + 1, operator: flipped };
  return behind ? { end: at + behind.length, operator: behind.operator } : { end: at };
}

export function isTime(unit: UnitFound | undefined): boolean {
  return /^(?:time|months|working-time)$/.test(unit?.dimension ?? "");
}
