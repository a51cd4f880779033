import type { TemplateSet } from "../forms/definition";
import { loadSets, TemplateInvalid } from "./load";

/**
 * What the scripts in `templates/` say: index.js which files there are, and each of those one district's year. Where one
 * folder serves several editions, each has an index.js that names that folder.
 */
interface Said {
  jibiaoTemplateFolder?: unknown;
  jibiaoTemplateFiles?: unknown;
  jibiaoTemplates?: { readonly file: string; readonly json: unknown }[];
}

/**
 * Loads the template sets that lie beside the page. Script tags, because they alone are allowed under file://.
 * Throws TemplateInvalid with a sentence that names the file.
 */
export async function templateScripts(page: Document): Promise<TemplateSet[]> {
  return loadSets(await scriptsBeside(page));
}

/** The same as they are written, by file name. */
export async function scriptsBeside(page: Document): Promise<Record<string, unknown>> {
  const said = page.defaultView as unknown as Said;
  const sets: { readonly file: string; readonly json: unknown }[] = [];
  said.jibiaoTemplates = sets;
  let folder = "templates/";
  await script(page, `${folder}index.js`);
  if (typeof said.jibiaoTemplateFolder === "string") {
    folder = said.jibiaoTemplateFolder;
    await script(page, `${folder}index.js`);
  }
  const files = said.jibiaoTemplateFiles;
  if (!Array.isArray(files)) {
    throw new TemplateInvalid(`${folder}index.js`, "里面没有表样文件的清单，请按文件开头的说明写");
  }
  for (const file of files) {
    const before = sets.length;
    await script(page, `${folder}${file}`);
    if (sets.length === before) {
      throw new TemplateInvalid(`${folder}${file}`, "里面没有表样，请检查逗号和引号");
    }
  }
  return Object.fromEntries(sets.map(({ file, json }) => [file, json]));
}

function script(page: Document, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = page.createElement("script");
    element.src = file;
    element.onload = () => resolve();
    element.onerror = () => {
      reject(new TemplateInvalid(file, "没有找到，请看看它在不在，名字对不对"));
    };
    page.head.append(element);
  });
}
