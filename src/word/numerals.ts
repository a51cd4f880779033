/** How numbers are written in automatic numbering: names as in Word's `numFmt`. */

const DIGITS = "〇一二三四五六七八九";

function inChinese(n: number, [digits, ten, hundred, thousand, tenThousand]: readonly string[]): string {
  if (n >= 100_000 || n <= 0) return String(n);
  if (n >= 10_000) {
    const rest = n % 10_000;
    const zero = rest > 0 && rest < 1000 ? digits![0]! : "";
    const units = [digits!, ten!, hundred!, thousand!, tenThousand!];
    return `${inChinese(Math.floor(n / 10_000), units)}${tenThousand}${zero}${rest ? inChinese(rest, units) : ""}`;
  }
  let text = "";
  let zero = false;
  for (const [unit, sign] of [
    [1000, thousand],
    [100, hundred],
    [10, ten],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) zero ||= text !== "";
    else {
      text += (zero ? digits![0] : "") + digits![digit]! + sign;
      zero = false;
    }
  }
  return text;
}

const COUNTING = ["零一二三四五六七八九", "十", "百", "千", "万"];
const LEGAL = ["零壹贰叁肆伍陆柒捌玖", "拾", "佰", "仟", "万"];
const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
  ] as const),
  ...([
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

function inRoman(n: number): string {
  if (n <= 0 || n >= 10_000) return String(n);
  let [text, rest] = ["", n];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** A, B … Z, AA, BB … as Word counts. */
function inLetters(n: number): string {
  if (n <= 0 || n > 26 * 30) return String(n);
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const wide = (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const oneOf = (signs: string) => (n: number) => Array.from(signs)[n - 1] ?? String(n);
const circled = (n: number) => (n > 20 ? String(n) : oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")(n));
const counting = (n: number) => inChinese(n, COUNTING).replace(/^一十/, "十");

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  decimalEnclosedFullstop: oneOf("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  ideographEnclosedCircle: oneOf("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  ideographDigital: (n) => String(n).replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  japaneseDigitalTenThousand: (n) => String(n).replace(/\d/g, (digit) => DIGITS[Number(digit)]!),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  chineseLegalSimplified: (n) => inChinese(n, LEGAL),
  ideographLegalTraditional: (n) => inChinese(n, LEGAL),
  ideographTraditional: oneOf("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
  upperRoman: inRoman,
  lowerRoman: (n) => inRoman(n).toLowerCase(),
  upperLetter: inLetters,
  lowerLetter: (n) => inLetters(n).toLowerCase(),
  none: () => "",
};

/** A number as a list of that format shows it; in digits where the format is one of another language. */
export function numeral(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}
