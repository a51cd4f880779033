import { surveyed } from "../../src/forms/read/survey";
import { survey } from "../../src/forms/read/survey";
import { newFile, openFile } from "../../src/hosts/file/open";
import { landedAmong } from "../../src/import/landed";
import { placeLanded } from "../../src/import/place-landed";
import { sheetsOf } from "../../src/import/word-sheets";
import { inForce } from "../../src/templates/load";
import type { Range } from "../../src/workbook/cell";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { openWord } from "../../src/word/open";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { sets } from "../templates/sets";
import { documentOf } from "../word/document";
import { asWordBody, valuesOf } from "./declaration";

/* A table that was copied in Word and pasted into a sheet: known where it lands, and drawn anew from it. */

const tablesOf = (markdown: string) =>
  sheetsOf(openWord(documentOf(asWordBody(markdown)))).sheets.map(({ snapshot }) => snapshot);

type Row = (Cell | undefined)[];
const moved = (range: Range, down: number, right: number): Range => ({
  ...{ top: range.top + down, bottom: range.bottom + down },
  ...{ left: range.left + right, right: range.right + right },
});
const withRows = (sheet: Snapshot, change: (row: Row) => Row): Snapshot => ({
  ...sheet,
  rows: sheet.rows.map((row) => change(Array.from(row ?? []))),
});

/** The ways in which it lands. */
const LANDINGS: Readonly<Record<string, (sheet: Snapshot) => Snapshot>> = {
  "as it is": (sheet) => sheet,
  "a few rows down and columns to the right": (sheet) => ({
    ...sheet,
    rows: [
      ...Array.from({ length: 5 }, () => undefined),
      ...withRows(sheet, (row) => [undefined, undefined, ...row]).rows,
    ],
    merges: sheet.merges.map((range) => moved(range, 5, 2)),
  }),
  "without its merged cells": (sheet) => ({ ...sheet, merges: [] }),
  "without number and title": (sheet) => {
    const first = sheet.rows.findIndex((row) => Object.values(row ?? []).filter(Boolean).length > 1);
    return {
      ...sheet,
      rows: sheet.rows.slice(first),
      merges: sheet.merges.filter(({ top }) => top >= first).map((range) => moved(range, -first, 0)),
    };
  },
  "with a blank column behind each": (sheet) => ({
    ...withRows(sheet, (row) => row.flatMap((cell) => [cell, undefined])),
    merges: sheet.merges.map((range) => ({ ...range, left: range.left * 2, right: range.right * 2 + 1 })),
  }),
  "with its figures as numbers": (sheet) =>
    withRows(sheet, (row) =>
      row.map((cell) =>
        cell && /^\d{1,6}(\.\d+)?$/.test(cell.text)
          ? { value: Number(cell.text), text: String(Number(cell.text)), format: "General" }
          : cell,
      ),
    ),
  "with paragraphs in rows of their own": (sheet) => withParagraphsApart(sheet),
};

/** As Excel does: a cell of several paragraphs takes as many rows, and its neighbours are merged beside it. */
function withParagraphsApart(sheet: Snapshot): Snapshot {
  const lines = sheet.rows.map((row) =>
    Math.max(1, ...Object.values(row ?? []).map((cell) => (cell ? cell.text.split("\n").length : 1))),
  );
  const starts = lines.map((_, row) => lines.slice(0, row).reduce((sum, one) => sum + one, 0));
  const end = (row: number) => starts[row]! + lines[row]! - 1;
  const rows: Row[] = [];
  const merges = sheet.merges.map((range) => ({
    ...range,
    top: starts[range.top]!,
    bottom: end(range.bottom),
  }));
  const columns = Math.max(...sheet.rows.map((row) => row?.length ?? 0));
  sheet.rows.forEach((row, at) => {
    for (let column = 0; column < columns; column++) {
      const cell = row?.[column];
      const texts = cell?.text.split("\n") ?? [];
      texts.forEach((text, i) => {
        (rows[starts[at]! + i] ??= [])[column] =
          i === 0 && cell && texts.length === 1 ? cell : { value: text, text, format: "General" };
      });
      const isMerged = sheet.merges.some(
        ({ top, bottom, left, right }) => top <= at && at <= bottom && left <= column && column <= right,
      );
      if (lines[at]! > 1 && texts.length < 2 && !isMerged) {
        merges.push({ top: starts[at]!, bottom: end(at), left: column, right: column });
      }
    }
  });
  // A cell that was parted is merged across only, line by line.
  const isParted = ({ top, left, bottom }: Range) => bottom > top && rows[top + 1]?.[left] !== undefined;
  const apart = merges.flatMap((range) => {
    if (!isParted(range)) return [range];
    const all = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i);
    return range.right > range.left ? all.map((row) => ({ ...range, top: row, bottom: row })) : [];
  });
  return { ...sheet, rows: Array.from(rows, (row) => row ?? []), merges: apart };
}

/** Finds it, draws it, and reads what came of it. */
async function drawn(sheets: readonly Snapshot[], district: string) {
  const set = inForce(sets, district, 2026);
  const { forms } = surveyed(sheets, sheets, sets);
  const landed = landedAmong(forms, set);
  const { edits, imported } = placeLanded(landed, sheets, { taken: ["Sheet1"], year: 2026 });
  const file = newFile();
  await file.apply(edits);
  const { forms: read } = await survey(openFile(file.bytes()), sets);
  return { landed, imported, read };
}

describe.each([
  ["石峰区", "shifeng", SHIFENG],
  ["石鼓区", "shigu", SHIGU],
])("a table of %s", (_, district, markdown) => {
  test.each(Object.keys(LANDINGS))("that lands %s is drawn with every value in its field", async (name) => {
    for (const sheet of tablesOf(markdown)) {
      const original = surveyed([sheet], [sheet], sets).forms;
      const there = LANDINGS[name]!({ ...sheet, name: "Sheet1" });
      const { landed, imported, read } = await drawn([there], district);
      expect(landed).toHaveLength(1);
      expect(read.map(({ marked, definition }) => [marked, definition.id])).toEqual([
        [true, original[0]!.definition.id],
      ]);
      expect(imported.flatMap(({ homeless }) => homeless)).toEqual([]);
      expect(valuesOf(read).sort()).toEqual(valuesOf(original).sort());
    }
  });
});
