import fc from "fast-check";
import { compare, type Choice } from "../../src/summary/three-way";

describe("source before, source now, and the text in the summary", () => {
  test.each([
    // last, source, edited → text, outcome, settled
    ["all the same", "旧", "旧", "旧", "旧", "current", true],
    ["the source changed", "旧", "新", "旧", "新", "written", true],
    ["the source was emptied", "旧", "", "旧", "", "written", true],
    ["a person changed the text", "旧", "旧", "人工", "人工", "kept", false],
    ["both changed", "旧", "新", "人工", "人工", "conflict", false],
    ["both changed to the same", "旧", "新", "新", "新", "current", true],
    ["a person emptied the text", "旧", "旧", "", "旧", "written", true],
    ["first roll-up into a blank cell", undefined, "新", "", "新", "written", true],
    ["first roll-up over the same text", undefined, "新", "新", "新", "current", true],
    ["first roll-up over another text", undefined, "新", "人工", "人工", "conflict", false],
    ["a person's text that never had a source", undefined, "", "人工", "人工", "kept", false],
  ] as const)("%s", (_, last, source, edited, text, outcome, settled) => {
    expect(compare(last, source, edited)).toEqual({ text, outcome, settled });
  });

  test.each([
    ["source", "新", "written"],
    ["edited", "人工", "kept"],
    ["before", "旧", "kept"],
  ] as const)("of three, a person chooses the %s", (choice, text, outcome) => {
    expect(compare("旧", "新", "人工", choice)).toEqual({ text, outcome, settled: true });
  });

  test("what was never there cannot be chosen", () => {
    expect(compare(undefined, "新", "人工", "before")).toMatchObject({ text: "人工", outcome: "conflict" });
  });

  test("where nobody has to choose, a choice changes nothing", () => {
    expect(compare("旧", "旧", "人工", "source")).toMatchObject({ text: "人工", outcome: "kept" });
  });

  const text = fc.constantFrom("", "甲", "乙", "丙");
  const choice = fc.constantFrom<Choice | undefined>("source", "edited", "before", undefined);

  test("done again, nothing changes any more", () => {
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), text, text, choice, (last, source, edited, chosen) => {
        const first = compare(last, source, edited, chosen);
        const second = compare(first.settled ? source : last, source, first.text);
        expect(second.text).toBe(first.text);
        expect(second.settled && !first.settled).toBe(false);
      }),
    );
  });
});
