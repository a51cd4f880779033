import Big from "big.js";
import { readDate } from "./date";
import { seenIn } from "./indicator/cells";
import { deadlineIn, readDeadline } from "./indicator/deadlines";
import { readFrequency } from "./indicator/frequencies";
import { readDoubling, readHalf } from "./indicator/doublings";
import { readInterval, withoutBetween } from "./indicator/intervals";
import { asWrittenAt, lineOf, partOf, spanOf, withoutQuotes } from "./indicator/line";
import type { Line } from "./indicator/line";
import { baseOf, measured } from "./indicator/measured";
import { measuresOf, readMeasures } from "./indicator/measures-of";
import { withoutNotes } from "./indicator/notes";
import { readPeriodValue } from "./indicator/periods";
import { isPlaceholder } from "./indicator/placeholders";
import { isLevel, readQuality } from "./indicator/qualities";
import { readNone, readRank, readRatio, readShare, readWords } from "./indicator/special-numbers";
import { readTolerance } from "./indicator/tolerances";
import { isUnit, unitAt } from "./indicator/units";
import type { DurationValue, IndicatorValue, QuantityValue } from "./indicator/value";
import { oncePerText } from "./once-per";
import { readPeriod } from "./period";
import { saysNothing } from "./text";
import type { Input } from "./written";

export { comparable, compareValues, dimensionOf } from "./indicator/compare";
export type { Dimension } from "./indicator/unit-names";
export type * from "./indicator/value";

/** What else is known of the place a value stands in. */
export interface Where {
  /** The indicator's name; one that speaks of time makes a bare 43466 the number of a date. */
  readonly name?: string;
  /** The place is one for dates, whatever the name. */
  readonly serials?: boolean;
}

/**
 * What an indicator's target value says. Never throws; a value that is not understood is `qualitative` (words) or
 * `unparsed`, never 0. `text` is the input as a person sees it, untouched.
 */
export function readIndicatorValue(input: Input, where: Where = {}): IndicatorValue {
  const { text, iso, unreadable } = seenIn(input);
  if (unreadable) return { kind: "unparsed", text };
  if (iso !== undefined) return dateCell(text, iso);
  const read = readText(text);
  return read.kind === "empty" || read.kind === "placeholder" ? read : (readSerial(text, where) ?? read);
}

/** What a text says wherever it stands. */
const readText = oncePerText((text: string): IndicatorValue => {
  const line = lineOf(text);
  if (saysNothing(line.text) || /^(?:无[。;；]|暂无|不适用|N\/A|\\)$/i.test(line.text)) {
    return { kind: "empty", text };
  }
  if (isPlaceholder(line.text)) return { kind: "placeholder", text };
  return { ...readLine(line), text };
});

/** A quantity or duration of a text, at [start, end) of it. */
export interface QuantityInText {
  readonly value: QuantityValue | DurationValue;
  readonly span: readonly [start: number, end: number];
}

/**
 * Every quantity and duration of a free text, in order, each with where it stands (operator and scope included). Dates,
 * numbers of documents, what stands in brackets and set phrases (一次办, 五位一体) are none.
 */
export const quantitiesIn = oncePerText((text: string): readonly QuantityInText[] => {
  const { main } = withoutNotes(lineOf(text));
  return measuresOf(main).map((measure) => {
    const span = spanOf(main, measure.start, measure.end);
    return { value: measured(measure, text.slice(...span)), span };
  });
});

function dateCell(text: string, iso: string): IndicatorValue {
  return { kind: "date", text, year: Number(iso.slice(0, 4)), iso };
}

function readSerial(original: string, { name = "", serials }: Where): IndicatorValue | undefined {
  const expected = serials ?? /时间|时效|日期|期限|时限|时点|截止/.test(name);
  if (!expected) return undefined;
  const { text } = lineOf(original);
  const read = /^\d{5}$|^\d{2},\d{3}$/.test(text) ? readDate(text) : undefined;
  if (read?.kind !== "date" || read.style !== "serial") return undefined;
  const { year, month = 1, day = 1 } = read.date;
  const iso = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return { kind: "date-serial", text: original, number: Number(text.replace(",", "")), iso };
}

/** The order decides: what could be two things is the first of them. */
function readLine(line: Line): IndicatorValue {
  const whole = readTolerance(line) ?? readPeriodValue(line.text) ?? readInterval(line);
  if (whole) return { ...whole, text: line.text };
  const said = withoutQuotes(line);
  const bounds = withoutBetween(said);
  const { main, note } = withoutNotes(bounds);
  return {
    ...readMain(main),
    ...(bounds !== said && { embedded: true as const }),
    ...(note !== undefined && { note }),
  };
}

function readMain(line: Line): IndicatorValue {
  const { text } = line;
  const timed = readTolerance(line) ?? readPeriodValue(text) ?? readDeadline(text);
  if (timed) return { ...timed, text };
  if (isLevel(text)) return { ...readQuality(text), text };
  const off = text.length > 40 ? -1 : text.search(/(?<=\d[^\d±]{0,6})±\d/);
  if (off > 0) return around(line, off);
  const special =
    readRank(text) ??
    readRatio(text) ??
    readNone(text) ??
    readShare(text) ??
    readHalf(text) ??
    readDoubling(text) ??
    readWords(text);
  if (special) return { ...special, text };
  const numbered = readMeasures(unitLast(line));
  if (numbered) return numbered;
  if (readPeriod(text).kind === "impossible") return { kind: "unparsed", text, error: "date-impossible" };
  const frequency = readFrequency(text);
  const when = deadlineIn(text);
  if (when && text.length <= 200) return { kind: "deadline", ...when, text, embedded: true };
  if (frequency) return { ...frequency, text };
  return hasWords(text) ? { ...readQuality(text), text } : { kind: "unparsed", text };
}

/** 次≥12, as some systems write the unit first, is ≥12次; in 比例≥95 the name stands first. */
function unitLast(line: Line): Line {
  const [, unit = "", rest = ""] = /^([^≥≤><=\d]{1,6})([≥≤><=][\d.,]{1,15})$/.exec(line.text) ?? [];
  return isUnit(unit) && !/^(?:比例|[比百千]?分?率)$/.test(unit) ? { ...line, text: rest + unit } : line;
}

/** 100±5分: about 100, and by how much it may be off is a remark. */
function around(line: Line, off: number): IndicatorValue {
  const value = readMain(partOf(line, 0, off));
  const note = asWrittenAt(line, off, line.text.length);
  if (value.kind !== "quantity") return { ...value, note };
  return {
    ...value,
    ...unitBehind(line.text.slice(off), value),
    operator: "≈",
    operatorExplicit: true,
    note,
  };
}

/** 18±2℃ is of ℃. */
function unitBehind(text: string, { number, unit }: QuantityValue): Partial<QuantityValue> {
  const found = unit === "" ? unitAt(text, /^±[\d.]{1,15}/.exec(text)?.[0].length ?? 0) : undefined;
  const base = found && baseOf(new Big(number), found);
  return base ? { unit: found.name, unitRaw: found.raw, base } : {};
}

/** A unit without its number is no word: what was counted is lost. */
function hasWords(text: string): boolean {
  return (/[\p{L}①-⑳√]/u.test(text) && !isUnit(text)) || /\d:\d\d/.test(text);
}
