import { unzipSync } from "fflate";
import type { TemplateSet } from "../../src/forms/definition";
import { survey } from "../../src/forms/read/survey";
import { openFile } from "../../src/hosts/file/open";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { fastest, ms, print, processorTime, ratio } from "./measure";
import { rolledUp } from "./roll-up";
import { declarationFile, manySheetsFile } from "./workbooks";

const STEPS = ["read", "find", "check", "rollUp", "save"] as const;

/** Milliseconds of each step, and of unzipping the same file. */
type Times = Readonly<Record<(typeof STEPS)[number] | "floor", number>>;

/**
 * The whole job over 1,000 支出方向 sheets and over 2,000 rows of one, each step in times of unzipping the same file; and
 * how the cost grows from 250 sheets.
 */
export async function benchManySheets(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  await timed(sets, await manySheetsFile(set, 250));
  const quarter = await timed(sets, await manySheetsFile(set, 250));
  const whole = await timed(sets, await manySheetsFile(set, 1000));
  print(`1,000 支出方向 sheets, in times of unzipping them (${ms(whole.floor)})`, [
    ...STEPS.map((step): readonly [string, string] => [
      step,
      `${inFloors(whole, step)}; from 250 to 1,000 sheets ${ratio(whole[step], quarter[step])} (linear = 4.00)`,
    ]),
    ["all of it", `${ratio(sum(whole), whole.floor)}, ${ratio(sum(whole), whole.read)} reading`],
    ["peak memory of this process", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`],
  ]);
  const rows = await timed(sets, await declarationFile(set, 2000));
  print(`2,000 rows on one 支出方向 sheet, in times of unzipping it (${ms(rows.floor)})`, [
    ...STEPS.map((step): readonly [string, string] => [step, inFloors(rows, step)]),
    ["all of it", `${ratio(sum(rows), rows.floor)}, ${ratio(sum(rows), rows.read)} reading`],
  ]);
}

function inFloors(times: Times, step: (typeof STEPS)[number]): string {
  return `${ratio(times[step], times.floor)} (${ms(times[step])})`;
}

function sum(times: Times): number {
  return STEPS.reduce((all, step) => all + times[step], 0);
}

async function timed(sets: readonly TemplateSet[], bytes: Uint8Array): Promise<Times> {
  const floor = await fastest(5, () => unzipSync(bytes));
  const read = await time(async () => {
    const workbook = openFile(bytes);
    await workbook.read((await workbook.sheets()).map((sheet) => sheet.name));
    return workbook;
  });
  const workbook = read.result;
  const find = await time(() => survey(workbook, sets));
  const { forms } = find.result;
  const checked = await time(() => check(forms, rules));
  const rollUp = await time(() => rolledUp(workbook, sets));
  const save = await time(() => workbook.bytes());
  return { floor, read: read.ms, find: find.ms, check: checked.ms, rollUp: rollUp.ms, save: save.ms };
}

async function time<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  globalThis.gc?.();
  const start = processorTime();
  const result = await work();
  return { ms: processorTime() - start, result };
}
