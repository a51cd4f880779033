import { isWellFormed } from "../../src/workbook/formula-syntax";

describe("what is a formula", () => {
  test.each([
    "1+1",
    "SUM(A1:B9)*2%",
    "-A1+@B1",
    'IF(A1>=2,"多 (""很多"")","")',
    "IF(A1,,2)",
    "TODAY()",
    "SUM( A1 , B1 )",
    "'表 1'!A1+表2!$B$3",
    "'它''们'!A1",
    "[1]汇总!A1+'[申报.xlsx]汇总'!B2",
    "SUM(A:A)+SUM(3:5)",
    "INDEX(A1:B9,2,1):B5",
    "SUM(A1:C3 B2:D4)",
    "SUM((A1:A2,C1:C2))",
    "{1,2;3,4}",
    "1.5E+3+2E-4",
    "#REF!+表1!#REF!+A1#",
    "金额[[#This Row],[合计]]*2",
    "单价*数量",
    "A1&CHAR(10)&B1",
  ])("%s is one", (formula) => expect(isWellFormed(formula)).toBe(true));

  test.each([
    "",
    " ",
    "+",
    "A1+",
    "*A1",
    "A1**2",
    "(A1",
    "A1)",
    "SUM(A1",
    "SUM（A1）",
    "SUM(A1，B1)",
    '"没有完',
    "'没有完!A1",
    "1 2",
    '"甲" "乙"',
    "A1,B1,",
    "()",
    "%",
    "{1,2",
    "A1；B1",
  ])("%s is none", (formula) => expect(isWellFormed(formula)).toBe(false));

  test("one of more than 8,192 characters is none", () => {
    expect(isWellFormed("A1" + "+A1".repeat(2730))).toBe(true);
    expect(isWellFormed("A1" + "+A1".repeat(2731))).toBe(false);
  });
});
