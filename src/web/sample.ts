import { insertForms } from "../forms/draw/draw";
import type { TemplateSet } from "../forms/definition";
import { fillEdits } from "../forms/fill";
import { survey } from "../forms/read/survey";
import { newFile } from "../hosts/file/open";
import { inForce } from "../templates/load";
import { declaration } from "../templates/sample-declaration";
import type { ChosenFile } from "./chosen-file";
import { SAMPLE_NAME } from "./words";

/** The district and year of the sample. */
const SET = "shifeng";
const YEAR = 2026;

/** 看样例: the forms of a district filled in, with a few slips in them; undefined where its forms are not there. */
export async function sample(sets: readonly TemplateSet[]): Promise<ChosenFile | undefined> {
  const set = inForce(sets, SET, YEAR);
  if (!set) return undefined;
  const workbook = newFile();
  await workbook.apply(insertForms(set, set.order, YEAR, []).edits);
  const { forms } = await survey(workbook, sets);
  await workbook.apply(forms.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? {})));
  return { name: SAMPLE_NAME, isOwn: true, bytes: async () => workbook.bytes() };
}
