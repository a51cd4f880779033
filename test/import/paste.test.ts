import { insertForms } from "../../src/forms/draw/draw";
import { survey } from "../../src/forms/read/survey";
import { newFile } from "../../src/hosts/file/open";
import { asOneText, pastedText, type Pasted, type PastedCell } from "../../src/import/pasted";
import { placeAsOne, placePasted } from "../../src/import/paste";
import { parseAddress } from "../../src/workbook/cell";
import { cellAt } from "../../src/workbook/snapshot";
import { sets } from "../templates/sets";

const DOWN: PastedCell = { goesOn: "down" };
const ACROSS: PastedCell = { goesOn: "across" };

/** A drawn form, and somebody who pastes into it. */
async function form(set: string, id: string) {
  const file = newFile();
  const known = sets.find((one) => one.set === set)!;
  const { edits, sheets } = insertForms(known, [id], 2026, []);
  await file.apply(edits);
  const { sheet } = sheets[0]!;
  const read = async () => (await file.read([sheet], { layout: true }))[0]!;
  const place = async (at: string, pasted: Pasted, how = placePasted) => {
    const { forms } = await survey(file, sets);
    const placing = how(forms[0]!, await read(), parseAddress(at)!, pasted);
    return placing;
  };
  return {
    place,
    async paste(at: string, ...rows: PastedCell[][]) {
      const placing = await place(at, { rows });
      await file.apply(placing.edits);
      return placing;
    },
    async cell(at: string) {
      const { row, column } = parseAddress(at)!;
      return cellAt(await read(), row, column).value;
    },
    read,
  };
}

describe("a table that is pasted into a form", () => {
  test("stands in the cells it covers, amounts as numbers, all else as text", async () => {
    const { paste, cell } = await form("shifeng", "spending-direction");
    const row = ["城管局", "城区环境", "城区保洁", "清扫道路", "1,226.50", "2026.1-12", "95%", "1-2"];
    expect(await paste("A7", row, ["城管局", "城区环境", "绿化养护", "", "18"])).toMatchObject({
      fits: 12,
      left: 0,
    });
    const cells = await Promise.all(["C7", "E7", "F7", "G7", "H7", "D8", "E8"].map(cell));
    expect(cells).toEqual(["城区保洁", 1226.5, "2026.1-12", "95%", "1-2", null, 18]);
  });

  test("leaves what stands where it has nothing itself", async () => {
    const { paste, cell } = await form("shifeng", "spending-direction");
    await paste("A7", ["城管局", "城区环境"]);
    await paste("A7", ["", "另一资金"]);
    expect(await cell("A7")).toBe("城管局");
    expect(await cell("B7")).toBe("另一资金");
  });

  test("goes cell by cell where the form's cells are merged in another way", async () => {
    const { paste, cell } = await form("shigu", "special-fund");
    const placed = await paste("B10", ["勘察设计", "2026.1", "2026.3"], ["施工", "2026.4", "2026.10"]);
    expect(placed).toMatchObject({ fits: 6, left: 0 });
    expect(await Promise.all(["B10", "E10", "F11"].map(cell))).toEqual(["勘察设计", "2026.1", "2026.10"]);
  });

  test("a printed heading that comes along agrees with itself", async () => {
    const { place, paste, cell } = await form("shigu", "special-fund");
    await paste("B16", ["产出指标", "数量 指标", "改造小区数", "2个"]);
    expect(await Promise.all(["C16", "D16", "E16"].map(cell))).toEqual(["数量指标", "改造小区数", "2个"]);
    const { left, why } = await place("C16", { rows: [["别的字", "甲"]] });
    expect(left).toBe(1);
    expect(why).toBe("“别的字”落在 C16，那里印着“数量指标”");
  });

  test("rows below the drawn ones look like those above", async () => {
    const { paste, read } = await form("shifeng", "spending-direction");
    const rows = Array.from({ length: 9 }, (_, i) => ["城管局", "城区环境", `方向${i}`]);
    expect((await paste("A7", ...rows)).left).toBe(0);
    const looks = (await read()).layout!.looks!.filter(({ range }) => range.top === 14);
    expect(looks.some(({ style }) => style.border === "thin" && style.wrap)).toBe(true);
  });

  test("what falls onto merged cells, headings or beside the form is told, and the rest can be had", async () => {
    const { place } = await form("shifeng", "department-expenditure");
    const outside = await place("C13", { rows: [["甲", "乙"]] });
    expect(outside.why).toMatch(/^“.”落在 [CD]13，/);
    expect(outside.left).toBeGreaterThan(0);
  });

  test("merged cells of its own count once", async () => {
    const { paste, cell } = await form("shifeng", "spending-direction");
    await paste("A7", ["城管局", "甲资金", ACROSS, "方向一"], [DOWN, "乙资金", "方向二", ""]);
    expect([await cell("A7"), await cell("B8"), await cell("D7")]).toEqual(["城管局", "乙资金", "方向一"]);
  });
});

describe("plain text", () => {
  test.each<[string, string, PastedCell[][]]>([
    [
      "a text with line breaks is one",
      "完成两个小区改造。\n\n惠及 300 户。\n",
      [["完成两个小区改造。\n\n惠及 300 户。"]],
    ],
    [
      "tabs make columns",
      "甲\t1\r\n乙\t2\r\n",
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
    ["figures below one another make a column", "226.5\n1,018\n", [["226.5"], ["1,018"]]],
    ["signs that nobody sees go", "\u200b甲\u00a0乙\u0007", [["甲 乙"]]],
  ])("%s", (_, text, rows) => expect(pastedText(text).rows).toEqual(rows));
});

test("as one text, all of it goes into the cell", async () => {
  const { place } = await form("shifeng", "department-expenditure");
  const pasted: Pasted = { rows: [["前言"], ["甲", "乙"], ["丙", ACROSS]], isMixed: true };
  expect(asOneText(pasted)).toBe("前言\n甲　乙\n丙");
  expect((await place("B3", pasted)).why).toContain("表格前后还有别的文字");
  const { edits, left } = await place("B3", pasted, placeAsOne);
  expect(left).toBe(0);
  expect(edits).toEqual([expect.objectContaining({ kind: "write", values: [["前言\n甲　乙\n丙"]] })]);
});
