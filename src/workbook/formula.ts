import type { Content, Formula } from "./edit";

export function isFormula(content: Content | Formula | undefined): content is Formula {
  return typeof content === "object" && content !== null;
}

/** The functions a formula calls, in capitals. */
export function functionsIn(formula: string): string[] {
  const spoken = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  return Array.from(spoken.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)\(/gu), ([, name]) =>
    name!.toUpperCase(),
  );
}

/** A file needs more than their text, and only the newest spreadsheets know them. */
const SPILLING = new Set(
  (
    "UNIQUE SORT SORTBY FILTER SEQUENCE RANDARRAY TEXTSPLIT TOCOL TOROW WRAPCOLS WRAPROWS VSTACK HSTACK TAKE DROP " +
    "CHOOSECOLS CHOOSEROWS EXPAND LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY MODE.MULT MUNIT"
  ).split(" "),
);

/** The first function in a formula that fills as many cells as it needs, or names things of its own. */
export function spillingIn(formula: string): string | undefined {
  return functionsIn(formula).find((name) => SPILLING.has(name));
}
