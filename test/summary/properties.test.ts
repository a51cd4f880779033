import fc from "fast-check";
import type { Edit } from "../../src/workbook/edit";
import { cellAt, type Snapshot } from "../../src/workbook/snapshot";
import { book, directions, rollUpOf, summary, type Book } from "./book";

/** What a roll-up promises whatever the workbook looks like: tables of few names, so that rows meet. */

const RUNS = 80;

interface Direction {
  readonly fund: string;
  readonly name: string;
  /** In 元, so that sums can be checked with whole numbers. */
  readonly amount: number;
  readonly text: string;
}

const direction: fc.Arbitrary<Direction> = fc.record({
  fund: fc.constantFrom("甲", "乙", "丙"),
  name: fc.constantFrom("一", "二", "三"),
  amount: fc.integer({ min: 0, max: 10_000_000_00 }).map((fen) => fen / 100),
  text: fc.constantFrom("", "目标甲。", "目标乙", "目标丙；"),
});

const sources = fc.uniqueArray(direction, {
  selector: ({ fund, name }) => fund + name,
  minLength: 1,
  maxLength: 6,
});

const wan = (yuan: number) => Number((yuan / 10_000).toFixed(6));
const line = ({ fund, name, amount, text }: Direction) =>
  `${name} | ${fund} | ${wan(amount)} | 长${text} | ${text}`;

/** A row of somebody's summary, with or without something beside it. */
const row = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(direction, fc.boolean())
      .map(
        ([{ fund, name, amount, text }, remarked]) =>
          `| 1 | ${fund} | ${name} | ${wan(amount)} | 长${text} | ${text} | ${remarked ? `备注${fund}${name}` : ""} |`,
      ),
  },
  { weight: 1, arbitrary: fc.constant("| 9 | 手工行 | 手工 | 1 | 手工写的 | 手工写的 |  |") },
  { weight: 1, arbitrary: fc.constant("| 一、运转类 | < | < | < | < | < |  |") },
  { weight: 2, arbitrary: fc.constantFrom("|  |  |  |  |  |  |  |", "| 5 |  |  |  |  |  |  |") },
);
const below = fc.constantFrom([], ["| 注：另附说明 |  |  |  |  |  |  |"], ["|  | 合计 |  | 0 |  |  |  |"]);
const existing = fc.tuple(fc.array(row, { maxLength: 6 }), below).map(([rows, rest]) => [...rows, ...rest]);
const options = fc.record({
  layout: fc.constantFrom("direction" as const, "fund" as const),
  total: fc.boolean(),
});

const contacts = "## 通讯录\n| 张三 | 12.50 |\n|  | 李四 |\n";

/** What was rolled up before, if anything was. */
const earlier = fc.option(fc.record({ rows: sources, given: options }), { nil: undefined });

/** A workbook with a summary that may have been rolled up before, from other rows than it has now. */
async function workbookOf(
  rows: readonly Direction[],
  lines: readonly string[],
  before: { rows: readonly Direction[]; given: Parameters<typeof rollUpOf>[1] } | undefined,
): Promise<Book> {
  const workbook = book(directions(Array<string>(6).fill(" |  |  |  |")) + summary(lines) + contacts);
  await workbook.edit(...sourceEdits(before?.rows ?? rows));
  if (before) await rolledUp(workbook, before.given);
  await workbook.edit(...sourceEdits(rows));
  return workbook;
}

/** Rolls up unless it is refused, which is always allowed and changes nothing. */
async function rolledUp(workbook: Book, given: Parameters<typeof rollUpOf>[1]) {
  const result = await rollUpOf(workbook.workbook, given);
  if (result.kind === "done") await workbook.workbook.apply(result.edits);
  return result;
}

/** The fund (or direction, in column 2) in each row that has something beside it, by that. */
function remarks(sheet: Snapshot, column = 1): Map<string, string> {
  const found = new Map<string, string>();
  sheet.rows.forEach((_, at) => {
    const text = cellAt(sheet, at, 6).text;
    if (text) found.set(text, cellAt(sheet, at, column).text);
  });
  return found;
}

