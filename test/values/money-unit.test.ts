import Big from "big.js";
import fc from "fast-check";
import { fromWan, moneyUnit, moneyUnitIn, toWan } from "../../src/values/money-unit";
import type { MoneyUnit } from "../../src/values/money-unit";

describe("the unit a heading states", () => {
  test.each<[string, MoneyUnit]>([
    ["单位：万元", "万元"],
    ["单位:人民币万元", "万元"],
    ["单位 ： 万 元", "万元"],
    ["（单位：亿元）", "亿元"],
    ["金额单位：元", "元"],
    ["金额单位：人民币（万元）", "万元"],
    ["单位（千元）", "千元"],
    ["（万元）", "万元"],
    ["【万元】", "万元"],
    ["资金总额（万元）", "万元"],
    ["年度预算申请\n（万元）", "万元"],
    ["万元", "万元"],
    ["单位：百万元", "百万元"],
    ["单位：圆", "元"],
    ["填报单位：区民政局          单位：万元", "万元"],
    ["单位：万元（含上级资金）", "万元"],
  ])("%j: %s", (text, unit) => expect(moneyUnitIn(text)).toBe(unit));

  test.each([
    "单位负责人",
    "单位负责人（签名）：",
    "填报单位",
    "填报单位（盖章）",
    "单位：石峰区政务服务中心",
    "单位：万元楼社区",
    "计量单位：个",
    "分值（分）",
    "（元）或（万元）",
    "8.5万元",
    "资金总额",
    "",
  ])("%j: none", (text) => expect(moneyUnitIn(text)).toBeUndefined());
});

test.each([
  ["万", "万元"],
  ["万 元", "万元"],
  ["万圆", "万元"],
  ["圆", "元"],
  ["百万", "百万元"],
  ["千", undefined],
  ["万人", undefined],
  ["", undefined],
])("moneyUnit(%j) is %s", (spelling, unit) => expect(moneyUnit(spelling)).toBe(unit));

test.each<[string, MoneyUnit, string]>([
  ["85000", "元", "8.5"],
  ["0.01", "元", "0.000001"],
  ["85", "千元", "8.5"],
  ["3", "百万元", "300"],
  ["0.00085", "亿元", "8.5"],
])("%s %s is %s万元", (number, unit, inWan) => expect(toWan(new Big(number), unit).toFixed()).toBe(inWan));

test("there and back is exact in every unit", () => {
  const unit = fc.constantFrom<MoneyUnit[]>(
    "元",
    "百元",
    "千元",
    "万元",
    "十万元",
    "百万元",
    "亿元",
    "万亿元",
  );
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.nat(12), unit, (digits, decimals, one) => {
      const number = new Big(`${digits}e-${decimals}`);
      expect(fromWan(toWan(number, one), one).eq(number)).toBe(true);
    }),
  );
});
