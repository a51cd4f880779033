import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { offence } from "./architecture/directions";
import { FIELD_ROLES, FORM_ROLES } from "../src/forms/roles";
import { circlesIn, graphOf, splintersIn } from "./architecture/graph";
import { importsOf } from "./architecture/imports";
import { listOffences } from "./architecture/rule-list";

const ROOT = join(__dirname, "..");
const LONGEST = 300;
/** A file of fewer lines that only its neighbour wants is a splinter. */
const FEWEST = 25;
/** One thing of a list each, so that whoever adds one adds a file: rules, commands, lines of 自检. */
const ONE_EACH = /^src\/(rules\/[^/]+|commands\/.*|selfcheck\/trials\/.*)$/;
const SAYS_NOTHING = /^(types?|constants?|common|misc)$|\b(utils?|helpers?|managers?)$/i;

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const files = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .sort();
const sources = files.filter((file) => /\.tsx?$/.test(file));

describe("the source", () => {
  test("imports only what its room may import", () => {
    expect(
      sources.flatMap((file) => importsOf(read(file)).flatMap((one) => offence(file, one) ?? [])),
    ).toEqual([]);
  });

  test(`has no file of more than ${LONGEST} lines`, () => {
    const linesOf = (file: string) => read(file).split("\n").length - 1;
    const long = sources.filter((file) => linesOf(file) > LONGEST);
    expect(long.map((file) => `${file} has ${linesOf(file)} lines`)).toEqual([]);
  });

  const graph = graphOf(new Map(sources.map((file) => [file, read(file)])));

  test("has no files that import each other", () => {
    const why = "move what both need into a file of its own, or to where it belongs; types count as well.";
    expect(circlesIn(graph).map((circle) => `${circle.join(" → ")} → ${circle[0]}: ${why}`)).toEqual([]);
  });

  test("has no splinters", () => {
    const linesOf = (file: string) => (sourceOf(file).match(/\n/g) ?? []).length;
    const sourceOf = (file: string) => read(sources.find((one) => one.replace(/\.tsx?$/, "") === file)!);
    const isTypes = (file: string) => !/^(export )?(const|let|function|async|class)\b/m.test(sourceOf(file));
    const kinds = [...read("src/workbook/edit.ts").matchAll(/readonly kind: "(\w+)"/g)].map(([, kind = ""]) =>
      kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    const isKindOfEdit = (file: string) =>
      file.startsWith("src/hosts/") && kinds.includes(file.replace(/.*\//, ""));
    const splinters = splintersIn(graph, linesOf, FEWEST).filter(
      (file) => !ONE_EACH.test(file) && !isKindOfEdit(file) && !isTypes(file),
    );
    const why = `has fewer than ${FEWEST} lines and one importer, in its own folder: join them.`;
    expect(splinters.map((file) => `${file} ${why}`)).toEqual([]);
  });

  test("has no file that could hold anything", () => {
    const isVague = (file: string) =>
      file.split("/").some((name) => SAYS_NOTHING.test(name.replace(/\..*/, "")));
    const why = "is named after nothing in particular: name it after the one thing it is about.";
    expect(files.filter(isVague).map((file) => `${file} ${why}`)).toEqual([]);
  });

  test("has roles that the README explains, each of them", () => {
    const readme = read("README.md");
    const roles = [...Object.keys(FORM_ROLES), ...Object.keys(FIELD_ROLES)];
    expect(roles.filter((role) => !readme.includes(`\`${role}\``))).toEqual([]);
  });

  test("lists every rule, in file-name order", () => {
    const rules = sources.filter((file) => file.startsWith("src/rules/"));
    const named = rules.map((file): [string, string] => [
      file.slice("src/rules/".length).replace(/\.ts$/, ""),
      read(file),
    ]);
    expect(listOffences(read("src/rules/index.ts"), new Map(named))).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith("src/templates/") && file.endsWith(".json")))(
    "%s is JSON",
    (file) => {
      expect(() => JSON.parse(read(file)) as unknown).not.toThrow();
    },
  );
});

describe("what is found out about imports", () => {
  test.each([
    ['import { a } from "./a";'],
    ['import type { A } from "./a";'],
    ['import "./a";'],
    ['export { a } from "./a";'],
    ['export * from "./a";'],
    ['import a = require("./a");'],
    ['const a = await import("./a");'],
    ['const a = require("./a");'],
    ["const a = import(`./a`);"],
    ['let a: import("./a").A;'],
    ['let a: typeof import("./a");'],
    ['import {\n  a, // from "./b"\n} from\n  "./a";'],
  ])("sees %s", (source) => expect(importsOf(source)).toEqual(["./a"]));

  test("sees none in comments and texts", () => {
    expect(importsOf('// import "./a"\nconst text = `import "./a"`; export const b = 1;')).toEqual([]);
  });

  test.each([
    ["src/forms/find.ts", "../workbook/cell"],
    ["src/forms/find.ts", "./labels"],
    ["src/forms/draw/rows.ts", "../labels"],
    ["src/rules/debris.ts", "../workbook/cell"],
    ["src/rules/readers/texts.ts", "../../forms/filled"],
    ["src/hosts/file/edit/write.ts", "../../../workbook/errors"],
    ["src/hosts/file/open.ts", "fflate"],
    ["src/hosts/file/open.ts", "hucre/xlsx"],
    ["src/cli/check.ts", "../hosts/file/open"],
    ["src/cli/check.ts", "node:fs"],
    ["src/live/watch.ts", "../audit/check"],
  ])("%s may import %s", (file, imported) => expect(offence(file, imported)).toBeUndefined());

  test.each([
    ["src/workbook/cell.ts", "../values/amount", "src/workbook imports no other room"],
    ["src/values/amount.ts", "../workbook/cell", "src/values imports no other room"],
    ["src/forms/find.ts", "../audit/check", "src/forms may import only workbook, values"],
    ["src/audit/check.ts", "../rules/index", "src/audit may import only workbook, values, forms, notes"],
    ["src/rules/debris.ts", "../workbook/workbook", "src/rules may import only audit, forms, values"],
    ["src/rules/debris.ts", "../workbook/cellar", "src/rules may import only audit, forms, values"],
    ["src/hosts/excel/open.ts", "../file/open", "src/hosts/excel may import only workbook"],
    ["src/hosts/file/open.ts", "../../forms/find", "src/hosts/file may import only workbook"],
    ["src/live/watch.ts", "../cli/check", "src/live may import only"],
    ["src/summary/roll-up.ts", "../templates/shifeng/2019.json", "src/summary may import only"],
    ["src/taskpane/job.ts", "../hosts/file/open", "src/taskpane may import only"],
    ["src/forms/find.ts", "../../test/sheet", "outside src"],
    ["src/forms/find.ts", "node:fs", "also runs in browsers"],
    ["src/forms/find.ts", "fs", "also runs in browsers"],
    ["src/forms/find.ts", "hucre", "stays inside src/hosts/file"],
    ["src/misplaced.ts", "zod", "no room"],
    ["src/hosts/open.ts", "zod", "no room"],
    ["src/attic/old.ts", "./older", "no room"],
  ])("%s may not import %s", (file, imported, why) => expect(offence(file, imported)).toContain(why));
});

describe("what is found out about files that belong together", () => {
  const graph = (files: Record<string, string[]>) =>
    graphOf(
      new Map(
        Object.entries(files).map(([file, names]) => [
          file,
          names.map((name) => `import type { A } from "${name}";\n`).join(""),
        ]),
      ),
    );

  test("a circle is found over any number of files, also of types alone", () => {
    expect(circlesIn(graph({ "src/a.ts": ["./b"], "src/b.ts": ["./c"], "src/c.tsx": ["./b"] }))).toEqual([
      ["src/b", "src/c"],
    ]);
    expect(circlesIn(graph({ "src/a.ts": ["./b"], "src/b.ts": ["./d/c"], "src/d/c.ts": ["../a"] }))).toEqual([
      ["src/a", "src/b", "src/d/c"],
    ]);
    expect(circlesIn(graph({ "src/a.ts": ["./b", "./c"], "src/b.ts": ["./c"], "src/c.ts": [] }))).toEqual([]);
  });

  test("a splinter has few lines and one importer beside it", () => {
    const files = graph({
      "src/a.ts": ["./b", "./c", "./d/e"],
      "src/b.ts": ["./c"],
      "src/c.ts": [],
      "src/d/e.ts": [],
    });
    expect(splintersIn(files, () => 10, 25)).toEqual(["src/b"]);
    expect(splintersIn(files, () => 25, 25)).toEqual([]);
  });
});

describe("what is found out about the list of rules", () => {
  const rule = (id: string) =>
    `import { defineRule } from "../audit/rule";\nexport default defineRule({ id: "${id}" });`;
  const index = (...names: string[]) =>
    names.map((name) => `import ${name} from "./${name}";\n`).join("") +
    `export const rules: Rule[] = [${names.join()}];`;

  test.each([
    [
      "nothing, where all is well",
      index("a", "b"),
      { a: rule("a"), b: rule("b"), rule: "export const x = 1;" },
      [],
    ],
    ["an empty list of no rules", "export const rules = [];", { index: "export const rules = [];" }, []],
    ["a rule that is missing", index("a"), { a: rule("a"), b: rule("b") }, ["src/rules/b.ts is not in"]],
    ["a rule that is none", index("a"), { a: "export default {};" }, ["lists a, which defines no rule"]],
    ["the wrong order", index("b", "a"), { a: rule("a"), b: rule("b") }, ["file-name order"]],
    ["a rule listed twice", index("a").replace("[a]", "[a, a]"), { a: rule("a") }, ["each once"]],
    ["a rule with another name", index("a"), { a: rule("b") }, ["src/rules/a.ts defines the rule b"]],
  ])("%s", (_, index, files, offences) => {
    const found = listOffences(index, new Map(Object.entries(files)));
    expect(found).toEqual(offences.map((text) => expect.stringContaining(text) as string));
  });
});
