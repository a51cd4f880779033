import { newNote, NOTES_SHEET } from "../../src/notes/note";
import { noteEdits } from "../../src/notes/note-edits";
import { anchoredAt, takenBackEdits, verifiedEdits, verifiedIn } from "../../src/notes/verified-notes";
import { memoryWorkbook } from "../hosts/memory";
import { blankSheet } from "../hosts/memory/book";

const CELL = { top: 6, left: 4, bottom: 6, right: 4 };
const KEPT = {
  rule: "amount-unit-in-cell",
  sheet: "附件3-2",
  field: "支出方向年度金额",
  row: "专项\n方向",
  fingerprint: "f",
  note: "合同如此",
  who: "填报人",
};
const NOW = "2026-11-22T14:36:00.000Z";

const bookOf = () => memoryWorkbook([blankSheet("附件3-2")]);

describe("a cell that is verified", () => {
  test("comes back as it was noted, and its name moves with it", async () => {
    const book = bookOf();
    await book.apply(verifiedEdits(undefined, [{ cell: CELL, kept: KEPT }], NOW));
    await book.apply([{ kind: "insertRows", sheet: "附件3-2", row: 0, count: 2 }]);
    const [sheet, notes] = await book.read(["附件3-2", NOTES_SHEET]);
    const [verified] = verifiedIn(notes);
    expect(verified).toEqual({ anchor: expect.stringMatching(/^_jibiao\.note\./), when: NOW, ...KEPT });
    expect(anchoredAt(sheet!, verified!.anchor)).toEqual({ ...CELL, top: 8, bottom: 8 });
    expect(anchoredAt(sheet!, verified!.anchor.toUpperCase())).toBeDefined();
  });

  test("is not any more once it is taken back, also by a clock that was put back", async () => {
    const book = bookOf();
    await book.apply(verifiedEdits(undefined, [{ cell: CELL, kept: KEPT }], NOW));
    const [sheet, notes] = await book.read(["附件3-2", NOTES_SHEET]);
    const { anchor } = verifiedIn(notes)[0]!;
    await book.apply(takenBackEdits(notes, [sheet!], [anchor], "2026-01-01T00:00:00.000Z"));
    const [after, both] = await book.read(["附件3-2", NOTES_SHEET]);
    expect(verifiedIn(both)).toEqual([]);
    expect(after!.names).toEqual([]);
  });

  test.each(["", "随手写的", "[]", "null", '{"rule":"amount-unit-in-cell"}', '{"rule":1}'])(
    "is none where somebody wrote %p there",
    async (text) => {
      const book = bookOf();
      await book.apply(noteEdits(undefined, [newNote({ kind: "verified", anchor: "甲", when: NOW, text })]));
      expect(verifiedIn((await book.read([NOTES_SHEET]))[0])).toEqual([]);
    },
  );
});
