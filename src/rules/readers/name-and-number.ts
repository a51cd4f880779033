import { quantitiesIn } from "../../values/indicator-value";
import type { DurationValue, QuantityValue } from "../../values/indicator-value";
import type { Offer } from "../../audit/rule";
import type { NamedValue } from "./named-values";

/** A target that stands in an indicator's name: 事件发生率至少降低50%. */
export interface NumberInName {
  readonly number: QuantityValue | DurationValue;
  /** As it stands there. */
  readonly written: string;
  /** Name and value apart, where the target ends the name: 事件发生率降幅, ≥50%. */
  readonly apart?: { readonly name: string; readonly value: string };
}

const FALLS = /降低|下降|减少|缩短|压减/;

/** The target in a name; undefined where its numbers merely count what it is about (五个社区的…). */
export function numberInName({ called }: Pick<NamedValue, "called">): NumberInName | undefined {
  const found = quantitiesIn(called).filter(({ value }) => isTarget(value));
  const last = found.at(-1);
  if (!last) return undefined;
  const { value: number, span } = last;
  const [start, end] = span;
  const written = called.slice(start, end);
  const before = called.slice(0, start).replace(/(?<![,，:：、\s])[,，:：、\s]+$/, "");
  const isLast = found.length === 1 && /^[。.\s]*$/.test(called.slice(end)) && before.length > 1;
  return { number, written, ...(isLast && { apart: apart(before, number) }) };
}

function isTarget({
  unit,
  unknownUnit,
  operatorExplicit,
  change,
  operator,
}: QuantityValue | DurationValue): boolean {
  if (unit === "" || unknownUnit) return false;
  return operatorExplicit ? operator !== "≈" : change !== undefined || unit === "%" || unit === "‰";
}

function apart(
  before: string,
  { change, operator, operatorExplicit, number, unit }: QuantityValue | DurationValue,
) {
  const value = `${operatorExplicit && operator !== "=" ? operator : ""}${number}${unit}`;
  if (change === undefined) return { name: before, value };
  const said = before.endsWith(change) ? before.slice(0, -change.length) : before;
  return { name: `${said}${FALLS.test(change) ? "降幅" : "增幅"}`, value };
}

/** Splits name and value; what stood in the value's cell goes, so a person says so. */
export function splitting({ name, value }: NamedValue, { apart }: NumberInName): Offer[] {
  if (!apart) return [];
  return [
    {
      label: `名称写“${apart.name}”，指标值写“${apart.value}”`,
      writes: [
        { at: name, to: apart.name },
        { at: value, to: apart.value },
      ],
    },
  ];
}
