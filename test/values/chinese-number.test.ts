import fc from "fast-check";
import { chineseNumber, digitByDigit } from "../../src/values/chinese-number";

test.each([
  ["零", "0"],
  ["五", "5"],
  ["十", "10"],
  ["十五", "15"],
  ["二十", "20"],
  ["九十九", "99"],
  ["一百零五", "105"],
  ["一百五十", "150"],
  ["两千", "2000"],
  ["一千零五十", "1050"],
  ["二十五万", "250000"],
  ["捌万伍仟", "85000"],
  ["捌万零伍佰", "80500"],
  ["壹拾贰万叁仟肆佰伍拾陆", "123456"],
  ["一亿二千万", "120000000"],
  ["一亿零二十万零三", "100200003"],
  ["八点五", "8.5"],
  ["零点零五", "0.05"],
])("%s is %s", (text, number) => expect(chineseNumber(text)?.toFixed()).toBe(number));

test.each([
  ["一百五", "105 or 150"],
  ["一万五", "10005 or 15000"],
  ["一亿五千", "100005000 or 150000000"],
  ["八万五百", "80500 or not"],
  ["二五", "digits without places"],
  ["百二十", "no digit before 百"],
  ["一十百", "places that rise"],
  ["一百一百", "a place twice"],
  ["一零", "a zero at the end"],
  ["二十两", "taels"],
  ["万", "nothing before 万"],
  ["三公经费", "other words"],
  ["八点", "nothing behind the point"],
  ["八点五点六", "two points"],
  ["", "nothing"],
])("%s is not read: %s", (text) => expect(chineseNumber(text)).toBeUndefined());

test("every number up to 99,999,999 is read back from its proper spelling", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(chineseNumber(spelled(number))?.toNumber()).toBe(number);
    }),
  );
});

/** As a textbook spells it, written independently of the reader. */
function spelled(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    return `${spelled(Math.floor(number / 10_000))}万${rest === 0 ? "" : (rest < 1000 ? "零" : "") + spelled(rest)}`;
  }
  return [...String(number)]
    .map((digit, i, all) =>
      digit === "0"
        ? "零"
        : "零一二三四五六七八九"[Number(digit)]! + ["", "十", "百", "千"][all.length - 1 - i]!,
    )
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}

test.each([
  ["二〇一九", "2019"],
  ["二○一九", "2019"],
  ["二零一九年", "2019年"],
  ["十", "十"],
])("digitByDigit %s → %s", (text, digits) => expect(digitByDigit(text)).toBe(digits));
