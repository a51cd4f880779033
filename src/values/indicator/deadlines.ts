import { arabicDate } from "../date-text";
import { daysIn, exists, isYear } from "../partial-date";
import type { DateValue, DeadlineValue, When } from "./value";

const ONE_DAY = "\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}月份?(?:[底末初中]|上旬|中旬|下旬|月底)?";
const DAY = `(?:${ONE_DAY})(?:[、和及](?:${ONE_DAY}))*`;
const RELATIVE = "当年度?|当月|当日|当天|当季度?|次年|次月|次日|翌年";
const EVENT =
  "春节|元旦|国庆节?|中秋节?|端午节?|清明节?|重阳节?|元宵节?|五一|六一|七一|八一|十一|主?汛期|汛(?=前)|雨季|[寒暑]假|[寒暑春秋]期|[中高]考|开学|学期结束|学期末|学期内|学年末|届满|竣工|验收";
const EVENT_ALONE = new RegExp(`^(?:${EVENT.replace(/学期结束\|学期末\|学期内\|学年末\|/, "")})$`);
const EDGE =
  "年度?[底末终中初内]|季度?[末底内]|月[底末内]|上半年|下半年|[一二三四1-4]季度[末底]?|第[一二三四1-4]季度[末底]?|财政年度[内末]|本年度?[底末内]?|Q[1-4]";
const WHAT = `${DAY}|${EDGE}|${EVENT}|(?:${RELATIVE})(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|[底末]|上半年|内)?|\\d{1,2}[日号]`;

const EVERY = "每(?:个)?(?:年|月|季度|季|周|学期|半年|旬)";
const YEAR = "(\\d{4})年度?";
const DEADLINE = new RegExp(
  `(${EVERY})?(?:于|在|的)?(?:${YEAR}|本年度?(?=\\d))?(${WHAT}|[底末初内])?(之前|以前|前|之内|以内|内|止)?`,
  "y",
);

/** A time limit as it stands at a position of a text in Arabic digits. */
interface Found {
  readonly when: When;
  readonly end: number;
  /** It says 前, 内 or 底 …, or counts every year: more than a date. */
  readonly limits: boolean;
}

const OPENING = /^(?:[于在至截止到自从由]{1,3}|[=≤<](?=\d{4}年)|不[晚迟]于|不超过(?=\d{4}年))/;

/** A date or time limit and nothing else but what is to be done by then: 2019年12月底前完成. */
export function readDeadline(
  text: string,
): Omit<DeadlineValue, "text"> | Omit<DateValue, "text"> | undefined {
  if (text.length > 60) return undefined;
  const line = spelled(text);
  const opening = OPENING.exec(line)?.[0] ?? "";
  const start = opening.length;
  const found = deadlineAt(line, start);
  if (!found) return relativeIn(line);
  const verb = line.slice(found.end);
  if (
    !/^[^\d,;；。\n/]{0,12}。?$/.test(verb) ||
    /(?:[率度数]|预算|计划|目标|标准|水平|指标)$|^[个至到-]|^[一两三][次回轮]/.test(verb)
  ) {
    return undefined;
  }
  if (found.limits || verb.replace("。", "") !== "" || start > 0) {
    const latest = /^(?:[≤<]|不)/.test(opening) && { before: true as const };
    return { kind: "deadline", ...found.when, ...latest, ...impossible(found.when) };
  }
  const { year, what, iso } = found.when;
  const certain = /[日号]$/.test(what ?? "") ? iso : undefined;
  return {
    kind: "date",
    ...(year !== undefined && { year }),
    ...(what !== undefined && { what }),
    ...(certain !== undefined && { iso: certain }),
    ...impossible(found.when),
  };
}

/** The first time limit somewhere in a text: …2023年12月底前完成率…; its span in the text as `spelled` leaves it. */
export function deadlineIn(text: string): When | undefined {
  const line = spelled(text.slice(0, 400));
  for (const start of starts(line)) {
    const found = deadlineAt(line, start);
    if (found?.limits) return found.when;
  }
  return undefined;
}

function* starts(line: string): Generator<number> {
  const pattern =
    /每|\d{1,4}[年月日]|本?年[底末度内]|[上下]半年|第?[一二三四1-4]季度|季末|月底|当[年月日天]|次[年月日]|春节|汛期/g;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) yield match.index;
}

