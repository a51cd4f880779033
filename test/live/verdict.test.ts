import fc from "fast-check";
import { audit } from "../../src/audit/audit";
import { verdictSentence } from "../../src/audit/verdict-words";
import { standingOf } from "../../src/audit/verdict";
import { reportOf } from "../../src/cli/check-json";
import { insertForms } from "../../src/forms/draw/draw";
import { newFile, openFile } from "../../src/hosts/file/open";
import { rules } from "../../src/rules/index";
import { plain, sentenceOf } from "../../src/taskpane/verdict-look";
import { inForce } from "../../src/templates/load";
import { address } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import { sets } from "../templates/sets";
import { open } from "./book";
import { direction } from "./rows";

/** Whatever was typed in whatever order: at rest the pane says what `check` says of the saved file, and both say the truth. */

const SET = inForce(sets, "shifeng", 2026)!;
const ORDER = SET.order;

interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Content;
}

const DEPARTMENT: readonly Content[] = [
  "石峰区图书馆",
  26.5,
  18,
  8.5,
  "办好全民阅读",
  "开放330天",
  "满意度92%",
];
/** Of 附件3-3: the rows of its cells, all in column C but the first two. */
const DEPARTMENT_CELLS = [
  [3, 1],
  [4, 2],
  [6, 2],
  [7, 2],
  [8, 1],
  [9, 2],
  [10, 2],
] as const;

const inDirections = fc
  .record({
    row: fc.integer({ min: 6, max: 8 }),
    column: fc.integer({ min: 0, max: 15 }),
    isBlank: fc.boolean(),
  })
  .map(({ row, column, isBlank }): Typed[] => [
    { sheet: "附件3-2", row, column, value: isBlank ? null : direction(`方向${row}`)[column]! },
  ]);
const wholeDirection = fc
  .integer({ min: 6, max: 7 })
  .map((row) => direction(`方向${row}`).map((value, column) => ({ sheet: "附件3-2", row, column, value })));
const inDepartment = fc
  .record({ nth: fc.integer({ min: 0, max: 6 }), isBlank: fc.boolean() })
  .map(({ nth, isBlank }) => [departmentCell(nth, isBlank)]);
const wholeDepartment = fc.constant(DEPARTMENT_CELLS.map((_, nth) => departmentCell(nth, false)));
const inSummary = fc.constantFrom(6, 7).map(rowOfSummary);

/** What a roll-up would write for a direction. */
function rowOfSummary(row: number): Typed[] {
  const own = direction(`方向${row}`);
  return [null, own[2], own[1], own[4], own[5], own[6]].flatMap((value, column) =>
    value === null || value === undefined ? [] : [{ sheet: "附件3-1", row: row - 1, column, value }],
  );
}

function departmentCell(nth: number, isBlank: boolean): Typed {
  const [row, column] = DEPARTMENT_CELLS[nth]!;
  return { sheet: "附件3-3", row, column, value: isBlank ? null : DEPARTMENT[nth]! };
}

/** A whole declaration, and what may be done to it afterwards. */
const whole = [
  ...direction("方向6").map((value, column) => ({ sheet: "附件3-2", row: 6, column, value })),
  ...DEPARTMENT_CELLS.map((_, nth) => departmentCell(nth, false)),
  ...rowOfSummary(6),
];
const typing = fc
  .array(fc.oneof(inDirections, wholeDirection, inDepartment, wholeDepartment, inSummary), { maxLength: 7 })
  .map((all) => all.flat());

const sessions = fc.record({
  inserted: fc.oneof(fc.constant([...ORDER]), fc.subarray([...ORDER], { minLength: 1 })),
  typed: fc.oneof(
    typing,
    fc.constant(whole),
    fc.array(inDirections, { maxLength: 2 }).map((after) => [...whole, ...after.flat()]),
  ),
  year: fc.constantFrom(2026, 2025),
});

const writing = ({ sheet, row, column, value }: Typed): Edit => ({
  kind: "write",
  sheet,
  row,
  column,
  values: [[value]],
});

/** What the cells say by themselves, without any of the product: filled, rolled up, or not begun. */
function truthOf(inserted: readonly string[], typed: readonly Typed[]) {
  const cells = new Map(typed.map((one) => [`${one.sheet}!${address(one.row, one.column)}`, one.value]));
  const has = (sheet: string, row: number, column: number) =>
    (cells.get(`${sheet}!${address(row, column)}`) ?? null) !== null;
  const columns = Array.from({ length: 16 }, (_, i) => i);
  const begun = [6, 7, 8].filter((row) => columns.some((column) => has("附件3-2", row, column)));
  const department = DEPARTMENT_CELLS.map(([row, column]) => has("附件3-3", row, column));
  const states: Readonly<Record<string, { isBegun: boolean; isFilled: boolean }>> = {
    "spending-direction": {
      isBegun: begun.length > 0,
      isFilled: begun.every((row) => [0, 1, 2, 3, 4, 5, 6].every((column) => has("附件3-2", row, column))),
    },
    "department-expenditure": {
      isBegun: department.some(Boolean),
      isFilled: department.slice(0, 5).every(Boolean),
    },
    summary: { isBegun: [5, 6].some((row) => has("附件3-1", row, 1)), isFilled: true },
  };
  const own = inserted.map((id) => states[id]!);
  return {
    isBlank: own.every(({ isBegun }) => !isBegun),
    isFinished: own.every(({ isBegun, isFilled }) => isBegun && isFilled),
    isWhole: ORDER.every((id) => inserted.includes(id)),
  };
}

test("after any typing, at rest, pane, check and the cells themselves agree", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(sessions, async ({ inserted, typed: all, year }) => {
      const { edits, sheets } = insertForms(SET, inserted, 2026, []);
      const names = sheets.map(({ sheet }) => sheet);
      const typed = all.filter(({ sheet }) => names.includes(sheet));
      const book = await open(edits);
      for (const one of typed) {
        await book.type(`${one.sheet}!${address(one.row, one.column)}`, one.value);
        await book.settle();
        const asTyped = sentenceOf(book.live.state, { set: SET, year });
        // Nothing that is held back makes it better.
        const { withheld, counts } = book.live.state;
        if (withheld?.hasErrors && !counts.error) {
          expect(asTyped).toMatchObject({ icon: "none", isClear: false });
        }
      }
      book.select(`${names[0]}!A1`);
      await book.settle();

      const file = newFile();
      await file.apply([...edits, ...typed.map(writing)]);
      const checked = await audit(openFile(file.bytes()), { sets, rules });
      const asked = { set: SET, year };
      const report = reportOf("x.xlsx", checked, asked);
      const pane = standingOf(book.live.state, asked);
      expect(pane.short).toBe(report.verdict);
      expect(verdictSentence(pane)).toBe(report.sentence);
      expect(plain(sentenceOf(book.live.state, asked))).toBe(report.sentence);

      const { isBlank, isFinished, isWhole } = truthOf(inserted, typed);
      const hasErrors = report.counts.error > 0;
      const isOfYear = year === 2026;
      const short = hasErrors
        ? "blocked"
        : isBlank
          ? "blank"
          : isFinished && isOfYear
            ? "ready"
            : "unfinished";
      expect(report.verdict).toBe(short);
      const mayBeMailed = !hasErrors && isFinished && isWhole && isOfYear;
      expect(report.sentence.startsWith("可以报送")).toBe(mayBeMailed);
      expect(report.missing.map(({ form }) => form)).toEqual(ORDER.filter((id) => !inserted.includes(id)));
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
}, 240_000);
