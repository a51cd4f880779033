import Big from "big.js";
import fc from "fast-check";
import { readAmount, tidyAmount, writeAmount } from "../../src/values/amount";
import type { MoneyUnit, Unparsed } from "../../src/values/amount";
import type { Input, Written } from "../../src/values/written";

/** `8.5 万元` as it is read, a unit of the cell's own with an exclamation mark; `empty`; or why it is unparsed. */
function shown(input: Input, unit?: MoneyUnit): string {
  const amount = readAmount(input, unit);
  if (amount.kind === "empty") return "empty";
  if (amount.kind === "unparsed") return amount.why;
  return `${writeAmount(amount.number)} ${amount.unit}${amount.written ? "!" : ""}`;
}

function check(input: string, expected: string, unit?: MoneyUnit): void {
  test(`${JSON.stringify(input)}${unit ? ` in ${unit}` : ""}: ${expected}`, () =>
    expect(shown(input, unit)).toBe(expected));
}

function checkNumber(value: number, format: string, expected: string, unit?: MoneyUnit): void {
  test(`the number ${value} as ${format}: ${expected}`, () =>
    expect(shown({ value, format, text: String(value) }, unit)).toBe(expected));
}

describe("with a unit of its own", () => {
  check("226.00万元", "226 万元!");
  check("25万　", "25 万元!");
  check("8.5 万 元", "8.5 万元!");
  check("85000元", "85000 元!");
  check("85,000圆整", "85000 元!");
  check("￥8.5万", "8.5 万元!");
  check("人民币8.5万元", "8.5 万元!");
  check("844.93（万元）", "844.93 万元!");
  check("3百万元", "3 百万元!");
  check("0.5亿", "0.5 亿元!");
  check("25万", "25 万元!", "元");
  check("8万5千元", "85000 元!");
  check("1亿2000万元", "120000000 元!");
});

describe("with the unit of its column", () => {
  check("8.5", "8.5 万元");
  check("8.5", "8.5 元", "元");
  check("８．５", "8.5 万元");
  check("1,234.5", "1234.5 万元");
  check("1，234．5", "1234.5 万元");
  check("¥8.5", "8.5 万元");
  check("-8.5", "-8.5 万元");
  check("−8.5", "-8.5 万元");
  check("＋8.5", "8.5 万元");
  check("¥-1,234", "-1234 万元");
  check(".5", "0.5 万元");
  check("08.50", "8.5 万元");
  check("0", "0 万元");
  check("0.00", "0 万元");
  check("-0", "0 万元");
  check("8.5；", "8.5 万元");
});

describe("written out in Chinese", () => {
  check("二十五万", "25 万元!");
  check("八点五万元", "8.5 万元!");
  check("捌万伍仟元整", "85000 元!");
  check("人民币捌萬伍仟圆整", "85000 元!");
  check("一亿二千万", "120000000 元!");
  check("壹佰贰拾叁元肆角伍分", "123.45 元!");
  check("零元", "0 元!");
  check("二十五", "notNumber");
  check("八千", "notNumber");
  check("一", "notNumber");
  check("一万五元", "notNumber");
});

describe("with what it is made of behind it in brackets", () => {
  check("400(240+160)", "400 万元");
  check("400万元（区本级240，上级160）", "400 万元!");
  check("400（240万元、1600000元）", "400 万元");
  check("85000元（大写：捌万伍仟元整）", "85000 元!");
  check("400(240+161)", "several");
  check("400(240+1600", "notNumber");
  check("400（暂定）", "notNumber");
});

describe("behind a label", () => {
  test.each([
    ["资金总额：844.93", "资金总额"],
    ["其中：基本支出：844.93", "基本支出"],
    ["资金总额：\n844.93", "资金总额"],
    ["1、资金总额:844.93", "1、资金总额"],
  ])("%j keeps %s", (text, label) => {
    const amount = readAmount(text);
    expect(amount).toMatchObject({ kind: "amount", label });
    expect(shown(text)).toBe("844.93 万元");
  });
  check("政府性基金拨款：0", "0 万元");
  check("项目支出：", "empty");
  check("项目支出：无", "empty");
  check("资金总额：待定", "notNumber");
  check("资金总额：8.5左右", "notNumber");
  check("3个项目：", "notNumber");
  check("约：8.5", "notNumber");
  check("8.5 备注：无", "notNumber");
  check("待定；项目支出：18", "notNumber");
});

describe("nothing", () => {
  for (const text of ["", "　", "\u200b", "-", "—", "——", "/", "／", "无"]) check(text, "empty");
  test("an empty cell", () => expect(shown({ value: null, text: "", format: "General" })).toBe("empty"));
  test("a formula whose result is an empty text", () =>
    expect(shown({ value: "", text: "", format: "General", formula: 'IF(A1="","",A1)' })).toBe("empty"));
});

