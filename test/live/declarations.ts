import fc from "fast-check";
import type { TemplateSet } from "../../src/forms/definition";
import { inForce } from "../../src/templates/load";
import { address } from "../../src/workbook/cell";
import type { Content } from "../../src/workbook/edit";
import { sets } from "../templates/sets";
import { direction } from "./rows";

/** What the people of a district may type into its forms, and what the cells then say by themselves. */
export interface District {
  readonly set: TemplateSet;
  /** Forms that may be there besides the official ones, or twice, or of last year. */
  readonly besides: readonly { readonly form: string; readonly year: number }[];
  /** What may be typed in one go: one cell, a whole form or row. */
  readonly goes: fc.Arbitrary<readonly Typed[]>;
  /** A declaration from end to end. */
  readonly whole: readonly Typed[];
  /** Of an official form, by its cells that hold something: has anybody begun it, does anything lack? */
  readonly states: Readonly<Record<string, (has: (cell: string) => boolean) => State>>;
}

export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Content;
}

export interface State {
  readonly isBegun: boolean;
  readonly isFilled: boolean;
}

type Cells = Readonly<Record<string, Content>>;

/** Of a form with single cells: what it cannot do without, and what else. */
interface Sheet {
  readonly sheet: string;
  readonly core: Cells;
  readonly also: Cells;
}

const typedIn = (sheet: string, cells: Cells): Typed[] =>
  Object.entries(cells).map(([cell, value]) => ({ sheet, cell, value }));

const all = ({ sheet, core, also }: Sheet) => typedIn(sheet, { ...core, ...also });

const goesOf = (form: Sheet) =>
  fc.oneof(
    { weight: 3, arbitrary: oneOf(all(form)) },
    { weight: 1, arbitrary: fc.constant(all(form)) },
    { weight: 1, arbitrary: fc.constant(typedIn(form.sheet, form.core)) },
  );

/** One of these, or what stands there taken away. */
const oneOf = (cells: readonly Typed[]) =>
  fc
    .record({ cell: fc.constantFrom(...cells), isBlank: fc.boolean() })
    .map(({ cell, isBlank }) => [isBlank ? { ...cell, value: null } : cell]);

const stateOf =
  ({ core, also }: Pick<Sheet, "core" | "also">) =>
  (has: (cell: string) => boolean): State => ({
    isBegun: Object.keys({ ...core, ...also }).some(has),
    isFilled: Object.keys(core).every(has),
  });

/* 石峰区: a list of directions, which is rolled up, and a form of the department. */

const ROWS = [7, 8, 9];
const cellsOfRow = (row: number): Cells =>
  Object.fromEntries(direction(`方向${row}`).map((value, column) => [address(row - 1, column), value]));
const rowOf = (row: number) => typedIn("附件3-2", cellsOfRow(row));
/** What a roll-up would write for a direction. */
const rolledUp = (row: number): Typed[] => {
  const own = direction(`方向${row}`);
  return [own[2], own[1], own[4], own[5], own[6]].map((value, nth) => ({
    sheet: "附件3-1",
    cell: `${"BCDEF"[nth]}${row - 2}`,
    value: value!,
  }));
};

const LIBRARY: Sheet = {
  sheet: "附件3-3",
  core: { B4: "石峰区图书馆", C5: 26.5, C7: 18, C8: 8.5, B9: "办好全民阅读" },
  also: { C10: "开放330天", C11: "满意度92%" },
};

const shifeng: District = {
  set: inForce(sets, "shifeng", 2026)!,
  besides: [
    { form: "spending-direction", year: 2025 },
    { form: "department-expenditure", year: 2025 },
  ],
  goes: fc.oneof(
    fc.constantFrom(...ROWS).chain((row) => oneOf(rowOf(row))),
    fc.constantFrom(7, 8).map(rowOf),
    goesOf(LIBRARY),
    fc.constantFrom(7, 8).map(rolledUp),
  ),
  whole: [...rowOf(7), ...all(LIBRARY), ...rolledUp(7)],
  states: {
    "spending-direction": (has) => {
      const begun = ROWS.filter((row) => Object.keys(cellsOfRow(row)).some(has));
      const isFilled = begun.every((row) => [..."ABCDEFG"].every((column) => has(`${column}${row}`)));
      return { isBegun: begun.length > 0, isFilled };
    },
    "department-expenditure": stateOf(LIBRARY),
    summary: (has) => ({ isBegun: ["B5", "B6"].some(has), isFilled: true }),
  },
};

/* 石鼓区: a form for each special fund, which nobody asks to roll up, and a form of the department. */

const fund = (sheet: string, name: string, amount: number): Sheet => ({
  sheet,
  core: {
    B5: name,
    B6: "石鼓区合江街道办事处",
    E6: amount,
    B13: `三年里把${name}全部做完，各社区都有。`,
    B14: `今年做完${name}的头一段。`,
  },
  also: {
    E5: "延续专项☑     新增专项□",
    B7: "负责辖区内的社区服务",
    B8: "《社区服务管理办法》（石政办发〔2025〕3号）",
    B10: "逐月开展",
    E10: "2026年1月",
    F10: "2026年12月",
    D16: "服务居民",
    E16: "120人次",
    D21: "受益居民",
    E21: "≥500人",
    D24: "居民满意度",
    E24: "≥90%",
    B25: "每季度检查一次",
  },
});

const FUND = fund("附件2-1", "社区便民服务", 46);
const SECOND = fund("附件2-1 (2)", "社区文化活动", 18);

const STREET: Sheet = {
  sheet: "附件3-1",
  core: { B5: "石鼓区合江街道办事处", D6: 146, E8: 100, E9: 46, B13: "办好街道的事" },
  also: { C8: 146, C9: 0, C10: 0, C11: 0, B12: "管理街道", C14: "开放330天", C15: "居民满意度92%" },
};

/** What a roll-up would write into the list that is the unit's own. */
const OVERVIEW = typedIn("专项一览表", { A4: 1, B4: "社区便民服务", D4: "石鼓区合江街道办事处", E4: 46 });

const shigu: District = {
  set: inForce(sets, "shigu", 2026)!,
  besides: [
    { form: "special-fund", year: 2026 },
    { form: "special-fund", year: 2025 },
    { form: "special-fund-overview", year: 2026 },
  ],
  goes: fc.oneof(
    { weight: 3, arbitrary: goesOf(FUND) },
    { weight: 1, arbitrary: goesOf(SECOND) },
    { weight: 2, arbitrary: goesOf(STREET) },
    { weight: 1, arbitrary: fc.constant(OVERVIEW) },
  ),
  whole: [...all(FUND), ...all(STREET)],
  states: { "special-fund": stateOf(FUND), "department-expenditure": stateOf(STREET) },
};

export const districts: Readonly<Record<string, District>> = { 石峰区: shifeng, 石鼓区: shigu };
