import { converted } from "../../src/foreign/convert";
import { survey } from "../../src/forms/read/survey";
import { newFile, openFile } from "../../src/hosts/file/open";
import { importSheets } from "../../src/import/import";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import type { Edit } from "../../src/workbook/edit";
import type { Snapshot } from "../../src/workbook/snapshot";
import { asWordBody, valuesOf } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { sets } from "../templates/sets";
import { documentOf } from "../word/document";
import { convert, describeWith } from "./programs";

/** The forms of a declaration, filled in, and beside them a sheet with everything that a cell may be. */
async function declaration(markdown: string): Promise<Uint8Array> {
  const workbook = newFile();
  const { sheets } = sheetsOf(openWord(documentOf(asWordBody(markdown))));
  await workbook.apply(importSheets(sheets, sets, { taken: [], year: 2026 }).edits);
  await workbook.apply(CELLS);
  return workbook.bytes();
}

const FORMATS = ["0.00", "0%", "#,##0.00", 'yyyy"年"m"月"d"日"', "@", "General", "0.0%", "yyyy-mm-dd"];
const CELLS: readonly Edit[] = [
  { kind: "addSheet", sheet: "各种格" },
  {
    kind: "write",
    sheet: "各种格",
    row: 0,
    column: 0,
    values: [
      [8.5, 0.95, 1234567.891, 46022, "=不是公式", "第一行\n第二行", 0.985, 46022],
      [null, "007", { formula: "A1*2", value: 17 }, { formula: "SUM(附件3!A1:A2)", value: 0 }, "'", null, -3],
    ],
  },
  ...FORMATS.map((numberFormat, column): Edit => ({
    kind: "style",
    sheet: "各种格",
    range: { top: 0, left: column, bottom: 0, right: column },
    style: { numberFormat },
  })),
  { kind: "addSheet", sheet: "附件3" },
  { kind: "merge", sheet: "各种格", range: { top: 3, left: 1, bottom: 5, right: 3 } },
  { kind: "widths", sheet: "各种格", column: 0, widths: [24, 6, 40] },
];

async function read(bytes: Uint8Array): Promise<Snapshot[]> {
  const file = openFile(bytes);
  return file.read(file.sheetNames(), { layout: true });
}

/** Formats and formulas without signs that only quote. */
const plain = (code: string | undefined) => code?.replace(/["'\\]/g, "");

/** What a sheet holds: values, formats, formulas and merged areas; blank cells at its ends left out. */
const held = ({ name, rows, merges }: Snapshot, ofTexts = true) => ({
  name,
  cells: rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      cell && (cell.value !== null || cell.formula !== undefined)
        ? [
            [
              at,
              column,
              cell.value,
              cell.text,
              ofTexts || typeof cell.value !== "string" ? plain(cell.format) : "",
              plain(cell.formula),
            ].join(" | "),
          ]
        : [],
    ),
  ),
  merges: merges.map((area) => JSON.stringify(area)).sort(),
});

const widthsOf = ({ layout }: Snapshot) => [...(layout?.widths ?? [])];

const columnsOf = ({ rows }: Snapshot) => Math.max(0, ...rows.map((row) => row?.length ?? 0));
/** Of a column whose width nobody says. */
const USUAL = 8.5;

describeWith(["LibreOffice"], "workbooks saved by LibreOffice", () => {
  describe.each([
    ["石峰区", SHIFENG],
    ["石鼓区", SHIGU],
  ])("%s", (_, markdown) => {
    let original: Snapshot[];
    let asXls: Uint8Array;
    let asOds: Uint8Array;
    let values: string[];
    beforeAll(async () => {
      const file = await declaration(markdown);
      // LibreOffice's own .xlsx, so that only the way of reading differs.
      original = await read(convert({ file }, "xlsx").file!);
      values = valuesOf((await survey(openFile(file), sets)).forms);
      asXls = (await converted(new Uint8Array(convert({ file }, "xls").file!)))!.bytes;
      asOds = (await converted(new Uint8Array(convert({ file }, "ods").file!)))!.bytes;
    });

    test("as .xls read the same: values, formats, formulas, merged areas", async () => {
      expect((await read(asXls)).map((sheet) => held(sheet))).toEqual(original.map((sheet) => held(sheet)));
    });

    test("as .xls have their columns' widths", async () => {
      const widths = (await read(asXls)).map(widthsOf);
      for (const [i, sheet] of original.entries()) {
        for (const [column, width] of widthsOf(sheet)) {
          if (column < columnsOf(sheet)) {
            expect(Math.abs((new Map(widths[i]).get(column) ?? USUAL) - width)).toBeLessThan(1);
          }
        }
      }
    });

    test("as .ods read the same: values, formulas, merged areas", async () => {
      expect((await read(asOds)).map((sheet) => held(sheet, false))).toEqual(
        original.map((sheet) => held(sheet, false)),
      );
    });

    test("hold the same forms with the same values", async () => {
      for (const bytes of [asXls, asOds]) {
        const { forms } = await survey(openFile(bytes), sets);
        expect(valuesOf(forms)).toEqual(values);
      }
    });
  });
});
