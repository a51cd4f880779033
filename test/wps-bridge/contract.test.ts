import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWps } from "../../src/hosts/wps/open";
import { keepsTheContract, type Opened } from "../hosts/contract";
import { startBridge, missing, type Bridge } from "./bridge";
import { listenedTo } from "./listeners";

const why = missing();
if (why) process.stderr.write(`skipped “WPS 表格 over LibreOffice”: ${why}\n`);

/** What LibreOffice's object model was seen to do otherwise; the fake keeps these lines. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  "the interface through which the bridge reads values leaves out tabs": [
    "texts: keeps a tab and a vertical tab",
  ],
  "LibreOffice saves 15 digits of a number": [
    "numbers, dates, truth values: keeps a number exactly, whatever is shown",
    "numbers, dates, truth values: keeps a sum of floats as it is",
  ],
  "LibreOffice tells of formats of dates in large letters": [
    "numbers, dates, truth values: a date is its serial number",
    "numbers, dates, truth values: shows a Chinese date",
    "numbers, dates, truth values: shows a time",
  ],
  "LibreOffice gives truth values a format of their own, and says 1 of what a formula comes to": [
    "numbers, dates, truth values: false is not empty",
    "numbers, dates, truth values: true is not 1",
    "formulas: read back a formula with the truth value it came to",
  ],
  "LibreOffice says 0 of what this formula comes to": [
    "formulas: read back a formula with the text it came to",
    "formulas: keep a function nobody knows",
  ],
  "LibreOffice's object model does not take this formula": [
    "formulas: keep newer functions by the name people know",
  ],
  "WPS moves formulas by itself, and asking all sheets for theirs would take a whole reading": [
    "what formulas use: rows that a formula of the sheet cannot do without stay, with RowsInUse",
    "what formulas use: rows that another sheet speaks of do not move, with RowsCannotMove",
    "what formulas use: a sheet that another speaks of is not removed, with SheetInUse",
  ],
  "LibreOffice stops in the middle of it": [
    "empty cells: an emptied cell keeps its number format",
    "empty cells: undefined leaves a cell as it is",
    "merged areas: its value may be written later, with blanks for the rest",
  ],
  "LibreOffice answers otherwise for cells of which some are merged": [
    "merged areas: reads merged areas",
    "merged areas: takes a merged area apart and keeps its value",
    "merged areas: takes apart every merged area it touches",
    "merged areas: refuses to merge across, around or inside a merged area, with MergeOverlaps",
    "inserted rows: move merged areas and stretch those they fall into",
    "deleted rows: move, shorten or take away merged areas",
    "deleted rows: undo inserted ones",
  ],
  "LibreOffice has no very hidden sheets": [
    "sheets: hides sheets and shows them again",
    "sheets: reads and writes hidden sheets like any other",
  ],
  "LibreOffice does not find the cells with input checks": [
    "inserted rows: move heights, input checks and the print area",
    "input checks: are read back by kind",
    "input checks: a later one takes the place of an earlier one",
    "input checks: are taken away, also in part",
  ],
  "LibreOffice tells otherwise of a cell without a colour": ["looks: styles cells and leaves their values"],
  "LibreOffice tells of a height that nobody asked for": [
    "looks: rows have the height asked for, or none of their own",
  ],
  "LibreOffice does not let go of repeated rows once they were saved": [
    "print set-up: repeats headings and prints an area, until told not to",
  ],
};

const cannot: Readonly<Record<string, string>> = {
  mark: "LibreOffice's object model has no conditional formats; the fake has",
  roundTrips: "everything happens at once in WPS; what counts are calls, see wps-calls",
  readWanted: "everything happens at once in WPS, and one great read would keep the page busy",
  undo: "what WPS takes back of an add-in's work is not known; the pane restores what stood there",
  ...Object.fromEntries(
    Object.entries(OTHERWISE).flatMap(([reason, lines]) => lines.map((line) => [line, reason])),
  ),
};

(why ? describe.skip : describe)("WPS 表格 over LibreOffice's object model", () => {
  let bridge: Bridge;
  beforeAll(() => void (bridge = startBridge()));
  afterAll(() => bridge.close());
  const home = mkdtempSync(join(tmpdir(), "jibiao-bridge-files-"));
  let saved = 0;
  /** LibreOffice falls over now and then; the next line of the contract has another. */
  const inFront = async (file?: string) => {
    try {
      return bridge.open(file);
    } catch {
      await bridge.close();
      bridge = startBridge();
      return bridge.open(file);
    }
  };
  const opened = async (file?: string): Promise<Opened> => {
    const app = await inFront(file);
    const { apiEvent, deliver } = listenedTo(bridge);
    const looks = new Set<() => void>();
    const workbook = openWps({ Application: app, wps: { ApiEvent: apiEvent } }, app, (look) => {
      looks.add(look);
      return () => void looks.delete(look);
    });
    return {
      workbook,
      async reopen() {
        const file = join(home, `${saved++}.xlsx`);
        bridge.save(file);
        return (await opened(file)).workbook;
      },
      async asUser(edits) {
        deliver();
        for (const edit of edits) bridge.person.does(edit);
        deliver();
        for (const look of [...looks]) look();
      },
      async protect(sheet) {
        bridge.person.protects(sheet);
        return workbook;
      },
      selection: async () => bridge.person.selection(),
    };
  };
  keepsTheContract({ cannot, open: () => opened() });
});
