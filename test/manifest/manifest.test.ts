import { readFileSync } from "node:fs";
import { commands } from "../../src/commands/index";
import { ORDER } from "./order";
import { everything, manifest, named } from "./tree";

const app = manifest();
const all = everything(app);
const [overrides] = named(app, "VersionOverrides");
const [resources] = named(app, "Resources");
const ids = (name: string) => named(resources!, name).flatMap(({ attributes }) => attributes["id"] ?? []);

/** Requirements: Excel turns a manifest down as a whole, without a word, for any of these. */
describe("the manifest", () => {
  test("has everything in the order that Excel insists on", () => {
    const wrong = all.flatMap(({ name, children }) => {
      const order = ORDER[name] ?? [];
      const places = children.map((child) => order.findIndex((one) => one.replace("*", "") === child.name));
      const isWrong = places.some((place, i) => {
        const before = i === 0 ? -1 : places[i - 1]!;
        return place < 0 || place < before || (place === before && !order[place]!.endsWith("*"));
      });
      return isWrong ? [`${name}: ${children.map((child) => child.name).join()}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("has ids of at most 32 characters, each once", () => {
    const own = all.flatMap(({ attributes: { id } }) => id ?? []);
    expect(own.filter((id) => id.length > 32)).toEqual([]);
    expect(own.filter((id, i) => own.indexOf(id) !== i)).toEqual([]);
  });

  test("names only what stands in its resources, and everything that stands there", () => {
    const used = all.flatMap(({ attributes: { resid } }) => resid ?? []);
    const there = named(resources!, "Resources").flatMap(({ children }) =>
      children.flatMap((kind) => kind.children.flatMap(({ attributes: { id } }) => id ?? [])),
    );
    expect([...new Set(used)].sort()).toEqual([...there].sort());
  });

  test("takes each resource from the list of its kind", () => {
    const uses = (name: string) => named(app, name).flatMap(({ attributes: { resid } }) => resid ?? []);
    const within = (used: readonly string[], list: readonly string[]) =>
      used.filter((one) => !list.includes(one));
    const [short, long] = ["ShortStrings", "LongStrings"].map((name) =>
      named(resources!, name)[0]!.children.map(({ attributes }) => attributes["id"]!),
    );
    expect(within([...uses("Label"), ...uses("Title")], short!)).toEqual([]);
    expect(within(uses("Description"), long!)).toEqual([]);
    expect(
      within([...uses("SourceLocation"), ...uses("FunctionFile"), ...uses("Runtime")], ids("Url")),
    ).toEqual([]);
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("has %s of at most %d characters, in Chinese and in English", (list, most) => {
    const strings = named(resources!, list)[0]!.children;
    const texts = strings.flatMap(({ attributes, children }) => [
      attributes["DefaultValue"] ?? "",
      ...children.map((child) => child.attributes["Value"] ?? ""),
    ]);
    expect(texts.filter((text) => text.length === 0 || text.length > most)).toEqual([]);
    expect(texts).toHaveLength(strings.length * 2);
    expect(strings.map(({ children }) => children[0]?.attributes["Locale"])).toEqual(
      strings.map(() => "en-US"),
    );
  });

  test("asks for icons in the sizes that Excel draws", () => {
    const icons = named(app, "Icon").map(({ children }) =>
      children.map(({ attributes }) => attributes["size"]),
    );
    expect(icons).toEqual(icons.map(() => ["16", "32", "80"]));
    expect(icons).toHaveLength(named(app, "Control").length + 1);
  });

  test("has pictures that are as large as they are said to be", () => {
    const said = named(app, "Icon").flatMap(({ children }) =>
      children.map(({ attributes: { size, resid } }) => {
        const image = named(resources!, "Image").find(({ attributes }) => attributes["id"] === resid);
        return { size: Number(size), url: image!.attributes["DefaultValue"]! };
      }),
    );
    const url = (name: string) => named(app, name)[0]!.attributes["DefaultValue"]!;
    const pictures = [
      ...said,
      { size: 32, url: url("IconUrl") },
      { size: 64, url: url("HighResolutionIconUrl") },
    ];
    const sizes = pictures.map((picture) => sizeOf(picture.url));
    expect(sizes).toEqual(pictures.map(({ size }) => [size, size]));
  });

  test("asks nothing of an old Excel, which then shows the page that says so", () => {
    expect(app.children.map(({ name }) => name)).not.toContain("Requirements");
    expect(named(overrides!, "Set").map(({ attributes }) => attributes)).toEqual([
      { Name: "SharedRuntime", MinVersion: "1.1" },
      { Name: "ExcelApi", MinVersion: "1.14" },
    ]);
  });

  test("has one page for pane and ribbon, which stays while the workbook is open", () => {
    const [runtime] = named(app, "Runtime");
    expect(runtime!.attributes).toEqual({ resid: "Pane.Url", lifetime: "long" });
    const pages = [...named(overrides!, "SourceLocation"), ...named(app, "FunctionFile")];
    expect(pages.map(({ attributes }) => attributes["resid"])).toEqual(["Pane.Url", "Pane.Url"]);
    const page = named(resources!, "Url").find(({ attributes }) => attributes["id"] === "Pane.Url");
    const [base] = named(app, "DefaultSettings")[0]!.children;
    expect(base!.attributes["DefaultValue"]).toBe(page!.attributes["DefaultValue"]);
  });

  test("is an add-in of its own for workbooks, in Chinese", () => {
    const text = (name: string) => app.children.find((child) => child.name === name)!.text;
    expect(app.attributes["type"]).toBe("TaskPaneApp");
    expect(text("Id")).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+(\.\d+){3}$/);
    expect([text("DefaultLocale"), text("Permissions")]).toEqual(["zh-CN", "ReadWriteDocument"]);
    expect(named(app, "Host").map(({ attributes }) => Object.values(attributes))).toEqual([
      ["Workbook"],
      ["Workbook"],
    ]);
  });

  test("lies in one place only", () => {
    const urls = readFileSync("manifest.xml", "utf8").match(/https?:\/\/[^"]+/g)!;
    const others = urls.filter((url) => !url.startsWith("https://localhost:3000/"));
    expect(others.filter((url) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(url))).toEqual(
      [],
    );
  });
});

describe("the ribbon", () => {
  const shortcuts = JSON.parse(readFileSync("src/excel/page/shortcuts.json", "utf8"));
  const english = JSON.parse(readFileSync("src/excel/page/shortcuts-en-us.json", "utf8"));
  const functions = named(app, "FunctionName").map(({ text }) => text);
  const actions: string[] = shortcuts.actions.map(({ id }: { id: string }) => id);

  test("has a command for every button and shortcut, and every command in one of them", () => {
    expect([...new Set([...functions, ...actions])].sort()).toEqual(Object.keys(commands).sort());
  });

  test("keeps what is pressed before the pane's script has come, whatever it is", () => {
    const early = readFileSync("src/excel/page/pressed-early.js", "utf8");
    const [, names = ""] = /BUTTONS = (\[.*\])/.exec(early)!;
    expect(JSON.parse(names).sort()).toEqual(Object.keys(commands).sort());
  });

  test("reads as people are told that it does", () => {
    const label = (resid: string) =>
      named(resources!, "String").find(({ attributes }) => attributes["id"] === resid)!.attributes[
        "DefaultValue"
      ];
    const labels = named(app, "Control").map(({ children: [own] }) => label(own!.attributes["resid"]!));
    expect(labels).toEqual(["打开面板", "插入附件", "全表审核", "一键汇总", "报送检查"]);
    expect(label("Tab.Label")).toBe("绩表");
  });

  test("has shortcuts of known actions, with keys that no Chinese input method or chat program takes", () => {
    const keys: [string, string][] = shortcuts.shortcuts.map((one: any) => [one.action, one.key.default]);
    expect(keys.map(([action]) => action).filter((action) => !actions.includes(action))).toEqual([]);
    expect(keys.map(([, key]) => key).filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(key))).toEqual([]);
    expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
  });

  test("names its shortcuts in Chinese and in English", () => {
    const asked = actions.map((_, i) => /^\$\{resource\.(.+)\}$/.exec(shortcuts.actions[i].name)![1]!);
    expect(Object.keys(shortcuts.resources.default)).toEqual(asked);
    expect(Object.keys(english)).toEqual(asked);
  });
});

/** Width and height that a PNG's header says. */
function sizeOf(url: string): [number, number] {
  const bytes = readFileSync(url.replace("https://localhost:3000/", ""));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
