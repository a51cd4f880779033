import type { Entry } from "../forms/filled";
import type { Cell } from "../workbook/snapshot";

/** What a cell says as text, without the white space around it; "" where it says nothing. */
export function textOf({ value, text }: Cell): string {
  return plain(typeof value === "string" ? value : text);
}

export function entryText(entry: Entry | undefined): string {
  return !entry || entry.blank ? "" : textOf(entry.cell);
}

/** Line breaks as spreadsheets store them, nothing around. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
