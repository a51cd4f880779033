import { splitLabel } from "../../src/values/labelled";

test.each([
  ["资金总额：844.93", "资金总额", "844.93"],
  ["其中：        基本支出：404.76", "基本支出", "404.76"],
  ["资金总额：", "资金总额", ""],
  ["资金总额：\n 844.93 万元", "资金总额", "844.93万元"],
  ["其中：2.项目支出：440.17", "2.项目支出", "440.17"],
])("%j → %j, %j", (text, label, value) => expect(splitLabel(text)).toEqual({ label, value }));

test.each(["844.93", "10:30", "1:2", "：8.5", "2019年1月5日10：00"])("%j has no label", (text) =>
  expect(splitLabel(text)).toBeUndefined(),
);

test.each([
  "基本支出：404.76 项目支出：440.17",
  "基本支出：404.76项目支出：",
  "8.5 备注：无",
  "8.5万 备注：无",
  "待定；项目支出：18",
])("%j holds more than a label and its value", (text) =>
  expect(splitLabel(text)).toMatchObject({ mixed: true }),
);
