import Big from "big.js";
import { FAR_OPERATOR, OPERATOR, operatorBehind, operatorOf } from "./operators";
import type { Operator } from "./value";
import { numbersIn } from "./numbers";
import type { NumberFound } from "./numbers";
import { countsAfterNumerals } from "./numerals";
import { unitAt } from "./units";
import type { UnitFound } from "./units";

/** A number with all that belongs to it, at [start, end) of a line. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  /** Where the digits start. */
  readonly digits: number;
  readonly number: Big;
  readonly unit?: UnitFound;
  /** Absent: none is written. */
  readonly operator?: Operator;
  readonly scope?: string;
  readonly per?: string;
  readonly change?: string;
  /** 内 stands behind a time. */
  readonly limit?: true;
  readonly typo?: string;
  /** 从80%提高到95%: where it starts from. */
  readonly baseline?: true;
}

const TIME = "(?:小时|工作日|天|日|周|旬|月|季度|季|半年|学期|学年|年)";
const SCOPE =
  "平均每(?:人|户|个|年|月|天|次)|每人每[年月天日次]|每生每[年月天日]|每户每[年月]|每[人户亩个]|" +
  `每个?${TIME}|年均|月均|日均|人均|户均|亩均|平均|全年|年度|累计|总计|共计|合计|同比|环比|` +
  "[较比同](?:上[一]?年(?:度|同期)?|去年(?:同期)?|[12]\\d{3}年(?:同期)?|往年)";
const CHANGE = "降低|下降|减少|压减|压降|缩短|提高|增长|提升|增加|上升|上涨|新增长|节约";
const BEFORE = new RegExp(
  `(?:(${SCOPE})[:,]?)?(?:(${CHANGE})(?:幅度|率|比例)?)?(?:须?在|于|需在|应在|要在)?(到|至)?(${OPERATOR})?(${CHANGE})?(到|至)?[¥￥]?$`,
);
/** Nothing stands before most numbers of a long text, and asking the pattern costs more than looking at one character. */
const ENDS_WORD = new Set(
  `${SCOPE}|${CHANGE}|${OPERATOR}|于|率|例|到|至|:|,|¥|￥|]|期|年|往年|》|《`.replace(/[|]/g, ""),
);
/** No operator or scope is longer. */
const REACH = 24;
const TYPED_WRONG = /^[》《]$/;

const FREQUENCY = new RegExp(`每(?:个|一)?(${TIME})([^\\d,，。;；\\n\uE000]{0,30})$`);
const FAR = new RegExp(FAR_OPERATOR);

/** Every measure of a line (as `withoutFixedWords` leaves it), in order. */
export function measuresIn(text: string): Measure[] {
  const found: Measure[] = [];
  let free = 0;
  for (const number of numbersIn(text)) {
    const measure = number.start < free ? undefined : measureAt(text, number, free);
    if (!measure) continue;
    found.push(measure);
    free = measure.end;
  }
  return found;
}

function measureAt(text: string, found: NumberFound, free: number): Measure | undefined {
  const more = /^[余多几来](?=[^\d])/.exec(text.slice(found.end, found.end + 2)) ? 1 : 0;
  const unit = found.percent ? unitOfPercent(text, found) : unitAt(text, found.end + more);
  if (found.numerals && !(unit && countsAfterNumerals(text, found, unit))) return undefined;
  const end = found.percent ? found.end : found.end + more + (unit?.raw.length ?? 0);
  const before = beforeNumber(text, found.start, free);
  const behind = afterUnit(text, end, unit);
  const rough = more > 0 || /[余多](?:\D|$)/.test(unit?.raw.slice(0, 3) ?? "");
  const operator = stronger(before.operator, behind.operator ?? (rough ? ">" : undefined));
  const often = perOf(text, before.start, found.start, free, unit);
  return {
    ...{ start: often?.start ?? before.start, end: behind.end, digits: found.start, number: found.number },
    ...(unit && { unit }),
    ...((operator ?? often?.operator) && { operator: operator ?? often?.operator }),
    ...(often ? { per: often.per } : before.scope !== undefined && { scope: before.scope }),
    ...(before.change !== undefined && { change: before.change }),
    ...(behind.limit && { limit: true as const }),
    ...(behind.typo !== undefined && { typo: behind.typo }),
    ...(/[由从]$/.test(text.slice(Math.max(0, before.start - 1), before.start)) && {
      baseline: true as const,
    }),
  };
}

function unitOfPercent(text: string, { start, end }: NumberFound): UnitFound {
  const raw = text.slice(start, end);
  return { raw, name: "%", base: { unit: "%", times: [1, 1] }, dimension: "ratio" };
}

/** = and words that mean it yield to what stands behind: 达到95%以上. */
function stronger(before: Operator | undefined, behind: Operator | undefined): Operator | undefined {
  return before === undefined || (before === "=" && behind !== undefined) ? behind : before;
}

interface Before {
  readonly start: number;
  readonly operator?: Operator;
  readonly scope?: string;
  readonly change?: string;
}

function beforeNumber(text: string, start: number, free: number): Before {
  const slice = text.slice(Math.max(free, start - REACH), start);
  if (!ENDS_WORD.has(slice[slice.length - 1] ?? "")) return { start };
  if (start === 1 && TYPED_WRONG.test(slice)) return { start: 0, operator: slice === "》" ? "≥" : "≤" };
  const [all = "", scope, first, to, operator, second, toBehind] = BEFORE.exec(slice) ?? [];
  const reached = to !== undefined || toBehind !== undefined;
  const change = first ?? second;
  return {
    start: start - all.length,
    ...(scope !== undefined && { scope }),
    ...(change !== undefined && !reached && { change }),
    ...(operator !== undefined
      ? { operator: operatorOf(operator)! }
      : reached && change !== undefined && { operator: "=" as const }),
  };
}

interface Behind {
  readonly end: number;
  readonly operator?: Operator;
  readonly limit?: true;
  readonly typo?: string;
}

function afterUnit(text: string, at: number, unit: UnitFound | undefined): Behind {
  const timed = /^(?:time|months|working-time)$/.test(unit?.dimension ?? "");
  const limit = timed ? /^(候)?(?:之|以)?内/.exec(text.slice(at, at + 3)) : null;
  if (limit) {
    const typo = limit[1] && unit!.raw.endsWith("时") ? "时候内→时内" : undefined;
    return { end: at + limit[0].length, operator: "≤", limit: true, ...(typo && { typo }) };
  }
  const behind = operatorBehind(text, at);
  return behind ? { end: at + behind.length, operator: behind.operator } : { end: at };
}

/** 每月至少对…进行一次: how often, some words away from what is counted. Rates and money are no such counts. */
function perOf(text: string, start: number, digits: number, free: number, unit: UnitFound | undefined) {
  if (!/^(?:count|people)$/.test(unit?.dimension ?? "")) return undefined;
  const slice = text.slice(Math.max(free, digits - 40), digits);
  const found = slice.includes("每") ? FREQUENCY.exec(slice) : null;
  if (!found || /[人户]每/.test(slice)) return undefined;
  const far = FAR.exec(found[2]!)?.[0];
  const operator = far === undefined ? undefined : operatorOf(far);
  const here = digits - found[0].length;
  // The words between are no part of the value, so it starts at 每 only where nothing else stands between.
  return { per: found[1]!, start: Math.min(start, here), ...(operator && { operator }) };
}
