import { countsBySheet, lookingAtAll } from "../audit/look-again";
import { rulesFor } from "../audit/findings";
import { EVERYTHING, readAgain, surveyOf, UNREAD } from "../audit/reading";
import type { Rule } from "../audit/rule";
import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import type { Survey } from "../forms/read/survey";
import { rollUpMemory } from "../notes/roll-up-memory";
import { inSlices, realTimers, slices } from "../workbook/slices";
import type { Slices, Timers } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import { planOf } from "./plan";
import { summarising } from "./summarise";
import type { Summarised, ToSummarise } from "./summarise";

export interface Clicked {
  readonly surveyed: Survey;
  readonly result: Summarised;
}

export interface Clicking {
  readonly timers?: Timers;
  /** Asked between steps; true throws Stopped. */
  readonly isStopped?: () => boolean;
  /** Told now and then which sheet of how many is read. */
  readonly progress?: (done: number, of: number, sheet: string) => void;
  /** How many issues each sheet has, where somebody knows already; asked only where a summary says it. */
  readonly knownCounts?: () => Promise<ReadonlyMap<string, number> | undefined>;
}

/**
 * One click on 一键汇总: reads the workbook and works out what a roll-up would do, in slices between which the page can
 * answer. Nothing is written yet. The rules look only where a summary says how many issues a form has. Throws Stopped,
 * and what the workbook throws.
 */
export async function oneClick(
  workbook: Workbook,
  { sets, rules }: { readonly sets: readonly TemplateSet[]; readonly rules: readonly Rule[] },
  options: NonNullable<ToSummarise["options"]>,
  now: Date,
  { timers = realTimers, isStopped = () => false, progress = () => {}, knownCounts }: Clicking = {},
): Promise<Clicked> {
  const own = slices(timers, isStopped);
  const reading = await readAgain({ workbook, sets }, UNREAD, EVERYTHING, {
    slices: own,
    progress(done, of, sheet) {
      if (done === 0 || own.isOver()) progress(done, of, sheet);
    },
  });
  const surveyed = surveyOf(reading);
  const counts = surveyed.forms.some(({ set }) => planOf(set)?.issueCount)
    ? ((await knownCounts?.()) ?? (await countIssues(surveyed.forms, rules, own)))
    : undefined;
  const steps = summarising({
    ...surveyed,
    sets,
    memory: rollUpMemory(reading.notes, now.toISOString()),
    options,
    ...(counts && { issuesIn: ({ sheet }) => counts.get(sheet.name) ?? 0 }),
  });
  return { surveyed, result: await inSlices(steps, own) };
}

async function countIssues(
  forms: readonly FilledForm[],
  all: readonly Rule[],
  slices: Slices,
): Promise<ReadonlyMap<string, number>> {
  const rules = rulesFor(all);
  return countsBySheet(await inSlices(lookingAtAll({ rules }, forms), slices), rules);
}
