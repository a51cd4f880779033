import type { Edit } from "../../src/workbook/edit";
import { PartlyApplied } from "../../src/workbook/errors";
import type { Workbook } from "../../src/workbook/workbook";
import { merge, write } from "./contract/edits";
import { wholeOf } from "./contract/opened";

/** Each of these fails on every workbook that has `standing`, at whatever point of a batch it comes. */
export const FAULTS: Readonly<Record<string, Edit>> = {
  "a sheet that is not there": write("没有这张表", "A1", ["甲"]),
  "a sheet's name that is taken": { kind: "addSheet", sheet: "不动" },
  "a merge across another": merge("不动", "B2:C3"),
  "a text too long, after one that is not": write("不动", "D4", ["写得下"], ["长".repeat(32_768)]),
  "a block that reaches off the sheet": write("不动", "A1048575", ["内"], ["内"], ["外"]),
};

/** What the faults lean on: a sheet that the batch under test leaves alone. */
export const standing: readonly Edit[] = [
  { kind: "addSheet", sheet: "不动" },
  write("不动", "A1", ["原文", 8.5]),
  merge("不动", "A2:B2"),
];

/** The workbook, but each `apply` meets a fault after its first `k` edits; what it throws speaks of the caller's edits. */
export function failingAt(
  workbook: Workbook,
  k: number,
  fault: Edit = FAULTS["a sheet that is not there"]!,
): Workbook {
  return {
    host: workbook.host,
    can: workbook.can,
    sheets: () => workbook.sheets(),
    read: (sheets, also) => workbook.read(sheets, also),
    async apply(edits) {
      try {
        await workbook.apply([...edits.slice(0, k), fault, ...edits.slice(k)]);
      } catch (error) {
        if (!(error instanceof PartlyApplied)) throw error;
        throw new PartlyApplied(
          error.done,
          error.notDone.filter((edit) => edit !== fault),
          error.reason,
        );
      }
    },
    watch: (listener) => workbook.watch(listener),
    reveal: (cell) => workbook.reveal(cell),
  };
}

/**
 * Applies the edits with a fault before each of them and after the last, each kind of fault in turn: a workbook that
 * rolls back is as it was (to the byte, where `image` gives its bytes), any other shows exactly what it says was done.
 * Either way the rest can be done afterwards. `open` gives a fresh workbook with `standing` applied.
 */
export function withstandsFaults<W extends Workbook>(host: {
  open: () => Promise<W>;
  edits: readonly Edit[];
  image?: (workbook: W) => Uint8Array;
}): void {
  const { open, edits, image } = host;

  async function after(done: readonly Edit[]) {
    const workbook = await open();
    await workbook.apply(done);
    return wholeOf(workbook);
  }

  test.each(Object.entries(FAULTS))("%s, at every place of a batch", async (_, fault) => {
    const finished = await after(edits);
    for (let k = 0; k <= edits.length; k++) {
      const workbook = await open();
      const bytes = image?.(workbook);
      const error: unknown = await failingAt(workbook, k, fault)
        .apply(edits)
        .catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Error);
      expect(error instanceof PartlyApplied).toBe(!workbook.can.rollBack);
      const [done, notDone] = error instanceof PartlyApplied ? [error.done, error.notDone] : [[], edits];
      expect([...done, ...notDone]).toEqual(edits);
      expect(await wholeOf(workbook)).toEqual(await after(done));
      if (workbook.can.rollBack) expect(image?.(workbook)).toEqual(bytes);
      await workbook.apply(notDone);
      expect(await wholeOf(workbook)).toEqual(finished);
    }
  });
}
