import fc from "fast-check";
import { noteEdits } from "../../src/notes/note-edits";
import { lastNotes, newNote, NOTES_SHEET, type Note } from "../../src/notes/note";
import { readNotes } from "../../src/notes/read-notes";
import type { Snapshot } from "../../src/workbook/snapshot";
import { memoryWorkbook } from "../hosts/memory";
import { sheetFrom } from "../sheet";

const note = (anchor: string, text: string, when = "2026-11-22T14:36:00Z") =>
  newNote({ kind: "rollup", anchor, when, text });

/** The notes' sheet after each of these batches was added to what was there. */
async function sheetWith(batches: readonly (readonly Note[])[], before?: Snapshot): Promise<Snapshot> {
  const workbook = memoryWorkbook([sheetFrom("| 附件3-1 |"), ...(before ? [before] : [])]);
  let sheet = before;
  for (const notes of batches) {
    await workbook.apply(noteEdits(sheet, notes));
    [sheet] = await workbook.read([NOTES_SHEET]);
  }
  return sheet!;
}

describe("notes in a workbook", () => {
  test("bring their sheet with them, which nobody sees", async () => {
    const sheet = await sheetWith([[note("甲", "目标一")]]);
    expect(sheet).toMatchObject({ name: "_绩表", visibility: "veryHidden" });
    expect(sheet.rows[0]!.map((cell) => cell?.text)).toEqual(["编号", "类别", "对象", "时间", "内容"]);
  });

  test("come back as they were added, whatever they say", async () => {
    const notes = [note("甲", "=SUM(A1)\n第二行"), note("乙", ""), note("丙", "007"), note("丁", "12.50")];
    expect(readNotes(await sheetWith([notes.slice(0, 2), notes.slice(2)]))).toEqual(notes);
  });

  test("may say more than a cell can hold", async () => {
    const long = note("甲", "绩效😀".repeat(20_000));
    const sheet = await sheetWith([[long, note("乙", "短")]]);
    expect(readNotes(sheet).map(({ text }) => text)).toEqual([long.text, "短"]);
    for (const cell of sheet.rows[1]!) expect(cell!.text.length).toBeLessThanOrEqual(32_767);
  });

  test("are none where there is no sheet, and none takes no edit", () => {
    expect(readNotes(undefined)).toEqual([]);
    expect(noteEdits(undefined, [])).toEqual([]);
  });

  test("go below those that are there, under headings that someone moved", async () => {
    const sheet = {
      ...sheetFrom("|  | 类别 | 编号 | 对象 | 时间 | 内容 |\n|  |  |  |  |  |  |"),
      name: NOTES_SHEET,
    };
    const added = note("甲", "目标");
    const after = await sheetWith([[added]], sheet);
    expect(after.rows[1]!.map((cell) => cell?.text)).toEqual([
      undefined,
      "rollup",
      added.id,
      "甲",
      added.when,
      "目标",
    ]);
    expect(readNotes(after)).toEqual([added]);
  });

  test("start their own table in a sheet of that name without one", async () => {
    const sheet = { ...sheetFrom("| 随手记 |"), name: NOTES_SHEET };
    const after = await sheetWith([[note("甲", "目标")]], sheet);
    expect(after.rows[0]![0]!.text).toBe("随手记");
    expect(readNotes(after)).toEqual([note("甲", "目标")]);
  });

  test("what is no note is passed over", () => {
    const sheet = sheetFrom(`
      | 编号 | 类别 | 对象 | 时间 | 内容 |
      |      | rollup | 甲 | 2026 | 无编号 |
      | 1    | 其他 | 甲 | 2026 | 不认得的类别 |
      | 2    | rollup |  | 2026 | 没有对象 |`);
    expect(readNotes(sheet)).toEqual([]);
  });
});

describe("of two copies of a workbook that are joined", () => {
  test("the notes are those of both, each once", async () => {
    const shared = note("甲", "旧");
    const [one, other] = [note("甲", "新", "2026-12-01"), note("乙", "另一份", "2026-11-30")];
    const copies = [await sheetWith([[shared], [one]]), await sheetWith([[shared, other]])];
    const pasted = { ...copies[0]!, rows: copies.flatMap(({ rows }) => rows) };
    expect(readNotes(pasted)).toEqual([one, shared, other]);
    expect([...lastNotes(readNotes(pasted), "rollup").values()].map(({ text }) => text)).toEqual([
      "新",
      "另一份",
    ]);
  });

  test("the latest note about a thing holds, of equally late ones the last", () => {
    const notes = [
      note("甲", "晚", "2026-12-02"),
      note("甲", "早", "2026-12-01"),
      note("乙", "一"),
      note("乙", "二"),
    ];
    const last = lastNotes(notes, "rollup");
    expect([last.get("甲")!.text, last.get("乙")!.text]).toEqual(["晚", "二"]);
  });

  test("different notes have different ids", () => {
    const content = fc.record({ anchor: fc.string(), when: fc.string(), text: fc.string() });
    fc.assert(
      fc.property(content, content, (a, b) => {
        const [one, other] = [a, b].map((it) => newNote({ kind: "rollup", ...it }));
        const isSame = [a, b].map((it) => [it.anchor, it.when, it.text].join("\n"));
        expect(one!.id === other!.id).toBe(isSame[0] === isSame[1]);
      }),
    );
  });
});