describe("no amount", () => {
  const cases: [string, Unparsed][] = [
    ["若干", "notNumber"],
    ["待定", "notNumber"],
    ["详见附件", "notNumber"],
    ["详见附件3-2", "notNumber"],
    ["约8.5万元", "notNumber"],
    ["8.5万元左右", "notNumber"],
    ["≥8.5", "notNumber"],
    ["40万元/人", "notNumber"],
    ["5千", "notNumber"],
    ["5分", "notNumber"],
    ["1.234.5", "notNumber"],
    ["12,34", "notNumber"],
    ["1,2345", "notNumber"],
    ["0,123", "notNumber"],
    ["1e3", "notNumber"],
    ["8。5", "notNumber"],
    ["10:30", "notNumber"],
    ["(8.5)", "notNumber"],
    ["—8.5", "notNumber"],
    ["8.5万（元）", "notNumber"],
    ["85%", "percent"],
    ["８５％", "percent"],
    ["百分之八十五", "percent"],
    ["2019年1月", "date"],
    ["2019-1-5", "date"],
    ["2019年", "date"],
    ["1月5日", "date"],
    ["2019年1月5日 10:00", "date"],
    ["#REF!", "errorCell"],
    ["100+200", "several"],
    ["50-60万元", "several"],
    ["50至60", "several"],
    ["1 234", "several"],
    ["公共财政拨款：844.93\n\n政府性基金拨款：0", "several"],
    ["基本支出：404.76 项目支出：440.17", "several"],
    ["基本支出：404.76项目支出：440.17", "several"],
    ["854+854", "several"],
    ["2019-2021", "several"],
  ];
  for (const [text, why] of cases) check(text, why);

  test("keeps the text as it stands", () => expect(readAmount("　若干 ")).toMatchObject({ text: "　若干 " }));
});

describe("the same amount pasted twice", () => {
  test.each([
    ["854万854万", "854"],
    ["854万元 854万元", "854"],
    ["854\n854", "854"],
    ["226.00万元226万元", "226"],
    ["8.58.5", "8.5"],
    ["1,2341,234", "1234"],
    ["8.5、8.5", "8.5"],
    ["资金总额：854万资金总额：854万", "854"],
    ["二十五万二十五万", "25"],
  ])("%j is %s once", (text, number) => {
    const amount = readAmount(text);
    expect(amount).toMatchObject({ kind: "unparsed", why: "duplicatedPaste" });
    expect(amount.kind === "unparsed" && amount.once?.number.toFixed()).toBe(number);
  });
  check("854854", "854854 万元");
});

describe("a number", () => {
  checkNumber(8.5, "General", "8.5 万元");
  checkNumber(8.5, "#,##0.00", "8.5 万元");
  checkNumber(8.5, "General", "8.5 元", "元");
  checkNumber(-8.5, "#,##0.00_);(#,##0.00)", "-8.5 万元");
  checkNumber(8.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "8.5 万元");
  checkNumber(1e21, "General", "1000000000000000000000 万元");
  checkNumber(1e-7, "General", "0.0000001 万元");
  checkNumber(-0, "General", "0 万元");

  describe("whose format shows a unit is what a person sees", () => {
    checkNumber(8.5, '0.00"万元"', "8.5 万元!");
    checkNumber(8.5, '0.00"万元"', "8.5 万元!", "元");
    checkNumber(85000, '0"元"', "85000 元!");
    checkNumber(85000, '0!.0,"万"', "8.5 万元!");
    checkNumber(85000, '0!.0000"万元"', "8.5 万元!");
    checkNumber(85000, '[>=10000]0!.0,"万元";0"元"', "8.5 万元!");
    checkNumber(500, '[>=10000]0!.0,"万元";0"元"', "500 元!");
    checkNumber(85000, '[DBNum2][$-804]General"元整"', "85000 元!");
    checkNumber(-8.5, '0.00"万元";(0.00"万元")', "-8.5 万元!");
  });

  describe("that a format only scales is what is stored", () => {
    checkNumber(85000, "0.0,", "85000 万元");
    checkNumber(5, '0"人"', "5 万元");
  });

  checkNumber(43466, "yyyy/m/d", "date");
  checkNumber(0.5, "h:mm", "date");
  checkNumber(0.85, "0%", "percent");
  checkNumber(43466, "General", "43466 万元");
});

