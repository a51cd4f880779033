import { openFile } from "../../src/hosts/file/open";
import { printedSheets } from "../../src/printing/print-page";
import { pagesOf } from "../../src/printing/pages";
import { sample } from "../../src/web/starts";
import type { Layout, Snapshot } from "../../src/workbook/snapshot";
import { sheetFrom } from "../sheet";
import { sets } from "../templates/sets";

const LAYOUT: Layout = {
  widths: new Map(),
  heights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  frozen: { rows: 0, columns: 0 },
  page: { margins: { left: 2, right: 2, top: 2, bottom: 2 } },
  marks: [],
  validations: [],
};

const LIST = `| 项目 | 金额 |
${Array.from({ length: 9 }, (_, i) => `| 第${i + 2}行 | ${i} |`).join("\n")}`;

/** Ten rows of 100 points each: 25.7 centimetres of an upright A4 take seven. */
const tall = (page: Layout["page"] = {}, more: Partial<Layout> = {}): Snapshot => ({
  ...sheetFrom(LIST),
  layout: {
    ...LAYOUT,
    heights: new Map(Array.from({ length: 10 }, (_, row) => [row, 100])),
    page: { ...LAYOUT.page, ...page },
    ...more,
  },
});

const rows = (sheet: Snapshot) => pagesOf(sheet).map((page) => page.rows.map(({ at }) => at + 1));

test("rows go onto the next page where this one is full", () => {
  expect(rows(tall())).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [8, 9, 10],
  ]);
});

test("headings come again on every page", () => {
  expect(rows(tall({ repeatRows: { from: 0, to: 0 } }))).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [1, 8, 9, 10],
  ]);
});

test("paper that lies across takes fewer rows", () => {
  expect(rows(tall({ orientation: "landscape" })).map((page) => page.length)).toEqual([4, 4, 2]);
  expect(pagesOf(tall({ orientation: "landscape" })).every(({ isLandscape }) => isLandscape)).toBe(true);
});

test("a sheet that is to fit one page in height is made smaller", () => {
  const [page, ...others] = pagesOf(tall({ fitToHeight: 1 }));
  expect(others).toEqual([]);
  expect(page!.scale).toBeCloseTo(0.7285, 3);
});

test("columns that do not fit stand on pages of their own, or all of them smaller where the set-up says so", () => {
  const widths = new Map([
    [0, 60],
    [1, 60],
  ]);
  const columns = (sheet: Snapshot) => pagesOf(sheet).map((page) => page.columns.map(({ at }) => at));
  expect(columns(tall({}, { widths }))).toEqual([[0], [0], [1], [1]]);
  expect(columns(tall({ fitToWidth: 1, fitToHeight: 0 }, { widths }))).toEqual([[0, 1]]);
});

test("what is hidden, or outside the print area, is not printed", () => {
  expect(rows(tall({}, { hiddenRows: new Set([1, 2]) }))[0]).toEqual([1, 4, 5, 6, 7, 8, 9]);
  expect(rows(tall({ area: { top: 2, bottom: 4, left: 0, right: 1 } }))).toEqual([[3, 4, 5]]);
});

test("an empty sheet prints nothing", () => {
  expect(pagesOf({ ...tall(), rows: [] })).toEqual([]);
});

test("what stands in the cells is text, whatever it looks like", () => {
  const { html } = printedSheets([
    { ...tall(), name: "<表>", rows: [[{ value: "<b>", text: "<b>&", format: "@" }]] },
  ]);
  expect(html).toContain("&lt;b&gt;&amp;");
  expect(html).toContain("&lt;表&gt;");
});

test("the forms of the sample fall on a page each, 附件3-2 across, merged cells whole", async () => {
  const file = openFile(await (await sample(sets))!.bytes());
  const { html, pages } = printedSheets(await file.read(file.sheetNames(), { layout: true }));
  expect(pages).toBe(3);
  expect(
    [...html.matchAll(/<figure class="(\w+)"><figcaption>([^<]*)</g)].map(([, way, name]) => [way, name]),
  ).toEqual([
    ["across", "附件3-2　第1页，共1页"],
    ["upright", "附件3-3　第1页，共1页"],
    ["upright", "附件3-1　第1页，共1页"],
  ]);
  expect(html).toMatch(/<td colspan="16"[^>]*><div[^>]*>2026年/);
});
