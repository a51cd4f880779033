import { moneyUnitIn } from "../../values/amount";
import { labelKey } from "../../values/text";
import type { Range } from "../../workbook/cell";
import { cellAt } from "../../workbook/snapshot";
import { isSum, ofThisYear } from "./fields";
import type { Single } from "./fields";
import type { Sheet } from "./rows";
import type { Word } from "./words";

/** No heading of an amount is longer. */
const LONGEST = 24;
const TOTAL = /^(?:合计|总计|小计|共计)$/;
/** What only a heading of money says. */
const MONEY = /资金|金额|预算|经费|收入|支出|投资|拨款|来源/;
/** Money by its last words, whatever stands in front: 承接服务金额, 州市资金, 对口帮扶资金. */
const ENDS = /(?:资金|金额|经费|投资|拨款|补助|补贴|贷款|债券|总额|配套|自筹|结转)$/;
const WHOLE = /(?:金额|总额)$/;
/** Whose money it is, an amount with its unit beside it bears out: 本年申请 | 560万元. */
const GIVEN = /申请|申报|安排|下达|投入|拨付|核定|批复/;
/** What amounts of a project are told apart by under one heading: 资金总额 | 实施期 | 900 | 年度 | 300. */
const LONG = /^(?:实施期|项目实施期|中期|长期|中长期|三年|全周期)$/;
const OF_PERIOD = /^(?:年度?|本年度?|当年|\d{4}年度?)$/;
const UNIT = /^[百千万亿]{0,2}元$/;
const PAST = /上年|上一年|前年|去年|实际|执行|决算/;
/** Of many years, or of others. */
const OTHER = /实施期|长期|中期|三年|周期|上年|去年|前年|基本支出|项目支出|人员|公用|其中/;

/**
 * An amount under a heading that no vocabulary knows: a figure beside it, and it or what joins it with others on its
 * left speaks of money.
 */
export function moneyOf(word: Word, sheet: Sheet): Single | undefined {
  const label = word.text.trim();
  const key = labelKey(label);
  const isPeriod = isPeriodOfMoney(word);
  // 金额单位：万元 says in what other cells are.
  if ((word.field && !isPeriod) || PAST.test(key) || /单位/.test(key) || UNIT.test(key)) return undefined;
  if (key.length < 2 || key.length > LONGEST || /\d/.test(withoutYears(key))) return undefined;
  const found = valueOf(word, sheet);
  if (!found) return undefined;
  const { place } = found;
  const value = ofThisYear(word, found, sheet);
  const isSure = MONEY.test(key) || moneyUnitIn(label) !== undefined || isPeriod;
  const group = joiningOf(word, sheet, { isSure, down: place === "below" ? value.top : word.row });
  const unit = moneyUnitIn(label) ?? (group === undefined ? undefined : moneyUnitIn(group));
  const isMoney =
    unit !== undefined ||
    (GIVEN.test(key) && /元\s*$/.test(cellAt(sheet.snapshot, value.top, value.left).text)) ||
    ENDS.test(withoutBrackets(key)) ||
    (group !== undefined && MONEY.test(group));
  if (!isMoney) return undefined;
  if (isPeriod) {
    const concept = LONG.test(key) ? "periodAmount" : "total";
    return { ...{ word, concept, kind: "amount", label, place, value }, ...(unit && { unit }) };
  }
  const isTotal = TOTAL.test(key);
  const isOurs = isTotal && !OTHER.test(group ?? "");
  return {
    ...{ word, concept: isTotal ? "total" : "money", kind: "amount", label, place, value },
    ...(isOurs || WHOLE.test(withoutBrackets(key)) ? {} : { part: true }),
    ...(unit && { unit }),
  };
}

/** 实施期 and 年度 may be headings of money as well as of a time. */
export const isPeriodOfMoney = ({ text }: Word) =>
  LONG.test(labelKey(text)) || OF_PERIOD.test(labelKey(text));

const withoutYears = (key: string) => key.replace(/\d{4}/g, "");
const withoutBrackets = (key: string) => key.replace(/[([][^()[\]]{0,10}[)\]]$/, "");

type Found = { readonly place: "right" | "below"; readonly value: Range };

/** The cell on the right, or else the one below, where a figure and nothing else stands in it. */
function valueOf({ row, area }: Word, { snapshot, areaAt, edge }: Sheet): Found | undefined {
  const isFigure = ({ top, left }: Range) => isSum(cellAt(snapshot, top, left).text);
  const right = area.right < edge ? areaAt(row, area.right + 1) : undefined;
  if (right && isFigure(right)) return { place: "right", value: right };
  const below = areaAt(area.bottom + 1, area.left);
  return below.left === area.left && isFigure(below) ? { place: "below", value: below } : undefined;
}

/**
 * The heading of money that joins the rows around a word, or stands on its left in the same row. What stands behind
 * another figure tells of that one, unless it is money by its own words: 金额 | 招标文件 | 去年的金额.
 */
function joiningOf(
  { row, left }: Word,
  { snapshot, areaAt }: Sheet,
  { isSure, down }: { readonly isSure: boolean; readonly down: number },
): string | undefined {
  for (let column = left - 1; column >= 0;) {
    const area = areaAt(row, column);
    const { text } = cellAt(snapshot, area.top, area.left);
    if (isSum(text) && !isSure) return undefined;
    const isHeading = text.length <= LONGEST && /[\u4e00-\u9fff]{2}/.test(text) && MONEY.test(text);
    if (isHeading && area.bottom >= down) return text;
    column = area.left - 1;
  }
  return undefined;
}

/**
 * Which amount the form is about: the year's, where one heading says the year and another does not; a sum, or what ends
 * with 金额 or 总额, where nothing else is.
 */
export function ofAmounts(singles: readonly Single[]): Single[] {
  const main = singles.filter(({ is }) => is === "amount");
  const ofYear =
    main.find(({ label }) => YEAR.test(label)) ??
    (main.length
      ? singles.find(({ kind, label }) => kind === "amount" && YEARS_BUDGET.test(label))
      : undefined);
  if (ofYear) {
    return singles.map((one) => {
      if (one === ofYear) return { ...one, is: "amount" };
      return main.includes(one) ? withoutRole(one) : one;
    });
  }
  if (main.length) return [...singles];
  const found = singles.find(
    ({ kind, part, concept, label }) =>
      kind === "amount" &&
      !part &&
      concept !== "periodAmount" &&
      !OTHER.test(label) &&
      (concept === "total" || WHOLE.test(withoutBrackets(labelKey(label)))),
  );
  return singles.map((one) => (one === found ? { ...one, is: "amount" } : one));
}

const YEAR = /年度|本年|当年|本次|\d{4}年/;
const YEARS_BUDGET = /^(?:\d{4}年度?|本年度?|当年|年度)(?:项目)?(?:预算|资金|金额|总额)/;

function withoutRole({ is: _, ...single }: Single): Single {
  return { ...single, concept: "periodAmount" };
}
