import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { openFile } from "../../src/hosts/file/open";
import type { Content, Edit } from "../../src/workbook/edit";
import { cellAt } from "../../src/workbook/snapshot";
import { parseAddress } from "../../src/workbook/cell";
import { protectFirstSheet } from "../hosts/file/protect";
import { fileWithNote } from "../audit/verified-file";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

async function cell(file: string, sheet: string, address: string) {
  const [snapshot] = await openFile(new Uint8Array(readFileSync(file))).read([sheet]);
  const { row, column } = parseAddress(address)!;
  return cellAt(snapshot!, row, column).value;
}

/** The three forms of 石峰区 with these cells typed into 附件3-2 and 附件3-3. */
async function declaration(name: string, directions: Cells, department: Cells = {}): Promise<string> {
  const file = at(name);
  await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file);
  await type(file, [...typed("附件3-2", directions), ...typed("附件3-3", department)]);
  return file;
}

async function type(file: string, edits: readonly Edit[]) {
  const workbook = openFile(new Uint8Array(readFileSync(file)));
  await workbook.apply(edits);
  writeFileSync(file, workbook.bytes());
}

type Cells = Readonly<Record<string, Content>>;

function typed(sheet: string, cells: Cells): Edit[] {
  return Object.entries(cells).map(([address, value]): Edit => ({
    kind: "write",
    sheet,
    ...parseAddress(address)!,
    values: [[value]],
  }));
}

const DIRECTION: Cells = {
  A7: "石峰区图书馆",
  B7: "资源采购",
  C7: "公共阅读专项",
  D7: "2026-2028",
  E7: "8.5万元",
  F7: "三年目标",
  G7: "年度目标",
};

describe("jibiao fix", () => {
  test("corrects what is certain, and says cell by cell what it was and what it is", async () => {
    const file = await declaration("certain.xlsx", DIRECTION);
    const { code, err, answer } = await jibiaoJson("fix", file, "-o", at("certain-out.xlsx"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(answer).toMatchObject({
      output: at("certain-out.xlsx"),
      fixed: [
        { sheet: "附件3-2", cell: "D7", from: "2026-2028", to: "2026年—2028年", rule: "period-format" },
        { sheet: "附件3-2", cell: "E7", from: "8.5万元", to: 8.5, title: "金额格里带了单位" },
      ],
    });
    expect(await cell(at("certain-out.xlsx"), "附件3-2", "D7")).toBe("2026年—2028年");
    expect(await cell(at("certain-out.xlsx"), "附件3-2", "E7")).toBe(8.5);
    expect(await cell(file, "附件3-2", "E7")).toBe("8.5万元");
  });

  test("a second run finds nothing, and the file stays byte for byte", async () => {
    const file = await declaration("twice.xlsx", DIRECTION);
    expect((await jibiao("fix", file, "--in-place")).out).toContain("已改 2 格");
    const before = readFileSync(file);
    const again = await jibiao("fix", file, "--in-place");
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("没有可以直接改的") });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("is what jibiao check points to, as long as it would do something", async () => {
    const file = await declaration("pointed.xlsx", DIRECTION);
    expect((await jibiao("check", file)).out).toContain(`其中 2 处不用您判断就能改好：jibiao fix ${file}`);
    await jibiao("fix", file, "--in-place");
    expect((await jibiao("check", file)).out).not.toContain("jibiao fix");
  });

  test("what a correction brings to light is corrected too", async () => {
    const file = at("rounds.xlsx");
    await jibiao("new", "--set", "shigu", "--year", "2026", "-o", file);
    await type(file, typed("附件2-1", { B5: "社区活动专项", E10: 46023, F10: "2026.12" }));
    const { answer } = await jibiaoJson("fix", file, "--in-place");
    // Two ways to write a date are seen only once the number is a date again.
    expect(answer.fixed.map(({ cell, to }: any) => [cell, to])).toEqual([
      ["E10", "2026年1月1日"],
      ["F10", "2026年12月"],
    ]);
  });

  test("what a person must choose is listed, and left as it is", async () => {
    const file = await declaration("choose.xlsx", { ...DIRECTION, D7: "2026年—2028年", E7: "8.5万8.5万" });
    const { answer } = await jibiaoJson("fix", file, "--in-place");
    expect(answer).toMatchObject({
      fixed: [],
      offered: [
        {
          sheet: "附件3-2",
          cells: ["E7"],
          title: "金额像是粘贴了两遍",
          offers: [{ label: "只留 8.5万元", writes: [{ cell: "E7", from: "8.5万8.5万", to: 8.5 }] }],
        },
      ],
      left: { verdict: "blocked" },
    });
    const { out } = await jibiao("fix", file, "--in-place");
    expect(out).toContain("要您选 1 处，没有动");
    expect(out).toContain("附件3-2 E7　8.5万8.5万 → 8.5");
    expect(await cell(file, "附件3-2", "E7")).toBe("8.5万8.5万");
  });

  test("the same change in several cells is one line", async () => {
    const short = Object.fromEntries([7, 8, 9].map((row) => [`A${row}`, "图书馆"]));
    const file = await declaration("same.xlsx", { ...DIRECTION, ...short }, { B4: "石峰区图书馆" });
    const { out } = await jibiao("fix", file, "--dry-run");
    expect(out).toContain("附件3-2 A7 等3格　图书馆 → 石峰区图书馆");
  });

  test("--dry-run says what it would do and writes nothing", async () => {
    const file = await declaration("dry.xlsx", DIRECTION);
    const before = readFileSync(file);
    const { code, out } = await jibiao("fix", file, "--dry-run", "-o", at("never.xlsx"));
    expect(code).toBe(0);
    for (const said of ["会改 2 格", "附件3-2 E7　8.5万元 → 8.5", "改完以后：", "没有写文件"]) {
      expect(out).toContain(said);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(at(""))).not.toContain("never.xlsx");
    expect((await jibiaoJson("fix", file, "--dry-run")).answer).toMatchObject({ output: null });
  });

  test("what somebody verified as right is not corrected", async () => {
    writeFileSync(at("verified.xlsx"), await fileWithNote());
    const { answer } = await jibiaoJson("fix", at("verified.xlsx"), "--in-place");
    expect(answer).toMatchObject({ fixed: [], left: { verified: 1 } });
  });

  test("a protected sheet is refused, and the file stays as it was", async () => {
    const file = await declaration("protected.xlsx", DIRECTION);
    writeFileSync(file, protectFirstSheet(new Uint8Array(readFileSync(file))));
    const before = readFileSync(file);
    const { code, out, err } = await jibiao("fix", file, "--in-place");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^没有修改：“附件3-2”有保护/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    [["fix"], "请写明一个要修改的文件"],
    [["fix", "a.xlsx"], "请用 -o 写明输出文件"],
    [["fix", "a.xlsx", "-o", "b.xlsx", "--in-place"], "只能用一个"],
    [["fix", "no-such.xlsx", "--in-place"], "找不到这个文件"],
  ])("%j is answered with one sentence and exit 2", async (args, sentence) => {
    expect(await jibiao(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) });
  });

  test("a workbook without forms is no success", async () => {
    const file = at("none.xlsx");
    await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file);
    await type(file, [
      { kind: "addSheet", sheet: "别的" },
      ...["附件3-1", "附件3-2", "附件3-3"].map((sheet): Edit => ({ kind: "removeSheet", sheet })),
    ]);
    expect(await jibiao("fix", file, "--in-place")).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有找到绩效表"),
    });
  });
});
