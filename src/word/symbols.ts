/** Signs of fonts that hold pictures instead of letters, by the low byte of their code. */
type Signs = Readonly<Record<number, string>>;

const WINGDINGS: Signs = {
  ...{ 0x22: "✂", 0x28: "☎", 0x2a: "✉", 0x46: "☞", 0x4a: "☺", 0x6c: "●", 0x6d: "○", 0x6e: "■", 0x6f: "□" },
  ...{ 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0xa1: "○", 0xa2: "○" },
  ...{ 0xa4: "◉", 0xa5: "◎", 0xa7: "■", 0xa8: "□", 0xab: "★", 0xb2: "☆", 0xd8: "➢", 0xdf: "←", 0xe0: "→" },
  ...{ 0xe1: "↑", 0xe2: "↓", 0xe8: "➔", 0xf0: "⇨", 0xfb: "×", 0xfc: "√", 0xfd: "☒", 0xfe: "☑", 0x9f: "•" },
  ...Object.fromEntries(Array.from("①②③④⑤⑥⑦⑧⑨⑩", (sign, i) => [0x81 + i, sign])),
  ...Object.fromEntries(Array.from("❶❷❸❹❺❻❼❽❾❿", (sign, i) => [0x8c + i, sign])),
};

const WINGDINGS2: Signs = {
  ...{ 0x4f: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xa2: "■", 0xa3: "□", 0x98: "●" },
  ...{ 0x2a: "□", 0x96: "•", 0x97: "●", 0x99: "○", 0xa0: "■", 0xa1: "□" },
  ...Object.fromEntries(Array.from("①②③④⑤⑥⑦⑧⑨⑩", (sign, i) => [0x6a + i, sign])),
};

const WEBDINGS: Signs = { 0x61: "√", 0x63: "□", 0x67: "■", 0x6e: "●", 0x72: "×" };

const GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const SYMBOL: Signs = {
  ...{ 0xa3: "≤", 0xa5: "∞", 0xae: "→", 0xac: "←", 0xad: "↑", 0xaf: "↓", 0xb0: "°", 0xb1: "±", 0xb3: "≥" },
  ...{ 0xb4: "×", 0xb7: "•", 0xb8: "÷", 0xb9: "≠", 0xba: "≡", 0xbb: "≈", 0xd6: "√", 0xd7: "·", 0xe5: "∑" },
  ...Object.fromEntries(Array.from(GREEK, (sign, i) => [0x41 + i, sign])),
  ...Object.fromEntries(Array.from(GREEK.toLowerCase(), (sign, i) => [0x61 + i, sign])),
};

const FONTS: Readonly<Record<string, Signs>> = {
  wingdings: WINGDINGS,
  "wingdings 2": WINGDINGS2,
  webdings: WEBDINGS,
  symbol: SYMBOL,
};

/** What printers set where they have no letter for something: a sign that is seen, and looked for. */
export const UNKNOWN_SIGN = "〓";

const isPicture = (font: string) => /^(?:wingdings|webdings)/i.test(font);

/** The sign that a font shows for a code: one of Unicode, UNKNOWN_SIGN where none is known. */
export function signOf(code: number, font: string): string {
  const signs = FONTS[font.trim().toLowerCase()];
  const sign = signs?.[code & 0xff];
  if (sign !== undefined) return sign;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (isPicture(font)) return UNKNOWN_SIGN;
  // Symbol's digits and brackets are those of everybody.
  if (isPrivate) {
    return signs === SYMBOL ? String.fromCharCode(code & 0xff) : (WINGDINGS[code & 0xff] ?? UNKNOWN_SIGN);
  }
  return String.fromCodePoint(code);
}

/** A text in a font as it is seen; what is no letter of a Western font is shown by another one. */
export function asSeen(text: string, font: string): string {
  const letters =
    FONTS[font.trim().toLowerCase()] || isPicture(font) ? /[\x21-\xff\uf000-\uf0ff]/g : /[\uf000-\uf0ff]/g;
  return text.replace(letters, (letter) => signOf(letter.charCodeAt(0), font));
}
