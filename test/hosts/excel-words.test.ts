import { textAsEntered } from "../../src/hosts/excel/cells";
import { concernsOf } from "../../src/hosts/excel/to-look-up";
import { originalRow } from "../../src/hosts/excel/draft";
import { pointsPerCharacter } from "../../src/hosts/excel/read-layout";
import { addressOf, areaOf, namedRange } from "../../src/hosts/excel/reference";
import { rangeText } from "../../src/workbook/cell";
import { shiftedRange } from "../../src/workbook/row-shift";
import { area, deleteRows, insertRows, write } from "./contract/edits";

const text = (range: ReturnType<typeof areaOf>) => range && rangeText(range);

test.each([
  ["Sheet1!A1:B2", "A1:B2"],
  ["'附件 1'!$B$3", "B3"],
  ["'It''s!'!3:5", "A3:XFD5"],
  ["$A:$C", "A1:C1048576"],
  ["A1,B2", undefined],
  ["#REF!", undefined],
])("the place %s is %s", (reference, at) => expect(text(areaOf(reference))).toBe(at));

test("whole rows are written as rows", () => {
  expect([addressOf(area("A3:XFD5")), addressOf(area("A3:C5"))]).toEqual(["3:5", "A3:C5"]);
});

test.each([
  ["='附件3-2'!$A$1:$P$20", "A1:P20"],
  ["=附件3-2!$A$1", "A1"],
  ["='It''s'!$A$1", undefined],
  ["='附件3-2'!#REF!", undefined],
  ["=OFFSET('附件3-2'!$A$1,1,1)", undefined],
  ["=8.5", undefined],
])("a name for %s stands for %s on 附件3-2", (formula, at) => {
  expect(text(namedRange(formula, "附件3-2"))).toBe(at);
});

describe("a text for Excel", () => {
  test.each([
    ["120", "'120"],
    ["绩效目标", "'绩效目标"],
    ["'甲", "''甲"],
    ["长".repeat(300), "长".repeat(300)],
    [`=${"长".repeat(300)}`, `'=${"长".repeat(300)}`],
  ])("%.9s is given with what keeps it one", (said, given) =>
    expect(textAsEntered(said, "General")).toBe(given),
  );

  test.each([
    ["120", "120"],
    ["=1+1", "=1+1"],
    ["'甲", "''甲"],
  ])("%s into a cell for text", (said, given) => expect(textAsEntered(said, "@")).toBe(given));
});

test.each([
  ["Calibri 11", 8.43, 48, 5.25],
  ["等线 11", 8.38, 54, 6],
  ["no such font", 0, 48, 5.25],
])("a character of %s", (_, characters, points, expected) => {
  expect(pointsPerCharacter({ characters, points })).toBe(expected);
});

describe("rows that move", () => {
  test.each([
    ["A2:A4", { at: 2, by: 2 }, "A2:A6"],
    ["A2:A4", { at: 1, by: 1 }, "A3:A5"],
    ["A2:A6", { at: 2, by: -2 }, "A2:A4"],
    ["A3:A4", { at: 2, by: -2 }, undefined],
  ])("take %s along", (at, move, to) => expect(text(shiftedRange(move, area(at)))).toBe(to));

  test("are known by where they stood before", () => {
    const moves = [
      { at: 2, by: 3 },
      { at: 0, by: -1 },
    ];
    expect([0, 1, 2, 3, 4, 5].map((row) => originalRow(moves, row))).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      2,
      3,
    ]);
  });
});

test("cells are looked up wherever rows that come and go may have pushed them from", () => {
  const edits = [insertRows("表", 2, 3), deleteRows("表", 9, 2), write("表", "B6", ["甲"])];
  expect(concernsOf(edits).get("表")!.cells.map(rangeText)).toEqual(["B3:B8"]);
});

test("sheets that the batch adds are not looked up, renamed ones by their old names", () => {
  const concerns = concernsOf([
    { kind: "addSheet", sheet: "新" },
    write("新", "A1", ["甲"]),
    { kind: "renameSheet", sheet: "旧", to: "改" },
    write("改", "C3", ["乙"]),
  ]);
  expect([...concerns.keys()]).toEqual(["旧"]);
  expect(concerns.get("旧")!.cells.map(rangeText)).toEqual(["C3"]);
});
