import type { TemplateSet } from "../forms/definition";
import type { Survey } from "../forms/survey";
import { rollUpMemory } from "../notes/roll-up-memory";
import { rulesFor } from "../rules/findings";
import { rules } from "../rules/index";
import { summarising } from "../summary/summarise";
import type { Summarised, ToSummarise } from "../summary/summarise";
import type { Workbook } from "../workbook/workbook";
import { issuesOf } from "./kept";
import { look, UNSEEN } from "./look";
import { EVERYTHING } from "./pending";
import { leftOutOf, sheetsOf } from "./reading";
import { inSlices, realTimers, slices } from "./slices";
import type { Timers } from "./slices";

export interface Clicked {
  readonly surveyed: Survey;
  readonly result: Summarised;
}

/** The person said stop before anything was written. */
export class Stopped extends Error {}

export interface Clicking {
  readonly timers?: Timers;
  /** Asked between steps; true throws Stopped. */
  readonly isStopped?: () => boolean;
  /** Told now and then which sheet of how many is read. */
  readonly progress?: (done: number, of: number, sheet: string) => void;
}

/**
 * One click on 一键汇总: reads the workbook and works out what a roll-up would do, in slices between which the page can
 * answer. Nothing is written yet. Throws Stopped, and what the workbook throws.
 */
export async function oneClick(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  options: NonNullable<ToSummarise["options"]>,
  now: Date,
  { timers = realTimers, isStopped = () => false, progress = () => {} }: Clicking = {},
): Promise<Clicked> {
  const own = slices(timers);
  const how = {
    slices: own,
    isStopped,
    progress(done: number, of: number, sheet: string) {
      if (done === 0 || own.isOver()) progress(done, of, sheet);
    },
  };
  const always = rulesFor(rules);
  const looked = await look({ workbook, sets, rules: always }, UNSEEN, EVERYTHING, how);
  if (!looked) throw new Stopped();
  const { reading, kept } = looked;
  const surveyed = { ...sheetsOf(reading), leftOut: leftOutOf(reading) };
  const counts = new Map<string, number>();
  const none = () => false;
  for (const { sheet } of issuesOf(kept, always, none)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const steps = summarising({
    ...surveyed,
    sets,
    memory: rollUpMemory(reading.notes, now.toISOString()),
    options,
    issuesIn: (form) => counts.get(form.sheet.name) ?? 0,
  });
  const result = await inSlices(steps, how);
  if (!result) throw new Stopped();
  return { surveyed, result };
}
