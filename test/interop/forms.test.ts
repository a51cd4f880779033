import { insertForms } from "../../src/forms/draw/draw";
import type { FilledForm } from "../../src/forms/filled";
import { findForms } from "../../src/forms/find/find";
import { readForm } from "../../src/forms/read/read";
import { newFile, openFile } from "../../src/hosts/file/open";
import { columnLetters, rangeText, type Range } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import { allForms, drawn, withoutMarkers } from "../forms/sheets";
import { sets } from "../templates/sets";
import { convert, describeWith, pagesOf, python, resavedByOpenpyxl } from "./programs";

const YEAR = 2026;

type Set = (typeof sets)[number];

/** The last year up to ours in which a set's forms hold: a later set of the same name takes the years after. */
function yearOf({ set, since }: Set): number {
  const later = sets.filter((one) => one.set === set && one.since > since).map((one) => one.since - 1);
  return Math.min(YEAR, ...later);
}

/** All forms of a district in one file. */
async function fileOf(set: Set, more: readonly Edit[] = []): Promise<Uint8Array> {
  const file = newFile();
  await file.apply([...insertForms(set, [...set.forms.keys()], yearOf(set), []).edits, ...more]);
  return file.bytes();
}

async function sheetsOf(bytes: Uint8Array): Promise<Snapshot[]> {
  const file = openFile(bytes);
  return file.read(
    (await file.sheets()).map(({ name }) => name),
    { layout: true },
  );
}

const formsOf = (sheets: readonly Snapshot[]): FilledForm[] =>
  sheets.flatMap((sheet) => findForms(sheet, sets).forms.map((found) => readForm(sheet, found)));

const facts = ({ definition, marked, year, blank, missing }: FilledForm) => ({
  form: definition.id,
  marked,
  year,
  blank,
  missing,
});

/** What finding and reading every form of a freshly drawn file must give. */
const expected = (set: Set, marked: boolean) =>
  [...set.forms.values()].map((definition) => {
    const saysYear = marked || /\{year\}/.test(definition.title) || definition.head.includes("year");
    return {
      form: definition.id,
      marked,
      year: saysYear ? yearOf(set) : undefined,
      blank: true,
      missing: [],
    };
  });

describe.each(sets.map((set) => [`${set.name} since ${set.since}`, set] as const))(
  "forms of %s",
  (_, set) => {
    // A set for everybody never claims a district's own form, so that its labels alone say nothing.
    const byLabels = (sheets: readonly Snapshot[]) => {
      if (set.nationwide) return;
      expect(formsOf(sheets.map(withoutMarkers)).map(facts)).toEqual(expected(set, false));
    };

    describeWith(["LibreOffice"], "saved by LibreOffice", () => {
      let sheets: Snapshot[];
      beforeAll(async () => {
        sheets = await sheetsOf(convert({ forms: await fileOf(set) }, "xlsx").forms!);
      });

      test("are found again by their markers", () => {
        expect(formsOf(sheets).map(facts)).toEqual(expected(set, true));
      });

      test("are found again by their labels", () => byLabels(sheets));

      // Frozen rows are not asked for: LibreOffice without a window saves none, whoever wrote the file.
      test("keep their print set-up and their input checks", async () => {
        const before = await sheetsOf(await fileOf(set));
        sheets.forEach(({ layout }, i) => {
          const { page, validations } = before[i]!.layout!;
          const { orientation, fitToWidth, repeatRows } = page;
          expect(layout!.page).toMatchObject({ orientation, fitToWidth, ...(repeatRows && { repeatRows }) });
          expect(layout!.validations.map(({ kind }) => kind).sort()).toEqual(
            validations.map(({ kind }) => kind).sort(),
          );
        });
      });
    });

    describeWith(["openpyxl"], "saved by openpyxl", () => {
      test("are found again by marker and by labels", async () => {
        const sheets = await sheetsOf(resavedByOpenpyxl(await fileOf(set)));
        expect(formsOf(sheets).map(facts)).toEqual(expected(set, true));
        byLabels(sheets);
      });
    });

    describeWith(["openpyxl"], "read by openpyxl", () => {
      test("have the official labels, merged areas, frozen headings and paper", async () => {
        const seen = python(SHEETS, await fileOf(set)) as SheetSeen[];
        const drawings = await Promise.all(
          [...set.forms.values()].map((definition) => drawn(definition, { year: yearOf(set) })),
        );
        drawings.forEach((drawing, i) => {
          const { merges, texts, orientation, paper, fitToWidth, frozen } = seen[i]!;
          const { page, frozen: still } = drawing.layout!;
          expect(merges.sort()).toEqual(drawing.merges.map(rangeText).sort());
          expect(texts).toEqual(textsOf(drawing));
          expect({ orientation, paper, fitToWidth, frozen }).toEqual({
            orientation: page.orientation,
            paper: "9",
            fitToWidth: 1,
            frozen: still.rows ? `${columnLetters(still.columns)}${still.rows + 1}` : null,
          });
        });
      });
    });
  },
);

