import { openFile } from "../../src/hosts/file/open";
import { fileWithNote, issuesIn } from "../audit/verified-file";
import { convert, describeWith, resavedByOpenpyxl } from "./programs";

/** 已核实 after another program has loaded and saved the file. */

const VERIFIED = [{ cells: ["E8"], verified: { note: "合同就是这么写的", who: "填报人" } }];

async function survives(bytes: Uint8Array): Promise<void> {
  expect(await issuesIn(bytes)).toMatchObject(VERIFIED);
  // Also the cell's name came through: the note moves with its row.
  const workbook = openFile(bytes);
  await workbook.apply([{ kind: "insertRows", sheet: "附件3-2", row: 7, count: 1 }]);
  const [sheet] = await workbook.read(["附件3-2"]);
  const name = sheet!.names.find((one) => one.name.startsWith("_jibiao.note."));
  expect(name?.range).toEqual({ top: 8, bottom: 8, left: 4, right: 4 });
  expect(await issuesIn(workbook.bytes())).toMatchObject([{ cells: ["E9"], verified: {} }]);
}

describeWith(["openpyxl"], "a note in a file that openpyxl saved", () => {
  test("still holds", async () => survives(resavedByOpenpyxl(await fileWithNote())));
});

describeWith(["LibreOffice"], "a note in a file that LibreOffice saved", () => {
  test("still holds", async () => survives(convert({ file: await fileWithNote() }, "xlsx").file!));
});
