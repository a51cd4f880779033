import { directionKey } from "../../src/forms/keys";

test("a direction is its fund and its name, however they are spaced and typed", () => {
  expect(directionKey("机房维护费", "维修（护）费")).toBe(directionKey("机房 维护费　", "维修(护)费"));
  expect(directionKey("“互联网+”监督", "印刷费")).toBe(directionKey('"互联网＋"监督', "印刷费"));
});

test.each([
  [
    "the same name under another fund",
    directionKey("综治平台", "维修费"),
    directionKey("政务公开", "维修费"),
  ],
  ["another text in brackets", directionKey("综治平台", "维修（护）费"), directionKey("综治平台", "维修费")],
  ["another border between the two", directionKey("综治", "平台维修费"), directionKey("综治平台", "维修费")],
])("%s is another direction", (_, one, other) => expect(one).not.toBe(other));
