import { selfCheck } from "../../src/selfcheck/run";
import { wholeOf } from "../hosts/contract/opened";
import type { Workbook } from "../../src/workbook/workbook";

/** The lines that do not work, each with why: {} where everything does. */
export async function troubles(workbook: Workbook, limit?: number): Promise<Record<string, unknown>> {
  const lines = await selfCheck(workbook, limit === undefined ? {} : { limit });
  const bad = lines.filter(({ outcome }) => outcome !== "works");
  return Object.fromEntries(bad.map(({ id, advice, problem }) => [id, problem ?? advice]));
}

/** Everything works but what is named, with the reason; and the workbook is as it was. */
export async function passes(
  workbook: Workbook,
  skipped: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = await wholeOf(workbook);
  expect(await troubles(workbook)).toEqual({ lasting: NO_PROOF, ...skipped });
  expect(await wholeOf(workbook)).toEqual(before);
}

export const NO_PROOF = "没有留过凭证。要查，请点下面的“留凭证”";
export const NOT_THERE = "这个软件没有这一项";
export const NO_LOOKS = "这里读不出格式";
