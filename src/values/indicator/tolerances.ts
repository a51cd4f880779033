import type { Line } from "./line";
import { labelBefore } from "./labels";
import { baseOf } from "./measured";
import { numbersIn } from "./numbers";
import type { ToleranceValue } from "./value";
import { unitAt } from "./units";

/** ±5%, 误差≤±2mm, 正负3天以内. */
export function readTolerance(line: Line): Omit<ToleranceValue, "text"> | undefined {
  const { text } = line;
  const sign = /±|正负|\+\/?-(?=\d)/.exec(text.slice(0, 60));
  const digits = sign && sign.index + sign[0].length;
  const number =
    digits === null ? undefined : numbersIn(text.slice(0, digits + 40)).find((one) => one.start === digits);
  if (!sign || !number || /\d/.test(text.slice(0, sign.index))) return undefined;
  const unit = unitAt(text, number.end);
  const end = number.end + (unit?.raw.length ?? 0);
  if (!/^(?:[以之]内|以下)?。?$/.test(text.slice(end))) return undefined;
  const base = baseOf(number.number, unit);
  const { label } = labelBefore(line, 0, sign.index);
  return {
    kind: "tolerance",
    number: number.number.toNumber(),
    unit: unit?.name ?? "",
    ...(unit && { unitRaw: unit.raw }),
    ...(base && { base }),
    ...(label !== undefined && { label, embedded: true as const }),
  };
}
