import { excerpt } from "../../src/values/text";

test.each([
  ["a short text stays", "226.00万元", "226.00万元"],
  ["white space becomes one space and goes at the ends", "　8.5\n 万元　", "8.5 万元"],
  ["a long text is cut", "甲".repeat(25), `${"甲".repeat(20)}…`],
  ["letters outside the basic plane stay whole", "𠮷".repeat(21), `${"𠮷".repeat(20)}…`],
])("%s", (_, text, shown) => expect(excerpt(text)).toBe(shown));
