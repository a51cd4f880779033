import fc from "fast-check";
import { NOTHING, type ToRead } from "../../src/audit/reading";
import { staysInItsCell } from "../../src/hosts/excel/spills";
import { joined } from "../../src/live/pending";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import { write } from "./contract/edits";
import { PROFILES } from "./excel/host";
import { inExcel, type InExcel } from "./excel/opened";
import { byHand } from "./excel/person";
import { loadRuntime } from "./excel/runtime";

/** After an edit only the rows are read that it is told to lie in; what is known then is what a full reading says. */
const runtime = loadRuntime();
const { host } = runtime;

afterEach(() => expect(host.gaps.splice(0)).toEqual([]));

/** Somebody who knows what stands in every sheet, and reads again what is told. */
async function follower(profile: keyof typeof PROFILES) {
  const opened = await inExcel(runtime, { sets: PROFILES[profile] });
  const { workbook, excel } = opened;
  const { world } = excel;
  const { raise } = world;
  const late: (() => void)[] = [];
  let pending: ToRead = NOTHING;
  let known = new Map<string, Snapshot>();
  const readAll = async () => {
    const names = (await workbook.sheets()).map(({ name }) => name);
    known = new Map((await workbook.read(names)).map((sheet) => [sheet.name, sheet]));
  };
  await workbook.watch((event) => (pending = joined(pending, event)));
  await readAll();
  world.raise = (type, about) => void late.push(() => raise(type, about));
  return {
    ...opened,
    /** So many of the events that are on their way arrive. */
    async arrive(count: number) {
      for (const tell of late.splice(0, count)) tell();
      await host.settled();
    },
    /** Reads again what was told, as far as it goes; a sheet that is gone is told of later. */
    async catchUp() {
      const { list, everything, sheets } = pending;
      pending = NOTHING;
      if (list || everything) return readAll();
      const touched = [...known].map(([sheet, before]) => ({
        ...{ sheet, before, areas: sheets.get(sheet) ?? [] },
      }));
      const read = await workbook.reread!(touched).catch(() => undefined);
      if (!read) return readAll();
      known = new Map(read.map((sheet) => [sheet.name, sheet]));
    },
    known: () => [...known.values()],
    full: async () => workbook.read((await workbook.sheets()).map(({ name }) => name)),
  };
}

const LAST_COLUMN = 4;
/** Far apart, so that one is read without the others. */
const row = fc.nat(11).map((row) => row * 13);
const column = fc.nat(LAST_COLUMN);
const plain = fc.constantFrom<Content>(
  ...["甲", "8.5万元", 12, 0.5, "95%", "2026/3/1", "'=1", "#N/A", null, "", true, "第 2 期"],
);
const FORMULAS = ["=SUM(A1:C144)", "=B14+1", "=另一张!A1", '=IF(A1>3,"多","少")', "=A27&B27", "=D40"];

type Step = (
  on: Awaited<ReturnType<typeof follower>>,
  names: { first: string; taken: number },
) => void | Promise<void>;

const typed = (edits: (first: string) => Edit[]): Step => {
  return ({ excel }, { first }) => byHand(excel, edits(first));
};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(row, column, plain)
      .map(([row, column, content]) =>
        typed((sheet) => [{ kind: "write", sheet, row, column, values: [[content]] }]),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(row, fc.constantFrom(...FORMULAS))
      .map(([row, formula]) =>
        typed((sheet) => [{ kind: "write", sheet, row, column: LAST_COLUMN + 1, values: [[formula]] }]),
      ),
  },
  fc
    .tuple(
      row,
      column,
      fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    )
    .map(([row, column, values]) => {
      const fitting = values.map((line) => line.slice(0, LAST_COLUMN + 1 - column));
      return typed((sheet) => [{ kind: "write", sheet, row, column, values: fitting }]);
    }),
  fc
    .tuple(fc.constantFrom("insertRows" as const, "deleteRows" as const), row, fc.integer({ min: 1, max: 3 }))
    .map(([kind, row, count]) => typed((sheet) => [{ kind, sheet, row, count }])),
  fc
    .tuple(row, fc.nat(2), fc.nat(2), fc.nat(2))
    .map(([top, left, down, right]) =>
      typed((sheet) => [
        { kind: "merge", sheet, range: { top, left, bottom: top + down, right: left + right } },
      ]),
    ),
  fc
    .tuple(row, plain)
    .map(([row, content]) =>
      typed(() => [{ kind: "write", sheet: "另一张", row, column: 0, values: [[content]] }]),
    ),
  fc.constant<Step>(({ excel }, names) => {
    const to = `改名${++names.taken}`;
    byHand(excel, [{ kind: "renameSheet", sheet: names.first, to }]);
    names.first = to;
  }),
  { weight: 2, arbitrary: fc.constant<Step>(({ excel }) => void excel.undo()) },
  {
    weight: 6,
    arbitrary: fc.nat(3).map((count): Step => async (on) => {
      await on.arrive(count);
      await on.catchUp();
    }),
  },
  { weight: 4, arbitrary: fc.constant<Step>((on) => knowsAll(on)) },
  fc.tuple(row, column).map(([row, column]): Step => async ({ workbook }, { first }) => {
    const ours: Edit = { kind: "write", sheet: first, row, column, values: [[row + column / 10]] };
    // Under a merged area nothing is written, which is refused; all the same.
    await workbook.apply([ours]).catch(() => {});
  }),
);

