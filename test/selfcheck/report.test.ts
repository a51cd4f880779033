import { Broken } from "../../src/selfcheck/broken";
import { problemOf } from "../../src/selfcheck/line";
import { reportText } from "../../src/selfcheck/report";
import { selfCheck } from "../../src/selfcheck/run";
import { HostRefused, PartlyApplied, SheetProtected } from "../../src/workbook/errors";
import { write } from "../hosts/contract/edits";
import { memoryWorkbook } from "../hosts/memory";

const AT = new Date("2026-11-22T09:00:00");
const SECRET = "某某单位的花名册";
const office = Object.assign(new Error(`The sheet ${SECRET} is not there`), {
  code: "ItemNotFound",
  debugInfo: { errorLocation: "WorksheetCollection.getItem", statement: `getItem("${SECRET}")` },
});

describe("the report of 自检", () => {
  test("says version, host and machine, what was counted, and how each line went", async () => {
    const workbook = memoryWorkbook();
    const lines = await selfCheck(workbook);
    const about = { version: "1.2.3", host: "试验", can: workbook.can, at: AT };
    const text = reportText(lines, {
      ...about,
      facts: { ExcelApi: ["1.14"] },
      assumptions: [{ id: "甲", claim: "乙", holds: true }],
    });
    expect(JSON.parse(text)).toEqual({
      report: "绩表自检",
      format: 1,
      ...about,
      at: AT.toISOString(),
      facts: { ExcelApi: ["1.14"] },
      assumptions: [{ id: "甲", claim: "乙", holds: true }],
      counts: { works: lines.length - 2, fails: 0, skipped: 2 },
      lines,
    });
  });

  test("says nothing of what is in the workbook", async () => {
    const workbook = memoryWorkbook();
    await workbook.apply([{ kind: "addSheet", sheet: SECRET }, write(SECRET, "A1", [SECRET])]);
    const troubled = {
      ...workbook,
      apply: () => Promise.reject(new HostRefused("GeneralException", office)),
    };
    for (const one of [workbook, troubled]) {
      const selected = { sheet: SECRET, address: "A1" };
      const lines = await selfCheck(one, { selected });
      expect(reportText(lines, { version: "1", host: "试验", can: one.can, at: AT })).not.toContain(SECRET);
    }
  });
});

describe("a problem is told by", () => {
  test.each<[string, unknown, object]>([
    [
      "what was expected and what was seen",
      new Broken("甲", "乙"),
      { kind: "Broken", expected: "甲", seen: "乙" },
    ],
    ["its cause alone, where that has a name", new SheetProtected(SECRET), { kind: "SheetProtected" }],
    [
      "the host's code and place, never its message",
      new HostRefused("ItemNotFound", office),
      { kind: "HostRefused", code: "ItemNotFound", location: "WorksheetCollection.getItem" },
    ],
    [
      "the same where the host's error comes as it is",
      office,
      { kind: "Error", code: "ItemNotFound", location: "WorksheetCollection.getItem" },
    ],
    [
      "what stopped it half-way",
      new PartlyApplied([], [], new SheetProtected(SECRET)),
      { kind: "SheetProtected" },
    ],
    [
      "the program's own mistake in its words",
      new TypeError("x is not a function"),
      { kind: "TypeError", says: "x is not a function" },
    ],
  ])("%s", (_, error, problem) => expect(problemOf(error)).toEqual(problem));
});
