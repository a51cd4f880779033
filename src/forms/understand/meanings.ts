/** What people may say that a column is: with values of two periods, of which. */
export const MEANINGS = [
  ...(["level1", "level2", "level3", "name", "value", "longValue", "annualValue"] as const),
  ...(["sign", "unit", "weight", "past", "note"] as const),
] as const;
export type Meaning = (typeof MEANINGS)[number];
/** By the key of a column (see layout.ts). */
export type Meanings = Readonly<Record<string, Meaning>>;

/** A column of a table that was understood, with what it was taken for. */
export interface LayoutColumn {
  /** By which it is known among the others of its layout. */
  readonly key: string;
  /** As it is written. */
  readonly heading: string;
  /** Undefined where it is no part of an indicator: 项目名称. */
  readonly meaning: Meaning | undefined;
  /** Somebody said so. */
  readonly isCorrected: boolean;
}

/** The columns of a table, and the key of all tables whose headings are the same. */
export interface TableLayout {
  readonly key: string;
  readonly columns: readonly LayoutColumn[];
}
