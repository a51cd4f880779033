import { growth, LINEAR } from "../steps";
import fc from "fast-check";
import { chineseNumber } from "../../src/values/chinese-number";
import { moneyUnitIn, readAmount } from "../../src/values/amount";
import { readChoices } from "../../src/values/checkbox";
import { readDate } from "../../src/values/date";
import { quantitiesIn, readIndicatorValue } from "../../src/values/indicator-value";
import { shownBy } from "../../src/values/number-format";
import { readPeriod } from "../../src/values/period";
import { compact, fold, isBlank, labelKey, saysNothing, textKey } from "../../src/values/text";
import { readYear, withoutYear, yearsIn } from "../../src/values/year";

/** Everything that is ever given a text out of somebody's cell. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...{
    fold,
    compact,
    isBlank,
    labelKey,
    textKey,
    saysNothing,
    chineseNumber,
    moneyUnitIn,
    readAmount,
    readDate,
  },
  ...{ readPeriod, readChoices, readYear, withoutYear, yearsIn, quantitiesIn },
  readIndicatorValue: (text) => readIndicatorValue(text),
  readAmountUnderFormat: (text) => readAmount({ value: text, text, format: text }),
  readDateUnderFormat: (text) => readDate({ value: 43466, text, format: text }),
  shownBy: (text) => shownBy(text, -1.5),
};

/** Long enough for what grows with the square to outweigh what does not. */
const LONG = 1_000;
const PIECES = [
  ...' \n　:(（[【〔"口年万元%-—.,1+;、√□零一壹点#0\u200b?',
  ...[
    "1 ",
    "1,",
    "1,234",
    "1.",
    "( ",
    "年 ",
    "2019",
    "2019 ",
    "2019年",
    "2019年—",
    "(2019",
    "一万",
    "8.5万",
    "1:",
    "a:",
    "a: ",
  ],
  ...[
    "单位",
    "单 位",
    "单位: ",
    "□ ",
    "√:",
    "口a",
    "[ ",
    "__",
    "二〇一九",
    "元零",
    "1+",
    "400(1+",
    "年(",
    "至",
    '"a',
    "[a",
    "0,",
    "万 ",
  ],
  ...[
    "≥",
    ">=",
    "＞＝",
    "每",
    "每月",
    "不",
    "不超过",
    "提高到",
    "5个",
    "5个，",
    "3-",
    "(5",
    ")",
    "约",
    "第1",
    "以上",
    "内",
  ],
  ...[
    "±1",
    "××",
    "Xx",
    "人/",
    "元/人·",
    "一户一策",
    "2019.1",
    "12月",
    "百分之",
    "半",
    "个百分点",
    "达到",
    "标准",
    "按",
  ],
  ...["〉", "《", "<通", "[1,", "(1,2]", "介于1和", "九成五", "翻", "册次", "26.5.", "且不超过5次", "/人、"],
];

/** Few enough at a time for one of them to show among the others. */
const groups = Array.from({ length: Math.ceil(PIECES.length / 10) }, (_, i) =>
  PIECES.slice(10 * i, 10 * i + 10),
);

describe.each(Object.entries(READERS))("%s", (_, read) => {
  test("never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (one) => void read(one)),
      { numRuns: 500 },
    );
  });

  test.each(groups)("takes steps in line with a text's length: %j", (...pieces) => {
    const texts = (times: number) =>
      pieces.flatMap((piece) => {
        const text = piece.repeat(times * Math.ceil(LONG / piece.length));
        return [`${text}x`, `8${text}月`];
      });
    const [once, twice] = [texts(1), texts(2)];
    expect(
      growth(
        () => once.forEach((one) => read(one)),
        () => twice.forEach((one) => read(one)),
      ),
    ).toBeLessThan(LINEAR);
  });
});
