import { insertForms } from "../../src/forms/draw/draw";
import { newFile, openFile } from "../../src/hosts/file/open";
import type { Snapshot } from "../../src/workbook/snapshot";
import { relearned, shipped, worksAsShipped } from "../forms/learn/same-as-shipped";
import { convert, describeWith } from "./programs";

/** The empty forms of a district after LibreOffice has opened and saved them. */
async function resaved(name: string): Promise<Snapshot[]> {
  const file = newFile();
  const set = shipped(name)[0]!;
  await file.apply(insertForms(set, set.order, 2026, []).edits);
  const again = openFile(convert({ forms: file.bytes() }, "xlsx").forms!);
  const names = (await again.sheets()).map(({ name }) => name);
  return again.read(names, { layout: true });
}

describeWith(["LibreOffice"], "learned from empty forms that LibreOffice has saved", () => {
  test.each(["shifeng", "shigu"])(
    "%s reads, checks and rolls up declarations as the district's own set does",
    async (name) => {
      await worksAsShipped(name, relearned(name, await resaved(name)));
    },
  );
});
