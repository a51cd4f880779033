import Big from "big.js";
import { oneLine } from "./text";

/** One of each in 万元. Factors are powers of ten, so conversion is exact. */
const IN_WAN = {
  元: "0.0001",
  百元: "0.01",
  千元: "0.1",
  万元: "1",
  十万元: "10",
  百万元: "100",
  千万元: "1000",
  亿元: "10000",
  十亿元: "100000",
  百亿元: "1000000",
  千亿元: "10000000",
  万亿元: "100000000",
} as const;

export type MoneyUnit = keyof typeof IN_WAN;

/** As people write them behind a number. 25万 means 25万元, but 5千 could be 5千元 or 5千万元 and is no unit. */
const SPELLINGS = new Map(
  (Object.keys(IN_WAN) as MoneyUnit[]).flatMap((unit): [string, MoneyUnit][] => {
    const size = unit.slice(0, -1);
    const short: [string, MoneyUnit][] = /[万亿]/.test(size) ? [[size, unit]] : [];
    return [[unit, unit], [`${size}圆`, unit], ...short];
  }),
);

/** Matches any spelling of a unit, spaced or not (万 元); a part of other patterns. */
export const UNIT = `(?:${[...SPELLINGS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((spelling) => [...spelling].join(" ?"))
  .join("|")})`;

/** `万`, `万 元`, `圆` → the unit; undefined for anything else. */
export function moneyUnit(spelling: string): MoneyUnit | undefined {
  return SPELLINGS.get(spelling.replace(/ /g, ""));
}

/** How many 万元 a number of `unit` is, exactly. */
export function toWan(number: Big, unit: MoneyUnit): Big {
  return number.times(IN_WAN[unit]);
}

/** How many of `unit` a number of 万元 is, exactly. */
export function fromWan(inWan: Big, unit: MoneyUnit): Big {
  return inWan.times(new Big(IN_WAN[unit]).pow(-1));
}

const BEHIND_LABEL = `单 ?位 ?[:(]? ?(?:人 ?民 ?币 ?)?\\(? ?(${UNIT})(?![\\u4e00-\\u9fff])`;
const IN_BRACKETS = `[([【〔] ?(?:人 ?民 ?币 ?)?(${UNIT}) ?[)\\]】〕]`;
const STATED = new RegExp(`${BEHIND_LABEL}|${IN_BRACKETS}`, "g");

/**
 * The money unit a heading or a line of its own states: `单位：万元`, `金额单位：元`, `资金总额（万元）`, `万元`. undefined
 * where it states none (填报单位, 单位负责人), and where it states two.
 */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  const line = oneLine(text).replace(/[∶﹕]/g, ":");
  const units = new Set<MoneyUnit | undefined>();
  for (const [, behind, inside] of line.matchAll(STATED)) units.add(moneyUnit(behind ?? inside!));
  if (units.size === 0) return moneyUnit(line);
  return units.size === 1 ? [...units][0] : undefined;
}
