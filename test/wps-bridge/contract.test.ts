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
  "LibreOffice writes 15 digits of a number into a file, 0.3 for 0.30000000000000004": [
    "numbers, dates, truth values: keeps a number exactly, whatever is shown",
    "numbers, dates, truth values: keeps a sum of floats as it is",
  ],
  "LibreOffice writes a truth value into a file as the formula FALSE() or TRUE()": [
    "numbers, dates, truth values: false is not empty",
    "numbers, dates, truth values: true is not 1",
  ],
  "LibreOffice writes TRUE in a formula down again as 1, so that what stands there is not what was written": [
    "formulas: keep newer functions by the name people know",
  ],
  "LibreOffice works out every formula, this one to #NAME?, as WPS does": [
    "formulas: keep a function nobody knows",
  ],
  "WPS moves formulas by itself, and asking all sheets for theirs would take a whole reading": [
    "what formulas use: rows that a formula of the sheet cannot do without stay, with RowsInUse",
    "what formulas use: rows that another sheet speaks of do not move, with RowsCannotMove",
    "what formulas use: a sheet that another speaks of is not removed, with SheetInUse",
  ],
  "LibreOffice has hidden sheets and no very hidden ones; it says hidden of either": [
    "sheets: hides sheets and shows them again",
    "sheets: reads and writes hidden sheets like any other",
  ],
  "LibreOffice's object model draws lines and takes none away: a LineStyle of none leaves it at 1": [
    "looks: styles cells and leaves their values",
  ],
  "LibreOffice still tells of the 22.5 points a row had before it was to fit": [
    "looks: rows have the height asked for, or none of their own",
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
