import type { TemplateSet } from "../../src/forms/definition";
import { survey } from "../../src/forms/read/survey";
import { openFile } from "../../src/hosts/file/open";
import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { ms, print, ratio } from "./measure";
import { rolledUp } from "./roll-up";
import { declarationFile, manySheetsFile } from "./workbooks";

interface Times {
  read: number;
  find: number;
  check: number;
  rollUp: number;
}

/**
 * The whole job over 1,000 支出方向 sheets and over 2,000 rows of one, each step against reading the file; and how the
 * cost grows from 250 sheets.
 */
export async function benchManySheets(sets: readonly TemplateSet[], set: TemplateSet): Promise<void> {
  await timed(sets, await manySheetsFile(set, 250));
  const quarter = await timed(sets, await manySheetsFile(set, 250));
  const whole = await timed(sets, await manySheetsFile(set, 1000));
  const line = (step: keyof Times): readonly [string, string] => [
    step,
    `${ratio(whole[step], whole.read)} reading (${ms(whole[step])}); from 250 to 1,000 sheets ${ratio(whole[step], quarter[step])} (linear = 4.00)`,
  ];
  print("1,000 支出方向 sheets: each step against reading the file", [
    line("read"),
    line("find"),
    line("check"),
    line("rollUp"),
  ]);
  const rows = await timed(sets, await declarationFile(set, 2000));
  const ofRows = (step: keyof Times): readonly [string, string] => [
    step,
    `${ratio(rows[step], rows.read)} reading (${ms(rows[step])})`,
  ];
  print("2,000 rows on one 支出方向 sheet: each step against reading the file", [
    ofRows("find"),
    ofRows("check"),
    ofRows("rollUp"),
  ]);
}

async function timed(sets: readonly TemplateSet[], bytes: Uint8Array): Promise<Times> {
  const workbook = openFile(bytes);
  const read = await time(async () => workbook.read((await workbook.sheets()).map((sheet) => sheet.name)));
  const find = await time(() => survey(workbook, sets));
  const { forms } = find.result;
  const checked = await time(() => check(forms, rules));
  const rollUp = await time(() => rolledUp(workbook, sets));
  return { read: read.ms, find: find.ms, check: checked.ms, rollUp: rollUp.ms };
}

async function time<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
