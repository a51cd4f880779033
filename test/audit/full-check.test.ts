import fc from "fast-check";
import type { Content, Edit } from "../../src/workbook/edit";
import { WorkbookError } from "../../src/workbook/errors";
import { address } from "../../src/workbook/cell";
import { forms, open, type LiveBook } from "../live/book";
import { direction, directions, HEADINGS } from "../live/rows";

/*
 * Whatever people do to a workbook, in whatever order and however quickly: what the pane shows is what a full check of
 * the workbook as it stands finds.
 */

type Act = (book: LiveBook, sheets: readonly string[]) => Promise<void>;

const CONTENTS: readonly Content[] = [
  null,
  8.5,
  "8.5万元",
  226,
  250000,
  "待定",
  "无",
  "　 ",
  "石峰区图书馆",
  "图书馆",
  "2018年",
  "2019年—2021年",
  "服务120人次",
  "按照实际，专款专用",
  "图书采购",
  "公共阅读服务专项",
  "公共阅读服务",
  "合计",
  "注：以上各项",
  "支出方向",
  "单位：元",
  "2026年区级专项资金预算绩效目标汇总表",
  "2019年区级专项资金支出方向绩效目标表",
  "做三件事：一是买书；二是办展",
];

const content = fc.constantFrom(...CONTENTS);
const row = fc.integer({ min: 0, max: 16 });
const column = fc.integer({ min: 0, max: 16 });
const nth = fc.nat(6);
const pick = (sheets: readonly string[], i: number) => sheets[i % sheets.length]!;

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(nth, row, column, content).map(typed) },
  { weight: 2, arbitrary: fc.tuple(nth, row, fc.integer({ min: 1, max: 3 })).map(pasted) },
  { weight: 2, arbitrary: fc.tuple(nth, row, fc.integer({ min: 1, max: 4 }), fc.boolean()).map(moved) },
  { weight: 1, arbitrary: fc.tuple(nth, row).map(emptied) },
  { weight: 1, arbitrary: fc.tuple(nth, row, column).map(merged) },
  { weight: 3, arbitrary: fc.constant<Act>((book) => book.undo()) },
  { weight: 1, arbitrary: fc.tuple(nth, nth).map(sheetListed) },
  { weight: 3, arbitrary: fc.constant<Act>((book) => book.settle()) },
);

function typed([i, row, column, content]: [number, number, number, Content]): Act {
  return (book, sheets) => book.type(`${pick(sheets, i)}!${address(row, column)}`, content);
}

function pasted([i, row, count]: [number, number, number]): Act {
  const rows = Array.from({ length: count }, (_, n) => direction(n ? `读者活动${n}` : "图书采购"));
  return (book, sheets) => book.paste(`${pick(sheets, i)}!${address(row, 0)}`, rows);
}

function moved([i, row, count, isNew]: [number, number, number, boolean]): Act {
  return (book, sheets) =>
    book.does({ kind: isNew ? "insertRows" : "deleteRows", sheet: pick(sheets, i), row, count });
}

function emptied([i, row]: [number, number]): Act {
  const values = Array.from({ length: 10 }, () => Array.from({ length: 16 }, () => null));
  return (book, sheets) => book.does({ kind: "write", sheet: pick(sheets, i), row, column: 0, values });
}

function merged([i, row, column]: [number, number, number]): Act {
  return (book, sheets) => {
    const range = { top: row, left: column, bottom: row + 1, right: column };
    return book.does({ kind: "merge", sheet: pick(sheets, i), range });
  };
}

function sheetListed([i, what]: [number, number]): Act {
  return async (book, sheets) => {
    const sheet = pick(sheets, i);
    const free = ["甲", "乙", "丙"].find((name) => !sheets.includes(name)) ?? sheet;
    const edits: Edit[][] = [
      [{ kind: "addSheet", sheet: free, before: sheet }],
      [{ kind: "renameSheet", sheet, to: free }],
      [{ kind: "removeSheet", sheet }],
      forms("summary").map((edit) => ("sheet" in edit ? { ...edit, sheet: free } : edit)),
    ];
    await book.does(...edits[what % edits.length]!);
  };
}

const WORKBOOK: readonly Edit[] = [
  ...forms("summary", "spending-direction", "department-expenditure", "spending-direction"),
  directions(direction("图书采购"), direction("读者活动")),
  { kind: "write", sheet: "附件3-1", row: 5, column: 0, values: [[1, "公共阅读服务专项", "图书采购", 8.5]] },
  // A second form below the first, recognised by its title and headings.
  {
    kind: "write",
    sheet: "附件3-2",
    row: 12,
    column: 0,
    values: [
      ["2026年区级专项资金支出方向绩效目标表"],
      HEADINGS.slice(0, 7),
      ["图书馆", "地方文献", "公共阅读服务专项", "2026年", "8.5万元", "征集全区的旧志", null],
    ],
  },
];

test("after whatever was done, the issues are those of a full check", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 12 }), async (all) => {
      const book = await open(WORKBOOK);
      for (const act of all) {
        const sheets = (await book.workbook.sheets()).map(({ name }) => name);
        await act(book, sheets).catch((problem: unknown) => {
          // The spreadsheet itself refuses: the last sheet, cells that are merged.
          if (!(problem instanceof WorkbookError)) throw problem;
        });
      }
      const [first] = await book.workbook.sheets();
      book.select(`${first!.name}!A1000`);
      await book.settle();
      expect(book.live.state.isCutOff).toBe(false);
      expect(book.issues()).toEqual(await book.full());
      for (const { rule } of book.live.state.issues) seen.add(rule);
    }),
    { numRuns: 150 },
  );
  // The property is about something: most kinds of rules had a say.
  expect(seen.size).toBeGreaterThan(12);
});
