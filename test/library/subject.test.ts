import { subjectOf } from "../../src/library/rewrite";

describe("what an indicator that only says “better” is about", () => {
  test.each([
    ["提高办事效率", "办事"],
    ["进一步提升窗口服务水平", "窗口服务"],
    ["社区环境明显改善", "社区环境"],
    ["保障机房正常运转", "机房"],
    ["1、完善矛盾调解机制，维护稳定", "矛盾调解机制"],
    ["培训合格率", "培训合格率"],
  ])("%s → %s", (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });

  test.each(["提高水平", "", "100%", "为全区各类企业和广大群众提供更加方便快捷优质高效的服务保障"])(
    "%s leaves none",
    (name) => {
      expect(subjectOf(name)).toBeUndefined();
    },
  );

  test("is found in no time in a cell full of text", () => {
    expect(subjectOf("提高".repeat(15_000))).toBeUndefined();
  });
});
