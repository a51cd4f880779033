import fc from "fast-check";
import { audit } from "../../src/audit/audit";
import { verdictSentence } from "../../src/audit/verdict-words";
import { standingOf, type Asked } from "../../src/audit/verdict";
import { reportOf } from "../../src/cli/check-json";
import { insertForms } from "../../src/forms/draw/draw";
import { newFile, openFile } from "../../src/hosts/file/open";
import { rules } from "../../src/rules/index";
import { plain, sentenceOf } from "../../src/taskpane/verdict-look";
import { parseAddress } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import { sets } from "../templates/sets";
import { open } from "./book";
import { districts, type District, type Typed } from "./declarations";

/** Whatever was typed in whatever order: at rest the pane says what `check` says of the saved file, and both say the truth. */

interface Inserted {
  readonly form: string;
  readonly year: number;
}

const sessionsOf = ({ set, besides, goes, whole }: District) => {
  const official = set.order.map((form): Inserted => ({ form, year: 2026 }));
  return fc.record({
    forms: fc.oneof(
      { weight: 3, arbitrary: fc.constant(official) },
      { weight: 2, arbitrary: fc.subarray(official, { minLength: 1 }) },
      {
        weight: 1,
        arbitrary: fc.subarray([...besides], { minLength: 1 }).map((more) => [...official, ...more]),
      },
    ),
    typed: fc.oneof(
      fc.array(goes, { maxLength: 7 }).map((some) => some.flat()),
      fc.constant(whole),
      fc.array(goes, { maxLength: 2 }).map((after) => [...whole, ...after.flat()]),
    ),
    year: fc.constantFrom(2026, 2026, 2025, undefined),
  });
};

/** The forms in a new workbook; a second of a kind gets a sheet of another name. */
function inserted(set: District["set"], forms: readonly Inserted[]) {
  const edits: Edit[] = [];
  const sheets: (Inserted & { readonly sheet: string })[] = [];
  for (const { form, year } of forms) {
    const one = insertForms(
      set,
      [form],
      year,
      sheets.map(({ sheet }) => sheet),
    );
    edits.push(...one.edits);
    sheets.push({ form, year, sheet: one.sheets[0]!.sheet });
  }
  return { edits, sheets };
}

const writing = ({ sheet, cell, value }: Typed): Edit => ({
  kind: "write",
  sheet,
  ...parseAddress(cell)!,
  values: [[value]],
});

/** What the cells say by themselves, without any of the product: filled, rolled up, or not begun. */
function truthOf(
  { set, states }: District,
  sheets: ReturnType<typeof inserted>["sheets"],
  typed: readonly Typed[],
  asked: Asked,
) {
  const cells = new Map(typed.map(({ sheet, cell, value }) => [`${sheet}!${cell}`, value]));
  const own = sheets.flatMap(({ form, year, sheet }) => {
    const state = states[form]?.((cell) => (cells.get(`${sheet}!${cell}`) ?? null) !== null);
    return state ? [{ ...state, form, year }] : [];
  });
  const newest = Math.max(...own.map(({ year }) => year));
  const missingOf = (wanted: number) =>
    set.order
      .filter((id) => states[id])
      .filter((id) => !own.some(({ form, year }) => form === id && year === wanted));
  return {
    isBlank: own.every(({ isBegun }) => !isBegun),
    isFinished: own.every(({ isBegun, isFilled }) => isBegun && isFilled),
    isOfYear: asked.year === undefined || own.some(({ year }) => year === asked.year),
    isWhole: !missingOf(asked.year ?? newest).length,
    missing: missingOf(newest),
  };
}

test.each(Object.entries(districts))(
  "after any typing, at rest, pane, check and the cells themselves agree: %s",
  async (_, district) => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sessionsOf(district), async ({ forms, typed: all, year }) => {
        const asked: Asked = year === undefined ? {} : { set: district.set, year };
        const { edits, sheets } = inserted(district.set, forms);
        const typed = all.filter((one) => sheets.some(({ sheet }) => sheet === one.sheet));
        const book = await open(edits);
        for (const { sheet, cell, value } of typed) {
          await book.type(`${sheet}!${cell}`, value);
          await book.settle();
          const asTyped = sentenceOf(book.live.state, asked);
          // Nothing that is held back makes it better.
          const { withheld, counts } = book.live.state;
          if (withheld?.hasErrors && !counts.error) {
            expect(asTyped).toMatchObject({ icon: "none", isClear: false });
          }
        }
        book.select(`${sheets[0]!.sheet}!A1`);
        await book.settle();

        const file = newFile();
        await file.apply([...edits, ...typed.map(writing)]);
        const checked = await audit(openFile(file.bytes()), { sets, rules });
        const report = reportOf("x.xlsx", checked, asked);
        const pane = standingOf(book.live.state, asked);
        expect(pane.short).toBe(report.verdict);
        expect(verdictSentence(pane)).toBe(report.sentence);
        expect(plain(sentenceOf(book.live.state, asked))).toBe(report.sentence);

        const truth = truthOf(district, sheets, typed, asked);
        const hasErrors = report.counts.error > 0;
        const short = hasErrors
          ? "blocked"
          : truth.isBlank
            ? "blank"
            : truth.isFinished && truth.isOfYear
              ? "ready"
              : "unfinished";
        expect(report.verdict).toBe(short);
        const mayBeMailed = !hasErrors && truth.isFinished && truth.isWhole && truth.isOfYear;
        expect(report.sentence.startsWith("可以报送")).toBe(mayBeMailed);
        expect(report.missing.map(({ form }) => form)).toEqual(truth.missing);
        seen.add(`${report.verdict} ${mayBeMailed}`);
      }),
      { numRuns: 60, seed: 12 },
    );
    expect([...seen].sort()).toEqual([
      "blank false",
      "blocked false",
      "ready false",
      "ready true",
      "unfinished false",
    ]);
  },
);
