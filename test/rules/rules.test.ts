import { check } from "../audit/check";
import { rules } from "../../src/rules/index";
import { findingsOf, formsOf, inOrder, submissionOf } from "./example";

/** A line of the narrowest pane, and with the name of a field in it a line and a bit. */
const LONGEST_WITHOUT_NAMES = 17;
const LONGEST_TITLE = 24;

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
    expect(findingsOf(rule, example)).toEqual([...example.expected].sort(inOrder));
    // The sentences can be made: every {placeholder} has its fact.
    for (const { title, message, remedy, offers } of check(
      formsOf(rule, example),
      [rule],
      submissionOf(rule, example),
      example.unit,
    )) {
      expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
      for (const said of [title, message, remedy, ...offers.map(({ label }) => label)]) {
        expect(said).not.toContain("{");
      }
    }
  });

  test("shows two right sheets, two wrong sheets, and every message", () => {
    const wrong = rule.examples.filter(({ expected }) => expected.length);
    expect(wrong.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.length - wrong.length).toBeGreaterThanOrEqual(2);
    const shown = new Set(rule.examples.flatMap((example) => example.expected.map(({ says }) => says)));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test("says in its own title what is right, in a message's what is wrong", () => {
    for (const { title } of Object.values(rule.messages)) {
      expect(title).not.toBe(rule.title);
      expect(title.replace(/\{\w+\}/g, "").length).toBeLessThanOrEqual(LONGEST_WITHOUT_NAMES);
      expect(title).not.toMatch(/[，。；：！？、]$/);
    }
  });

  test("speaks Chinese to people, without rule ids or half-width punctuation at the end", () => {
    for (const { text } of Object.values(rule.messages)) expect(text).toMatch(/[\u4e00-\u9fff]/);
    const ofMessages = Object.values(rule.messages).flatMap(({ title, text, remedy }) => [
      title,
      text,
      remedy ?? text,
    ]);
    for (const said of [rule.title, rule.why, rule.remedy, ...ofMessages]) {
      expect(said).not.toContain(rule.id);
      expect(said).not.toMatch(/[,;?!.]$/);
    }
  });
});
