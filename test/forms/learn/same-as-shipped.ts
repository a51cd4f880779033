import fc from "fast-check";
import { audit } from "../../../src/audit/audit";
import type { TemplateSet } from "../../../src/forms/definition";
import { drawForm } from "../../../src/forms/draw/draw";
import { learn } from "../../../src/forms/learn/learn";
import { setText } from "../../../src/forms/learn/set-text";
import { survey } from "../../../src/forms/read/survey";
import { listed } from "../../../src/listing/list";
import { rules } from "../../../src/rules/index";
import { oneClick } from "../../../src/summary/one-click";
import { loadSets } from "../../../src/templates/load";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { memoryWorkbook } from "../../hosts/memory";
import { fillings, typed } from "../fill";
import { sheetAfter } from "../sheets";
import { sets, templateFiles } from "../../templates/sets";

const every = Object.fromEntries(
  Object.entries(templateFiles()).filter(([file]) => file.startsWith("every-district/")),
);

export const shipped = (name: string): readonly TemplateSet[] => sets.filter(({ set }) => set === name);

/** A district's set as it is learned from its empty forms, with nothing that says whose they are. */
export function relearned(name: string, blank: readonly Snapshot[]): TemplateSet[] {
  const [own] = shipped(name);
  const { json } = learn(
    blank.map((sheet) => ({ ...sheet, names: [] })),
    { set: name, name: own!.name, since: own!.since },
    own!.vocabulary!,
  );
  return loadSets({ ...every, [`${name}/2019.json`]: JSON.parse(setText(json)) as unknown });
}

/** Reads, checks and rolls up declarations by what was learned as by the district's own set. */
export async function worksAsShipped(name: string, learned: readonly TemplateSet[]): Promise<void> {
  const own = shipped(name)[0]!;
  const official = own.order.map((id) => own.forms.get(id)!);
  const declarations = fc.tuple(...official.map((definition) => fillings(definition, 2026)));
  for (const filled of fc.sample(declarations, { numRuns: 8, seed: 2026 })) {
    const sheets = await Promise.all(
      official.map(async (definition, i) => {
        const sheet = definition.number;
        const edits = [...drawForm(definition, { sheet, year: 2026 }), ...typed(sheet, filled[i]!, 0, 0)];
        return { ...(await sheetAfter(edits, sheet)), names: [] };
      }),
    );
    expect(await seenBy(learned, sheets)).toEqual(await seenBy(shipped(name), sheets));
  }
}

/** What is found in some sheets by some sets: indicators, issues, and what a roll-up comes to. */
async function seenBy(own: readonly TemplateSet[], sheets: readonly Snapshot[]) {
  const book = () => memoryWorkbook([...sheets]);
  const { forms, leftOut } = await survey(book(), own);
  const { issues } = await audit(book(), { sets: own, rules });
  const { result } = await oneClick(
    book(),
    { sets: own, rules },
    { layout: "direction", total: true },
    new Date("2026-11-22"),
  );
  return {
    forms: forms.map(({ sheet, definition: { is, inferred }, missing }) => [
      sheet.name,
      is,
      inferred,
      missing,
    ]),
    leftOut,
    indicators: forms.flatMap((form) => listed(form).indicators),
    issues: issues.map(({ rule, severity, sheet, cells }) => `${severity} ${rule} ${sheet} ${cells.join()}`),
    rolledUp: result.kind === "done" ? { ...result.report, sheet: "" } : result.kind,
  };
}