/** Chinese numerals, 2019-12-31, 20191231 and 12.31前 in the spelling the patterns read. */
function spelled(text: string): string {
  return arabicDate(text)
    .replace(
      /(?<!\d)((?:19|20|21)\d\d)([.\-/])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/g,
      (_, year: string, __, month: string, day?: string) =>
        `${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`,
    )
    .replace(/^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=$|之?前|以前)/, "$1年$2月$3日")
    .replace(/(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?=之?前|以前)/g, "$1月$2日");
}

function deadlineAt(line: string, at: number): Found | undefined {
  DEADLINE.lastIndex = at;
  const [all = "", every, digits, rawWhat, behind] = DEADLINE.exec(line) ?? [];
  const year = digits === undefined ? undefined : Number(digits);
  if (all === "" || (year !== undefined && !isYear(year))) return undefined;
  if (rawWhat === undefined && (year === undefined || (every !== undefined && !behind))) return undefined;
  const what = tidyWhat(rawWhat, every, year);
  if (what === undefined && rawWhat !== undefined) return undefined;
  const before = /前$/.test(behind ?? "");
  // 3日内 is how long, 2015年19号 a document, and 验收 alone what is done.
  if (/^\d{1,2}[日号]$/.test(what ?? "") && (year !== undefined || (every === undefined && !before))) {
    return undefined;
  }
  if (behind === undefined && EVENT_ALONE.test(what ?? "")) return undefined;
  const iso =
    year === undefined || (before && !/[底末日号]$|半年$|^年终$/.test(what ?? ""))
      ? undefined
      : lastDay(year, what);
  const when: When = {
    ...(every !== undefined && { every }),
    ...(year !== undefined && { year }),
    ...(what !== undefined ? { what } : behind !== undefined && { what: before ? "年" : "年内" }),
    ...(before && { before: true as const }),
    ...(iso !== undefined && { iso }),
  };
  const dated = what === undefined || /^\d.{0,5}[月日号份]$/.test(what);
  return { when, end: at + all.length, limits: every !== undefined || behind !== undefined || !dated };
}

/** 底 behind a year is 年底; alone it is nothing. */
function tidyWhat(
  what: string | undefined,
  every: string | undefined,
  year: number | undefined,
): string | undefined {
  if (what === undefined || !/^[底末初内]$/.test(what)) return what;
  const unit = year !== undefined ? "年" : /年|月|季/.exec(every ?? "")?.[0];
  return unit === undefined ? undefined : unit + what;
}

/** The last day of what is said, as far as it is certain. */
function lastDay(year: number, what: string | undefined): string | undefined {
  const [month, day] = lastOf(year, what ?? "") ?? [];
  if (month === undefined || day === undefined || !exists({ year, month, day })) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastOf(year: number, what: string): readonly [number, number] | undefined {
  const exact = /^(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]?|([底末]|月底))$/.exec(what);
  if (exact) {
    const month = Number(exact[1]);
    return month < 1 || month > 12 ? undefined : [month, exact[2] ? Number(exact[2]) : daysIn(year, month)];
  }
  if (/^(?:财政)?年度?[底末终内]$|^下半年$/.test(what)) return [12, 31];
  if (what === "上半年") return [6, 30];
  const quarter = /^(?:第?([一二三四1-4])季度|Q([1-4]))/.exec(what)?.slice(1).join("");
  if (!quarter) return undefined;
  const month = 3 * ("一二三四".indexOf(quarter) + 1 || Number(quarter));
  return [month, daysIn(year, month)];
}

function impossible({ year = 2000, what = "" }: When): { error?: "date-impossible" } {
  const found = /^(\d{1,2})月(?:(\d{1,2})[日号]?)?/.exec(what);
  if (!found) return {};
  const date = { year, month: Number(found[1]), ...(found[2] !== undefined && { day: Number(found[2]) }) };
  return exists(date) ? {} : { error: "date-impossible" };
}

const RELATIVE_ALONE = new RegExp(
  `^([^\\d,;；。]{2,30}?)(${RELATIVE})(\\d{1,2}[日号]|[底末]|内)?(之前|以前|前|内)?([^\\d,;；。]{0,12})$`,
);

/** 烈士备案当年发放: a time counted from what stands before it. */
function relativeIn(line: string): Omit<DeadlineValue, "text"> | undefined {
  const found = RELATIVE_ALONE.exec(line);
  if (!found) return undefined;
  const [, anchor = "", what = "", more = "", behind] = found;
  return {
    kind: "deadline",
    what: what + more,
    ...(/前$/.test(behind ?? "") && { before: true as const }),
    anchor: anchor.replace(/[的于在后]$/, (last) => (last === "后" ? last : "")),
    embedded: true,
  };
}
