import { readIndicatorValue } from "../../../src/values/indicator-value";

const NOT = ["不", "不得", "不能", "不应", "不可", "不宜", "不允许", "未", "没有"];
const MORE = ["超过", "高于", "大于", "多于", "突破"];
const LESS = ["低于", "少于", "小于"];

const operatorOf = (text: string) => {
  const value = readIndicatorValue(text);
  return "operator" in value ? value.operator : value.kind;
};

describe("what is denied is the other way round", () => {
  const pairs = (words: readonly string[]) => NOT.flatMap((not) => words.map((word) => `${not}${word}`));
  test.each(pairs(MORE))("%s is ≤", (words) => {
    expect(operatorOf(`${words}50万元`)).toBe("≤");
    expect(operatorOf(`项目总成本${words}50万元`)).toBe("≤");
  });
  test.each(pairs(LESS))("%s is ≥", (words) => {
    expect(operatorOf(`${words}90%`)).toBe("≥");
    expect(operatorOf(`设施完好率${words}90%`)).toBe("≥");
  });
  test.each(MORE)("%s alone is >", (word) => expect(operatorOf(`${word}50万元`)).toBe(">"));
  test.each(LESS)("%s alone is <", (word) => expect(operatorOf(`${word}90%`)).toBe("<"));
});

describe("an operator some words away", () => {
  test.each([
    ["每月至少对管网进行一次巡查", "≥"],
    ["每年最多组织职工参加2次疗养", "≤"],
    ["每季度不少于开展1次演练", "≥"],
    ["每周对食堂检查不超过3次", "≤"],
  ])("%s: %s", (text, operator) => expect(operatorOf(text)).toBe(operator));
});

test.each(["不超预算", "不超过预算", "不突破年初预算"])("%s is a limit and no number", (text) => {
  expect(readIndicatorValue(text)).toMatchObject({ kind: "qualitative", sub: "standard", operator: "≤" });
});