describeWith(["LibreOffice", "poppler"], "printed by LibreOffice", () => {
  const LONG = 80;
  let pages: Record<string, ReturnType<typeof pagesOf>>;

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const { set, definition } of allForms) {
      const file = newFile();
      await file.apply(insertForms(set, [definition.id], YEAR, []).edits);
      files[`${set.set}-${definition.id}`] = file.bytes();
    }
    files.long = await longTable();
    const printed = convert(files, "pdf");
    pages = Object.fromEntries(Object.entries(printed).map(([name, pdf]) => [name, pagesOf(pdf)]));
  });

  test.each(allForms)(
    "$name: one sheet of A4 the right way round, every letter of its headings on it",
    ({ set, definition }) => {
      const [page, ...more] = pages[`${set.set}-${definition.id}`]!;
      const isWide = definition.page.orientation === "landscape";
      const [width, height] = isWide ? [842, 595] : [595, 842];
      expect(more).toEqual([]);
      expect([Math.round(page!.width), Math.round(page!.height)]).toEqual([width, height]);
      const letters = new Set(page!.text);
      const lost = definition.labels.filter(({ text }) => [...text].some((letter) => !letters.has(letter)));
      expect(lost.map(({ text }) => text)).toEqual([]);
    },
  );

  test("a long 附件3-2 stays one page wide and repeats its headings on every page", () => {
    expect(pages.long!.length).toBeGreaterThan(2);
    for (const { width, height, text } of pages.long!) {
      expect(width).toBeGreaterThan(height);
      for (const heading of ["主管部门", "绩效指标", "满意度指标"]) expect(text).toContain(heading);
    }
    const printed = pages.long!.map(({ text }) => text).join("");
    for (let nth = 1; nth <= LONG; nth++) expect(printed).toContain(`路灯${nth}号`);
  });

  async function longTable(): Promise<Uint8Array> {
    const set = sets.find((one) => one.set === "shifeng")!;
    const file = newFile();
    const { edits, sheets } = insertForms(set, ["spending-direction"], YEAR, []);
    const values = Array.from({ length: LONG }, (_, i) => [
      "城管局",
      "维护费",
      `路灯${i + 1}号`,
      "2026年",
      8.5,
    ]);
    await file.apply([...edits, { kind: "write", sheet: sheets[0]!.sheet, row: 6, column: 0, values }]);
    return file.bytes();
  }
});

interface SheetSeen {
  readonly merges: string[];
  readonly texts: Record<string, string>;
  readonly orientation: string;
  readonly paper: string;
  readonly fitToWidth: number;
  readonly frozen: string | null;
}

const SHEETS = `
import json, sys, openpyxl
print(json.dumps([{
  "merges": [str(area) for area in sheet.merged_cells.ranges],
  "texts": {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
  "orientation": sheet.page_setup.orientation,
  "paper": str(sheet.page_setup.paperSize),
  "fitToWidth": int(sheet.page_setup.fitToWidth),
  "frozen": sheet.freeze_panes,
} for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets]))`;

function textsOf({ rows }: Snapshot): Record<string, unknown> {
  const cells = rows.flatMap((row, r) => (row ?? []).map((cell, c) => [placed(r, c), cell?.value] as const));
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== undefined));
}

function placed(row: number, column: number): string {
  const one: Range = { top: row, left: column, bottom: row, right: column };
  return rangeText(one);
}
