import { keepsTheContract } from "./contract";
import { wholeOf } from "./contract/opened";
import { memoryWorkbook } from "./memory";
import type { Abilities } from "../../src/workbook/workbook";

async function open(can: Partial<Abilities> = {}) {
  const workbook = memoryWorkbook(undefined, can);
  const saved = async () => structuredClone((await wholeOf(workbook)).snapshots);
  return {
    workbook,
    reopen: async () => memoryWorkbook(await saved(), can),
    protect: async (sheet: string) =>
      memoryWorkbook(
        (await saved()).map((one) => ({ ...one, protected: one.name === sheet })),
        can,
      ),
    asUser: workbook.asUser,
    selection: async () => workbook.selection(),
    undo: async () => workbook.undo(),
    roundTrips: workbook.roundTrips,
  };
}

const ONLY_KEPT = "formulas are only kept in memory, nothing follows where they point";

const cannot = {
  readWanted: "nothing is far away in memory",
  "what formulas use: rows that a formula of the sheet cannot do without stay, with RowsInUse": ONLY_KEPT,
  "what formulas use: rows that another sheet speaks of do not move, with RowsCannotMove": ONLY_KEPT,
  "what formulas use: a sheet that another speaks of is not removed, with SheetInUse": ONLY_KEPT,
  "protected sheets: takes what is written into cells left open":
    "the port does not show locks, so memory keeps none",
};

describe("a workbook in memory", () => keepsTheContract({ open, cannot }));

describe("a workbook in memory without abilities", () => {
  const because = "it was taken away";
  keepsTheContract({
    open: () => open({ watch: false, reveal: false, mark: false, undo: false, rollBack: false }),
    cannot: { ...cannot, watch: because, reveal: because, mark: because, undo: because, rollBack: because },
  });
});
