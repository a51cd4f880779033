import type { TemplateSet } from "../../src/forms/definition";
import { openFile } from "../../src/hosts/file/open";
import { live } from "../../src/live/live";
import { oneClick } from "../../src/summary/one-click";
import { realTimers } from "../../src/workbook/slices";
import type { Timers } from "../../src/workbook/slices";
import { rules } from "../../src/rules/index";
import type { Workbook } from "../../src/workbook/workbook";
import { ms, print } from "./measure";
import { declarationFile, manySheetsFile } from "./workbooks";

/** How long a full check and a roll-up keep a page from answering; what the host needs to read does not count. */
export async function benchLongWork(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  const workbooks = {
    "300 sheets": await manySheetsFile(set, 300),
    "1,000 rows on one sheet": await declarationFile(set, 1000),
    "10,000 rows on one sheet": await declarationFile(set, 10_000),
  };
  const lines: (readonly [string, string])[] = [];
  for (const [name, bytes] of Object.entries(workbooks)) {
    const [first, second] = [await readBefore(bytes), await readBefore(bytes)];
    const checked = await stretches(async (timers) => {
      const session = await live(first, sets, rules, { timers, isLive: false });
      await session.checkAll();
      session.stop();
    });
    const rolled = await stretches((timers) => oneClick(second, { sets, rules }, {}, new Date(), { timers }));
    lines.push([`full check of ${name}`, checked], [`一键汇总 over ${name}`, rolled]);
  }
  print("Long work: the longest stretch between two pauses", lines);
}

async function readBefore(bytes: Uint8Array): Promise<Workbook> {
  const workbook = openFile(bytes);
  await workbook.read((await workbook.sheets()).map(({ name }) => name));
  return workbook;
}

async function stretches(work: (timers: Timers) => Promise<unknown>): Promise<string> {
  const start = performance.now();
  let since = start;
  let longest = 0;
  let pauses = 0;
  const timers: Timers = {
    ...realTimers,
    after(wait, callback) {
      longest = Math.max(longest, performance.now() - since);
      pauses += 1;
      return realTimers.after(wait, () => {
        since = performance.now();
        callback();
      });
    },
  };
  await work(timers);
  longest = Math.max(longest, performance.now() - since);
  return `${ms(longest)} of ${ms(performance.now() - start)}, ${pauses} pauses`;
}
