import fc from "fast-check";
import { audit } from "../../../src/audit/audit";
import type { TemplateSet } from "../../../src/forms/definition";
import { drawForm, insertForms } from "../../../src/forms/draw/draw";
import { learn } from "../../../src/forms/learn/learn";
import { setText } from "../../../src/forms/learn/set-text";
import { survey } from "../../../src/forms/read/survey";
import { newFile, openFile } from "../../../src/hosts/file/open";
import { listed } from "../../../src/listing/list";
import { rules } from "../../../src/rules/index";
import { oneClick } from "../../../src/summary/one-click";
import { loadSets } from "../../../src/templates/load";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { memoryWorkbook } from "../../hosts/memory";
import { fillings, typed } from "../fill";
import { sheetAfter } from "../sheets";
import { sets, templateFiles } from "../../templates/sets";

/** The empty forms of a district as a file holds them, with nothing that says whose they are. */
async function blankSheets(set: TemplateSet): Promise<Snapshot[]> {
  const file = newFile();
  await file.apply(insertForms(set, set.order, 2026, []).edits);
  const again = openFile(file.bytes());
  const names = (await again.sheets()).map(({ name }) => name);
  return (await again.read(names, { layout: true })).map((sheet) => ({ ...sheet, names: [] }));
}

const every = Object.fromEntries(
  Object.entries(templateFiles()).filter(([file]) => file.startsWith("every-district/")),
);

describe.each(["shifeng", "shigu"])("%s, learned from its own empty forms", (name) => {
  const shipped = sets.filter(({ set }) => set === name);
  const [own] = shipped;

  async function relearned(): Promise<TemplateSet[]> {
    const { json } = learn(
      await blankSheets(own!),
      { set: name, name: own!.name, since: own!.since },
      own!.vocabulary!,
    );
    return loadSets({ ...every, [`${name}/2019.json`]: JSON.parse(setText(json)) as unknown });
  }

  test("reads, checks and rolls up declarations as the district's own set does", async () => {
    const learned = await relearned();
    const official = own!.order.map((id) => own!.forms.get(id)!);
    const declarations = fc.tuple(...official.map((definition) => fillings(definition, 2026)));
    for (const filled of fc.sample(declarations, { numRuns: 8, seed: 2026 })) {
      const sheets = await Promise.all(
        official.map(async (definition, i) => {
          const sheet = definition.number;
          const edits = [...drawForm(definition, { sheet, year: 2026 }), ...typed(sheet, filled[i]!, 0, 0)];
          return { ...(await sheetAfter(edits, sheet)), names: [] };
        }),
      );
      expect(await seenBy(learned, sheets)).toEqual(await seenBy(shipped, sheets));
    }
  });

  test("draws them again as they are", async () => {
    const before = await blankSheets(own!);
    const after = await blankSheets((await relearned())[0]!);
    const shown = ({ rows, merges, layout }: Snapshot) => ({
      texts: rows.map((row) => row?.map((cell) => cell?.text.trim())),
      merges: new Set(merges.map((area) => JSON.stringify(area))),
      widths: layout!.widths,
      heights: layout!.heights,
      page: layout!.page.orientation,
      frozen: layout!.frozen,
    });
    expect(after.map(shown)).toEqual(before.map(shown));
  });
});

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
