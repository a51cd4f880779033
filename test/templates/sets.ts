import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TemplateSet } from "../../src/forms/definition";
import { loadSets } from "../../src/templates/load";

const folder = join(__dirname, "../../src/templates");

/** The template files as they are shipped, by name (`shifeng/2019.json`). */
export function templateFiles(): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(join(folder, entry.name))) {
      files[`${entry.name}/${file}`] = JSON.parse(readFileSync(join(folder, entry.name, file), "utf8"));
    }
  }
  return files;
}

export const sets: readonly TemplateSet[] = loadSets(templateFiles());
