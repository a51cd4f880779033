import { compact, oneLine } from "./text";

/** A value behind its label in one text. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  /** More than labels stands before the value: `404.76 项目支出：440.17`. */
  readonly mixed?: true;
}

/**
 * `其中：基本支出：404.76` → 基本支出 and 404.76: the last label is kept, for it says what the value is. undefined where
 * what stands before the colon is no label (10:30, 1:2).
 */
export function splitLabel(text: string): Labelled | undefined {
  const parts = oneLine(text)
    .split(":")
    .map((part) => part.trim());
  const labels = parts.slice(0, -1);
  const label = labels[labels.length - 1];
  if (label === undefined || /\d$/.test(label) || !/[A-Za-z\u4e00-\u9fff]/.test(label)) return undefined;
  const [first = "", ...more] = labels;
  const listed = labels.some((part) => /[;；]/.test(part));
  const mixed = listed || /^[\d.,]+[ 万亿元%]/.test(first) || more.some(holdsMoreThanLabel);
  return { label: compact(label), value: compact(parts[parts.length - 1]!), ...(mixed && { mixed }) };
}

/** Between two colons: a figure or another word before the label, though not its number (2.项目支出). */
function holdsMoreThanLabel(part: string): boolean {
  return / /.test(part) || (/^[+-]?\d/.test(part) && !/^\d{1,2}[、.)](?!\d)/.test(part));
}
