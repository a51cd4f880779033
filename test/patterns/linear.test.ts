import { composedBy } from "./composed";
import { growthsOf } from "./growth";
import { patternsOfSource } from "./source";
import { patternsIn } from "./written";

/**
 * Cells hold up to 32,767 characters of anything. A pattern that starts anew at every one of them and looks through
 * the rest each time takes minutes, so none of ours may.
 */
describe("the regular expressions of the source", () => {
  const { all, late } = patternsOfSource();

  test("are all found", () => {
    expect(all.length).toBeGreaterThan(600);
    const why =
      "puts a pattern together while it runs: do it once, where the module is loaded, or without a pattern.";
    expect(late.map((at) => `${at} ${why}`)).toEqual([]);
  });

  test("take time in line with the length of a text", () => {
    const growths = growthsOf(all);
    const slow = all.flatMap(({ at, source, flags }, i) =>
      growths[i] === null ? [] : [`${at} /${source}/${flags} ${growths[i]}`],
    );
    expect(slow).toEqual([]);
  });
});

describe("what is noticed", () => {
  test("patterns that start anew at every letter", () => {
    const slow = {
      "a run at the end": /[ \t\r\n]+$/,
      "a run before a sign": /\d+%/g,
      "a bracket never closed": /\([^)]*\)/g,
      "a run before what is only looked at": /\d+(?=%)/,
      "two runs side by side": /^\s*#*\s*$/,
      "words in every combination": /^(?:提高|提|高)+$/,
    };
    const growths = growthsOf(Object.values(slow));
    expect(Object.keys(slow).filter((_, i) => !/takes .+ time over /.test(growths[i] ?? ""))).toEqual([]);
  });

  test("not those that read it once", () => {
    const quick = {
      "a run at the end, met once": /(?<![ \t\r\n])[ \t\r\n]+$/,
      "a run of limited length": /\d{1,30}%/g,
      "a bracket that the next one ends": /\([^()]*\)/g,
    };
    expect(growthsOf(Object.values(quick))).toEqual([null, null, null]);
  });
});

describe("how they are found", () => {
  test("literals by their place", () => {
    const file = "const a = 1 / 2;\nconst b = /[/]x/giu.exec(c)! / 3;";
    expect(patternsIn("a.ts", file)).toEqual({
      literals: [{ at: "a.ts:2", source: "[/]x", flags: "giu" }],
      composed: [],
    });
  });

  test("composed ones when they are made, from whatever parts", () => {
    expect(patternsIn("a.ts", "const a = new RegExp(b + c);\nRegExp(d);").composed).toEqual([
      "a.ts:1",
      "a.ts:2",
    ]);
    const part = "[元圆]";
    const made = composedBy(__dirname, () => new RegExp(`${part}+$`, "g"));
    expect(made).toEqual([
      { at: expect.stringMatching(/^patterns\/linear\.test\.ts:\d+$/), source: "[元圆]+$", flags: "g" },
    ]);
  });
});
