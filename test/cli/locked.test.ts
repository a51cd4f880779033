import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { openFile } from "../../src/hosts/file/open";
import { lockedByAgile, lockedByStandard } from "../hosts/file/locked";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

/*
 * Files that Excel opens without asking, though they are encrypted: read like any other, said so, and never written
 * over, because what is written is not encrypted.
 */

const at = temporaryFolder();

/** Every form of 石峰区 with one 支出方向, encrypted. */
async function locked(name: string, lock = lockedByAgile): Promise<string> {
  const file = at(name);
  await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file);
  const workbook = openFile(new Uint8Array(readFileSync(file)));
  const values = [
    ["石峰区图书馆", "资源采购", "公共阅读专项", "2026-2028", "8.5万元", "三年目标", "年度目标"],
  ];
  await workbook.apply([{ kind: "write", sheet: "附件3-2", row: 6, column: 0, values }]);
  writeFileSync(file, lock(workbook.bytes()));
  return file;
}

const SAID = "用 Excel 自带的默认密码加了密，不用输密码就能打开";

describe("a file with Excel's own password", () => {
  test.each([
    ["of today", lockedByAgile],
    ["of 2007", lockedByStandard],
  ])("is checked, and says what it is: %s", async (when, lock) => {
    const file = await locked(`check ${when}.xlsx`, lock);
    const { code, out, err } = await jibiao("check", file);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain(`这个文件 ${SAID}；修改后要另存为不加密的普通 .xlsx，原文件不动。`);
    expect(out).toContain("附件3-2");
    expect((await jibiaoJson("check", file)).answer.files[0]).toMatchObject({ file, locked: true });
  });

  test.each(["fix", "rollup"])("goes into another file without it: %s", async (command) => {
    const file = await locked(`${command}.xlsx`);
    const before = readFileSync(file);
    const output = at(`${command}-out.xlsx`);
    const { code, err } = await jibiao(command, file, "-o", output);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${file} ${SAID}；改好的存成了不加密的普通 .xlsx：${output}，原文件不动。\n`,
    });
    const names = (await openFile(new Uint8Array(readFileSync(output))).sheets()).map(({ name }) => name);
    expect(names).toContain("附件3-2");
    expect(readFileSync(file)).toEqual(before);
  });

  test.each(["fix", "rollup"])("is not written over: %s", async (command) => {
    const file = await locked(`${command}-in-place.xlsx`);
    const link = at(`${command}-link.xlsx`);
    symlinkSync(file, link);
    const before = readFileSync(file);
    for (const where of [["--in-place"], ["-o", file], ["-o", link]]) {
      expect(await jibiao(command, file, ...where)).toEqual({
        code: 1,
        out: "",
        err: `${file} ${SAID}，但只能另存为不加密的普通 .xlsx，不能写回原文件。请用 -o 写一个新的文件名。\n`,
      });
    }
    expect(readFileSync(file)).toEqual(before);
  });

  test("is only looked at by a dry run", async () => {
    const file = await locked("dry.xlsx");
    const { code, err } = await jibiao("fix", file, "--dry-run");
    expect({ code, err }).toEqual({
      code: 0,
      err: `${file} ${SAID}；修改后要另存为不加密的普通 .xlsx，原文件不动。\n`,
    });
  });
});

test("a file with somebody's password is told to be one", async () => {
  const file = await locked("other.xlsx", (archive) => lockedByAgile(archive, { password: "123456" }));
  expect(await jibiao("check", file)).toEqual({
    code: 2,
    out: "",
    err: `${file}：这个工作簿有打开密码，读不了。请在 Excel 或 WPS 里打开，取消密码后另存，再试一次。\n`,
  });
});

test("an ordinary file says nothing of the kind", async () => {
  const file = await locked("ordinary.xlsx", (archive) => archive);
  expect((await jibiao("check", file)).out).not.toContain("密码");
  expect((await jibiaoJson("check", file)).answer.files[0]).not.toHaveProperty("locked");
});
