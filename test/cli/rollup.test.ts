import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8 } from "fflate";
import { openFile } from "../../src/hosts/file/open";
import { openPackage } from "../../src/hosts/file/package";
import { unzip, zip } from "../../src/hosts/file/zip";
import type { Edit } from "../../src/workbook/edit";
import { cellAt } from "../../src/workbook/snapshot";
import { parseAddress } from "../../src/workbook/cell";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

async function cell(file: string, sheet: string, address: string) {
  const [snapshot] = await openFile(new Uint8Array(readFileSync(file))).read([sheet]);
  const { row, column } = parseAddress(address)!;
  return cellAt(snapshot!, row, column).value;
}

async function edit(file: string, ...edits: Edit[]) {
  const workbook = openFile(new Uint8Array(readFileSync(file)));
  await workbook.apply(edits);
  writeFileSync(file, workbook.bytes());
}

/** As Excel's 保护工作表 leaves it. */
function protectSheet(file: string, sheet: string) {
  const parts = unzip(new Uint8Array(readFileSync(file)));
  const { part } = openPackage(parts).sheets.find(({ name }) => name === sheet)!;
  const xml = strFromU8(parts.get(part)!);
  parts.set(part, strToU8(xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')));
  writeFileSync(file, zip(parts));
}

async function type(file: string, sheet: string, cells: Record<string, string | number | null>) {
  await edit(
    file,
    ...Object.entries(cells).map(([address, value]): Edit => ({
      kind: "write",
      sheet,
      ...parseAddress(address)!,
      values: [[value]],
    })),
  );
}

/** 附件3-2 rows: department, direction, fund, period, amount, two targets. */
async function declaration(name: string): Promise<string> {
  const file = at(name);
  await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file);
  await type(file, "附件3-2", {
    A7: "石峰区图书馆",
    B7: "资源采购",
    C7: "公共阅读专项",
    D7: "2026年—2028年",
    E7: "8.5万元",
    F7: "三年目标甲",
    G7: "年度目标甲",
    A8: "石峰区图书馆",
    B8: "阅读点",
    C8: "公共阅读专项",
    D8: "2026年—2028年",
    E8: 4,
    F8: "三年目标乙",
    G8: "年度目标乙",
  });
  return file;
}

describe("jibiao rollup", () => {
  test("writes the summary, says what it converted, and a second run changes nothing", async () => {
    const file = await declaration("once.xlsx");
    const first = await jibiaoJson("rollup", file, "-o", at("once-out.xlsx"));
    expect(first).toMatchObject({
      code: 0,
      err: "",
      answer: {
        sheet: "附件3-1",
        rows: 2,
        converted: [{ sheet: "附件3-2", cell: "E7", from: "8.5万元", to: "8.5" }],
        kept: [],
        conflicts: [],
        leftOut: [],
        tieOut: { directions: "12.5", summary: "12.5", projectExpenditure: null },
      },
    });
    expect(await cell(at("once-out.xlsx"), "附件3-1", "D5")).toBe(8.5);
    const before = readFileSync(at("once-out.xlsx"));
    const again = await jibiao("rollup", at("once-out.xlsx"), "--in-place");
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("已是最新，没有改动") });
    expect(readFileSync(at("once-out.xlsx")).equals(before)).toBe(true);
  });

  test("keeps what a person wrote in the summary, and shows three versions when the source changed too", async () => {
    const file = await declaration("edited.xlsx");
    await jibiao("rollup", file, "--in-place");
    await type(file, "附件3-1", { F5: "人工改过的目标" });
    expect((await jibiaoJson("rollup", file, "--in-place")).answer.kept).toEqual([{ cell: "F5" }]);
    await type(file, "附件3-2", { G7: "来源也改了" });
    const { answer, code } = await jibiaoJson("rollup", file, "--in-place");
    expect({ code, conflicts: answer.conflicts }).toEqual({
      code: 0,
      conflicts: [{ cell: "F5", before: "年度目标甲", source: "来源也改了", edited: "人工改过的目标" }],
    });
    expect(await cell(file, "附件3-1", "F5")).toBe("人工改过的目标");
  });

  test("stops at an amount it cannot read, names the cell, and writes nothing", async () => {
    const file = await declaration("unreadable.xlsx");
    await type(file, "附件3-2", { E8: "若干" });
    const before = readFileSync(file);
    const { code, err, out } = await jibiao("rollup", file, "--in-place");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("E8");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await jibiaoJson("rollup", file, "--in-place")).answer).toMatchObject({
      kind: "refused",
      cells: [{ sheet: "附件3-2", cell: "E8" }],
    });
  });

  test("one row per fund, with a total row, on request", async () => {
    const file = await declaration("fund.xlsx");
    const { answer } = await jibiaoJson("rollup", file, "--in-place", "--layout", "fund", "--total");
    expect(answer).toMatchObject({ rows: 1, tieOut: { directions: "12.5", summary: "12.5" } });
    expect(await cell(file, "附件3-1", "C5")).toBe("资源采购、阅读点");
    const { answer: checked } = await jibiaoJson("check", file);
    expect(checked.files[0].issues.filter(({ rule }: any) => /summary|total-row/.test(rule))).toEqual([]);
  });

  test("makes an unofficial overview for 石鼓, which has no summary", async () => {
    const file = at("shigu.xlsx");
    await jibiao("new", "--set", "shigu", "--year", "2026", "-o", file);
    await type(file, "附件2-1", {
      B5: "社区活动专项",
      B6: "合江街道",
      E6: 25,
      B12: "长期目标",
      B13: "年度目标",
    });
    const { answer, code } = await jibiaoJson("rollup", file, "--in-place");
    expect({ code, sheet: answer.sheet, rows: answer.rows }).toEqual({
      code: 0,
      sheet: "专项一览表",
      rows: 1,
    });
    expect(await cell(file, "专项一览表", "A1")).toContain("非官方");
  });

  test("refuses when nothing is filled in, or when told two places to write to", async () => {
    const file = at("empty-forms.xlsx");
    await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file);
    expect(await jibiao("rollup", file, "--in-place")).toMatchObject({ code: 1, out: "" });
    expect(await jibiao("rollup", file, "--in-place", "-o", at("x.xlsx"))).toMatchObject({ code: 2 });
    expect(await jibiao("rollup", file)).toMatchObject({ code: 2, err: expect.stringContaining("-o") });
    expect(readdirSync(at("")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a hidden 支出方向表 is not rolled up, and the refusal says it is hidden", async () => {
    const file = await declaration("hidden.xlsx");
    await edit(file, { kind: "showSheet", sheet: "附件3-2", visibility: "hidden" });
    const { code, err } = await jibiao("rollup", file, "--in-place");
    expect(code).toBe(1);
    expect(err).toContain("“附件3-2”隐藏的表");
  });

  test("a protected summary is refused like any other, and the file stays as it was", async () => {
    const file = await declaration("protected.xlsx");
    protectSheet(file, "附件3-1");
    const before = readFileSync(file);
    const { code, err } = await jibiao("rollup", file, "--in-place");
    expect({ code, err: err.trim() }).toEqual({ code: 1, err: expect.stringContaining("“附件3-1”有保护") });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
