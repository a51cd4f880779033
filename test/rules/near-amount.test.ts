import { nearAmount } from "../../src/rules/readers/near-amount";

const near = (text: string) => nearAmount(text, "万元");

test.each([
  ["约25", 25],
  ["25万左右", 25],
  ["25w", 25],
  ["8.5W元", 8.5],
  ["25余万元", 25],
  ["25。5", 25.5],
  ["8·5万元", 8.5],
  ["25万/年", 25],
  ["25万，", 25],
  ["≈250000元", 25],
])("of %s %d can be meant", (text, amount) => {
  expect(near(text)).toBe(amount);
});

test.each(["若干", "25—30", "25一30", "25+3", "2。5。1", "两万五", "约", "", "0左右", "见附件"])(
  "of %p nobody can tell what was meant",
  (text) => {
    expect(near(text)).toBeUndefined();
  },
);
