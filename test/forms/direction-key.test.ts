import { directionKey } from "../../src/forms/direction-key";

test("a direction is its fund and its name, however they are spaced and typed", () => {
  expect(directionKey("机房维护费", "维修（护）费")).toBe(directionKey("机房 维护费　", "维修(护)费"));
  expect(directionKey("“互联网+”监督", "印刷费")).toBe(directionKey('"互联网＋"监督', "印刷费"));
});

test.each([
  ["the same name under another fund", ["综治平台", "维修费"], ["政务公开", "维修费"]],
  ["another text in brackets", ["综治平台", "维修（护）费"], ["综治平台", "维修费"]],
  ["another border between the two", ["综治", "平台维修费"], ["综治平台", "维修费"]],
] as const)("%s is another direction", (_, one, other) => {
  expect(directionKey(...one)).not.toBe(directionKey(...other));
});
