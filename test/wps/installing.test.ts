import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { everything, SYSTEMS, type Computer, type System } from "./installing/installer";

/**
 * Requirements: other vendors' entries stay to the byte; undoing leaves the list as it was, to the byte; whoever is
 * refused is told so in one sentence, and nothing has changed.
 */
const FOREIGN = '<jsplugin name="OAHelper" type="wps" url="http://oa.example.gov.cn/a.7z" version="1.0"/>';

const LISTS: readonly (readonly [string, string | undefined])[] = [
  ["no list", undefined],
  ["an entry of somebody else", `<?xml version="1.0"?>\n<jsplugins>\n  ${FOREIGN}\n</jsplugins>\n`],
  ["lines as on Windows", `<?xml version="1.0"?>\r\n<jsplugins>\r\n  ${FOREIGN}\r\n</jsplugins>`],
  ["all in one line", `<?xml version="1.0"?><jsplugins>${FOREIGN}</jsplugins>`],
  ["an indented end", `<jsplugins>\n  ${FOREIGN}\n  </jsplugins>\n\n`],
  ["nothing in it", "<jsplugins></jsplugins>\n"],
  ["nothing in it, written short", "<jsplugins/>\n"],
];

const listOf = ({ addons }: Computer) => join(addons, "publish.xml");
const folderOf = ({ addons }: Computer) => join(addons, `jibiao_${version}`);
const ours = /<jsplugin[^>]*name="jibiao"[^>]*\/>/g;

function withList(system: System, list: string | undefined): Computer {
  const computer = system.computer();
  if (list !== undefined) writeFileSync(listOf(computer), list);
  return computer;
}

const here = SYSTEMS.filter(({ missing }) => missing === undefined);
for (const { name, missing } of SYSTEMS) {
  if (missing !== undefined) process.stderr.write(`skipped “${name}”: ${missing}\n`);
}

describe.each(here)("the installer: $name", (system) => {
  test.each(system.isSlow ? LISTS.slice(0, 3) : LISTS)(
    "with %s: merges, and undoes it to the byte",
    (_, list) => {
      const computer = withList(system, list);
      const done = computer.run();
      expect(done).toMatchObject({ code: 0, said: expect.stringContaining("已装好绩表") });
      const merged = readFileSync(listOf(computer), "utf8");
      expect(merged.match(ours)).toHaveLength(1);
      expect(merged).toContain(`url="jibiao_${version}" version="${version}"`);
      expect(merged.includes(FOREIGN)).toBe(list?.includes(FOREIGN) ?? false);
      expect(everything(folderOf(computer))).toEqual(
        expect.arrayContaining(["index.html", "main.js", "manifest.xml", "ribbon.xml", "taskpane.html"]),
      );
      expect(existsSync(join(folderOf(computer), "publish.html"))).toBe(false);

      expect(computer.run(system.remove)).toMatchObject({ code: 0, said: expect.stringContaining("已撤掉") });
      expect(everything(computer.addons)).toEqual(list === undefined ? [] : ["publish.xml"]);
      if (list !== undefined) expect(readFileSync(listOf(computer), "utf8")).toBe(list);
    },
  );

  test("says what is missing, and changes nothing", () => {
    const incomplete = withList(system, LISTS[1]![1]);
    rmSync(join(incomplete.wps, "ribbon.xml"));
    expect(incomplete.run()).toMatchObject({ code: 1, said: expect.stringContaining("没有 ribbon.xml") });
    expect(everything(incomplete.addons)).toEqual(["publish.xml"]);

    const without = system.computer();
    rmSync(join(without.addons, ".."), { recursive: true });
    expect(without.run()).toMatchObject({ code: 1, said: expect.stringContaining("请先打开一次 WPS 表格") });
  });
});

