import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { openFile } from "../../src/hosts/file/open";
import { writeWhole } from "../../src/cli/write-whole";
import { write } from "../hosts/contract/edits";
import { jibiao, temporaryFolder } from "./run";

/*
 1 A file keeps what it is: mode, owner, the links that lead to it. What must not be written is not written.
 2 What is no file is refused like any other that cannot be read, and waited for by nobody.
 3 Nothing is left lying about, and nobody hears of the file beside the file.
*/

const at = temporaryFolder();
const [WINDOWS, ROOT] = [process.platform === "win32", process.getuid?.() === 0];
const onUnix = WINDOWS ? test.skip : test;
const asRoot = ROOT ? test : test.skip;

let template: string;
beforeAll(async () => {
  template = at("template.xlsx");
  await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", template);
  const workbook = openFile(new Uint8Array(readFileSync(template)));
  await workbook.apply([
    write("附件3-2", "A7", [
      "石峰区图书馆",
      "资源采购",
      "公共阅读专项",
      "2026-2028",
      "8.5万元",
      "三年",
      "年度",
    ]),
  ]);
  writeFileSync(template, workbook.bytes());
});

/** A workbook in which two cells are to be corrected, in a folder of its own. */
function declaration(name: string, file = "申报.xlsx"): string {
  mkdirSync(at(name), { recursive: true });
  const path = at(`${name}/${file}`);
  copyFileSync(template, path);
  return path;
}

const fixInPlace = (path: string) => jibiao("fix", path, "--in-place");
const isUntouched = (path: string) => readFileSync(path).equals(readFileSync(template));

describe("a file that is written in place (1)", () => {
  test("is not written where it is read-only", async () => {
    const file = declaration("read-only");
    chmodSync(file, 0o444);
    const sentence = `${file}：这是只读文件，没有动它。`;
    expect(await fixInPlace(file)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(sentence),
    });
    const forced = await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file, "--force");
    expect(forced).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
    expect(isUntouched(file)).toBe(true);
  });

  onUnix("keeps its mode", async () => {
    const file = declaration("mode");
    chmodSync(file, 0o640);
    expect((await fixInPlace(file)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(isUntouched(file)).toBe(false);
  });

  asRoot("keeps its owner", async () => {
    const file = declaration("owner");
    chownSync(file, 1234, 4321);
    expect((await fixInPlace(file)).code).toBe(0);
    expect([statSync(file).uid, statSync(file).gid]).toEqual([1234, 4321]);
  });

  onUnix("may be one that a link leads to; the link stays", async () => {
    const file = declaration("link");
    const link = at("link/今年.xlsx");
    symlinkSync("申报.xlsx", link);
    expect((await fixInPlace(link)).code).toBe(0);
    expect([readlinkSync(link), isUntouched(file)]).toEqual(["申报.xlsx", false]);
  });

  onUnix.each([
    ["nowhere", "不在.xlsx", "这是一个链接，它指的文件找不到了"],
    ["to itself", "链接.xlsx", "这是一个链接，绕来绕去又指回了自己"],
  ])("is not put in the place of a link that leads %s", async (name, target, sentence) => {
    const file = declaration(`dangling ${name}`);
    const link = at(`dangling ${name}/链接.xlsx`);
    symlinkSync(target, link);
    const { code, err } = await jibiao("fix", file, "-o", link);
    expect({ code, isLink: lstatSync(link).isSymbolicLink() }).toEqual({ code: 2, isLink: true });
    expect(err).toContain(`${link}：${sentence}`);
    expect(existsSync(at(`dangling ${name}/不在.xlsx`))).toBe(false);
  });

  test.each([
    ["saved", "又有人存过这个文件", (file: string) => writeFileSync(file, "theirs")],
    ["removed", "这个文件被删除或挪走了", (file: string) => rmSync(file)],
  ])("is not written when it was %s since it was read", async (name, sentence, happens) => {
    const file = declaration(`meanwhile ${name}`);
    const from = { path: file, bytes: new Uint8Array(readFileSync(file)) };
    happens(file);
    const state = existsSync(file) && readFileSync(file, "utf8");
    await expect(writeWhole(file, new Uint8Array([1]), from)).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
      code: 1,
    });
    expect(existsSync(file) && readFileSync(file, "utf8")).toBe(state);
    expect(readdirSync(dirname(file)).filter((one) => one !== "申报.xlsx")).toEqual([]);
  });

  onUnix("is known as the one that was read by another name, too", async () => {
    const file = declaration("other name");
    const link = at("other name/链接.xlsx");
    symlinkSync(file, link);
    const from = { path: link, bytes: new Uint8Array([1]) };
    await expect(writeWhole(file, new Uint8Array([2]), from)).rejects.toThrow("又有人存过这个文件");
    expect(isUntouched(file)).toBe(true);
  });

  test("may have a name as long as names can be", async () => {
    const file = declaration("long", `${"绩".repeat(83)}.xlsx`);
    expect(await fixInPlace(file)).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(dirname(file))).toHaveLength(1);
    expect(isUntouched(file)).toBe(false);
  });
});

