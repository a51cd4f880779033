import { keepsTheContract } from "./contract";
import type { Mood } from "./wps/guarded";
import { inWps, type InWps } from "./wps/opened";

const ITS_OWN = "WPS moves formulas by itself, and asking all sheets for theirs would take a whole reading";

const cannot = {
  undo: "what WPS takes back of an add-in's work is not known; the pane restores what stood there",
  roundTrips: "everything happens at once in WPS; what counts are calls, see wps-calls",
  readWanted: "everything happens at once in WPS, and one great read would keep the page busy",
  "formulas: keep a function nobody knows": "WPS works out every formula, this one to #NAME?",
  "what formulas use: rows that a formula of the sheet cannot do without stay, with RowsInUse": ITS_OWN,
  "what formulas use: rows that another sheet speaks of do not move, with RowsCannotMove": ITS_OWN,
  "what formulas use: a sheet that another speaks of is not removed, with SheetInUse": ITS_OWN,
};

const MOODS: Readonly<Record<string, Partial<Mood>>> = {
  "a current build": {},
  "a build that tells of our own writes later": { tellsOwn: "later", events: "wps" },
  "a build that does not tell of our own writes": { tellsOwn: "never", events: "et" },
  "an old build without events": { events: "none", isOld: true },
  "a build that answers one row or column as a list": { bulk: "list", nothing: undefined },
  "a build that answers many cells as a list": { bulk: "flat", hasMethods: true },
  "a build that answers many cells as a list down the columns": { bulk: "flat down" },
  "a build that answers with an object": { bulk: "object", writesBulk: false },
  "a build that answers the first cell alone": { bulk: "first", writesBulk: false, events: "none" },
};

let opened: InWps;
afterEach(() => expect(opened.wps.wire.gaps).toEqual([]));

describe.each(Object.entries(MOODS))("WPS 表格, %s", (_, mood) => {
  keepsTheContract({ cannot, open: async () => (opened = inWps(mood)) });
});