describe("a cell", () => {
  const cell = (some: Partial<Written>): Written => ({ value: null, text: "", format: "General", ...some });
  test.each<[string, Written, string]>([
    ["an error", cell({ value: "#DIV/0!", text: "#DIV/0!", error: true }), "errorCell"],
    ["an error of a formula without value", cell({ text: "#N/A", error: true, formula: "A1" }), "errorCell"],
    ["a formula never calculated", cell({ formula: "SUM(A1:A2)" }), "notCalculated"],
    ["a formula with its result", cell({ value: 18, text: "18", formula: "SUM(A1:A2)" }), "18 万元"],
    ["TRUE", cell({ value: true, text: "TRUE" }), "notNumber"],
    ["(8.5) typed where brackets mean minus", cell({ value: "(8.5)", format: "0.00_);(0.00)" }), "-8.5 万元"],
    ["(8.5) typed elsewhere", cell({ value: "(8.5)", text: "(8.5)" }), "notNumber"],
    ["too narrow for its number", cell({ value: 844.93, text: "####" }), "844.93 万元"],
  ])("%s", (_, written, expected) => expect(shown(written)).toBe(expected));

  test("tells whether a number or a text is stored", () => {
    expect(readAmount(cell({ value: 8.5, text: "8.5" }))).toMatchObject({ as: "number" });
    expect(readAmount(cell({ value: "8.5", text: "8.5", format: "@" }))).toMatchObject({ as: "text" });
  });
});

describe("in 万元", () => {
  test.each([
    ["85000元", "8.5"],
    ["0.01元", "0.000001"],
    ["8.5万", "8.5"],
    ["0.5亿元", "5000"],
    ["8.5", "8.5"],
  ])("%s is %s", (text, inWan) => {
    const amount = readAmount(text);
    expect(amount.kind === "amount" && amount.inWan.toFixed()).toBe(inWan);
  });
});

describe("noise", () => {
  test.each([
    [0.09000007629, "0.09"],
    [0.1 + 0.2, "0.3"],
    [844.9300000000001, "844.93"],
  ])("%d is kept as stored, and tidied to %s", (value, tidy) => {
    const amount = readAmount({ value, text: "", format: "0.00" });
    if (amount.kind !== "amount") throw new Error("not read");
    expect(amount.noise).toBe(true);
    expect(amount.inWan.eq(String(value))).toBe(true);
    expect(writeAmount(tidyAmount(amount.inWan))).toBe(tidy);
  });

  test("an amount to the 分 has none", () => {
    expect(readAmount("0.000001")).not.toHaveProperty("noise");
    expect(readAmount("12345.67元")).not.toHaveProperty("noise");
    expect(readAmount("1.123456789亿")).not.toHaveProperty("noise");
  });
});

describe("always", () => {
  const decimal = fc
    .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(10))
    .map(([digits, decimals]) => new Big(`${digits}e-${decimals}`));

  test("what is written is read back", () => {
    fc.assert(
      fc.property(decimal, (number) => expect(shown(writeAmount(number))).toBe(`${number.toFixed()} 万元`)),
    );
  });

  test("元 and 万元 say the same exactly", () => {
    fc.assert(
      fc.property(decimal, (number) => {
        const yuan = readAmount(`${writeAmount(number.times(10_000))}元`);
        const wan = readAmount(`${writeAmount(number)}万元`);
        if (yuan.kind !== "amount" || wan.kind !== "amount") throw new Error("not read");
        expect(yuan.inWan.eq(wan.inWan)).toBe(true);
      }),
    );
  });

  test("what is written has no exponent and no needless zeros", () => {
    fc.assert(
      fc.property(decimal, (number) =>
        expect(writeAmount(number)).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/),
      ),
    );
  });

  test("a text without a digit is never 0", () => {
    const words = fc.constantFrom(
      "万元",
      "元",
      "约",
      "：",
      ":",
      "（",
      "）",
      "-",
      "若干",
      "待定",
      "，",
      "+",
      "%",
      ".",
      " ",
      "\n",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (one) => {
        fc.pre(!/[\d０-９零〇○]/.test(one));
        const amount = readAmount(one);
        expect(amount.kind === "amount" && amount.inWan.eq(0)).toBe(false);
      }),
    );
  });

  test("no digit of a text goes unnoticed", () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,4}[1-9]$/);
    const between = fc.constantFrom(" ", "+", "-", "、", "至", ".", ",", "：", "；", "/", "（", "万", "约");
    fc.assert(
      fc.property(digits, between, digits, (a, sign, b) => {
        const amount = readAmount(a + sign + b);
        if (amount.kind === "amount") expect(writeAmount(amount.number).replace(".", "")).toBe(a + b);
      }),
    );
  });
});
