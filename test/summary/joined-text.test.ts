import { joinedText } from "../../src/summary/cell-text";

const joined = (...parts: [direction: string, text: string][]) =>
  joinedText(parts.map(([direction, text]) => ({ direction, text })));

describe("the texts of a fund's directions, joined", () => {
  test("one direction: word for word", () => {
    expect(joined(["维修", "完成维修，不少于3处；"])).toEqual({
      text: "完成维修，不少于3处；",
      draft: false,
    });
  });

  test("all say the same: once", () => {
    expect(joined(["甲", "平稳运行。"], ["乙", "平稳运行。"])).toEqual({ text: "平稳运行。", draft: false });
  });

  test("they differ: numbered and named, one full stop at the end, for a person to make one of", () => {
    expect(joined(["甲", "建成平台。"], ["乙", "按月维护；"], ["丙", "接通 12 个点位"])).toEqual({
      text: "1.甲：建成平台；2.乙：按月维护；3.丙：接通 12 个点位。",
      draft: true,
    });
  });

  test("some say the same: named together", () => {
    expect(joined(["甲", "平稳运行。"], ["乙", "建成平台。"], ["丙", "平稳运行。"]).text).toBe(
      "1.甲、丙：平稳运行；2.乙：建成平台。",
    );
  });

  test("what asks or exclaims keeps its mark", () => {
    expect(joined(["甲", "建成！"], ["乙", "维护。。"]).text).toBe("1.甲：建成！；2.乙：维护。");
  });

  test("one says nothing: the other's text, for a person to look at", () => {
    expect(joined(["甲", ""], ["乙", "建成平台。"])).toEqual({ text: "建成平台。", draft: true });
    expect(joined(["甲", ""], ["乙", ""])).toEqual({ text: "", draft: false });
  });
});
