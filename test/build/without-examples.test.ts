import { readdirSync, readFileSync } from "node:fs";
import { ruleDefined } from "../architecture/rule-list";

const withoutExamples = jest.requireActual<(source: string) => string>("../../build/without-examples");

const RULES = readdirSync("src/rules")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`src/rules/${file}`, "utf8"))
  .filter((source) => ruleDefined(source));

test("a rule goes into a page without its example sheets, and with all the rest", () => {
  const rule = `defineRule({ id: "a", examples: [right("b", \`| c [ ] |\`)], *check() {} });`;
  expect(withoutExamples(rule)).toBe(`defineRule({ id: "a", examples: [], *check() {} });`);
});

test("what has none stays as it is", () => {
  expect(withoutExamples("export const a = 1;\n")).toBe("export const a = 1;\n");
});

test("holds for every rule there is", () => {
  const carried = RULES.map(withoutExamples);
  expect(carried.filter((source) => !source.includes("examples: []"))).toEqual([]);
  expect(carried.map(ruleDefined)).toEqual(RULES.map(ruleDefined));
});
