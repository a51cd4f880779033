import { readIndicatorValue } from "../../../src/values/indicator-value";
import type { IndicatorValue, Where } from "../../../src/values/indicator-value";

/** Keys told in words of their own, or checked elsewhere. */
const TOLD = [
  "kind",
  "text",
  "operator",
  "operatorExplicit",
  "number",
  "unit",
  "unitRaw",
  "base",
  "sub",
  "items",
];

/** A value in one line: `quantity ≥ 90 % · scope 每年`; (=) where no operator is written. */
export function shown(value: IndicatorValue): string {
  const all = value as unknown as Record<string, unknown>;
  const operator = all.operatorExplicit === false ? "(=)" : all.operator;
  const head = [value.kind, all.sub, operator, all.number, all.unit].filter(
    (part) => part !== undefined && part !== "",
  );
  const rest = Object.keys(all)
    .filter((key) => !TOLD.includes(key))
    .map((key) => (all[key] === true ? key : `${key} ${String(all[key])}`))
    .sort();
  const items = value.kind === "list" ? value.items.map((item) => `[${shown(item)}]`) : [];
  return [head.join(" "), ...rest, ...items].join(" · ");
}

/**
 * Runs a Markdown table of values and what they are read as. ␤ stands for a line break in a cell; a third column says
 * why, where a value could be read in two ways.
 */
export function reads(table: string, where?: Where): void {
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()))
    .filter(([, value]) => value && !/^-+$/.test(value));
  test.each(rows.map(([, value = "", expected = ""]) => [value.replace(/^`|`$/g, ""), expected]))(
    "%s",
    (value, expected) => {
      const text = value.replace(/␤/g, "\n");
      const read = readIndicatorValue(text, where);
      expect({ read: shown(read), text: read.text }).toEqual({ read: expected, text });
    },
  );
}
