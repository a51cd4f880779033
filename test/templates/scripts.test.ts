import shifeng from "../../src/templates/shifeng/2019.json";
import { TemplateInvalid } from "../../src/templates/load";
import { templateScripts } from "../../src/templates/scripts";

type Said = Record<string, any>;

/** A page beside which these scripts lie; what is not there cannot be loaded. */
function pageWith(scripts: Readonly<Record<string, (said: Said) => void>>): Document {
  const said: Said = {};
  const append = (element: { src: string; onload(): void; onerror(): void }) => {
    const script = scripts[element.src.replace("templates/", "")];
    script?.(said);
    (script ? element.onload : element.onerror)();
  };
  return { defaultView: said, createElement: () => ({}), head: { append } } as unknown as Document;
}

const listing =
  (...files: string[]) =>
  (said: Said) =>
    void (said.jibiaoTemplateFiles = files);
const own = (said: Said) => said.jibiaoTemplates.push({ file: "shifeng/2019.json", json: shifeng });

describe("template sets beside the page", () => {
  test("are those that index.js lists", async () => {
    const sets = await templateScripts(
      pageWith({ "index.js": listing("a.js"), "a.js": own, "b.js": () => {} }),
    );
    expect(sets.map(({ name, since }) => `${name} ${since}`)).toEqual(["石峰区 2019"]);
  });

  test("may lie in a folder that serves several editions", async () => {
    const scripts = {
      "index.js": (said: Said) => void (said.jibiaoTemplateFolder = "../shared/"),
      "../shared/index.js": listing("a.js"),
      "../shared/a.js": own,
    };
    expect((await templateScripts(pageWith(scripts))).map(({ name }) => name)).toEqual(["石峰区"]);
    const missing = templateScripts(pageWith({ ...scripts, "../shared/a.js": () => {} }));
    await expect(missing).rejects.toThrow("../shared/a.js 有问题：里面没有表样");
  });

  test.each([
    ["no list", {}, "templates/index.js 有问题：没有找到"],
    ["a list that is none", { "index.js": () => {} }, "templates/index.js 有问题：里面没有表样文件的清单"],
    ["a file that is missing", { "index.js": listing("a.js") }, "templates/a.js 有问题：没有找到"],
    [
      "a file that broke off",
      { "index.js": listing("a.js"), "a.js": () => {} },
      "templates/a.js 有问题：里面没有表样，请检查逗号和引号",
    ],
  ])("say of %s which file it is", async (_, scripts, why) => {
    const loading = templateScripts(pageWith(scripts));
    await expect(loading).rejects.toThrow(TemplateInvalid);
    await expect(loading).rejects.toThrow(why);
  });
});
