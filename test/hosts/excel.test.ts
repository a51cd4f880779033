import { keepsTheContract } from "./contract";
import { PROFILES } from "./excel/host";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();

afterEach(() => expect(runtime.host.gaps.splice(0)).toEqual([]));

const ITS_OWN = "Excel moves formulas by itself, and asking for all of them would take a whole reading";

const cannot = {
  undo: "Excel's own undo is not relied upon; the pane restores what stood there",
  "formulas: keep a function nobody knows": "Excel works out every formula, this one to #NAME?",
  "what formulas use: rows that a formula of the sheet cannot do without stay, with RowsInUse": ITS_OWN,
  "what formulas use: rows that another sheet speaks of do not move, with RowsCannotMove": ITS_OWN,
  "what formulas use: a sheet that another speaks of is not removed, with SheetInUse": ITS_OWN,
};

describe("Excel 2024 and newer", () => {
  keepsTheContract({ cannot, open: () => inExcel(runtime, { sets: PROFILES["1.17"] }) });
});

describe("Excel 2021", () => {
  const names =
    "Excel before 1.17 does not tell of new names; they are noticed with the next thing that happens";
  keepsTheContract({
    cannot: { ...cannot, "watching: reports sheets the user adds, renames and removes": names },
    open: () => inExcel(runtime, { sets: PROFILES["1.14"] }),
  });
});
