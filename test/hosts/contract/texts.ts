import { TextTooLong } from "../../../src/workbook/errors";
import { cellAt } from "../../../src/workbook/snapshot";
import { write } from "./edits";
import { readings, refusal, type Ready } from "./opened";
import type { Promises } from "./promises";

export const texts: Promises = {
  about: "texts",
  lines: {
    "reads back a text": comesBack("绩效目标"),
    "keeps full-width characters and spaces": comesBack("　１２．５　万元（含税）"),
    "keeps spaces around a text": comesBack("  前后 有空格  "),
    "keeps line breaks": comesBack("第一行\n\n第三行"),
    "keeps a tab and a vertical tab": comesBack("甲\t乙\u000b丙"),
    "keeps emoji and rare characters": comesBack("完成👍🏽𠮷👨‍👩‍👧"),
    "keeps zero-width and non-breaking characters": comesBack("甲\u200b乙\u00a0丙\ufeff"),
    "keeps what looks like markup": comesBack(`<t>甲</t> & "乙" '丙' ]]> &amp;`),
    "keeps what looks like an escape": comesBack("_x000D_ 和 _x0041_"),
    "keeps a text of 32,767 characters": comesBack("长".repeat(32_767)),
    "a number written as text stays text": comesBack("120"),
    "leading zeros stay": comesBack("007"),
    "a long number written as text keeps every digit": comesBack("430204199001011234"),
    "a percentage written as text stays text": comesBack("95%"),
    "a date written as text stays text": comesBack("2019-1-1"),
    "a text starting with = is no formula": comesBack("=1+1"),
    "a text starting with + - @ is no formula": comesBack("+A1", "-A1", "@A1"),
    "a leading apostrophe is part of the text": comesBack("'120", "''"),
    "TRUE written as text stays text": comesBack("TRUE"),
    "an error's name written as text is no error": comesBack("#REF!", "#N/A"),
    async "refuses a text of 32,768 characters with TextTooLong"({ sheet, apply }) {
      const error = await refusal(apply(write(sheet, "A1", ["短"], ["长".repeat(32_768)])));
      expect(error).toBeInstanceOf(TextTooLong);
      expect(error).toMatchObject({ sheet, cell: "A2" });
    },
  },
};

function comesBack(...contents: string[]) {
  return async (opened: Ready) => {
    await opened.apply(write(opened.sheet, "B2", contents));
    for (const read of await readings(opened)) {
      contents.forEach((content, i) => {
        const cell = cellAt(read, 1, 1 + i);
        expect(cell).toMatchObject({ value: content, text: content });
        expect([cell.formula, cell.error]).toEqual([undefined, undefined]);
      });
    }
  };
}
