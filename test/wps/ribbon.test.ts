/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { commands } from "../../src/commands/index";
import { everything, manifest, named, parsed } from "../manifest/tree";

const { BARE } = jest.requireActual<{ BARE: readonly string[] }>("../../build/wps");
const read = (file: string) => readFileSync(`src/wps/page/${file}`, "utf8");
const ribbonXml = read("ribbon.xml");
const buttons = named(parsed(ribbonXml), "button").map(({ attributes }) => attributes);

/** What WPS puts into the page behind its ribbon. */
function wps(storage: Map<string, unknown>) {
  const panes: { ID: number; Visible: boolean; Url: string; DockPosition?: number; Width?: number }[] = [];
  return {
    panes,
    Application: {
      PluginStorage: {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: unknown) => void storage.set(key, value),
      },
      CreateTaskPane(url: string) {
        panes.push({ ID: panes.length + 1, Visible: false, Url: url });
        return panes.at(-1)!;
      },
      GetTaskPane: (id: number) => panes[id - 1] ?? null,
    },
  };
}

interface Ribbon {
  OnAddinLoad(): unknown;
  OnAction(control: { Id: string }): unknown;
  GetImage(control: { Id: string }): unknown;
}

/** The page behind the ribbon, anew, as WPS loads it. */
function loaded(storage = new Map<string, unknown>()) {
  const { Application, panes } = wps(storage);
  Object.assign(window, { Application });
  jest.isolateModules(() => void jest.requireActual("../../src/wps/main"));
  return { ribbon: (window as unknown as { ribbon: Ribbon }).ribbon, panes, storage };
}

describe("the ribbon in WPS", () => {
  test("begins as WPS reads it: without a declaration, with its namespace and our way of starting", () => {
    expect(ribbonXml).toMatch(
      /^<customUI xmlns="http:\/\/schemas\.microsoft\.com\/office\/2006\/01\/customui" onLoad="ribbon\.OnAddinLoad">/,
    );
  });

  test("has the buttons that Excel's has, in the same order, under the same names, with the same words", () => {
    const excel = manifest();
    const [resources] = named(excel, "Resources");
    const words = (resid: string) =>
      named(resources!, "String").find(({ attributes }) => attributes["id"] === resid)!.attributes[
        "DefaultValue"
      ];
    const inExcel = named(excel, "Control").map((control) => ({
      id: control.attributes["id"]!.replace("Jibiao.", ""),
      label: words(named(control, "Label")[0]!.attributes["resid"]!),
      screentip: words(named(control, "Title")[0]!.attributes["resid"]!),
    }));
    expect(buttons.map(({ id, label, screentip }) => ({ id, label, screentip }))).toEqual(inExcel);
    expect(buttons.map(({ supertip }) => supertip).filter((tip) => !tip)).toEqual([]);
  });

  test("has a command for every button, and a button for every command", () => {
    const ids = buttons.map(({ id }) => id!);
    expect([...ids].sort()).toEqual(Object.keys(commands).sort());
  });

  test("calls only what the page behind it has, and waits for no answer that comes later", () => {
    const { ribbon } = loaded();
    const called = everything(parsed(ribbonXml)).flatMap(({ attributes }) =>
      ["onLoad", "onAction", "getImage"].flatMap((name) => attributes[name] ?? []),
    );
    expect(new Set(called)).toEqual(new Set(["ribbon.OnAddinLoad", "ribbon.OnAction", "ribbon.GetImage"]));
    expect(ribbon.OnAddinLoad()).toBe(true);
    for (const { id } of buttons) {
      expect(ribbon.OnAction({ Id: id! })).toBe(true);
      expect(typeof ribbon.GetImage({ Id: id! })).toBe("string");
    }
  });

  test("has a picture of its own for every button", () => {
    const { ribbon } = loaded();
    const pictures = buttons.map(({ id }) => String(ribbon.GetImage({ Id: id! })));
    expect(new Set(pictures).size).toBe(buttons.length);
    expect(pictures.filter((picture) => !existsSync(picture))).toEqual([]);
  });

  test("makes one pane, beside itself, and shows it again", () => {
    const { ribbon, panes } = loaded();
    ribbon.OnAction({ Id: "OpenPane" });
    expect(panes).toEqual([
      {
        ID: 1,
        Visible: true,
        Url: new URL("taskpane.html", document.baseURI).href,
        DockPosition: 2,
        Width: 400,
      },
    ]);
    panes[0]!.Visible = false;
    ribbon.OnAction({ Id: "CheckAll" });
    expect(panes.map(({ Visible }) => Visible)).toEqual([true]);
  });

  test("leaves word which button it was, under a key that is 表格's alone", () => {
    const { ribbon, storage } = loaded(new Map([["jibiao.pane.wps", 1]]));
    ribbon.OnAction({ Id: "RollUp" });
    expect(Object.fromEntries(storage)).toEqual({
      "jibiao.pane.wps": 1,
      "jibiao.pane.et": 1,
      "jibiao.request.et": "RollUp",
    });
  });

  test("makes a new pane where the one that is remembered is gone with the last start of WPS", () => {
    const { ribbon, panes } = loaded(new Map([["jibiao.pane.et", 7]]));
    ribbon.OnAction({ Id: "OpenPane" });
    expect(panes).toHaveLength(1);
  });
});

test("the manifest is WPS's own, bare, with the name that installers and the publish page use", () => {
  const xml = read("manifest.xml");
  expect(xml).toMatch(/^<JsPlugin>/);
  const name = named(parsed(xml), "Name")[0]!.text;
  expect(name).toBe("jibiao");
  const spoken = [
    "page/publish.js",
    "install/install.js",
    "install/install.sh",
    "install/publish.xml",
    "install/jsplugins.xml",
  ];
  for (const file of spoken) {
    const text = readFileSync(`src/wps/${file}`, "utf8");
    const names = [...text.matchAll(/name(?:="|=\\"|: "|":")([a-z]+)/g)].map(([, one]) => one);
    expect([file, [...new Set(names)]]).toEqual([file, [name]]);
  }
});

test("the page behind the ribbon loads its script alone, and nothing of Office", () => {
  expect(BARE).toEqual(expect.arrayContaining(["index.html", "main.js", "ribbon.xml", "manifest.xml"]));
  for (const page of ["index.html", "taskpane.html"]) expect(read(page)).not.toMatch(/office(\.|-)js/i);
  expect([...read("index.html").matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual(["main.js"]);
});
