import { nearestOf } from "../../../src/rules/readers/names";

test.each([
  ["机房维护", "机房维护费"],
  ["机房维护费用", "机房维护费"],
  ["维修费", "维修（护）费"],
  ["机房运维费", "机房维护费"],
  ["区长热线经费", "区长热线工作经费"],
  ["互联网+监管平台运行维护", "互联网＋监督平台运行维护"],
])("%s may mean %s", (written, meant) => {
  expect(nearestOf(["文化惠民", meant, "综治平台"])(written)).toBe(meant);
});

test.each([
  ["水费", "电费"],
  ["文化惠民", "文物保护"],
  ["费", "机房维护费"],
  ["", "机房维护费"],
  ["机房维护", ""],
])("“%s” does not mean “%s”", (written, other) => expect(nearestOf([other])(written)).toBeUndefined());

test("the nearest of several", () => {
  expect(nearestOf(["机房维护工作经费", "机房维护费", "机房维护专项"])("机房维护")).toBe("机房维护费");
});