describe("a roll-up, whatever it finds", () => {
  test("does nothing when it is done again", async () => {
    await fc.assert(
      fc.asyncProperty(sources, existing, options, earlier, async (rows, lines, given, before) => {
        const workbook = await workbookOf(rows, lines, before);
        const first = await rolledUp(workbook, given);
        if (first.kind !== "done") return;
        const second = await rollUpOf(workbook.workbook, given);
        expect(second).toMatchObject({ kind: "done", edits: [] });
      }),
      { numRuns: RUNS },
    );
  });

  test("sums exactly, in order, and leaves everything else where it was", async () => {
    await fc.assert(
      fc.asyncProperty(sources, existing, options, earlier, async (rows, lines, given, run) => {
        const workbook = await workbookOf(rows, lines, run);
        const before = await workbook.sheet("附件3-1");
        const others = [await workbook.sheet("附件3-2"), await workbook.sheet("通讯录")];
        const result = await rolledUp(workbook, given);
        const after = await workbook.sheet("附件3-1");
        expect([await workbook.sheet("附件3-2"), await workbook.sheet("通讯录")]).toEqual(others);
        expect(after.rows.slice(0, 4)).toEqual(before.rows.slice(0, 4));
        if (result.kind !== "done") return expect(after).toEqual(before);
        const fen = rows.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
        expect(Math.round(Number(result.report.tieOut.directions) * 1_000_000)).toBe(fen);
        const funds = [...new Set(rows.map(({ fund }) => fund))];
        expect([...new Set(result.rows.map(({ names }) => names[0]))]).toEqual(funds);
        expect(result.rows.map(({ row }) => row)).toEqual(
          result.rows.map(({ row }) => row).sort((a, b) => a - b),
        );
        for (const { row, names, amount } of result.rows) {
          expect(names).toEqual([cellAt(after, row, 1).text, cellAt(after, row, 2).text]);
          expect(String(cellAt(after, row, 3).value)).toBe(amount);
        }
        expect(remarks(after)).toEqual(remarks(before));
        if (given.layout === "direction") expect(remarks(after, 2)).toEqual(remarks(before, 2));
        const total = after.rows.find((cells) => cells?.[1]?.text === "合计");
        if (given.total) expect(total).toBeDefined();
        if (total) expect(String(total[3]!.value)).toBe(result.report.tieOut.summary);
        const note = (sheet: Snapshot) => sheet.rows.some((cells) => cells?.[0]?.text === "注：另附说明");
        expect(note(after)).toBe(note(before));
      }),
      { numRuns: RUNS },
    );
  });

  test("gives the same summary however the rows are spread over sheets", async () => {
    await fc.assert(
      fc.asyncProperty(sources, fc.array(fc.nat(5), { maxLength: 3 }), options, async (rows, cuts, given) => {
        const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), rows.length];
        const parts = edges.slice(1).map((to, i) => rows.slice(edges[i], to));
        const spread = parts.map((part, i) => directions(part.map(line), { name: `附件3-2 (${i})` }));
        const one = book(directions(rows.map(line)) + summary());
        const many = book(spread.join("") + summary());
        await one.rollUp(given);
        await many.rollUp(given);
        expect(await many.show("附件3-1")).toBe(await one.show("附件3-1"));
      }),
      { numRuns: 100 },
    );
  });
});

/** What people do between roll-ups. */
type Act =
  | { readonly act: "source"; readonly rows: readonly Direction[] }
  | { readonly act: "byHand"; readonly nth: number; readonly column: "E" | "F" }
  | { readonly act: "rollUp"; readonly layout: "direction" | "fund" };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant("source" as const), rows: sources }),
  fc.record({
    act: fc.constant("byHand" as const),
    nth: fc.nat(5),
    column: fc.constantFrom("E" as const, "F" as const),
  }),
  fc.record({ act: fc.constant("rollUp" as const), layout: options.map(({ layout }) => layout) }),
);

test("what people write into the summary survives whatever happens to the source", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const workbook = book(directions(Array<string>(6).fill(" |  |  |  |")) + summary());
      const written = new Set<string>();
      for (const [i, { act, ...how }] of acts.entries()) {
        if (act === "source") await workbook.edit(...sourceEdits((how as { rows: Direction[] }).rows));
        if (act === "rollUp") await rolledUp(workbook, how as { layout: "direction" });
        if (act === "byHand") {
          const { nth, column } = how as { nth: number; column: "E" };
          const sheet = await workbook.sheet("附件3-1");
          const row = 4 + nth;
          if (!cellAt(sheet, row, 1).text) continue;
          written.delete(await workbook.text(`附件3-1!${column}${row + 1}`));
          await workbook.type({ [`附件3-1!${column}${row + 1}`]: `人工${i}` });
          written.add(`人工${i}`);
        }
        const texts = (await workbook.sheet("附件3-1")).rows.flatMap(
          (cells) => cells?.map((cell) => cell?.text) ?? [],
        );
        for (const text of written) expect(texts).toContain(text);
      }
    }),
    { numRuns: RUNS },
  );
});

function sourceEdits(rows: readonly Direction[]): Edit[] {
  const blank = [null, null, null, null, null];
  return Array.from({ length: 6 }, (_, i): Edit => {
    const given = rows[i];
    const [name, fund, amount, period, annual] = given
      ? [given.name, given.fund, wan(given.amount), `长${given.text}`, given.text]
      : blank;
    const values = [[name ?? null, fund ?? null, undefined, amount ?? null, period ?? null, annual ?? null]];
    return { kind: "write", sheet: "附件3-2", row: 6 + i, column: 1, values };
  });
}
