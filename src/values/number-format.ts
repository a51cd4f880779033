/** What a number format makes of a number: enough to know what a person saw, without drawing it. */
export interface Shown {
  /** Literal text behind the digits: `万元` in `0.00"万元"`. */
  readonly behind: string;
  /** The number is shown 10^scale times as large: -3 for each trailing comma, -1 for the point in `0!.0`. */
  readonly scale: number;
  /** Decimal places always shown: 2 for `0.00`. */
  readonly decimals: number;
  readonly percent: boolean;
  /** Shown in brackets, as accountants write negative numbers. */
  readonly bracketed: boolean;
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

/** What `format` makes of `value`, by the section of the format that applies to it. */
export function shownBy(format: string, value: number): Shown {
  return readSection(sectionFor(sectionsOf(format), value));
}

export function isDateFormat({ year, month, day, time }: Shown): boolean {
  return year || month || day || time;
}

/** Does the format show negative numbers in brackets: `#,##0.00_);(#,##0.00)`? */
export function bracketsNegatives(format: string): boolean {
  return shownBy(format, -1).bracketed;
}

type Token = { readonly kind: "literal" | "bracket" | "code"; readonly text: string };

function sectionsOf(format: string): Token[][] {
  const sections: Token[][] = [[]];
  // "quoted", \x and !x literal, _x a gap, *x a fill, AM/PM and E+ no letters of a date, [bracket], General, or one.
  const pattern =
    /"([^"]*)"?|[\\!](.)|([_*].?|AM\/PM|A\/P|E[+-])|\[([^\][]*)\]|(General|Standard|G\/通用格式)|([^])/giy;
  for (let found = pattern.exec(format); found; found = pattern.exec(format)) {
    const [, quoted, escaped, gap, bracket, general, one] = found;
    const section = sections[sections.length - 1]!;
    const literal = quoted ?? escaped;
    if (literal !== undefined) section.push({ kind: "literal", text: literal });
    else if (bracket !== undefined) section.push({ kind: "bracket", text: bracket });
    else if (general !== undefined) section.push({ kind: "code", text: "0" });
    else if (one === ";") sections.push([]);
    else if (gap === undefined && one !== undefined) section.push({ kind: "code", text: one });
  }
  return sections;
}

function sectionFor(sections: readonly Token[][], value: number): readonly Token[] {
  const numeric = sections.slice(0, 3);
  const conditions = numeric.map((section) => section.map(conditionOf).find((one) => one !== undefined));
  if (numeric.length === 1) return conditions[0]?.(value) === false ? [] : numeric[0]!;
  const first = conditions[0] ?? ((v: number) => (numeric.length === 2 ? v >= 0 : v > 0));
  if (first(value)) return numeric[0]!;
  if (numeric.length === 2) return conditions[1]?.(value) === false ? [] : numeric[1]!;
  const second = conditions[1] ?? ((v: number) => v < 0);
  return second(value) ? numeric[1]! : numeric[2]!;
}

/** `[>=10000]` → the test it stands for. */
function conditionOf({ kind, text }: Token): ((value: number) => boolean) | undefined {
  const found = kind === "bracket" ? /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(text) : null;
  if (!found) return undefined;
  const limit = Number(found[2]);
  switch (found[1]) {
    case "<":
      return (value) => value < limit;
    case "<=":
      return (value) => value <= limit;
    case ">":
      return (value) => value > limit;
    case ">=":
      return (value) => value >= limit;
    case "=":
      return (value) => value === limit;
    default:
      return (value) => value !== limit;
  }
}

function readSection(section: readonly Token[]): Shown {
  let before = "";
  let behind = "";
  let digits = 0; // digit places before the decimal point
  let decimals: number | undefined;
  let commas = 0; // commas with no digit place behind them yet
  let pointAfter: number | undefined; // a literal point stands behind that many digit places
  let percent = false;
  const letters: string[] = [];
  for (const { kind, text } of section) {
    if (kind === "bracket") {
      if (/^[hms]+$/i.test(text)) letters.push("h");
      else if (text.startsWith("$")) behind += text.slice(1).split("-")[0]!;
    } else if (kind === "code" && /[0#?]/.test(text)) {
      if (decimals === undefined) {
        digits++;
        commas = 0;
      } else decimals++;
      behind = "";
    } else if (kind === "code" && text === "." && digits > 0) decimals ??= 0;
    else if (kind === "code" && text === "," && digits > 0) commas++;
    else if (kind === "code" && text === "%") percent = true;
    else if (kind === "code" && /[eymdhs]/i.test(text)) {
      const last = letters[letters.length - 1];
      if (last?.[0] === text.toLowerCase() && behind === "") letters[letters.length - 1] = last + last[0]!;
      else letters.push(text.toLowerCase());
      behind = "";
    } else {
      if (text === "." && digits > 0 && decimals === undefined) pointAfter = digits;
      behind += text;
      if (digits === 0) before += text;
    }
  }
  const minute = (i: number) =>
    letters[i]![0] === "m" && (letters[i - 1]?.[0] === "h" || letters[i + 1]?.[0] === "s");
  const has = (letter: string) => letters.some((run, i) => run[0] === letter && !minute(i));
  return {
    behind,
    scale: 0 - 3 * commas - (pointAfter === undefined ? 0 : digits - pointAfter),
    decimals: decimals ?? 0,
    percent,
    bracketed: /[(（]/.test(before) && /[)）]/.test(behind),
    year: has("y") || has("e"),
    month: has("m"),
    // ddd and dddd are the name of a weekday.
    day: letters.some((run) => /^d{1,2}$/.test(run)),
    time: has("h") || has("s"),
  };
}
