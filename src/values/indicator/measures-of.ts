import { oncePerText } from "../once-per";
import { isTime } from "./behind";
import { deadlineIn } from "./deadlines";
import { withoutFixedWords } from "./fixed-words";
import { labelBefore } from "./labels";
import { asWrittenAt, withoutEnd } from "./line";
import type { Line } from "./line";
import { measuresIn } from "./measure";
import type { Measure } from "./measure";
import { measured } from "./measured";
import { FAR_OPERATOR, operatorOf } from "./operators";
import { asBounds, rangeOf } from "./ranges";
import type { DurationValue, ListValue, QuantityValue } from "./value";

type Numbered = QuantityValue | DurationValue | ListValue;

/** The measures of a line that say something: a bare number counts only where a clause ends with it. */
export function measuresOf({ text }: Line): readonly Measure[] {
  return measuresSaid(text);
}

const measuresSaid = oncePerText((text): readonly Measure[] => {
  const all = measuresIn(withoutFixedWords(text));
  const said = all.filter(
    ({ unit, operator, end }) =>
      unit ?? operator ?? /^(?:$|[,;；。、)\n~至到—–-])/.test(text.slice(end, end + 1)),
  );
  return asBounds(text, withoutBaselines(withoutNames(text, said)));
});

/**
 * 学前三年毛入园率85%, 十件实事完成率100%, ≥60岁老人覆盖率100%: a number in words, or an age, that what is measured is
 * named with.
 */
function withoutNames(text: string, measures: readonly Measure[]): Measure[] {
  return measures.filter(({ numerals, operator, unit, end }, i) => {
    const next = measures[i + 1];
    if (!next) return true;
    const named = /^[\u4e00-\u9fff]{2,20}$/.test(text.slice(end, next.start));
    if (/^周?岁$/.test(unit?.name ?? "")) return !named;
    if (!numerals || operator || isTime(next.unit)) return true;
    return !(named && (isTime(unit) || next.unit?.dimension === "ratio"));
  });
}

/** 由80%提高到95% is one value, 95 %. */
function withoutBaselines(measures: readonly Measure[]): Measure[] {
  return measures.flatMap((measure, i) => {
    const before = measures[i - 1];
    if (measure.baseline && i < measures.length - 1) return [];
    return [before?.baseline ? { ...measure, start: before.start - 1 } : measure];
  });
}

/** The one quantity, the range or the list a line holds; undefined where it holds no number that counts. */
export function readMeasures(line: Line): Numbered | undefined {
  const measures = measuresOf(line);
  const [first, second] = measures;
  if (!first) return undefined;
  const all = asWrittenAt(line, 0, line.text.length);
  const range = rangeOf(line, measures);
  if (second && range) return { ...range, ...around(line, { ...first, end: second.end }) };
  if (second && measures.length === 2 && isPastedTwice(line.text, first)) {
    const guess = asWrittenAt(line, first.start, first.end);
    return { ...measured(first, all), error: "duplicated-paste", guess };
  }
  if (!second) {
    const value = { ...measured(first, all), ...around(line, first), ...shareOf(line.text, first) };
    const when = value.kind === "quantity" ? deadlineIn(line.text) : undefined;
    return when && value.kind === "quantity" ? { ...value, ...when } : value;
  }
  return { kind: "list", text: all, items: itemsOf(line, measures) };
}

const SHARE_OF = new RegExp(`^(${FAR_OPERATOR})([\\u4e00-\\u9fff]{1,20})的$`);

/** 不超过市场价的90%: the words compare, though not next to the number. */
function shareOf(text: string, { start, operator }: Measure) {
  const [, word = "", label] = (!operator && SHARE_OF.exec(text.slice(0, Math.min(start, 30)))) || [];
  const compares = operatorOf(word);
  return compares && { operator: compares, operatorExplicit: true, label: label! };
}

/** What stands around the value: nothing, or more than it. */
function around(line: Line, { start, end, apart }: Measure) {
  const rest = withoutEnd(line.text.slice(end));
  if (start === 0 && rest === "" && !apart) return {};
  const names = named(line, 0, start);
  // 每个项目50万元: what stands before it is its scope and nothing else.
  const scoped = rest === "" && !apart && names.scope === line.text.slice(0, start);
  return { ...(!scoped && { embedded: true as const }), ...names };
}

/** What a value is of, or what it counts from: 收到材料之日起5日内. */
function named(line: Line, from: number, start: number) {
  const { label, scope } = labelBefore(line, from, start);
  const anchored = label !== undefined && /(?:后|起|之日)$|^(?:收到|接到)/.test(label);
  return {
    ...(scope !== undefined && { scope }),
    ...(label !== undefined && (anchored ? { anchor: label } : { label })),
  };
}

/** Each item reaches from the end of the one before to its own, or to the next sign that parts them. */
function itemsOf(line: Line, measures: readonly Measure[]): (QuantityValue | DurationValue)[] {
  let from = 0;
  return measures.map((measure, i) => {
    const gap = line.text.slice(from, measure.start);
    const parted = Math.max(...[...",;；。\n"].map((sign) => gap.lastIndexOf(sign)));
    const start = from + (parted >= 0 ? parted + 1 : /^、/.test(gap) ? 1 : 0);
    const next = measures[i + 1]?.start ?? line.text.length;
    const behind = /[,;；。、\n]/.exec(line.text.slice(measure.end, next));
    from = measure.end + (behind ? behind.index : 0);
    const end =
      behind || next === line.text.length ? measure.end + (behind?.index ?? next - measure.end) : measure.end;
    const value = measured(measure, asWrittenAt(line, start, end));
    const when = value.kind === "quantity" ? deadlineIn(line.text.slice(start, measure.start)) : undefined;
    return { ...value, ...named(line, start, measure.start), ...when };
  });
}

/** 8.5万元8.5万元; with a sign between them only money, for three rates in one cell may well be equal. */
function isPastedTwice(text: string, first: Measure): boolean {
  const once = text.slice(0, first.end);
  const between = text.slice(first.end, text.length - once.length);
  const money = first.unit?.dimension === "money";
  return (
    first.start === 0 &&
    first.unit !== undefined &&
    text.length >= 2 * once.length &&
    text.endsWith(once) &&
    (money ? /^[ ,;；、/\n]?$/ : /^ ?$/).test(between)
  );
}
