import { labelKey } from "../../values/text";

const NUMBERING =
  /^(?:[★*※▲·•]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]|[([](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\]][、.]?){1,2}|^\d{1,8}[-_]?(?=[\u4e00-\u9fff])(?![年月日])/;
const BRACKETS = /[([][^()[\]]{0,40}[)\]]$/;
const YEARS = /(?:\d{4}|20[xX×*_＊]{2})年?度?[-—–~至到](?:\d{4}|20[xX×*_＊]{2}(?:\+[nN])?)年?度?/g;
const YEAR = /(?:\d{4}|20[xX×*_＊]{2})年度?/g;

/**
 * By what a heading is looked up, the most exact first: white space, widths, numbers and codes in front, a colon and
 * 其中： do not count; years are 年度 and 中期, whichever they are; what stands in brackets behind counts only in the first.
 */
export function conceptKeys(text: string): readonly string[] {
  const key = labelKey(text);
  const plain = key
    .replace(NUMBERING, "")
    .replace(/^其中:?/, "")
    .replace(/[*★]$/, "");
  const whole = plain.replace(YEARS, "中期").replace(YEAR, "年度");
  const bare = withoutBrackets(plain).replace(YEARS, "中期").replace(YEAR, "年度");
  return whole === bare || bare === "" ? [whole] : [whole, bare];
}

function withoutBrackets(key: string): string {
  let bare = key;
  for (let times = 0; times < 3 && BRACKETS.test(bare); times++) bare = bare.replace(BRACKETS, "");
  return bare.replace(/:$/, "");
}
