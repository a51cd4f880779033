import { NOTES_SHEET } from "../../src/notes/note";
import { rollUpMemory } from "../../src/notes/roll-up-memory";
import { memoryWorkbook } from "../hosts/memory";

/** Keeps one source text after the other, a run each, at these times; answers what the last run left and did. */
async function after(runs: readonly (readonly [text: string, now: string])[]) {
  const workbook = memoryWorkbook();
  const remembered = async (now: string) => {
    const isThere = (await workbook.sheets()).some(({ name }) => name === NOTES_SHEET);
    return rollUpMemory(isThere ? (await workbook.read([NOTES_SHEET]))[0] : undefined, now);
  };
  let edits = 0;
  for (const [text, now] of runs) {
    const done = (await remembered(now)).keep(new Map([["甲 年度目标", text]]));
    edits = done.length;
    await workbook.apply(done);
  }
  return { last: (await remembered("")).last("甲 年度目标"), edits };
}

describe("what a roll-up remembers", () => {
  test("is nothing before the first one", () => {
    expect(rollUpMemory(undefined, "2026-11-22").last("甲 年度目标")).toBeUndefined();
  });

  test("is the source text it took over, a blank one too", async () => {
    expect(await after([["一", "2026-01-01"]])).toMatchObject({ last: "一" });
    expect(await after([["", "2026-01-01"]])).toMatchObject({ last: "" });
  });

  test("is not written twice", async () => {
    expect(
      await after([
        ["一", "2026-01-01"],
        ["一", "2026-01-02"],
      ]),
    ).toEqual({ last: "一", edits: 0 });
  });

  test.each([
    ["later", "2026-01-02"],
    ["at the same moment", "2026-01-01"],
    ["when the clock has been put back", "2025-06-01"],
  ])("is the new text %s, and back again the old one", async (_, now) => {
    const first = ["一", "2026-01-01"] as const;
    expect(await after([first, ["二", now]])).toMatchObject({ last: "二" });
    expect(await after([first, ["二", now], ["一", now]])).toMatchObject({ last: "一" });
    expect(await after([first, ["二", now], ["一", now], ["一", now]])).toEqual({ last: "一", edits: 0 });
  });
});
