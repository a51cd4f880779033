import type { TemplateSet } from "../forms/definition";
import { survey } from "../forms/survey";
import type { Survey } from "../forms/survey";
import { notesSheet } from "../notes/notes-sheet";
import { rollUpMemory } from "../notes/roll-up-memory";
import { check } from "../rules/check";
import { rules } from "../rules/index";
import { summarise } from "../summary/summarise";
import type { Summarised, ToSummarise } from "../summary/summarise";
import type { Workbook } from "../workbook/workbook";

export interface Clicked {
  readonly surveyed: Survey;
  readonly result: Summarised;
}

/** One click on 一键汇总: reads the workbook and works out what a roll-up would do. Nothing is written yet. */
export async function oneClick(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  options: NonNullable<ToSummarise["options"]>,
  now: Date,
): Promise<Clicked> {
  const surveyed = await survey(workbook, sets);
  const notes = await notesSheet(workbook);
  const counts = new Map<string, number>();
  for (const { sheet } of check(surveyed.forms, rules)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const result = summarise({
    ...surveyed,
    sets,
    memory: rollUpMemory(notes, now.toISOString()),
    options,
    issuesIn: (form) => counts.get(form.sheet.name) ?? 0,
  });
  return { surveyed, result };
}
