/** How else a sign is written: what Unicode has beside it, and what input methods of twenty years offered for it. */
const LOOKS: Readonly<Record<string, string>> = {
  "≥": "≧⩾≽⪰≳⋝⪖⫺≮⋧",
  "≤": "≦⩽≼⪯≲⋜⪕⫹≯⋦",
  ">": "﹥≻≫⋗˃ᐳ≩⪈≰",
  "<": "﹤≺≪⋖˂ᐸ≨⪇≱",
  "=": "﹦≡═⩵꞊⹀",
  "≈": "≒≃≅≌≑≊",
  "~": "∼∽〜∿",
  "%": "﹪٪",
  ":": "∶﹕︰",
  "-": "﹣‐‑",
  "+": "﹢",
  "·": "•‧∙・⋅",
  ".": "﹒",
  "[": "［",
  "]": "］",
};

/** Each look with the sign that is meant. */
export const SAME_SIGN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOKS).flatMap(([sign, looks]) => [...looks].map((look) => [look, sign])),
);

/** >= => ≥= → ≥, likewise ≤; == → =. */
export const SIGN_PAIRS: Readonly<Record<string, string>> = {
  ...{ ">=": "≥", "=>": "≥", "≥=": "≥", "=≥": "≥", "≥≥": "≥", ">≥": "≥" },
  ...{ "<=": "≤", "=<": "≤", "≤=": "≤", "=≤": "≤", "≤≤": "≤", "<≤": "≤", "==": "=" },
};

/** Brackets that open and close a title; a key away from the sign that was meant, or all that an input method offered. */
const TITLES: readonly (readonly [open: string, close: string, less: string, more: string])[] = [
  ["《", "》", "≤", "≥"],
  ["〈", "〉", "<", ">"],
  ["⟨", "⟩", "<", ">"],
  ["‹", "›", "<", ">"],
  ["❮", "❯", "<", ">"],
  ["«", "»", "<", ">"],
];

/** A number follows, or the other half of a sign and then a number; a year is the beginning of a title cut off. */
const NUMBER_FOLLOWS = /^\s{0,3}=?\s{0,3}[-−+]?[\d.](?!\d{3}年)/;
const NAME_FOLLOWS = /^[^\d\s=≥≤<>]/;

/**
 * A text with signs in the place of brackets that enclose no title and stand before a number: 合格率〉95%, 》=90%, but
 * never those of 《史志》1000册. Conversely <通知>3份 has brackets in the place of signs. Characters stay where they are.
 */
export function withSigns(text: string): string {
  if (!/[《》〈〉⟨⟩‹›❮❯«»<>]/.test(text)) return text;
  const letters = text.split("");
  for (const [open, close, less, more] of TITLES) {
    for (const at of unpaired(letters, open, close)) {
      if (!NUMBER_FOLLOWS.test(text.slice(at + 1, at + 10))) continue;
      letters[at] = letters[at] === open ? less : more;
    }
  }
  return asTitles(letters).join("");
}

function unpaired(letters: readonly string[], open: string, close: string): number[] {
  const opened: number[] = [];
  const alone: number[] = [];
  letters.forEach((letter, at) => {
    if (letter === open) opened.push(at);
    else if (letter === close && opened.pop() === undefined) alone.push(at);
  });
  return [...alone, ...opened];
}

/** <通知>: no number is less than a word. */
function asTitles(letters: string[]): string[] {
  let opened: number | undefined;
  letters.forEach((letter, at) => {
    if (letter === "<" && NAME_FOLLOWS.test(letters[at + 1] ?? "")) opened = at;
    else if (/[<=≥≤\d]/.test(letter)) opened = undefined;
    else if (letter === ">" && opened !== undefined) {
      [letters[opened], letters[at]] = ["〈", "〉"];
      opened = undefined;
    }
  });
  return letters;
}
