import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertForms } from "../../src/forms/draw/draw";
import { newFile, openFile } from "../../src/hosts/file/open";
import { openWps } from "../../src/hosts/wps/open";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import { address, rangeText, type Range } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import type { Workbook } from "../../src/workbook/workbook";
import { SHIFENG } from "../journeys/golden/shifeng";
import { sheetsFrom } from "../sheet";
import { sets } from "../templates/sets";
import { missing, startBridge, type Bridge } from "./bridge";

/**
 * What the add-in for WPS writes through the object model of LibreOffice, and LibreOffice then saves, is what
 * hosts/file writes, cell by cell.
 */
const why = missing();
if (why) process.stderr.write(`skipped “forms through WPS's object model”: ${why}\n`);

/** LibreOffice makes a column a whole number of pixels wide; a point off is what the add-in puts up with, in characters of 5.25. */
const CHARACTERS_OFF = 1 / 5.25;
/** What it writes into the file counts in characters of a font of its own, which is wider; each column by as much. */
const OF_ITS_FONT = { least: 0.79, most: 0.87 };
/** Rows and margins are kept in hundredths of a millimetre. */
const POINTS_OFF = 0.1;
const CENTIMETRES_OFF = 0.01;

const DISTRICTS = sets.filter(({ set }) => set !== "national");

const home = mkdtempSync(join(tmpdir(), "jibiao-bridge-forms-"));

/** What is there once it was saved and opened again; of LibreOffice also what it said before that. */
type Made = (doing: (workbook: Workbook) => Promise<void>) => Promise<{ in: Snapshot[]; said: Snapshot[] }>;

async function all(workbook: Workbook): Promise<Snapshot[]> {
  const names = (await workbook.sheets()).map(({ name }) => name).filter((name) => name !== "Sheet1");
  return workbook.read(names, { layout: true });
}

const inFile: Made = async (doing) => {
  const file = newFile();
  await doing(file);
  const drawn = await all(openFile(file.bytes()));
  return { in: drawn, said: drawn };
};

(why ? describe.skip : describe)("through the object model of WPS, in LibreOffice", () => {
  let bridge: Bridge;
  let saved = 0;
  beforeAll(() => void (bridge = startBridge()));
  afterAll(() => bridge.close());

  const inLibreOffice: Made = async (doing) => {
    const app = bridge.open();
    const workbook = openWps({ Application: app }, app, () => () => {});
    await doing(workbook);
    const file = join(home, `${saved++}.xlsx`);
    bridge.save(file);
    return { in: await all(openFile(readFileSync(file))), said: await all(workbook) };
  };

  test.each(DISTRICTS.map((set) => [`${set.name}（${set.since}）`, set] as const))(
    "the forms of %s are those of a file",
    async (_, set) => {
      const doing = async (workbook: Workbook) =>
        void (await workbook.apply(insertForms(set, [...set.forms.keys()], 2026, []).edits));
      const [drawn, written] = [await inLibreOffice(doing), await inFile(doing)];
      expect(drawn.in.map(exactly)).toEqual(written.in.map(exactly));
      written.in.forEach(({ layout }, i) => {
        const { widths, heights, page } = layout!;
        const saved = drawn.in[i]!.layout!;
        expect(farOff(drawn.said[i]!.layout!.widths, widths, CHARACTERS_OFF)).toEqual([]);
        expect(farOff(saved.heights, heights, POINTS_OFF)).toEqual([]);
        expect([...saved.widths.keys()].sort()).toEqual([...widths.keys()].sort());
        for (const [column, width] of widths) {
          const share = saved.widths.get(column)! / width;
          expect(share).toBeGreaterThan(OF_ITS_FONT.least);
          expect(share).toBeLessThan(OF_ITS_FONT.most);
        }
        for (const [side, centimetres] of Object.entries(page.margins!)) {
          const there = saved.page.margins![side as "left"];
          expect(Math.abs(there - centimetres)).toBeLessThan(CENTIMETRES_OFF);
        }
      });
    },
  );

  test("the official roll-up comes out as in a file", async () => {
    const doing = async (workbook: Workbook) => {
      const set = sets.find((one) => one.set === "shifeng")!;
      const { edits } = insertForms(set, ["summary", "spending-direction"], 2019, []);
      await workbook.apply(edits);
      await workbook.apply([directionsOf(SHIFENG)]);
      const { result } = await oneClick(workbook, { sets, rules }, {}, new Date("2026-11-22"));
      if (result.kind !== "done") throw new Error(result.kind);
      await workbook.apply(result.edits);
    };
    const [drawn, written] = [await inLibreOffice(doing), await inFile(doing)];
    expect(Object.keys(textsOf(written.in[0]!)).length).toBeGreaterThan(30);
    expect(drawn.in.map(exactly)).toEqual(written.in.map(exactly));
  });
});

/** The rows of the declaration's 附件3-2, as they stand under its headings. */
function directionsOf(declaration: string): Edit {
  const sheet = "附件3-2";
  const { rows } = sheetsFrom(declaration).find(({ name }) => name === sheet)!;
  const values = rows.slice(6).map((line) => (line ?? []).map((cell) => cell?.value ?? null));
  return { kind: "write", sheet, row: 6, column: 0, values };
}

/** All of a sheet that must be the same to the letter. */
function exactly(sheet: Snapshot) {
  const { page, frozen, validations } = sheet.layout!;
  const set = Object.fromEntries(Object.entries(page).filter(([name]) => name !== "margins"));
  return {
    name: sheet.name,
    cells: textsOf(sheet),
    merges: sheet.merges.map(rangeText).sort(),
    names: sheet.names.map(({ name, range }) => [name, range && rangeText(range)]),
    page: { ...set, ...(page.area && { area: rangeText(page.area) }) },
    frozen,
    // In however many ranges.
    checks: validations
      .flatMap(({ range, kind, choices }) => cellsOf(range).map((at) => [at, kind, choices]))
      .sort(),
  };
}

function textsOf(sheet: Snapshot): Record<string, unknown> {
  return Object.fromEntries(
    sheet.rows.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) =>
        cell ? [[address(row, column), [cell.value, cell.text, formatOf(cell)]]] : [],
      ),
    ),
  );
}

/** LibreOffice makes a cell for text of one that is given an apostrophe and then a text that could be a number. */
function formatOf({ value, format }: Cell): string {
  return typeof value === "string" && format === "@" ? "General" : format;
}

function cellsOf({ top, left, bottom, right }: Range): string[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => address(top + i, left + j)),
  ).flat();
}

function farOff(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
  most: number,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((at) => {
    const [is, was] = [one.get(at), other.get(at)];
    const isNear = is !== undefined && was !== undefined && Math.abs(is - was) <= most;
    return isNear ? [] : [`${at}: ${is} for ${was}`];
  });
}
