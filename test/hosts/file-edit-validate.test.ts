import { applyEdits } from "../../src/hosts/file/edit/apply";
import type { Check, Edit } from "../../src/workbook/edit";
import { CannotDo } from "../../src/workbook/errors";
import { area } from "./contract/edits";
import { changedParts, edited, refusal, workbookOf } from "./file-edit/workbook";

const SHEET = "附件3-3";
const sheet = (inside: string) => workbookOf({ [SHEET]: `<sheetData/>${inside}` });
const validate = (at: string, check: Check): Edit => ({
  kind: "validate",
  sheet: SHEET,
  range: area(at),
  check,
});
const list = (...choices: string[]): Check => ({ kind: "list", choices, message: "请从列表里选。" });
const amount: Check = { kind: "number", least: 0, message: "请填不小于 0 的数。" };
const none: Check = { kind: "none" };
const says = (message: string) =>
  `allowBlank="1" showErrorMessage="1" errorTitle="请检查填写内容" error="${message}"`;
const old = (sqref: string) =>
  `<dataValidation type="whole" sqref="${sqref}"><formula1>1</formula1></dataValidation>`;

describe("input checks", () => {
  test("a list to choose from, in its place among the rest", () => {
    expect(edited(sheet(`<mergeCells/><pageMargins/>`), validate("B2:B9", list("是", "否")))).toBe(
      `<sheetData/><mergeCells/><dataValidations count="1"><dataValidation type="list" ${says("请从列表里选。")} sqref="B2:B9">` +
        `<formula1>"是,否"</formula1></dataValidation></dataValidations><pageMargins/>`,
    );
  });

  test("a number with a least value, or any number", () => {
    const after = edited(
      sheet(""),
      validate("B2", amount),
      validate("B3", { kind: "number", message: "数" }),
    );
    expect(after).toContain(
      `<dataValidation type="decimal" operator="greaterThanOrEqual" ${says("请填不小于 0 的数。")} sqref="B2"><formula1>0</formula1>`,
    );
    expect(after).toContain(`sqref="B3"><formula1>-9.99e+307</formula1>`);
  });

  test("a choice with quotes and ampersands", () => {
    expect(edited(sheet(""), validate("A1", list(`"甲"`, "乙&丙")))).toContain(
      `<formula1>"""甲"",乙&amp;丙"</formula1>`,
    );
  });

  test("take the place of older ones just where they meet", () => {
    const before = sheet(
      `<dataValidations count="2" xWindow="9">${old("A1:C3 E5")}${old("B2")}</dataValidations>`,
    );
    const after = edited(before, validate("B2", amount));
    expect(after).toContain(
      `<dataValidations count="2" xWindow="9">${old("A1:C1 A3:C3 A2 C2 E5")}<dataValidation type="decimal"`,
    );
    expect(after).not.toContain(old("B2"));
  });

  test("set again, are there once", () => {
    const once = applyEdits(sheet(""), [validate("B2:B9", amount)]);
    expect(changedParts(once, applyEdits(once, [validate("B2:B9", amount)]))).toEqual([]);
  });

  test("are taken away, with the list when they were the last", () => {
    const before = sheet(`<dataValidations count="1">${old("A1:A9 C:C")}</dataValidations><pageMargins/>`);
    expect(edited(before, validate("A1:A9", none))).toContain(`${old("C1:C1048576")}</dataValidations>`);
    expect(edited(before, validate("A1:C1048576", none))).toBe(`<sheetData/><pageMargins/>`);
  });

  test("cut a long sentence off", () => {
    const after = edited(sheet(""), validate("A1", { ...amount, message: "长".repeat(300) }));
    expect(after).toContain(`error="${"长".repeat(224)}…"`);
  });

  test.each([
    ["without choices", list()],
    ["with a comma in a choice", list("甲,乙")],
    ["with more than 255 characters", list("长".repeat(128), "长".repeat(127))],
  ])("a list %s is refused", (_, check) => {
    expect(refusal(() => edited(sheet(""), validate("A1", check)))).toBeInstanceOf(CannotDo);
  });

  test("a list of exactly 255 characters is not", () => {
    expect(edited(sheet(""), validate("A1", list("长".repeat(127), "长".repeat(127))))).toContain("长,长");
  });

  test("leave the newer kind alone, and refuse to set another where one is", () => {
    const newer =
      `<extLst><ext><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>别表!A1:A9</xm:f></x14:formula1>` +
      `<xm:sqref>D2:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const before = sheet(newer);
    expect(edited(before, validate("C2", amount))).toContain(newer);
    for (const check of [amount, none]) {
      expect(refusal(() => edited(before, validate("C9:D9", check)))).toBeInstanceOf(CannotDo);
    }
  });
});