describe("what is no file (2)", () => {
  const NO_FILE = "这是管道、设备之类，不是文件";

  onUnix.each([
    ["a pipe", (path: string) => void execFileSync("mkfifo", [path])],
    ["a device", (path: string) => symlinkSync("/dev/zero", path)],
  ])("%s is refused at once, read or written", async (name, make) => {
    const file = declaration(name);
    const other = at(`${name}/别的.xlsx`);
    make(other);
    for (const ran of [
      await jibiao("check", other),
      await fixInPlace(other),
      await jibiao("rollup", other, "--in-place"),
      await jibiao("fix", file, "-o", other),
    ]) {
      expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringContaining(`${other}：${NO_FILE}`) });
    }
    expect(lstatSync(other).isFile()).toBe(false);
  });

  onUnix("among a finance office's own forms is refused as well", async () => {
    mkdirSync(at("own/shifeng"), { recursive: true });
    execFileSync("mkfifo", [at("own/shifeng/2031.json")]);
    const { code, err } = await jibiao("forms", "--templates", at("own"));
    expect([code, err]).toEqual([2, expect.stringContaining(NO_FILE)]);
  });

  test("a folder that is called like a workbook is passed over in a folder, and refused by itself", async () => {
    const file = declaration("folders");
    mkdirSync(at("folders/归档.xlsx"));
    const { out, err } = await jibiao("check", at("folders"));
    expect([err, out]).toEqual(["", expect.stringContaining(file)]);
    for (const ran of [
      await fixInPlace(at("folders/归档.xlsx")),
      await jibiao("fix", file, "-o", at("folders")),
    ]) {
      expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("这是文件夹，不是文件") });
    }
  });
});

describe("beside the file (3)", () => {
  test("what killed runs left is removed once it is old, and nothing else", async () => {
    const file = declaration("leftovers");
    const beside = (name: string, age: number) => {
      writeFileSync(at(`leftovers/${name}`), "");
      const then = new Date(Date.now() - age);
      utimesSync(at(`leftovers/${name}`), then, then);
      return name;
    };
    const day = 24 * 3600 * 1000;
    beside(".申报.xlsx.1a2b3c4d.tmp", day);
    const others = [
      beside(".申报.xlsx.5e6f7a8b.tmp", 0),
      beside(".别人.xlsx.1a2b3c4d.tmp", day),
      beside(".申报.xlsx.draft.tmp", day),
      beside("申报.xlsx.1a2b3c4d.tmp", day),
    ];
    mkdirSync(at("leftovers/.申报.xlsx.9c9c9c9c.tmp"));
    await fixInPlace(file);
    const left = readdirSync(dirname(file)).sort();
    expect(left).toEqual([...others, ".申报.xlsx.9c9c9c9c.tmp", "申报.xlsx"].sort());
  });

  test("the file that is written first is named in no sentence", async () => {
    const file = declaration("unnamed");
    const inFolder = await jibiao("fix", file, "-o", at("unnamed/没有/新.xlsx"));
    const tooLong = await jibiao("fix", file, "-o", at(`unnamed/${"绩".repeat(90)}.xlsx`));
    expect(inFolder.err).toContain(`${at("unnamed/没有/新.xlsx")}：找不到`);
    expect(tooLong.err).toContain("文件名太长");
    expect(inFolder.err + tooLong.err).not.toContain(".tmp");
  });
});
