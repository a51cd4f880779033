import { growth, LINEAR } from "./steps";

const TEXT = "5个，".repeat(700);

describe("work on a text of twice the length", () => {
  test.each<[string, (text: string) => unknown]>([
    ["one loop", (text) => Array.from(text, (one) => one === "个").length],
    ["a loop by index", commas],
    ["a pattern over all of it", (text) => text.replace(/\d+个/g, "")],
    ["pieces of limited length", (text) => everywhere(text, (at) => text.slice(at, at + 8).includes("月"))],
  ])("%s takes twice the steps", (_, work) => {
    expect(
      growth(
        () => work(TEXT),
        () => work(TEXT + TEXT),
      ),
    ).toBeLessThan(LINEAR);
  });

  test.each<[string, (text: string) => unknown]>([
    ["a loop in a loop", (text) => everywhere(text, () => commas(text))],
    ["the rest copied at every place", (text) => everywhere(text, (at) => text.slice(at))],
    ["the rest searched at every place", (text) => everywhere(text, () => text.includes("月"))],
    ["a pattern looked for anew at every place", (text) => everywhere(text, () => /月/.test(text))],
    [
      "a list searched for every item",
      (text) => text.split("，").filter((one, i, all) => all.findIndex((other) => other === one + i) < 0),
    ],
  ])("%s takes four times the steps", (_, work) => {
    expect(
      growth(
        () => work(TEXT),
        () => work(TEXT + TEXT),
      ),
    ).toBeGreaterThan(LINEAR);
  });
});

function everywhere(text: string, look: (at: number) => unknown): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (look(at)) found++;
  return found;
}

function commas(text: string): number {
  return everywhere(text, (at) => text[at] === "，");
}
