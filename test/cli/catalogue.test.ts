import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/cli/catalogue";
import { rules } from "../../src/rules/index";

test("docs/审核规则.md says what the rules say; `npm run catalogue` writes it anew", () => {
  const page = readFileSync(join(__dirname, "../../docs/审核规则.md"), "utf8");
  expect(page === catalogue(rules)).toBe(true);
});

test("every rule has its title, reason, basis, messages, a right and a wrong example", () => {
  const page = catalogue(rules);
  for (const { title, why, basis, messages, examples } of rules) {
    for (const said of [title, why, basis, ...Object.values(messages).map(({ text }) => text)]) {
      expect(page).toContain(said);
    }
    expect(page).toContain(examples.find(({ expected }) => expected.length)!.name);
    expect(page).toContain(examples.find(({ expected }) => !expected.length)!.name);
  }
});
