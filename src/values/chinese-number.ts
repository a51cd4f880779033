import Big from "big.js";

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, "○": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const PLACES: Readonly<Record<string, number>> = { 千: 1000, 仟: 1000, 百: 100, 佰: 100, 十: 10, 拾: 10 };

/** The digits of a year and the like: 二〇一九 → 2019; other characters stay. */
export function digitByDigit(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九]/g, (digit) => String(DIGITS[digit]));
}

/**
 * A number written out in Chinese, everyday (二十五万, 八点五) or formal (捌万伍仟); undefined where it could mean two
 * things: 一百五 (105 or 150), 二五 (digits without places).
 */
export function chineseNumber(text: string): Big | undefined {
  const [whole = "", decimals, more] = text.split("点");
  if (more !== undefined || text.length > 60) return undefined;
  const integer = chineseInteger(whole);
  if (integer === undefined || decimals === undefined) return integer;
  return /^[零〇○一二三四五六七八九]+$/.test(decimals)
    ? integer.plus(new Big(`0.${digitByDigit(decimals)}`))
    : undefined;
}

/** 亿, 万 and what is below, each at most once and in this order. */
function chineseInteger(text: string): Big | undefined {
  const found = /^(?:([^亿万]+)亿)?(?:([^亿万]+)万)?([^亿万]*)$/.exec(text);
  if (!found || text === "") return undefined;
  let sum = new Big(0);
  let place = Infinity; // of what stands before, counted in this group
  for (const group of found.slice(1)) {
    sum = sum.times(10_000);
    if (group) {
      const value = groupValue(group, place);
      if (value === undefined) return undefined;
      sum = sum.plus(value);
      place = 10_000;
    } else place *= 10_000;
  }
  return sum;
}

/**
 * Up to four places: 捌仟伍佰零三. `place` is that of the digit before. A place left out must show as 零, for 一百五,
 * 一万五 and 一亿五千 leave open what their last part counts.
 */
function groupValue(text: string, place: number): number | undefined {
  if (place === Infinity && /^[零〇○]$/.test(text)) return 0;
  let value = 0;
  for (let i = 0; i < text.length;) {
    const zero = place !== Infinity && /[零〇○]/.test(text[i]!);
    if (zero) i++;
    const ten = place === Infinity && /[十拾]/.test(text[i]!);
    const digit = ten ? 1 : DIGITS[text[i] ?? ""];
    if (!digit) return undefined;
    if (!ten) i++;
    const here = PLACES[text[i] ?? ""] ?? 1;
    if (here > 1) i++;
    else if (i < text.length) return undefined;
    if (here >= place || (place !== Infinity && zero === here >= place / 10)) return undefined;
    if (text[i - 1] === "两" && text.length > 1) return undefined;
    value += digit * here;
    place = here;
  }
  return value;
}
