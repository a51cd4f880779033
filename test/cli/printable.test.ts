import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { json, lines, overwriting } from "../../src/cli/printable";
import { openFile } from "../../src/hosts/file/open";
import { unzip, zip } from "../../src/hosts/file/zip";
import { write } from "../hosts/contract/edits";
import { jibiao, jibiaoJson, temporaryFolder } from "./run";

const at = temporaryFolder();

/** Clears the screen, rings, moves the cursor, in seven and in eight bits, and turns writing round. */
const EVIL = "\x1b[2J\x07\x9b31m\u202e坏\r\n可以报送。\x7f";
const OBEYED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

describe("what reaches a terminal", () => {
  test.each([
    ["\x1b[31m红", "␛[31m红"],
    ["一\n二\r\n三\t四", "一 二 三 四"],
    ["\x9b31m", "\ufffd31m"],
    ["\u202e倒", "\ufffd倒"],
    ["a\x00\x7f", "a␀␡"],
    ["　缩进　≥95%🙂", "　缩进　≥95%🙂"],
  ])("%j is one line, in which nothing moves it", (text, shown) => {
    expect(lines(text)).toBe(`${shown}\n`);
  });

  test("of a line that is overwritten, only what is ours moves it", () => {
    expect(overwriting("\x1b[2J\n", false)).toBe("\r\x1b[K␛[2J ");
  });

  test("as JSON says what was there", () => {
    expect(json({ text: EVIL })).not.toMatch(OBEYED);
    expect(JSON.parse(json({ text: EVIL }))).toEqual({ text: EVIL });
  });
});

describe("a workbook full of what moves terminals", () => {
  const evilFile = async (name: string) => {
    mkdirSync(at("evil"), { recursive: true });
    const file = at(`evil/${name}`);
    await jibiao("new", "--set", "shifeng", "--year", "2026", "-o", file, "--force");
    const workbook = openFile(new Uint8Array(readFileSync(file)));
    const row = [`图书馆${EVIL}`, `资源${EVIL}`, `阅读${EVIL}`, `2026-2028${EVIL}`, "8.5万元", EVIL, EVIL];
    await workbook.apply([
      write("附件3-2", "A7", row),
      write("附件3-2", "A8", ["图书馆", "采购", `专项${EVIL}`, "2026-2028", "8.5万元", "三年", "年度"]),
      write("附件3-3", "B4", [`单位${EVIL}`]),
    ]);
    writeFileSync(file, withEvilSheetName(workbook.bytes()));
    return file;
  };

  test.each([
    ["check", "--all"],
    ["check", "--submit"],
    ["fix", "--dry-run"],
    ["rollup", "-o", at("out.xlsx")],
  ])("moves none, whatever is asked of it: %s %s", async (...args) => {
    const file = await evilFile("\x1b[31m申\n报\x9b.xlsx");
    const { out, err } = await jibiao(args[0]!, file, ...args.slice(1));
    expect(out + err).not.toMatch(OBEYED);
    expect(out + err).not.toMatch(/^可以报送。/m);
    expect(out + err).toContain("␛");
  });

  test("nor does what is only named", async () => {
    for (const args of [
      ["check", EVIL],
      [EVIL],
      ["value", EVIL],
      ["rules", EVIL],
      ["new", EVIL],
      ["check", `--${EVIL}`],
    ]) {
      const { out, err } = await jibiao(...args);
      expect(out + err).not.toMatch(OBEYED);
      expect((out + err).trim().split("\n")).toHaveLength(1);
    }
  });

  test("is the same in JSON as in the file", async () => {
    const file = await evilFile("\x1b[31m申报.xlsx");
    const { answer } = await jibiaoJson("check", file);
    expect(answer.files[0].file).toBe(file);
  });
});

/** As no spreadsheet would let anybody type it. */
function withEvilSheetName(bytes: Uint8Array): Uint8Array {
  const parts = unzip(bytes);
  const workbook = new TextDecoder().decode(parts.get("xl/workbook.xml"));
  const named = workbook.replace('name="附件3-2"', 'name="附\u009b31m\u202e3-2"');
  expect(named).not.toBe(workbook);
  parts.set("xl/workbook.xml", new TextEncoder().encode(named));
  return zip(parts);
}
