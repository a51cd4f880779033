import { declaration } from "../../src/templates/sample-declaration";
import { fillEdits } from "../../src/forms/fill";
import type { TemplateSet } from "../../src/forms/definition";
import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { parseAddress } from "../../src/workbook/cell";
import type { Content, Edit } from "../../src/workbook/edit";
import type { Abilities } from "../../src/workbook/workbook";
import { memoryWorkbook, type MemoryWorkbook } from "../hosts/memory";

/** Workbooks for the pane to stand beside; `can` takes abilities away. */
type Make = (sets: readonly TemplateSet[], can?: Partial<Abilities>) => Promise<MemoryWorkbook>;

export const YEAR = 2026;

export const empty: Make = async (_, can) => memoryWorkbook(undefined, can);

/** The three forms of 石峰区, nothing filled in. */
export const blank: Make = async (sets, can) => {
  const workbook = memoryWorkbook(undefined, can);
  const set = sets.find((one) => one.set === "shifeng")!;
  await workbook.apply(insertForms(set, set.order, YEAR, ["Sheet1"]).edits);
  return workbook;
};

/** A library's declaration with a few slips; its summary is not rolled up yet. */
export const declared: Make = async (sets, can) => {
  const workbook = await blank(sets, can);
  const { forms } = await survey(workbook, sets);
  const edits = forms.flatMap((form) => {
    const filling = declaration[form.definition.id];
    return filling ? fillEdits(form, filling) : [];
  });
  await workbook.apply(edits);
  return workbook;
};

/** The same with one sheet protected. */
export async function locked(workbook: MemoryWorkbook, sheet: string): Promise<MemoryWorkbook> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  const sheets = await workbook.read(names, { layout: true });
  return memoryWorkbook(sheets.map((one) => ({ ...one, protected: one.name === sheet })));
}

/** Types into cells, as the person at the keyboard: {"附件3-2!E7": 8.5}. */
export function typing(cells: Readonly<Record<string, Content>>): Edit[] {
  return Object.entries(cells).map(([cell, content]): Edit => {
    const [sheet = "", at = ""] = cell.split("!");
    const { row, column } = parseAddress(at)!;
    return { kind: "write", sheet, row, column, values: [[content]] };
  });
}
