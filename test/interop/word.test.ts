import { survey } from "../../src/forms/read/survey";
import { newFile, openFile } from "../../src/hosts/file/open";
import { importSheets } from "../../src/import/import";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import { asWordBody, valuesOf } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { SHIGU } from "../journeys/golden/shigu";
import { sets } from "../templates/sets";
import { documentOf } from "../word/document";
import { asDocx, describeWith } from "./programs";

/** The workbook that comes of a Word document. */
async function imported(document: Uint8Array): Promise<Uint8Array> {
  const workbook = newFile();
  const { sheets } = sheetsOf(openWord(document));
  const { edits } = importSheets(sheets, sets, { taken: [], year: 2026 });
  await workbook.apply(edits);
  return workbook.bytes();
}

/** A page, on its way, keeps one blank of several. */
async function valuesIn(bytes: Uint8Array): Promise<string[]> {
  const { forms } = await survey(openFile(bytes), sets);
  return valuesOf(forms)
    .map((value) => value.replace(/ +/g, " "))
    .sort();
}

describeWith(
  ["LibreOffice", "LibreOffice Writer"],
  "forms that we drew, saved as .docx by LibreOffice",
  () => {
    test.each([
      ["石峰区", SHIFENG],
      ["石鼓区", SHIGU],
    ])("come back whole: %s", async (_, markdown) => {
      const before = await imported(documentOf(asWordBody(markdown)));
      const after = await imported(asDocx(before));
      expect(await valuesIn(after)).toEqual(await valuesIn(before));
    });
  },
);
