import { readFileSync } from "node:fs";
import { selfCheck } from "../../src/selfcheck/run";
import { memoryWorkbook } from "../hosts/memory";

test("docs/自检.md explains every line, in the order in which they are tried", async () => {
  const told = [...readFileSync("docs/自检.md", "utf8").matchAll(/^\| (\S.*?) +\| /gm)].map(
    ([, title]) => title,
  );
  const lines = await selfCheck(memoryWorkbook());
  expect(told.slice(1).filter((title) => !/^-+$/.test(title!))).toEqual(lines.map(({ title }) => title));
});
