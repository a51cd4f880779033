import type { Entry } from "../forms/filled";
import type { Cell } from "../workbook/snapshot";
import { grouped } from "../values/grouped";

/** What a cell says as text, without the white space around it; "" where it says nothing. */
export function textOf({ value, text }: Cell): string {
  return plain(typeof value === "string" ? value : text);
}

export function entryText(entry: Entry | undefined): string {
  return !entry || entry.blank ? "" : textOf(entry.cell);
}

/** TableLine breaks as spreadsheets store them, nothing around. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** A direction's text within its fund. */
export interface Part {
  readonly direction: string;
  readonly text: string;
}

/**
 * The texts of a fund's directions as one: what all say alike stands once; what differs is numbered and named,
 * `1.甲方向：…；2.乙、丙方向：…。`, with one full stop at the end. Nothing is reworded: `draft` says that a person still
 * has to make one text of it, also where one direction says nothing.
 */
export function joinedText(parts: readonly Part[]): { readonly text: string; readonly draft: boolean } {
  const said = parts.filter(({ text }) => text !== "");
  const [first, ...others] = grouped(said, ({ text }) => text);
  if (!first) return { text: "", draft: false };
  if (!others.length) return { text: first[0], draft: said.length < parts.length };
  const numbered = [first, ...others].map(
    ([text, same], i) => `${i + 1}.${same.map(({ direction }) => direction).join("、")}：${withoutEnd(text)}`,
  );
  return { text: `${numbered.join("；")}。`, draft: true };
}

/** Without the punctuation that ends it, for more is to follow. */
function withoutEnd(text: string): string {
  return text.replace(/(?<![\s。．.；;，,、])[\s。．.；;，,、]+$/u, "");
}
