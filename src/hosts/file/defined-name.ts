import { attribute, content, number, type Cursor } from "./xml";

/** A defined name as the workbook part writes it. */
export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined when it belongs to the whole workbook. */
  readonly sheet: number | undefined;
  readonly refersTo: string;
}

/** From the start of `<definedName>` to its end. */
export function readDefinedName(cursor: Cursor): DefinedName {
  const name = attribute(cursor, "name") ?? "";
  const sheet = number(cursor, "localSheetId");
  return { name, sheet, refersTo: content(cursor).trim() };
}
