import { knownUnitAt, unknownUnit } from "./unit-names";
import type { Dimension, Unit } from "./unit-names";

/** A unit as it stands behind a number: 万元/人·月. */
export interface UnitFound {
  readonly raw: string;
  /** Tidy: 个月 → 月, 百分比 → %, 人/次 → 人次. */
  readonly name: string;
  /** What it is compared in and how many of those it is; absent for a malformed one. */
  readonly base?: { readonly unit: string; readonly times: readonly [number, number] };
  /** Of a simple unit; a compound one (元/人) is none. */
  readonly dimension?: Dimension;
  readonly unknown?: true;
  readonly error?: "unit-malformed" | "numerator-missing";
  readonly guess?: string;
}

const MAGNITUDE = /万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|w(?![A-Za-z])/y;
const SIZE: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 },
  ...{ 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 },
};

interface Part {
  readonly magnitude: string;
  readonly unit: Unit | undefined;
  readonly unknown?: true;
  readonly end: number;
}

/** The unit at a position, right behind a number; undefined where none stands there. */
export function unitAt(text: string, at: number): UnitFound | undefined {
  const first = partAt(text, at);
  if (!first) return numeratorMissing(text, at);
  const counted = countedMoney(text, at, first);
  if (counted) return counted;
  const parts = [first];
  const joints: string[] = [];
  for (let end = first.end; ;) {
    const joint = JOINT.exec(text.slice(end, end + 2))?.[0];
    const next = joint === undefined ? undefined : denominatorAt(text, end + joint.length);
    if (joint === undefined || !next || !isJoint(joint, joints, text.slice(next.end, next.end + 1), next)) {
      break;
    }
    joints.push(/[·*.、,]/.test(joint) && joints.length > 0 ? "·" : "/");
    parts.push(next);
    end = next.end;
  }
  return parts.length === 1 ? simple(text, at, first) : compound(text, at, parts, joints);
}

const JOINT = /^[/·*、,]|^\.(?=[\u4e00-\u9fff])|^每/;

/**
 * 5次每年 is 次/年; in 5次每次3天 something new starts. 元/人、天 is 元/人·天, but the second of 3台、5套 counts for itself,
 * and behind a comma only a time says how often.
 */
function isJoint(joint: string, before: readonly string[], behind: string, next: Part): boolean {
  if (!/[每、,]/.test(joint)) return true;
  const ends = /^(?:$|[,;。；、)(\n/·每])/.test(behind);
  if (joint === "每") return ends;
  return ends && before.length > 0 && !next.unknown && (joint === "、" || isTimeUnit(next));
}

/** A unit we know and nothing else: 万元/个. */
export function isUnit(text: string): boolean {
  const unit = unitAt(text, 0);
  return unit !== undefined && !unit.unknown && !unit.error && unit.raw === text;
}

/** A known unit, with or without a magnitude, a magnitude alone, or a few characters nobody told us about. */
function partAt(text: string, at: number): Part | undefined {
  const known = knownUnitAt(text, at);
  if (known) return { magnitude: "", unit: known.unit, end: at + known.length };
  MAGNITUDE.lastIndex = at;
  const size = MAGNITUDE.exec(text)?.[0] ?? "";
  const magnitude = size === "w" ? "万" : size;
  const behind =
    at + magnitude.length + (magnitude && /[余多]/.test(text[at + magnitude.length] ?? "") ? 1 : 0);
  const counted = knownUnitAt(text, behind);
  if (counted) return { magnitude, unit: counted.unit, end: behind + counted.length };
  const stranger = strangerAt(text, behind);
  if (stranger) {
    return { magnitude, unit: unknownUnit(stranger), unknown: true, end: behind + stranger.length };
  }
  return magnitude ? { magnitude, unit: undefined, end: at + magnitude.length } : undefined;
}

/** Letters that stand for a time only behind a stroke: 50t/a. */
const YEAR = /^(?:a|yr)(?![A-Za-z])/;

function denominatorAt(text: string, at: number): Part | undefined {
  const year = YEAR.exec(text.slice(at, at + 3))?.[0];
  const found = year === undefined ? partAt(text, at) : { ...partAt("年", 0)!, end: at + year.length };
  return found?.unit ? found : undefined;
}

/** One to four characters up to the end, a sign or a bracket. */
function strangerAt(text: string, at: number): string | undefined {
  const found =
    /^([\u4e00-\u9fff]{1,4}?|[A-Za-zμ]{1,6})(?=$|[,;。；、)(:\n/·≥≤><=]|以[上下内]|及以|左右|上下)/.exec(
      text.slice(at, at + 8),
    );
  const name = found?.[1];
  return name === undefined || /^[以及左上之或和的至到与且并]/.test(name) ? undefined : name;
}

