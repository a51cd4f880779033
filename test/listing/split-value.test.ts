import { splitWritten } from "../../src/listing/split-value";

const shown = (text: string) => {
  const { sign, number, unit } = splitWritten(text);
  return [sign, number, unit].map((part) => part ?? "-").join(" ");
};

test.each([
  ["95%（含）以上", "≥ 95 %"],
  ["50+", "≥ 50 -"],
  ["1万余人", "- 1 万人"],
  ["5场（次）", "- 5 场"],
  ["≥95.00%", "≥ 95.00 %"],
  ["2次/周", "- 2 次/周"],
  ["24小时内", "≤ 24 小时"],
])("%s is told apart as it is written: %s", (text, parts) => {
  expect(shown(text)).toBe(parts);
});

test.each([
  ["》500亩", "≥ 500 亩"],
  ["⩾90%", "≥ 90 %"],
  ["十二场", "- 12 场"],
  ["≤￥200元", "≤ 200 元"],
  ["人均≤200元", "≤ 200 元"],
  ["最高5天", "≤ 5 天"],
  ["同比增长5%", "- 5 %"],
  ["优良率≥90%", "≥ 90 %"],
  ["≥90%且≤95%", "- 90-95 %"],
])("%s is told apart as it is read: %s", (text, parts) => {
  expect(shown(text)).toBe(parts);
});

test.each(["2026年12月", "6月30日前", "明显提升", "1.5:1", "7×24小时", "无", ""])(
  "%p has no parts",
  (text) => {
    expect(shown(text)).toBe("- - -");
  },
);
