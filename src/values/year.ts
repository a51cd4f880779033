import { digitByDigit } from "./chinese-number";
import { isYear } from "./partial-date";
import { oncePerText } from "./once-per";
import { fold } from "./text";

/** A year, or years from–to, at [start, end) of a text. */
export type YearMention =
  | { readonly kind: "year"; readonly year: number; readonly start: number; readonly end: number }
  | {
      readonly kind: "range";
      readonly from: number;
      readonly to: number;
      readonly start: number;
      readonly end: number;
    };

const CHINESE = "零〇○一二三四五六七八九";
const FOUR = `(\\d{4}|[${CHINESE}]{4})`;
const MONTH = "(?:\\d{1,2}\\s{0,2}月份?\\s{0,2}(?:\\d{1,2}\\s{0,2}[日号])?)?";
const DASH = "(?:-{1,2}|—{1,2}|[–―─~至到]|一(?=\\d))";
const AFTER_YEAR = new RegExp(
  `^\\s{0,4}(年度?)?\\s{0,2}${MONTH}(?:\\s{0,2}${DASH}\\s{0,2}${FOUR}(?![\\d${CHINESE}])\\s{0,4}(年度?)?\\s{0,2}${MONTH})?`,
);
/** 〔2015〕19号, [2018], (2015)19号, 2018年第5号: numbers of documents. */
const NUMBER_OF_DOCUMENT = /^\s{0,4}年?\s{0,2}(?:[〕\]］】]|\)\s{0,2}第?\d+\s{0,2}号|第\d+号)/;
const DIGITS = new RegExp(`\\d+|[${CHINESE}]{4}`, "g");

/** (2022:90%), (2022年:90%): the year a value is compared with. */
const BASE = /^\s{0,4}年?\s{0,2}:/;

/**
 * The years a text speaks of: 2019年, 二〇一九年度, 2019年—2021年. Left out are numbers of documents, base years in
 * brackets and four digits that nothing makes a year.
 */
export const yearsIn = oncePerText((text): readonly YearMention[] => {
  const line = fold(text);
  const years: YearMention[] = [];
  DIGITS.lastIndex = 0;
  for (let found = DIGITS.exec(line); found; found = DIGITS.exec(line)) {
    const start = found.index;
    const mention = mentionAt(line, start, found[0]);
    if (!mention) continue;
    years.push(mention);
    DIGITS.lastIndex = mention.end;
  }
  return years;
});

function mentionAt(line: string, start: number, digits: string): YearMention | undefined {
  const year = asYear(digits);
  // Nothing we look for behind a year is longer than this.
  const behind = line.slice(start + digits.length, start + digits.length + 60);
  if (year === undefined) return undefined;
  const before = line.slice(Math.max(0, start - 4), start).trimEnd();
  if (/[〔[［【]$/.test(before) || NUMBER_OF_DOCUMENT.test(behind)) return undefined;
  if (before.endsWith("(") && BASE.test(behind)) return undefined;
  const [all = "", marked, second, secondMarked] = AFTER_YEAR.exec(behind) ?? [];
  const to = second === undefined ? undefined : asYear(second);
  if (to !== undefined && (marked || secondMarked || to > year)) {
    const end = start + digits.length + all.trimEnd().length;
    return to === year ? { kind: "year", year, start, end } : { kind: "range", from: year, to, start, end };
  }
  const mark = /^\s{0,4}年度?/.exec(behind);
  return mark ? { kind: "year", year, start, end: start + digits.length + mark[0].length } : undefined;
}

function asYear(digits: string): number | undefined {
  const year = digits.length === 4 ? Number(digitByDigit(digits)) : NaN;
  return isYear(year) ? year : undefined;
}

/**
 * The one year a title or a line of its own names: `（  2019 年度）`, `2019年区级…`, `2019`. undefined where it names
 * none, several, or only a range.
 */
export function readYear(text: string): number | undefined {
  const single = yearsIn(text).flatMap((mention) => (mention.kind === "year" ? [mention.year] : []));
  const bare = /^\(?\s{0,4}(\d{4})\s{0,4}\)?$|[^)\]〕】]\(\s{0,4}(\d{4})\s{0,4}\)$/.exec(fold(text).trim());
  const year = bare ? asYear((bare[1] ?? bare[2])!) : undefined;
  const all = new Set([...single, ...(year === undefined ? [] : [year])]);
  return all.size === 1 ? [...all][0] : undefined;
}

/** A title without its year, or the blank printed for it, and without the brackets around it; for comparing titles. */
export function withoutYear(text: string): string {
  let rest = "";
  let end = 0;
  for (const mention of yearsIn(text)) {
    rest += text.slice(end, mention.start);
    end = mention.end;
  }
  return fold(rest + text.slice(end))
    .replace(/\((?:[\s_×Xx*]*(?:年度?\s*)?|\s{0,4}\d{4}\s{0,4})\)/g, "")
    .replace(/^\s*[_×Xx*]{2,}\s*年度?/, "")
    .replace(/^\s+年(?!度)/, "")
    .trim();
}
