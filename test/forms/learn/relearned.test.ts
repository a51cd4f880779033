import type { TemplateSet } from "../../../src/forms/definition";
import { insertForms } from "../../../src/forms/draw/draw";
import { newFile, openFile } from "../../../src/hosts/file/open";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { relearned, shipped, worksAsShipped } from "./same-as-shipped";

/** The empty forms of a district as a file holds them. */
async function blankSheets(set: TemplateSet): Promise<Snapshot[]> {
  const file = newFile();
  await file.apply(insertForms(set, set.order, 2026, []).edits);
  const again = openFile(file.bytes());
  const names = (await again.sheets()).map(({ name }) => name);
  return again.read(names, { layout: true });
}

describe.each(["shifeng", "shigu"])("%s, learned from its own empty forms", (name) => {
  const own = shipped(name)[0]!;

  test("reads, checks and rolls up declarations as the district's own set does", async () => {
    await worksAsShipped(name, relearned(name, await blankSheets(own)));
  });

  test("draws them again as they are", async () => {
    const before = await blankSheets(own);
    const after = await blankSheets(relearned(name, before)[0]!);
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
