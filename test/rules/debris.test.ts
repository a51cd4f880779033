import { debrisIn } from "../../src/rules/debris";

test.each([
  ["a bookmark of Word's", "[bookmark: _GoBack]7.负责后勤", "7.负责后勤"],
  ["a bookmark's bare name", "负责后勤_GoBack", "负责后勤"],
  [
    "spaces and signs as a web page spells them",
    "每月&nbsp;1&nbsp;次，合格率&ge;95%",
    "每月 1 次，合格率≥95%",
  ],
  ["signs by their number", "误差&#60;5&#x25;", "误差<5%"],
  ["signs spelled twice", "A&amp;nbsp;B", "A B"],
  ["tags, breaks kept as breaks", "<p>巡检</p><span style='x'>维修</span>", "巡检\n维修"],
  ["breaks of another program", "巡检_x000D_\n维修\v更换", "巡检\n维修\n更换"],
  ["what takes no room", "\uFEFF维\u200B修\u00AD费\u0007", "维修费"],
  ["a field's switch", "第 1 页\\* MERGEFORMAT", "第 1 页"],
  ["a remark of a web page", "巡检<!--[if gte mso 9]-->12次", "巡检12次"],
])("takes out %s", (_, text, clean) => expect(debrisIn(text)?.clean).toBe(clean));

test.each(["R&D", "误差<5%", "[2018]12号", "A_B_C", "a<b，b>c", "☑️", "👩‍👩‍👦", "Q&A；答复", "见图_1"])(
  "%s is nothing but itself",
  (text) => expect(debrisIn(text)).toBeUndefined(),
);

test("names what it found, once each", () => {
  expect(debrisIn("A&nbsp;B&nbsp;C\u200B\u200B")?.found).toEqual(["“&nbsp;”", "看不见的字符"]);
});
