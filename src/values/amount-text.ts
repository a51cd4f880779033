import { readDateText } from "./date-text";
import { brokenDown, readArabic, readFigure } from "./figure";
import type { Figure } from "./figure";
import { splitLabel } from "./labelled";
import { toWan, UNIT } from "./money-unit";
import type { MoneyUnit } from "./money-unit";
import { bracketsNegatives } from "./number-format";
import { compact, oneLine, saysNothing } from "./text";

/** Why a text is no amount. */
export type Misread = "notNumber" | "duplicatedPaste" | "several" | "date" | "percent";

export type AmountText =
  | "empty"
  | { readonly figure: Figure; readonly label?: string }
  | { readonly why: Misread; readonly once?: Figure };

/** A text in an amount column, with or without a label before the figure; `format` is that of its cell. */
export function readAmountText(original: string, format: string, columnUnit: MoneyUnit): AmountText {
  const line = oneLine(original).replace(/ ?[;；]$/, "");
  const text = compact(line);
  if (saysNothing(text)) return "empty";
  const alone = readFigure(text, columnUnit) ?? readBracketed(text, format);
  if (alone) return { figure: alone };
  const { label, value, mixed } = splitLabel(line) ?? { label: undefined, value: text };
  if (label !== undefined && !mixed && !isRough(label)) {
    const figure = readFigure(value, columnUnit);
    if (figure) return { figure, label };
    if (saysNothing(value) && !/\d/.test(label)) return "empty";
  }
  if (/^(?:[+-]?[\d.,]+[%‰]|百分之.*)$/.test(value)) return { why: "percent" };
  if (readDateText(value)) return { why: "date" };
  const once = readOnce(text, columnUnit);
  return once ? { why: "duplicatedPaste", once } : readList(line, columnUnit);
}

/** “约：8.5” says how near, not what. */
function isRough(label: string): boolean {
  return /^(?:大?约|近|超过|不超过|不[少多低高大小]于|至[少多]|最[少多])$/.test(label);
}

/** A text cell keeps (8.5) as typed; only its own number format tells that brackets mean minus there. */
function readBracketed(text: string, format: string): Figure | undefined {
  const inside = /^\(([^()]+)\)$/.exec(text)?.[1];
  const figure = inside !== undefined && bracketsNegatives(format) ? readArabic(inside) : undefined;
  return figure?.number.gt(0) ? { ...figure, number: figure.number.times(-1) } : undefined;
}

/** 854万854万, 8.58.5, 8.5/8.5 → the figure once. */
function readOnce(text: string, columnUnit: MoneyUnit): Figure | undefined {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  const between = text.slice(half.length, text.length - half.length);
  if (half === "" || !text.endsWith(half) || !/^[ 、,;；/]?$/.test(between)) return undefined;
  return readFigure(splitLabel(half)?.value ?? half, columnUnit);
}

const UNIT_THEN_FIGURE = new RegExp(`(${UNIT})(?=[\\d¥￥])`, "g");

/** Two or more figures, labelled or not: all the same, or several. */
function readList(line: string, columnUnit: MoneyUnit): AmountText {
  if (brokenDown(compact(line))) return { why: "several" };
  const pieces = line
    .replace(UNIT_THEN_FIGURE, "$1 ")
    .replace(/(\d)(?=[\u4e00-\u9fff]+:)/g, "$1 ")
    .split(/[ +、/;；~至到]|[-—–]+|,(?!\d)/);
  const figures: { label: string; inWan: string; figure: Figure }[] = [];
  for (const piece of pieces) {
    const { label, value } = splitLabel(piece) ?? { label: "", value: compact(piece) };
    if (saysNothing(value)) continue;
    const figure = readFigure(value, columnUnit);
    if (!figure) return { why: "notNumber" };
    figures.push({ label, figure, inWan: toWan(figure.number, figure.unit ?? columnUnit).toFixed() });
  }
  const [first, ...more] = figures;
  if (!first || more.length === 0) return { why: "notNumber" };
  const same = more.every(({ label, inWan }) => label === first.label && inWan === first.inWan);
  return same && !/[+~至到—–-]/.test(line)
    ? { why: "duplicatedPaste", once: first.figure }
    : { why: "several" };
}
