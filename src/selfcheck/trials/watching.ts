import { same } from "../broken";
import { write } from "../edits";
import type { Trial } from "../trial";
import { rangeText } from "../../workbook/cell";
import type { WorkbookEvent, Workbook } from "../../workbook/workbook";

export const watching: readonly Trial[] = [
  {
    id: "watch",
    title: "边填边审听得到改动，不把自己写的当成您写的",
    advice: "请在“设置”里关掉“边填边审”，填完点“全表审核”。",
    needs: "watch",
    async run(workbook, { sheet, apply }) {
      const { heard, stop } = await listening(workbook, sheet, "edited");
      try {
        await apply(write(sheet, "A1", ["绩表写的"]));
        await until(() => heard.length > 0);
        // What a spreadsheet tells by itself comes later than what we tell.
        await pause(LATE);
        same([heard.some(({ byUs }) => byUs), heard.some(({ byUs }) => !byUs)], [true, false]);
      } finally {
        stop();
      }
    },
  },
  {
    id: "reveal",
    title: "定位到一格",
    advice: "请按问题上写的表名和格号，自己翻到那一格。",
    needs: "reveal",
    async run(workbook, { sheet }) {
      const there = { sheet, address: "E57" };
      if (!workbook.can.watch) return workbook.reveal(there);
      const { heard, stop } = await listening(workbook, sheet, "selected");
      try {
        await workbook.reveal(there);
        await until(() => heard.some(({ range }) => rangeText(range) === there.address));
        same(heard.at(-1) && rangeText(heard.at(-1)!.range), there.address);
      } finally {
        stop();
      }
    },
  },
];

const LATE = 400;
const LONGEST = 3000;

/** What is told of the sheet from now on. */
async function listening<K extends "edited" | "selected">(workbook: Workbook, sheet: string, kind: K) {
  const heard: Extract<WorkbookEvent, { kind: K }>[] = [];
  const isMeant = (event: WorkbookEvent): event is Extract<WorkbookEvent, { kind: K }> =>
    event.kind === kind && event.sheet === sheet;
  const stop = await workbook.watch((event) => {
    if (isMeant(event)) heard.push(event);
  });
  return { heard, stop };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits in vain at most LONGEST. */
async function until(so: () => boolean): Promise<void> {
  for (let waited = 0; !so() && waited < LONGEST; waited += 20) await pause(20);
}
