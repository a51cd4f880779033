import { levelsOf } from "../../src/audit/rule-levels";
import { rules } from "../../src/rules/index";
import { ruleGroups, rulesWith } from "../../src/taskpane/menu/rule-groups";

const found = (sought: string) => rulesWith(rules, sought, ({ basis }) => basis).map(({ title }) => title);

describe("the list of rules", () => {
  const groups = ruleGroups(rules);

  test("holds every rule once, under the gravest that it can say, the gravest first", () => {
    expect(groups.map(({ level }) => level)).toEqual(["error", "warning", "hint"]);
    expect(groups.flatMap((group) => group.rules.map(({ id }) => id)).sort()).toEqual(
      rules.map(({ id }) => id).sort(),
    );
    for (const { level, rules: own } of groups) {
      expect(own.map((rule) => levelsOf(rule)[0])).toEqual(own.map(() => level));
    }
  });

  test("is in the order of pinyin", () => {
    const titles = groups[0]!.rules.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator("zh-CN").compare));
    expect(titles.findIndex((one) => one.startsWith("表"))).toBeLessThan(
      titles.findIndex((one) => one.startsWith("金额")),
    );
  });
});

describe("looking for a rule", () => {
  test("nothing, or blanks, finds all", () => {
    expect(found("")).toHaveLength(rules.length);
    expect(found(" 　")).toHaveLength(rules.length);
  });

  test.each([
    ["a word of its title", "粘贴两遍", "金额没有粘贴两遍"],
    ["its ground", "88号 成本指标", "成本指标写明金额或标准"],
    ["figures of full width", "财预〔２０１５〕８８号", "成本指标写明金额或标准"],
    ["two words, in any order and with any blank between them", "粘贴　金额", "金额没有粘贴两遍"],
  ])("by %s", (_, sought, title) => {
    expect(found(sought)).toContain(title);
    expect(found(sought).length).toBeLessThan(rules.length);
  });

  test("all words must be there, and what nothing tells of finds none", () => {
    expect(found("粘贴 天气预报")).toEqual([]);
    expect(found("[a-z]+(")).toEqual([]);
  });
});