describe.each(here.filter(({ isSlow }) => !isSlow))("the installer: $name", (system) => {
  test("installed twice, it is there once, and is undone to the byte", () => {
    const [, list] = LISTS[1]!;
    const computer = withList(system, list);
    for (let i = 0; i < 2; i++) expect(computer.run().code).toBe(0);
    expect(readFileSync(listOf(computer), "utf8").match(ours)).toHaveLength(1);
    computer.run(system.remove);
    expect(readFileSync(listOf(computer), "utf8")).toBe(list);
  });

  test("an older version goes when a newer one comes", () => {
    const old = FOREIGN.replace("OAHelper", "jibiao").replace("1.0", "0.9.0");
    const computer = withList(system, `<jsplugins>\n  ${FOREIGN}\n  ${old}\n</jsplugins>\n`);
    mkdirSync(join(computer.addons, "jibiao_0.9.0"));
    expect(computer.run().code).toBe(0);
    const list = readFileSync(listOf(computer), "utf8");
    expect(list.match(ours)).toEqual([expect.stringContaining(`version="${version}"`)]);
    expect(list).toContain(FOREIGN);
    expect(existsSync(join(computer.addons, "jibiao_0.9.0"))).toBe(false);
  });

  test("what others have written since stays when it is undone", () => {
    const computer = withList(system, LISTS[1]![1]);
    computer.run();
    const later = FOREIGN.replace("OAHelper", "Later");
    const rewritten = readFileSync(listOf(computer), "utf8")
      .replace(ours, `<jsplugin enable="enable" version="${version}" type="et" name="jibiao"/>`)
      .replace("</jsplugins>", `  ${later}\n</jsplugins>`);
    writeFileSync(listOf(computer), rewritten);
    expect(computer.run(system.remove).code).toBe(0);
    expect(readFileSync(listOf(computer), "utf8")).toBe(
      `<?xml version="1.0"?>\n<jsplugins>\n  ${FOREIGN}\n  ${later}\n</jsplugins>\n`,
    );
  });

  test("add-ins of others whose names begin alike stay", () => {
    const other = FOREIGN.replace("OAHelper", "jibiao-other");
    const computer = withList(system, `<jsplugins>\n  ${other}\n</jsplugins>\n`);
    mkdirSync(join(computer.addons, "jibiao_other"));
    computer.run();
    computer.run(system.remove);
    expect(readFileSync(listOf(computer), "utf8")).toBe(`<jsplugins>\n  ${other}\n</jsplugins>\n`);
    expect(existsSync(join(computer.addons, "jibiao_other"))).toBe(true);
  });

  test.each([
    ["cut off", `<jsplugins>\n  ${FOREIGN}\n`],
    ["something else", "<html></html>"],
    ["empty", ""],
    ["more after its end", `<jsplugins></jsplugins>\n<!-- </jsplugins> --> x`],
  ])("a list that is %s is left alone, and people are told", (_, list) => {
    const computer = withList(system, list);
    const { code, said } = computer.run();
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      expect.stringMatching(/publish\.xml .*没有动它。.*再做一次。$/),
    ]);
    expect(readFileSync(listOf(computer), "utf8")).toBe(list);
    expect(everything(computer.addons)).toEqual(["publish.xml"]);
  });

  test("says what it does not understand, and that there is nothing to undo", () => {
    expect(system.computer().run("卸载")).toMatchObject({ code: 1, said: expect.stringContaining("看不懂") });
    expect(system.computer().run(system.remove)).toMatchObject({
      code: 0,
      said: expect.stringContaining("没有装过绩表"),
    });
  });
});

const [linux, mac, script] = SYSTEMS;

test.each([linux!, mac!, script!])("Chinese in others' entries stays to the byte: $name", (system) => {
  const list = Buffer.from(
    `\ufeff<jsplugins>\r\n  ${FOREIGN.replace("OAHelper", "公文助手")}\r\n</jsplugins>`,
  );
  const computer = system.computer();
  writeFileSync(listOf(computer), list);
  expect(computer.run().code).toBe(0);
  expect(readFileSync(listOf(computer), "utf8")).toContain("公文助手");
  computer.run(system.remove);
  expect(readFileSync(listOf(computer))).toEqual(list);
});

test.each([linux!, mac!, script!])("a list in UTF-16 is left alone: $name", (system) => {
  const list = Buffer.from("\ufeff<jsplugins></jsplugins>", "utf16le");
  const computer = system.computer();
  writeFileSync(listOf(computer), list);
  expect(computer.run()).toMatchObject({ code: 1, said: expect.stringContaining("不是 UTF-8") });
  expect(readFileSync(listOf(computer))).toEqual(list);
});

test("where one folder of forms serves all, it goes along", () => {
  for (const system of [linux!, script!]) {
    const computer = system.computer();
    const forms = join(computer.wps, "../templates");
    mkdirSync(forms);
    writeFileSync(join(forms, "index.js"), "the shared list");
    mkdirSync(join(computer.wps, "templates"));
    writeFileSync(join(computer.wps, "templates/index.js"), 'jibiaoTemplateFolder = "../templates/";');
    expect(computer.run().code).toBe(0);
    expect(readFileSync(join(folderOf(computer), "templates/index.js"), "utf8")).toBe("the shared list");
    rmSync(forms, { recursive: true });
    expect(computer.run()).toMatchObject({ code: 1, said: expect.stringContaining("旁边没有 templates") });
  }
});

test("on Windows WPS itself is asked first, where it answers, and told the office's address", () => {
  const service = { isThere: true, asked: [] as string[] };
  const computer = script!.computer("http://jibiao.example.gov.cn/wps/", service);
  expect(computer.run()).toMatchObject({ code: 0, said: expect.stringContaining("已由 WPS 装好") });
  expect(service.asked.map((one) => JSON.parse(one) as unknown)).toEqual([
    {
      ...{ cmd: "enable", name: "jibiao", addonType: "et", online: "true", version },
      url: "http://jibiao.example.gov.cn/wps/",
    },
  ]);
  expect(everything(computer.addons)).toEqual([]);
  expect(computer.run("/remove").code).toBe(0);
  expect(service.asked).toHaveLength(2);
});

test("install.cmd is ASCII, with lines as on Windows, and is a command file to one and a script to the other", () => {
  const computer = script!.computer();
  const cmd = readFileSync(join(computer.wps, "install/install.cmd"), "latin1");
  expect(cmd).toMatch(/^@if \(@X\)==\(@Y\) @end \/\* \r\n@echo off\r\ncscript /);
  expect(cmd).toMatch(/^[\x00-\x7f]*$/);
  expect(cmd.replace(/\r\n/g, "")).not.toContain("\n");
});
