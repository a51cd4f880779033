import { partOf } from "./line";
import type { Line } from "./line";
import { measured } from "./measured";
import { measuresIn } from "./measure";
import type { Measure } from "./measure";
import { unitAt } from "./units";
import type { UnitFound } from "./units";
import type { ListValue, Operator, QuantityValue, DurationValue } from "./value";

type Interval = Omit<ListValue, "text"> | Omit<QuantityValue | DurationValue, "text">;

const SIDE = "[^,;；、~\\[\\](){}【】\\n至—–]{1,12}";
const INTERVAL = new RegExp(
  `^([\\u4e00-\\u9fffA-Za-z]{0,20}[:为在∈=]?)([\\[(【])(${SIDE})(?:[,;；、~至]|[—–]{1,2}|(?<=[\\d%])-(?=\\d))(${SIDE})([\\])】])(.{0,8})$`,
);
const BOUNDLESS = /^[+-]?(?:∞|无穷大?)$/;

/**
 * [90%,100%], (0,5], [3,5)次: numbers between two brackets, a round one leaving its number out. (1,234) is a
 * number in thousands.
 */
export function readInterval(line: Line): Interval | undefined {
  if (line.text.length > 60) return undefined;
  const [all, opening = "", open, first = "", second = "", close, behind = ""] =
    INTERVAL.exec(line.text) ?? [];
  if (all === undefined) return undefined;
  const at = opening.length + 1;
  const last = at + first.length + 1 + second.length;
  const [low, high] = [sideOf(line, at, first), sideOf(line, last - second.length, second)];
  const shared = behind === "" ? undefined : unitAt(behind, 0);
  if (behind !== "" && shared?.raw !== behind) return undefined;
  const unit = shared ?? high?.unit ?? low?.unit;
  if (open === "(" && close === ")" && !unit && /^\d{3}$/.test(second)) return undefined;
  const label = /[\u4e00-\u9fff]/.test(opening) ? opening.replace(/[:为在∈=]$/, "") : "";
  const named = label !== "" && { label, embedded: true as const };
  const from = low && { ...whole(low, unit), operator: (open === "(" ? ">" : "≥") as Operator };
  const to = high && { ...whole(high, unit), operator: (close === ")" ? "<" : "≤") as Operator };
  if (from && to) {
    if (!from.number.lt(to.number)) return undefined;
    const items = [measured(from, first), measured(to, second)];
    return { kind: "list", sub: "range", ...named, items };
  }
  if (from && BOUNDLESS.test(second)) return { ...measured(from, all), ...named };
  return to && BOUNDLESS.test(first) ? { ...measured(to, all), ...named } : undefined;
}

/** The one number a side is, with its unit. */
function sideOf(line: Line, start: number, text: string): Measure | undefined {
  const part = partOf(line, start, start + text.length);
  const [only, ...more] = measuresIn(part.text);
  const alone = only && more.length === 0 && only.start === 0 && only.end === part.text.length;
  return alone && !only.operator ? only : undefined;
}

function whole(side: Measure, unit: UnitFound | undefined): Measure {
  return side.unit || !unit ? side : { ...side, unit };
}

const BETWEEN =
  /(?:介于|处于|位于|在)?([\d.]{1,9}[^\d,;。；、\n]{0,6}?)(和|与|至|到|~|--?|——?|–)([\d.]{1,9}[^\d,;。；、\n]{0,6}?)之间/;

/** 介于3和5之间 as 3~5; characters stay where they are in the original. */
export function withoutBetween(line: Line): Line {
  const found = line.text.length > 60 ? null : BETWEEN.exec(line.text);
  if (!found) return line;
  const [all, low = "", joint = "", high = ""] = found;
  if (!/[和与]/.test(joint) && /[^\d.]$/.test(high)) return line;
  const start = found.index + all.indexOf(low);
  const end = start + low.length + joint.length + high.length;
  const kept = (i: number) => i < found.index || (i >= start && i < end) || i >= found.index + all.length;
  const indexes = [...line.text].map((_, i) => i).filter(kept);
  const text = indexes.map((i) => (i === start + low.length && /[和与]/.test(joint) ? "~" : line.text[i]!));
  return {
    ...line,
    text: text.join(""),
    at: [...indexes.map((i) => line.at[i]!), line.at[line.text.length]!],
  };
}