/** Once everything has arrived. */
async function knowsAll(on: Awaited<ReturnType<typeof follower>>): Promise<void> {
  await on.arrive(Infinity);
  await on.catchUp();
  expect(on.known()).toEqual(await on.full());
}

/** Numbers, and formulas far from them, below and beside. */
const FIRST: Edit[] = [
  { kind: "addSheet", sheet: "另一张" },
  write("另一张", "A1", [7]),
  ...[1, 14, 27, 40, 53, 66].map((row) => write("Sheet1", `A${row}`, [row, 2, 3, 4, 5])),
  ...FORMULAS.map((formula, i) => write("Sheet1", `F${79 + i * 13}`, [formula])),
];

test.each(["1.17", "1.20", "1.20 forgetful"] as const)(
  "whatever is done, told late or together, and taken back, is known as a full reading says it (ExcelApi %s)",
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const on = await follower(profile);
        const names = { first: "Sheet1", taken: 0 };
        byHand(on.excel, FIRST);
        await knowsAll(on);
        for (const one of steps) await one(on, names);
        await knowsAll(on);
        await on.close!();
      }),
      { numRuns: 60 },
    );
  },
);

describe("what is read after one typed cell", () => {
  /** 1,000 rows of sixteen cells, a sum below them where `total` is a formula. */
  const large = async (total: Content) => {
    const on = await follower("1.17");
    const rows = Array.from({ length: 1000 }, (_, i) => [
      ...Array.from({ length: 15 }, (_, j) => `第${i + 1}行第${j + 1}格，写得稍微长一点`),
      i + 1,
    ]);
    byHand(on.excel, [write("Sheet1", "A1", ...rows), write("Sheet1", "P1002", [total])]);
    await on.arrive(Infinity);
    await on.catchUp();
    return on;
  };
  const told = () => host.seen.filter(({ isCleanUp }) => !isCleanUp).map((one) => one.told);

  const typing = async (on: InExcel & Awaited<ReturnType<typeof follower>>, ...edits: Edit[]) => {
    byHand(on.excel, edits);
    await on.arrive(Infinity);
    host.seen.length = 0;
    await on.catchUp();
    const answers = told();
    expect(on.known()).toEqual(await on.full());
    return answers;
  };

  test("is its row, out of a thousand", async () => {
    const answers = await typing(await large(null), write("Sheet1", "C500", ["改了"]));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toBeLessThan(4000);
  });

  test("is its row and the sum below", async () => {
    const on = await large("=SUM(P1:P1000)");
    const answers = await typing(on, write("Sheet1", "P500", [0]));
    expect(on.known()[0]!.rows[1001]![15]!.value).toBe(500_000);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toBeLessThan(4500);
  });

  test("are the rows of several edits that come together, in one request", async () => {
    const on = await large("=SUM(P1:P1000)");
    const edits = [3, 400, 900].map((row) => write("Sheet1", `A${row}`, ["改了"]));
    const answers = await typing(on, ...edits);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toBeLessThan(10_000);
  });

  test("is all of the sheet where rows have come, or where more has changed than was told", async () => {
    const on = await large(null);
    const whole = await typing(on, { kind: "insertRows", sheet: "Sheet1", row: 3, count: 1 });
    expect(whole[0]).toBeGreaterThan(500_000);
    const { raise } = on.excel.world;
    on.excel.world.raise = () => {};
    byHand(on.excel, [write("Sheet1", "B1400", ["没有人告诉"])]);
    on.excel.world.raise = raise;
    const answers = await typing(on, write("Sheet1", "B5", ["改了"]));
    expect(answers).toHaveLength(2);
    expect(on.known()[0]!.rows).toHaveLength(1400);
  });

  test("is all of the sheet where a formula may fill more than its own cell", async () => {
    const on = await large("=P1:P1");
    const answers = await typing(on, write("Sheet1", "C500", ["改了"]));
    expect(answers[0]).toBeGreaterThan(500_000);
  });
});

describe("a formula", () => {
  test.each([
    "SUM(A1:A9)",
    "SUM($A$1:$A$9)+'附件 3-2'!E7",
    "附件3!E7",
    'IF(A1>0,SUM(B1:B9),"没有")',
    "SUMPRODUCT((A1:A9=1)*(B1:B9))",
    "SUMIF(A1:A9,C1,B1:B9)",
    "VLOOKUP(A1,附件3!A1:D9,2,FALSE)",
    'ROUND(SUM(A1:A9)/10000,2)&"万元"',
    '"a:b#c{"&A1',
    'SUM(INDIRECT("A1:A9"))',
  ])("=%s stays in its own cell", (formula) => expect(staysInItsCell(formula)).toBe(true));

  test.each([
    "A1:A9",
    "A1:A9*2",
    "A1#",
    "{1,2,3}",
    "UNIQUE(A1:A9)",
    "SEQUENCE(5)",
    "名称",
    "IF(A1:A9>0,1,2)",
    "SUMIF(A1:A9,C1:C9,B1:B9)",
    "VLOOKUP(A1:A9,B1:D9,2,0)",
    'INDIRECT("A1:A9")',
    "IF(A1,SORT(B1:B9),0)",
  ])("=%s may fill more", (formula) => expect(staysInItsCell(formula)).toBe(false));
});
