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

const cannot = {
  readWanted: "nothing is far away in memory",
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
