export type Operator = "≥" | "≤" | ">" | "<" | "=" | "≈";

/** A number in a unit it can be compared in: 1000万人次 → 10000000 人次; 3公里 → 3000 米. */
export interface Base {
  readonly number: number;
  readonly unit: string;
}

/** A time limit, as far as it is said: 每年年底前 → every 每年, what 年底, before. */
export interface When {
  /** 每年, 每月, 每季度 … */
  readonly every?: string;
  readonly year?: number;
  /** 年底, 12月31日, 当年, 第四季度 … */
  readonly what?: string;
  readonly before?: true;
  /** What it counts from: 烈士备案 in 烈士备案当年发放. */
  readonly anchor?: string;
  /** YYYY-MM-DD, where the day it ends on is certain. */
  readonly iso?: string;
}

/**
 * What is wrong with a value that could nevertheless be read: money counted (万元人次) or 人/次; 12.5/亩; pasted twice;
 * a day that is in no calendar.
 */
export type ValueError = "unit-malformed" | "numerator-missing" | "duplicated-paste" | "date-impossible";

interface Read {
  /** As written, untouched; of an item of a list, its part. */
  readonly text: string;
  /** There is more in the text than the value. */
  readonly embedded?: true;
  /** What the value is of, where the text says it: 满意度 in 满意度≥90%. */
  readonly label?: string;
  /** What stands in brackets; never part of the value. */
  readonly note?: string;
  readonly error?: ValueError;
  /** What was probably meant: a unit, or for `duplicated-paste` the value once. */
  readonly guess?: string;
}

interface Measured extends Read {
  readonly operator: Operator;
  /** false: none is written, and = is taken. */
  readonly operatorExplicit: boolean;
  /** As written, without its magnitude: 1000 in 1000万人次. */
  readonly number: number;
  /** Tidy, with its magnitude: 万人次, %, 元/人·月; "" where none is written. */
  readonly unit: string;
  /** As written; absent where there is no unit. */
  readonly unitRaw?: string;
  /** No unit we know: the one to four characters behind the number. */
  readonly unknownUnit?: true;
  /** Absent where the unit is malformed. */
  readonly base?: Base;
  /** 每年, 人均, 同比 … */
  readonly scope?: string;
  /** The number is how much it changes by: 降低, 增长 … */
  readonly change?: string;
  /** A slip that did not hinder reading: 时候内→时内. */
  readonly typo?: string;
}

/** A number, with `per` where it says how often (每月2次). A time without 内 is one too: ≥15年, ≤24小时. */
export interface QuantityValue extends Measured, When {
  readonly kind: "quantity";
  readonly per?: string;
}
/** A time limit counted from something: 24小时内. */
export interface DurationValue extends Measured {
  readonly kind: "duration";
  readonly anchor?: string;
}
export interface DeadlineValue extends Read, When {
  readonly kind: "deadline";
}
/** A date alone: 2019年12月, 12月31日, 2019年. */
export interface DateValue extends Read, Pick<When, "year" | "what" | "iso"> {
  readonly kind: "date";
}
/** `from` and `to` as YYYY-MM or YYYY; a period of no year in particular (1-12月, 全年) has only `what`. */
export interface PeriodValue extends Read {
  readonly kind: "period";
  readonly from?: string;
  readonly to?: string;
  readonly what?: string;
}
/** How often, without a number: 按月安排. */
export interface FrequencyValue extends Read {
  readonly kind: "frequency";
  readonly per: string;
}
/** ±5%: how far off it may be. */
export interface ToleranceValue extends Read {
  readonly kind: "tolerance";
  readonly number: number;
  readonly unit: string;
  readonly unitRaw?: string;
  readonly base?: Base;
}
/** Several values; `sub: "range"` for 3-5个工作日, whose two items are its bounds (≥ 3, ≤ 5). */
export interface ListValue extends Read {
  readonly kind: "list";
  readonly sub?: "range";
  readonly items: readonly (QuantityValue | DurationValue)[];
}
/**
 * Words. `grade`: a level somebody can award (好, 达标, A级); `trend`: a direction (逐步提升); `standard`: a norm to be
 * kept (办公用房标准, 不超预算); `boilerplate`: says nothing of this indicator (专款专用); `free`: anything else.
 */
export interface QualitativeValue extends Read {
  readonly kind: "qualitative";
  readonly sub: "grade" | "trend" | "standard" | "boilerplate" | "free";
  /** 优良以上, 不低于国家标准. */
  readonly operator?: Operator;
}
/** Still as the template has it: ≥**%, XX个, （≥ %）. */
export interface PlaceholderValue extends Read {
  readonly kind: "placeholder";
}
/** 43466 where a date belongs: the number Excel keeps for 2019-01-01. */
export interface DateSerialValue extends Read {
  readonly kind: "date-serial";
  readonly number: number;
  readonly iso: string;
}
export interface EmptyValue extends Read {
  readonly kind: "empty";
}
/** An error value, or nothing that means anything. */
export interface UnparsedValue extends Read {
  readonly kind: "unparsed";
}

export type IndicatorValue =
  | QuantityValue
  | DurationValue
  | DeadlineValue
  | DateValue
  | PeriodValue
  | FrequencyValue
  | ToleranceValue
  | ListValue
  | QualitativeValue
  | PlaceholderValue
  | DateSerialValue
  | EmptyValue
  | UnparsedValue;