function simple(text: string, at: number, { magnitude, unit, unknown, end }: Part): UnitFound {
  const size = SIZE[magnitude] ?? 1;
  const [times, per] = unit?.times ?? [1, 1];
  return {
    raw: text.slice(at, end),
    name: magnitude + (unit?.name ?? ""),
    base: { unit: unit?.base ?? "", times: [times * size, per] },
    ...(unit && { dimension: unit.dimension }),
    ...(unknown && { unknown }),
  };
}

function compound(text: string, at: number, parts: readonly Part[], joints: readonly string[]): UnitFound {
  const [first, ...below] = parts as [Part, ...Part[]];
  const raw = text.slice(at, parts[parts.length - 1]!.end);
  const name = parts
    .map(({ magnitude, unit }, i) => (joints[i - 1] ?? "") + magnitude + (unit?.name ?? ""))
    .join("");
  if (isProduct(raw, parts)) return countOf(raw);
  if (/^(?:人|户|台|车|架|家)\/次$/.test(raw)) {
    const tidy = countOf(raw);
    return { ...tidy, error: "unit-malformed", guess: tidy.name };
  }
  let [times, per] = first.unit?.times ?? [1, 1];
  times *= SIZE[first.magnitude] ?? 1;
  // A rate per month and one per year are kept apart: what is paid monthly is not paid once a year.
  const bases = below.map(({ unit, magnitude }) => {
    per *= SIZE[magnitude] ?? 1;
    const timed = isTimeUnit({ unit });
    if (!timed) [times, per] = [times * unit!.times[1], per * unit!.times[0]];
    return timed ? (unit!.name === "日" ? "天" : unit!.name) : unit!.base;
  });
  const isTime = (name: string) => /^(?:小时|天|周|月|季度|半年|年|工作日|学期|学年)$/.test(name);
  const sorted = [...bases.filter((name) => !isTime(name)), ...bases.filter(isTime)];
  const unit = `${first.unit?.base ?? ""}/${sorted.join("·")}`;
  return {
    raw,
    name,
    base: { unit, times: [times, per] },
    ...(parts.some((part) => part.unknown) && { unknown: true }),
  };
}

/** 人·次, 人·天, 台·班, 吨·公里: both are counted at once. */
function isProduct(raw: string, [first, second, ...more]: readonly Part[]): boolean {
  if (more.length > 0 || !/^[^/]+[·.*]/.test(raw) || first?.unknown || second?.unknown) return false;
  const goods = first?.unit?.dimension === "mass" && second?.unit?.dimension === "length";
  return goods || (/^(?:count|people)$/.test(first?.unit?.dimension ?? "") && second?.unit !== undefined);
}

/** 人·次, and 人/次 wrongly, are 人次. */
function countOf(raw: string): UnitFound {
  const name = raw.replace(/[/·.*]/, "");
  return { raw, name, base: { unit: name, times: [1, 1] }, dimension: "count" };
}

/** 万元人次: money is not counted. What was meant is the count, with the same magnitude. */
function countedMoney(text: string, at: number, { magnitude, unit, end }: Part): UnitFound | undefined {
  if (unit?.dimension !== "money") return undefined;
  const counted = knownUnitAt(text, end);
  const countable = counted && /^(?:count|people)$/.test(counted.unit.dimension);
  if (
    !countable ||
    !/^(?:$|[,;。；、)(\n])/.test(text.slice(end + counted.length, end + counted.length + 1))
  ) {
    return undefined;
  }
  const raw = text.slice(at, end + counted.length);
  return { raw, name: raw, error: "unit-malformed", guess: magnitude + counted.unit.name };
}

/** 12.5/亩: of what? Of money, most likely; 1/月 is how often. */
function numeratorMissing(text: string, at: number): UnitFound | undefined {
  const unit = text[at] === "/" ? denominatorAt(text, at + 1) : undefined;
  if (!unit) return undefined;
  const raw = text.slice(at, unit.end);
  return { raw, name: raw, error: "numerator-missing", guess: `${isTimeUnit(unit) ? "次" : "元"}${raw}` };
}

function isTimeUnit({ unit }: Pick<Part, "unit">): boolean {
  return /^(?:time|months|working-time)$/.test(unit?.dimension ?? "");
}
