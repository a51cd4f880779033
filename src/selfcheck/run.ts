import type { CellRef } from "../workbook/cell";
import { WorkbookError } from "../workbook/errors";
import type { Workbook } from "../workbook/workbook";
import { same } from "./broken";
import { trials } from "./index";
import { problemOf, type Line } from "./line";
import { leaveProof, proofLasted } from "./proof";
import { SCRATCH, scratchesIn } from "./scratch";
import type { Trial } from "./trial";
import { addedSheet } from "./trials/sheets";
import { TookTooLong, within } from "./within";

export { leaveProof };

export interface SelfCheckOptions {
  /** What `leaveProof` left, it left since the workbook was opened. */
  readonly isProofNew?: boolean;
  /** Where the user is, to be brought back there. */
  readonly selected?: CellRef | undefined;
  /** Told before each trial. */
  readonly onProgress?: (done: number, of: number, title: string) => void;
  /** Milliseconds a trial may take. */
  readonly limit?: number;
}

type Trying = Pick<Trial, "id" | "title" | "advice"> & { readonly run: () => Promise<string | void> };

/**
 * Tries everything in the spreadsheet that is open, each on a scratch sheet of its own at the end of the workbook,
 * and removes the sheet whatever happened. Never throws: what goes wrong is a line.
 */
export async function selfCheck(workbook: Workbook, options: SelfCheckOptions = {}): Promise<Line[]> {
  const { isProofNew = false, selected, onProgress, limit = 20_000 } = options;
  const scratches = scratchesIn(workbook);
  const lines: Line[] = [];
  /** Why the rest is not tried. */
  let halted: string | undefined;

  async function tryOut({ id, title, advice, run }: Trying): Promise<void> {
    onProgress?.(lines.length, trials.length + 3, title);
    const from = performance.now();
    const done = (line: Pick<Line, "outcome" | "advice" | "problem">) =>
      lines.push({ id, title, ms: Math.round(performance.now() - from), ...line });
    try {
      const reason = await within(limit, run());
      done(reason === undefined ? { outcome: "works" } : { outcome: "skipped", advice: reason });
    } catch (error) {
      const isFirst = id === addedSheet.id && error instanceof WorkbookError;
      done({ outcome: "fails", advice: isFirst ? error.message : advice, problem: problemOf(error) });
      if (id === addedSheet.id) halted = "加不了临时表，没有试";
      // What is still under way must not meet what comes next.
      if (error instanceof TookTooLong) halted = "前面一项没有等到回话，没有试";
    }
  }

  const onScratch = (trial: Trial): Trying => ({
    ...trial,
    async run() {
      if (trial.needs && !workbook.can[trial.needs]) return "这个软件没有这一项";
      if (halted !== undefined) return halted;
      try {
        return await trial.run(workbook, await scratches.add());
      } finally {
        // What is left is seen to at the end.
        await scratches.clear().catch(() => undefined);
      }
    },
  });

  for (const trial of [addedSheet, ...trials]) await tryOut(onScratch(trial));
  await tryOut({ ...lasting, run: () => proofLasted(workbook, isProofNew) });
  await tryOut({ ...cleared, run: async () => same(await scratches.clear(), 0) });
  if (selected && workbook.can.reveal) {
    await within(limit, workbook.reveal(selected)).catch(() => undefined);
  }
  return lines;
}

const lasting = {
  id: "lasting",
  title: "存盘、关掉、再打开，深藏的记录、名称和标记都在",
  advice: "“已核实”的说明可能带不走，报送前请另存一份体检单。",
};

const cleared = {
  id: "cleared",
  title: "临时表试完都删掉了",
  advice: `请手工删掉名字以“${SCRATCH}”开头的工作表。`,
};
