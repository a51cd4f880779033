import { amountOf, unitOf } from "../../src/forms/amount";
import { takenAs } from "../../src/forms/find/find";
import { readForm } from "../../src/forms/read/read";
import { sheetFrom } from "../sheet";
import { sets } from "../templates/sets";

const set = sets.find((one) => one.set === "shifeng")!;
const definition = set.forms.get("summary")!;

function totals(markdown: string): string[] {
  const form = readForm(sheetFrom(markdown), takenAs(sheetFrom(markdown), { set, definition }, 2019));
  return form.tables.rows!.rows.map(({ entries }) => {
    const amount = amountOf(form, entries.totalAmount!);
    return amount.kind === "amount" ? `${amount.inWan.toFixed()}万元` : amount.kind;
  });
}

describe("an amount of a form", () => {
  test("is in 万元 where the sheet names no unit, as on the official form", () => {
    expect(totals("| 专项支出名称 | 资金总额 |\n| 机房维护 | 8.5 |")).toEqual(["8.5万元"]);
  });

  test("is in the unit the sheet names, unless the cell names its own", () => {
    const sheet = "| 单位：元 | |\n| 专项支出名称 | 资金总额 |\n| 机房维护 | 85000 |\n| 电费 | 4万元 |";
    expect(totals(sheet)).toEqual(["8.5万元", "4万元"]);
  });

  test("is never 0 for what cannot be read", () => {
    expect(totals("| 专项支出名称 | 资金总额 |\n| 机房维护 | 待定 |\n| 电费 | |")).toEqual([
      "unparsed",
      "empty",
    ]);
  });
});

test("the unit of a form is the sheet's, else the official one", () => {
  expect(unitOf({ definition })).toBe("万元");
  expect(unitOf({ definition, unit: { sheet: "表", address: "A1", unit: "千元" } })).toBe("千元");
});
