import fc from "fast-check";
import {
  compact,
  fold,
  isBlank,
  labelKey,
  oneLine,
  sameText,
  saysNothing,
  textKey,
} from "../../src/values/text";

const SPACES = ["", " ", "  ", "\n", "\r\n", "\t", "\u3000", "\u00a0", "\u200b", "\ufeff"];
const space = fc.constantFrom(...SPACES);

describe("fold", () => {
  test.each([
    ["０１２３４５６７８９", "0123456789"],
    ["％＝＞＜＋－／～（）：，．", "%=><+-/~():,."],
    ["25万\u3000", "25万 "],
    ["a\u00a0b", "a b"],
    ["①㎡℃Ⅲ½", "①㎡℃Ⅲ½"],
    ["ＡＢ；！“”", "ＡＢ；！“”"],
    ["≥≦☑□", "≥≦☑□"],
  ])("%j → %j", (text, folded) => expect(fold(text)).toBe(folded));

  test("leaves every character where it was, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe("isBlank", () => {
  test.each(["", " ", "\n\t", "\u3000\u3000", "\u00a0", "\u200b", "\ufeff \u2060"])("%j is blank", (text) =>
    expect(isBlank(text)).toBe(true),
  );
  test.each(["0", "-", "无", "\u3000a"])("%j is not", (text) => expect(isBlank(text)).toBe(false));
});

describe("saysNothing", () => {
  test.each(["", "　", "-", "－", "—", "——", "--", "–", "/", "／", "无", " 无 "])("%j says nothing", (text) =>
    expect(saysNothing(text)).toBe(true),
  );
  test.each(["0", "0%", "一", "无人机", "-1", "待定"])("%j says something", (text) =>
    expect(saysNothing(text)).toBe(false),
  );
});

describe("labelKey", () => {
  test.each([
    ["数量\n指标", "数量指标"],
    ["专项实施  进度计划", "专项实施进度计划"],
    ["成本 指标", "成本指标"],
    ["资金总额：", "资金总额"],
    ["资金总额:", "资金总额"],
    ["资金总额∶", "资金总额"],
    ["资金总额（万元）", "资金总额(万元)"],
    ["〔２０１９〕", "[2019]"],
    ["其中：基本支出：", "其中:基本支出"],
    ["部门\u200b名称\ufeff", "部门名称"],
  ])("%j → %j", (text, key) => expect(labelKey(text)).toBe(key));

  test("does not see inserted white space", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), space)), (parts) => {
        const plain = parts.map(([text]) => text).join("");
        const spaced = parts.map(([text, gap]) => text + gap).join("");
        expect(labelKey(spaced)).toBe(labelKey(plain));
      }),
    );
  });

  test("of a key is the key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        expect(labelKey(labelKey(text))).toBe(labelKey(text)),
      ),
    );
  });
});

describe("sameText", () => {
  test.each([
    ["维修（护）费", "维修(护)费 "],
    ["“互联网+”平台", '"互联网＋"平台'],
    ["「互联网+」平台", "‘互联网+’平台"],
    ["机房\n维护费", "机房维护费"],
    ["ＩＴ服务", "IT服务"],
  ])("%j is %j", (a, b) => expect(sameText(a, b)).toBe(true));
  test.each([
    ["维修（护）费", "维修费"],
    ["维修（护）费", "维修（修）费"],
    ["机房维护费", "机房维护"],
    ["目标:", "目标"],
  ])("%j is not %j", (a, b) => expect(sameText(a, b)).toBe(false));
});

test("textKey of a key is the key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => expect(textKey(textKey(text))).toBe(textKey(text))),
  );
});

test.each([
  [" 年度预算\r\n\r\n申请\u3000", "年度预算 申请"],
  ["a\u200bb", "ab"],
])("oneLine %j → %j", (text, line) => expect(oneLine(text)).toBe(line));

test.each([
  ["8.5 万 元", "8.5万元"],
  ["（ 2019 年度 ）", "(2019年度)"],
  ["1 234", "1 234"],
  ["￥ 8.5", "￥8.5"],
  ["2019 - 2021", "2019-2021"],
])("compact %j → %j", (text, packed) => expect(compact(text)).toBe(packed));
